import type { errors as reference } from '#shared/i18n/fr/errors.ts'
import { updateErrors } from '#shared/i18n/nl/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const errors: Translation<typeof reference> = {
  ...updateErrors,
  'no-workspace': {
    text: 'Er is geen werkmap geopend.',
    remedy: 'Open of maak een werkmap en probeer opnieuw.',
  },
  'no-workspace-here': {
    text: 'De map {{folder}} bevat geen werkmap van Registra.',
    remedy: 'Kies de map met het bestand workspace.json of maak een nieuwe werkmap.',
  },
  'folder-unreadable': {
    text: 'De map {{folder}} kan niet worden gelezen.',
    remedy: 'Controleer uw rechten op deze map en probeer opnieuw.',
  },
  'damaged-header': {
    text: 'Het bestand workspace.json van deze werkmap is beschadigd.',
    remedy: 'Er is niets gewijzigd. Zet de laatste back-up terug in een nieuwe map.',
  },
  'wrong-passphrase': {
    text: 'De wachtwoordzin klopt niet, of de kop van de werkmap is beschadigd.',
    remedy:
      'Probeer opnieuw en let op hoofdletters en toetsenbordtaal; gebruik anders de herstelcode of zet een back-up terug. Er is niets gewijzigd.',
  },
  'wrong-recovery-code': {
    text: 'Deze herstelcode opent deze werkmap niet, of de kop is beschadigd.',
    remedy: 'Vergelijk elke groep van vijf tekens met het afgedrukte blad. Er is niets gewijzigd.',
  },
  'passphrase-too-short': {
    text: 'De wachtwoordzin is te kort.',
    remedy: 'Kies minstens {{shortest}} tekens; enkele woorden vormen een goede zin.',
  },
  'passphrase-mismatch': {
    text: 'De twee wachtwoordzinnen zijn niet gelijk.',
    remedy: 'Er is niets gemaakt. Probeer opnieuw.',
  },
  'passphrase-missing': {
    text: 'Er is geen wachtwoordzin opgegeven.',
    remedy:
      'Geef ze in de variabele REGISTRA_PASSPHRASE of met --passphrase-file, of voer de opdracht uit in een terminal.',
  },
  'already-open': {
    text: 'Deze werkmap is al geopend in een ander venster of programma.',
    remedy: 'Ga naar dat venster, of sluit het en probeer opnieuw.',
  },
  'network-drive': {
    text: 'De map {{folder}} staat op een netwerkschijf.',
    remedy:
      'De database kan daar beschadigd raken: kies een map op deze computer; back-ups mogen wel naar het netwerk.',
  },
  'disk-full': {
    text: 'De schijf is vol.',
    remedy: 'Er is niets half weggeschreven. Maak ruimte vrij en probeer opnieuw.',
  },
  'not-writable': {
    text: 'In {{folder}} kan niet worden geschreven.',
    remedy: 'Controleer uw rechten of kies een andere map. Er is niets gewijzigd.',
  },
  'folder-not-empty': {
    text: 'De map {{folder}} bevat al andere bestanden.',
    remedy: 'Kies een lege map of een nieuwe naam.',
  },
  'workspace-exists': {
    text: 'De map {{folder}} bevat al een werkmap.',
    remedy: 'Open ze of kies een andere map.',
  },
  'newer-format': {
    text: 'Deze werkmap is opgeslagen door een nieuwere versie van Registra (formaat {{found}}, deze versie kent formaat {{known}}).',
    remedy: 'Installeer de nieuwste versie. Er is niets gewijzigd.',
  },
  'not-encrypted': {
    text: 'Het gegevensbestand is niet versleuteld.',
    remedy: 'Registra opent het niet. Zet een back-up terug of meld dit probleem.',
  },
  'database-missing': {
    text: 'Het bestand registra.db ontbreekt in {{folder}}.',
    remedy: 'Zoek waar het naartoe is verplaatst, of zet de laatste back-up terug in een nieuwe map.',
  },
  'newest-missing': {
    text: 'De nieuwste wijzigingen ontbreken: het gegevensbestand eindigt op {{found}}, de laatste wijziging dateert van {{known}}.',
    remedy:
      'Een bestand van de map is gewist of door een ouder vervangen. Zet de laatste back-up terug in een nieuwe map, of vink bij het openen aan dat u zonder deze wijzigingen verdergaat.',
  },
  'damaged-database': {
    text: 'Het gegevensbestand is beschadigd.',
    remedy: 'Er is niets gewist. Zet de laatste back-up terug in een nieuwe map en bewaar deze.',
  },
  'not-a-backup': {
    text: 'Het bestand {{file}} is geen back-up van Registra.',
    remedy: 'Kies een bestand dat eindigt op .registra-backup.',
  },
  'file-unreadable': {
    text: 'Het bestand {{file}} is niet gevonden of kan niet gelezen worden.',
    remedy: 'Controleer het pad en uw rechten en probeer opnieuw.',
  },
  'backup-inside-workspace': {
    text: 'Een back-up kan niet in de werkmap zelf ({{folder}}) geschreven worden.',
    remedy: 'Kies een andere map, liefst op een andere schijf.',
  },
  'backup-folder-missing': {
    text: 'De back-upmap {{folder}} is er niet.',
    remedy:
      'Sluit de stick of schijf aan, of kies een andere map in de instellingen. De andere mappen kregen hun back-up als ze er zijn.',
  },
  'damaged-backup': {
    text: 'De back-up {{file}} is beschadigd of onvolledig.',
    remedy: 'Er is niets gewijzigd. Probeer de vorige back-up.',
  },
  'restore-target-exists': {
    text: 'De map {{folder}} bestaat al.',
    remedy: 'Terugzetten overschrijft nooit iets: kies een nieuwe naam.',
  },
  'record-gone': {
    text: 'Deze fiche bestaat niet meer.',
    remedy: 'Ze werd intussen verwijderd; vernieuw de lijst.',
  },
  'record-changed': {
    text: '{{user}} heeft deze fiche gewijzigd terwijl ze hier openstond.',
    remedy: 'Er is niets overschreven: kijk de waarden na en sla opnieuw op.',
  },
  'in-use': {
    text: 'Deze fiche wordt elders nog gebruikt.',
    remedy: 'Geef ze een einddatum in plaats van ze te verwijderen.',
  },
  'undo-impossible': {
    text: 'Deze actie kan niet meer ongedaan worden gemaakt: er volgden wijzigingen.',
    remedy: 'Pas de fiche met de hand aan; de geschiedenis toont de oude waarden.',
  },
  'file-gone': {
    text: 'Het bestand is niet meer beschikbaar.',
    remedy: 'Kies het opnieuw of maak het document opnieuw.',
  },
  cancelled: {
    text: 'De bewerking is afgebroken.',
    remedy: 'Er is niets gewijzigd.',
  },
  'node-too-old': {
    text: 'Deze versie van Node is te oud ({{found}}; minstens {{needed}} is nodig).',
    remedy: 'Installeer Node {{needed}} of nieuwer.',
  },
  busy: {
    text: 'Er loopt een import.',
    remedy: 'Wacht tot die klaar is, of breek hem af, en probeer opnieuw.',
  },
  'paper-kind-shipped': {
    text: 'Deze documentsoort wordt met het programma meegeleverd en blijft.',
    remedy: 'Maak ze facultatief als u ze niet gebruikt.',
  },
  'attachment-empty': {
    text: 'Het bestand {{name}} is leeg.',
    remedy: 'Kies een ander bestand.',
  },
  'attachment-too-large': {
    text: 'Het bestand {{name}} is groter dan {{limit}} MB.',
    remedy: 'Verklein het, bijvoorbeeld door in zwart-wit te scannen, en probeer opnieuw.',
  },
  'attachment-kind': {
    text: 'Het bestand {{name}} is van een type dat niet wordt aanvaard.',
    remedy:
      'Kies een pdf, een beeld, een Word-, Excel- of OpenDocument-bestand zonder macro’s, een tekst of een e-mail.',
  },
  'unknown-declaration': {
    text: 'De aangifte {{number}} is niet bekend.',
    remedy: 'Kijk het nummer na of importeer eerst de aangifte.',
  },
  'incident-closed': {
    text: 'Het incident {{number}} is afgesloten.',
    remedy: 'Heropen het om iets toe te voegen.',
  },
  'folder-missing': {
    text: 'De map {{folder}} is geen volledig pad.',
    remedy: 'Geef het volledige pad van een map op deze computer.',
  },
  'import-undone': {
    text: 'Deze import is al ongedaan gemaakt.',
    remedy: 'Importeer het bestand opnieuw als dat nodig is.',
  },
  'attachment-total': {
    text: 'Met het bestand {{name}} zouden de bijlagen van de aanvraag meer dan {{limit}} MB beslaan.',
    remedy: 'Verwijder een bijlage of verklein het bestand en probeer opnieuw.',
  },
  'correction-frozen': {
    text: 'Aanvraag {{number}} is verzonden: er verandert niets meer aan.',
    remedy: 'Noteer het vervolg als een stap of maak een nieuwe aanvraag.',
  },
  'correction-not-draft': {
    text: 'Aanvraag {{number}} is geen ontwerp meer.',
    remedy: 'Zet ze eerst terug naar ontwerp.',
  },
  'correction-step': {
    text: 'De toestand van aanvraag {{number}} laat deze stap niet toe.',
    remedy: 'Open de pagina opnieuw om te zien hoever ze staat.',
  },
  'correction-obstacle': {
    text: 'Deze verbetering kan nog aan niemand gevraagd worden.',
    remedy: 'Regel eerst de identiteit, de werkgever en de hoedanigheid van de persoon op die datum.',
  },
  'correction-several-addressees': {
    text: 'De punten van deze aanvraag horen nu bij verschillende bestemmelingen.',
    remedy: 'Verwijder de punten die niet bij de eerste horen en maak er een andere aanvraag van.',
  },
  'correction-late': {
    text: 'De termijn van aanvraag {{number}} is voorbij.',
    remedy: 'Schrijf waarom ze toch wordt hernomen.',
  },
  'payment-paid': {
    text: 'Factuur {{invoice}} is betaald: de bedragen liggen vast.',
    remedy: 'Er is niets gewijzigd. Alleen de opmerking kan nog veranderen.',
  },
  'check-in-use': {
    text: 'Betalingen steunen op de controle van {{date}}.',
    remedy:
      'Er is niets gewijzigd. Noteer een nieuwe controle; aan deze kan alleen nog een ontbrekend bestand worden toegevoegd.',
  },
  'works-changed': {
    text: 'De toestand is veranderd sinds u hem zag.',
    remedy: 'Lees de lijst van wijzigingen opnieuw en markeer dan opnieuw.',
  },
  'works-without-number': {
    text: 'Deze aangifte heeft nog geen nummer.',
    remedy: 'Voer het nummer van het ontvangstbewijs in en markeer dan de toestand als aangegeven.',
  },
  'duty-without-place': {
    text: 'Op deze dag heeft de onderneming geen plaats in de keten van deze aangifte.',
    remedy: 'Kies een andere dag, of voeg haar schakel aan de keten toe.',
  },
  'wait-after-wrong': {
    text: 'Te veel pogingen met een verkeerde wachtwoordzin.',
    remedy: 'Wacht {{seconds}} seconden en probeer opnieuw.',
  },
  'no-entry-to-seal': {
    text: 'Er is geen enkele regel tot die dag.',
    remedy: 'Kies een latere dag.',
  },
  'thread-lost': {
    text: 'Het werk op de achtergrond is vanzelf gestopt.',
    remedy:
      'Er is niets half opgeslagen. Begin opnieuw; sluit bij een erg groot bestand eerst andere programma’s of splits het.',
  },
  'migration-failed': {
    text: 'De werkmap kon niet van formaat {{from}} naar formaat {{to}} worden omgezet.',
    remedy:
      'Ze is in formaat {{from}} gebleven en er is niets verloren; de kopie registra-before-format-{{from}}.db staat ernaast. Open ze met de vorige versie, of geef het logboek door.',
  },
  internal: {
    text: 'Er is een onverwachte fout opgetreden (referentie {{id}}).',
    remedy: 'Er is niets half opgeslagen. Probeer opnieuw; bezorg bij herhaling het logboek met deze referentie.',
  },
  'reminder-sent': {
    text: 'Herinnering {{number}} is al als verstuurd genoteerd.',
    remedy:
      'Er is niets genoteerd. Haal ze uit de selectie; om ze nog eens te versturen, maakt u een nieuwe herinnering.',
  },
  'person-joined': {
    text: 'Deze fiche is samengevoegd met een andere.',
    remedy: 'Open de fiche die gebleven is: alles staat daar. U kunt de twee daar ook weer scheiden.',
  },
  'nobody-self-employed': {
    text: 'Geen van deze personen is zelfstandige.',
    remedy: 'Vul bij de tewerkstelling van de persoon de hoedanigheid ‘zelfstandige’ in, of kies andere personen.',
  },
  'nobody-to-inform': {
    text: 'Geen van deze personen bestaat nog.',
    remedy: 'Kies opnieuw in de lijst.',
  },
  'brochure-without-link': {
    text: 'De onderneming {{company}} heeft geen schakel in de keten van deze aangifte.',
    remedy: 'Voeg haar schakel toe aan de keten; de brochure zegt wat daar afgesproken is.',
  },
  'sheet-language-unknown': {
    text: 'Er is geen taal “{{language}}” voor de bladen.',
    remedy: 'Voeg ze toe met een bestand, of kies een andere.',
  },
  'sheet-language-large': {
    text: 'Het bestand {{name}} telt meer dan {{limit}} tekens.',
    remedy: 'Vertrek van het model: er is niets toegevoegd.',
  },
  'sheet-language-not-json': {
    text: 'Het bestand {{name}} is geen leesbare JSON-tekst in UTF-8.',
    remedy: 'Controleer aanhalingstekens en komma’s, sla op als UTF-8 en probeer opnieuw: er is niets toegevoegd.',
  },
  'sheet-language-shape': {
    text: 'In het bestand {{name}} ontbreekt het deel “{{part}}” of heeft het niet de juiste vorm.',
    remedy: 'Vergelijk met het model: er is niets toegevoegd.',
  },
  'sheet-language-own': {
    text: 'De taal “{{language}}” is die van het programma en kan niet vervangen worden.',
    remedy: 'Geef het bestand een andere code, bijvoorbeeld die van een dialect.',
  },
  'sheet-language-empty': {
    text: 'Het bestand {{name}} bevat geen bruikbare tekst.',
    remedy: 'Vergelijk met het model: er is niets toegevoegd.',
  },
  'sheet-language-font': {
    text: 'Het schrift van het bestand {{name}} kan niet afgedrukt worden ({{characters}}).',
    remedy: 'Onze lettertypes hebben Latijnse, Griekse en Cyrillische letters: er is niets toegevoegd.',
  },
  'scan-kind': {
    text: 'Het bestand {{name}} is geen PDF of leesbaar beeld PNG of JPEG.',
    remedy: 'Scan als PDF, of zet de foto om naar JPEG, en probeer opnieuw.',
  },
  'scan-encrypted': {
    text: 'De PDF {{name}} is beveiligd met een wachtwoord.',
    remedy: 'Sla hem zonder beveiliging op en probeer opnieuw.',
  },
  'scan-damaged': {
    text: 'De PDF {{name}} is beschadigd.',
    remedy: 'Scan opnieuw en probeer het nog eens. Er is niets genoteerd.',
  },
  'scan-too-large': {
    text: 'Het beeld {{name}} heeft meer dan {{limit}} miljoen punten.',
    remedy: 'Verklein het of scan op 300 dpi, en probeer opnieuw.',
  },
  'role-not-allowed': {
    text: 'Uw toegang laat dit niet toe.',
    remedy:
      'Vraag het aan het kantoor, of open de werkmap met de wachtwoordzin van het kantoor. Er is niets gewijzigd.',
  },
  'inspection-open': {
    text: 'Er is een inspectie bezig: alleen haar pagina’s zijn open, alleen-lezen.',
    remedy: 'Beëindig ze met de wachtwoordzin van het kantoor en probeer opnieuw. Er is niets gewijzigd.',
  },
  'purge-changed': {
    text: 'Het dossier is sinds de proefronde gewijzigd.',
    remedy: 'Er is niets verwijderd. Doe de proefronde opnieuw en onderteken opnieuw.',
  },
  'erase-blocked': {
    text: 'Deze persoon is in bewaring of tewerkgesteld.',
    remedy: 'Beëindig eerst de tewerkstelling of de bewaring. Er is niets gewist.',
  },
  'inspection-running': {
    text: 'Er is al een inspectie bezig.',
    remedy: 'Beëindig ze eerst met de wachtwoordzin van het kantoor.',
  },
  'passphrase-in-use': {
    text: 'Deze wachtwoordzin dient al voor een andere toegang.',
    remedy: 'Kies een andere: de wachtwoordzin bepaalt welke toegang opengaat.',
  },
  'passphrases-full': {
    text: 'Er zijn al {{most}} uitgeleende wachtwoordzinnen.',
    remedy: 'Trek er een in en probeer opnieuw.',
  },
  'passphrase-gone': {
    text: 'Deze toegang bestaat niet meer.',
    remedy: 'Ze werd intussen ingetrokken; open de instellingen opnieuw.',
  },
  'lent-passphrase-wrong': {
    text: 'De wachtwoordzin voor “{{label}}” klopt niet.',
    remedy: 'Verbeter ze, of laat ze leeg om die toegang te beëindigen. Er is niets gewijzigd.',
  },
}

import type { valueProblems as reference } from '#shared/i18n/fr/problems-values.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a value, a date, a reference or a link, wherever it was typed. */
export const valueProblems: Translation<typeof reference> = {
  required: { reason: 'Dit veld is leeg.', remedy: 'Vul een waarde in.' },
  'too-long': {
    reason: 'Deze tekst is langer dan {{max}} tekens.',
    remedy: 'Maak hem korter.',
  },
  'not-a-date': {
    reason: '‘{{value}}’ is geen mogelijke datum.',
    remedy: 'Schrijf dag, maand en jaar, bijvoorbeeld 14/09/2026.',
  },
  'not-a-time': {
    reason: '‘{{value}}’ is geen mogelijk uur.',
    remedy: 'Schrijf uren en minuten, bijvoorbeeld 06:30.',
  },
  'not-an-instant': {
    reason: '‘{{value}}’ is geen volledig tijdstip.',
    remedy: 'Geef datum en uur op, bijvoorbeeld 14/09/2026 06:30.',
  },
  'not-a-number': {
    reason: '‘{{value}}’ is geen getal.',
    remedy: 'Schrijf alleen cijfers, met een komma voor de decimalen.',
  },
  'not-an-email': {
    reason: '‘{{value}}’ is geen e-mailadres.',
    remedy: 'Controleer het adres, bijvoorbeeld kantoor@bedrijf.be.',
  },
  'not-weekdays': {
    reason: '‘{{value}}’ duidt geen dagen van de week aan.',
    remedy: 'Gebruik de cijfers 1 (maandag) tot 7 (zondag), bijvoorbeeld 1-5 of 1,3,5, of de namen van de dagen.',
  },
  'unknown-word': {
    reason: '‘{{value}}’ is hier geen bekend woord.',
    remedy: 'Gebruik een van deze woorden: {{allowed}}.',
  },
  'unknown-country': {
    reason: 'Het land ‘{{value}}’ wordt niet herkend.',
    remedy: 'Gebruik de code van twee letters, bijvoorbeeld BE, FR of PL.',
  },
  'date-in-future': {
    reason: '{{value}} is nog niet aangebroken.',
    remedy: 'Geef de dag waarop het gebeurd is.',
  },
  'evidence-empty': {
    reason: 'Zonder stuk en zonder nota zou het bewijs niets tonen.',
    remedy: 'Voeg een stuk toe, of schrijf wat u hebt vastgesteld.',
  },
  'date-order': {
    reason: 'Het einde ({{end}}) ligt voor het begin ({{start}}).',
    remedy: 'Verbeter een van beide datums.',
  },
  'date-implausible': {
    reason: 'De datum {{value}} ligt heel ver van vandaag.',
    remedy: 'Controleer het jaar.',
  },
  'birth-date-future': {
    reason: 'De geboortedatum {{value}} ligt in de toekomst.',
    remedy: 'Controleer het geboortejaar.',
  },
  'times-equal': {
    reason: 'Beginuur en einduur zijn gelijk ({{value}}).',
    remedy: 'Verbeter een van beide, of laat het einduur leeg. Een einduur vóór het beginuur loopt over middernacht.',
  },
  'hour-does-not-exist': {
    reason: '{{value}} bestaat niet: die nacht ging de klok een uur vooruit.',
    remedy: 'Controleer het uur in het systeem waar het gegeven vandaan komt.',
  },
  'hour-occurs-twice': {
    reason: '{{value}} bestaat tweemaal: die nacht ging de klok een uur terug.',
    remedy: 'De volgorde van de registraties van de persoon gaf de doorslag. Controleer het resultaat.',
  },
  'control-characters-removed': {
    reason: 'Onzichtbare tekens zijn uit deze tekst verwijderd.',
    remedy: 'Er is niets te doen als de tekst goed leesbaar is.',
  },
  'name-damaged': {
    reason: 'Letters van ‘{{value}}’ zijn in het bestand beschadigd.',
    remedy: 'De bekende naam blijft behouden; is er geen, verbeter de naam dan met de hand.',
  },
  'provisional-created': {
    reason: '‘{{value}}’ was niet bekend: er is een voorlopige fiche aangemaakt.',
    remedy: 'Vul de fiche aan, of importeer het bestand waarin ze staat.',
  },
  'identifier-missing': {
    reason: 'Deze persoon heeft geen INSZ en geen Limosa-nummer: de fiche is voorlopig.',
    remedy: 'Voeg een van beide nummers toe zodra u het kent.',
  },
  'contact-unreachable': {
    reason: 'Geen e-mailadres en geen telefoonnummer: deze persoon is niet bereikbaar.',
    remedy: 'Noteer er minstens een van.',
  },
  'company-number-missing': {
    reason: 'Deze onderneming heeft geen ondernemingsnummer en geen buitenlands btw-nummer: de fiche is voorlopig.',
    remedy: 'Voeg een van beide nummers toe zodra u het kent.',
  },
  'employer-missing': {
    reason: 'Voor deze persoon is geen werkgever opgegeven.',
    remedy: 'Voeg de werkgever toe: het papieren formulier heeft hem nodig.',
  },
  'agency-missing': {
    reason: 'Deze persoon is uitzendkracht, maar de gebruiker of het uitzendkantoor ontbreekt.',
    remedy: 'Geef het uitzendkantoor op en de onderneming waar de persoon werkt.',
  },
  'limosa-dates-without-number': {
    reason: 'Er staan Limosa-datums zonder Limosa-nummer.',
    remedy: 'Voeg het L-1-nummer toe of wis de datums.',
  },
  'declaration-too-long': {
    reason: 'De aangifte loopt langer dan {{years}} jaar.',
    remedy: 'Controleer de datums: doorlopende werken worden voor hoogstens {{years}} jaar aangegeven.',
  },
  'not-found': {
    reason: '‘{{value}}’ is niet gevonden.',
    remedy: 'Controleer de schrijfwijze, of voeg eerst de fiche toe.',
  },
  ambiguous: {
    reason: '‘{{value}}’ past op meerdere fiches.',
    remedy: 'Gebruik het nummer in plaats van de naam.',
  },
  'in-use': {
    reason: 'Deze fiche wordt nog elders gebruikt ({{count}} keer).',
    remedy: 'Geef ze een einddatum in plaats van ze te verwijderen.',
  },
  'key-conflict': {
    reason: '‘{{value}}’ hoort al bij een andere fiche.',
    remedy: 'Open de andere fiche, of verbeter het nummer.',
  },
  cycle: {
    reason: 'Deze onderneming zou in de keten onder zichzelf komen te staan.',
    remedy: 'Controleer wie voor wie werkt, en op welke datums.',
  },
  'employer-link-missing': {
    reason: 'De rechtstreekse werkgever heeft van {{from}} tot {{to}} geen plaats in de keten.',
    remedy: 'Voeg de schakel van de rechtstreekse werkgever voor die datums toe, of wijzig de datums van deze schakel.',
  },
  'outside-declaration': {
    reason: 'Deze datums vallen buiten de aangifte van werken ({{start}} – {{end}}).',
    remedy: 'Verbeter de datums, of die van de aangifte.',
  },
  overlap: {
    reason: 'Deze datums overlappen een periode die al bekend is ({{from}} – {{to}}).',
    remedy: 'Beëindig eerst de andere periode, of verbeter de datums.',
  },
  'number-taken': {
    reason: 'Het nummer {{value}} hoort al bij een andere onderneming.',
    remedy: 'Open die andere fiche of pas het nummer aan.',
  },
  'employer-without-place': {
    reason: '{{firm}} heeft van {{from}} tot {{to}} geen plaats in de keten, maar enkel: {{places}}.',
    remedy: 'Kies datums waarop {{firm}} een plaats heeft, of verleng eerst de schakel van {{firm}}.',
  },
  'employer-not-in-chain': {
    reason: '{{firm}} heeft geen enkele plaats in de keten van deze aangifte.',
    remedy: 'Voeg eerst de schakel van {{firm}} toe, en daarna deze.',
  },
  'move-outside-link': {
    reason: 'De schakel loopt van {{from}} tot {{to}}: alleen op een van die dagen kan ze worden verplaatst.',
    remedy: 'Kies een dag in die periode.',
  },
  'same-employer': {
    reason: 'Dat is al de rechtstreekse werkgever van deze onderneming.',
    remedy: 'Kies een andere onderneming.',
  },
  'links-hanging-below': {
    reason: 'Schakels lager in de keten verliezen hun rechtstreekse werkgever vanaf {{from}}: {{names}}.',
    remedy: 'Beëindig of verplaats ook die schakels, of behoud de datums.',
  },
  'absence-of-both': {
    reason: 'Een afwezigheid betreft een persoon, een sluiting betreft een aangifte: hier zijn beide ingevuld.',
    remedy: 'Behoud één van de twee. Is iemand maar op één plaats afwezig, wijzig dan de planning.',
  },
  'no-end': {
    reason: 'Er is geen einde ingevuld: dit loopt door tot iemand het beëindigt.',
    remedy: 'Herhaal de datum voor één dag; vul anders de laatste dag in zodra die bekend is.',
  },
  'unknown-placeholder': {
    reason: '“{{word}}” is geen woord dat het programma invult.',
    remedy: 'Kies een van de voorgestelde woorden, of laat de accolades weg.',
  },
  'nothing-to-remind': {
    reason: 'Bij {{name}} ontbreekt geen enkel document.',
    remedy: 'Haal deze onderneming uit de ronde.',
  },
  'reminded-recently': {
    reason: '{{name}} kreeg dezelfde herinnering op {{date}}, minder dan {{days}} dagen geleden.',
    remedy: 'Haal deze onderneming uit de ronde, of bevestig dat u ze toch wilt herinneren.',
  },
  'amount-zero': {
    reason: 'Het bedrag is nul.',
    remedy: 'Geef het bedrag van de factuur zonder btw op.',
  },
  'payment-to-self': {
    reason: 'De betaler en de onderaannemer zijn dezelfde onderneming.',
    remedy: 'Kies aan een van beide kanten een andere onderneming.',
  },
  'invoice-known': {
    reason: 'Factuur ‘{{value}}’ van deze onderaannemer is al genoteerd.',
    remedy: 'Ga na dat ze niet twee keer wordt betaald.',
  },
  'payment-before-invoice': {
    reason: 'De betaling gaat vooraf aan de factuur van {{date}}.',
    remedy: 'Kijk beide datums na.',
  },
  'payment-without-check': {
    reason: 'Geen controle van de schulden dekt {{date}}.',
    remedy: 'Raadpleeg de officiële pagina en noteer een controle die op die dag geldt.',
  },
  'payment-check-expired': {
    reason: 'De laatste controle van de schulden gold tot en met {{end}}: ze dekt {{date}} niet.',
    remedy: 'Raadpleeg de officiële pagina en noteer een controle die op die dag geldt.',
  },
  'debt-amount-unfit': {
    reason: 'Een schuldbedrag hoort bij een schuld, en is nooit nul.',
    remedy: 'Geef aan dat er een schuld is, of maak het bedrag leeg.',
  },
  'check-ended-before': {
    reason: 'De geldigheid eindigt vóór de controle van {{date}}.',
    remedy: 'Verbeter een van beide datums.',
  },
  'period-too-long': {
    reason: 'De periode loopt tot {{value}} en is langer dan {{days}} dagen.',
    remedy: 'Kies een kortere periode.',
  },
  'partner-twice': {
    reason: 'Deze firma geeft al aan.',
    remedy: 'Noem elke partner één keer, zonder de aangever.',
  },
  'shares-too-high': {
    reason: 'Samen zijn de aandelen meer dan 100 %.',
    remedy: 'Verbeter de aandelen; de aangever houdt de rest.',
  },
  'contract-after-start': {
    reason: 'Het contract is van na het begin van de werken.',
    remedy: 'Kijk beide data na.',
  },
  'number-given-up': {
    reason: 'Een aangifte met een nummer wordt geen ontwerp meer.',
    remedy: 'Houd het nummer, of vul het juiste in.',
  },
  'not-an-amount': {
    reason: '“{{value}}” is geen bedrag.',
    remedy: 'Schrijf bijvoorbeeld 12 345,67.',
  },
  'date-to-come': {
    reason: '{{value}} moet nog komen.',
    remedy: 'Vul de dag in waarop het gebeurde, ten laatste vandaag.',
  },
}

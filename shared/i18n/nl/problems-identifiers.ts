import type { identifierProblems as reference } from '#shared/i18n/fr/problems-identifiers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with the number of a person, a firm or a declaration. No text shows a person’s number. */
export const identifierProblems: Translation<typeof reference> = {
  'person-number-length': {
    reason: 'Een INSZ telt 11 cijfers; hier zijn het er {{found}}.',
    remedy: 'Neem het nummer over van de identiteitskaart of het officiële document.',
  },
  'person-number-characters': {
    reason: 'Een INSZ bevat alleen cijfers, punten en een streepje.',
    remedy: 'Neem het nummer over van de identiteitskaart of het officiële document.',
  },
  'person-number-sum': {
    reason: 'De laatste twee cijfers van het INSZ passen niet bij de andere.',
    remedy:
      'Zoek een fout of omgewisseld cijfer. Toont het document dit nummer echt, bevestig dan dat u het gezien hebt.',
  },
  'person-number-month': {
    reason: 'De geboortemaand in het INSZ is onmogelijk ({{found}}).',
    remedy: 'Controleer het nummer. Toont het document het zo, bevestig dan dat u het gezien hebt.',
  },
  'person-number-day': {
    reason: 'De geboortedag in het INSZ is onmogelijk ({{found}}).',
    remedy: 'Controleer het nummer. Toont het document het zo, bevestig dan dat u het gezien hebt.',
  },
  'person-number-sequence': {
    reason: 'Het volgnummer in het INSZ ({{found}}) wordt niet toegekend.',
    remedy: 'Controleer het nummer. Toont het document het zo, bevestig dan dat u het gezien hebt.',
  },
  'person-number-future': {
    reason: 'Volgens het INSZ zou deze persoon in de toekomst geboren worden.',
    remedy: 'Controleer het nummer. Toont het document het zo, bevestig dan dat u het gezien hebt.',
  },
  'person-number-birth-date': {
    reason: 'De opgegeven geboortedatum komt niet overeen met die van het INSZ ({{expected}}).',
    remedy: 'Verbeter de datum of het nummer. Tonen de documenten ze zo, bevestig dan dat u ze gezien hebt.',
  },
  'enterprise-number-length': {
    reason: 'Een ondernemingsnummer telt 10 cijfers; hier zijn het er {{found}}.',
    remedy: 'Zoek het nummer op in de KBO en neem het over.',
  },
  'enterprise-number-characters': {
    reason: 'Een ondernemingsnummer bevat alleen cijfers, eventueel voorafgegaan door BE.',
    remedy:
      'Zoek het nummer op in de KBO en neem het over. Een buitenlands nummer hoort in de kolom voor de buitenlandse btw.',
  },
  'enterprise-number-sum': {
    reason: 'De laatste twee cijfers van het ondernemingsnummer passen niet bij de andere.',
    remedy:
      'Zoek een fout of omgewisseld cijfer. Toont het document dit nummer echt, bevestig dan dat u het gezien hebt.',
  },
  'enterprise-number-first-digit': {
    reason: 'Een ondernemingsnummer begint met 0 of 1.',
    remedy:
      'Misschien is het een vestigingseenheidsnummer. Toont het document dit nummer echt, bevestig dan dat u het gezien hebt.',
  },
  'establishment-number-form': {
    reason: 'Een vestigingseenheidsnummer telt 10 cijfers en begint met 2 tot 8.',
    remedy: 'Controleer het nummer in de KBO.',
  },
  'establishment-number-sum': {
    reason: 'De laatste twee cijfers van het vestigingseenheidsnummer passen niet bij de andere.',
    remedy: 'Controleer het nummer in de KBO.',
  },
  'foreign-vat-form': {
    reason: 'Een buitenlands btw-nummer begint met twee letters, gevolgd door 2 tot 12 tekens.',
    remedy: 'Controleer het nummer, bijvoorbeeld PL1234567890.',
  },
  'foreign-vat-belgian': {
    reason: 'Dit btw-nummer is Belgisch: het is gelezen als ondernemingsnummer.',
    remedy: 'Zet het de volgende keer in de kolom van het ondernemingsnummer.',
  },
  'declaration-number-length': {
    reason: 'Een nummer van de aangifte van werken telt 13 tekens; hier zijn het er {{found}}.',
    remedy: 'Vergelijk met de bevestiging van de aangifte van werken.',
  },
  'declaration-number-characters': {
    reason: 'Een nummer van de aangifte van werken heeft alleen cijfers en letters, zonder I en O.',
    remedy: 'Een I is vaak een 1, een O vaak een 0. Vergelijk met de bevestiging van de aangifte.',
  },
  'declaration-number-pattern': {
    reason: 'De bekende aangiftenummers beginnen met {{prefix}} en eindigen op {{suffix}} (veronderstelling).',
    remedy: 'Vergelijk met de bevestiging van de aangifte van werken.',
  },
  'limosa-form': {
    reason: 'Dit Limosa-nummer lijkt niet op de nummers die wij kennen ({{expected}} cijfers).',
    remedy: 'Vergelijk met het L-1-document.',
  },
  'limosa-looks-national': {
    reason: 'Dit Limosa-nummer lijkt op een INSZ.',
    remedy: 'Ga na of het niet in het veld INSZ hoort.',
  },
  'leading-zeros-restored': {
    reason: 'Het rekenblad had nullen vooraan het nummer weggelaten: ze zijn teruggezet.',
    remedy: 'Er is niets te doen als het nummer juist is.',
  },
  'identifier-taken': {
    reason: 'Dit nummer hoort al bij {{name}}.',
    remedy: 'Open die andere fiche of verbeter het nummer.',
  },
  'join-unsettled': {
    reason: 'De twee fiches spreken elkaar hier tegen en er is nog niets gekozen.',
    remedy: 'Kies wat geldt voor de fiche die blijft.',
  },
  'join-itself': {
    reason: 'Een fiche kan niet met zichzelf samengevoegd worden.',
    remedy: 'Kies een andere fiche.',
  },
  'number-order': {
    reason:
      'Vanaf {{start}} zou een van de nummers eindigen voor het begint, of zou het gekozen nummer niet meer gelden.',
    remedy: 'Kies een andere datum of het andere nummer.',
  },
  'number-overlap': {
    reason:
      'Een ander rijksregister- of BIS-nummer geldt al van {{from}} tot {{to}}: een persoon heeft er maar één tegelijk.',
    remedy: 'Beëindig het andere nummer de dag ervoor, of verbeter de data.',
  },
}

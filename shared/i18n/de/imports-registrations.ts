import type { importRegistrations as reference } from '#shared/i18n/fr/imports-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What importing registrations asks beyond other files, and what comes after. */
export const importRegistrations: Translation<typeof reference> = {
  wholeFile: 'Für die ganze Datei',
  source: 'Diese Datei kommt',
  sources: { official: 'vom amtlichen Dienst', provider: 'von unserem Anbieter' },
  sourceText: {
    official: 'CIAO oder Checkinatwork: Diese Zeilen sind die Registrierungen.',
    provider:
      'Das Protokoll der Stempeluhr oder der App: ein Zeuge, mit den Registrierungen verglichen, nie mitgezählt.',
  },
  sourceInFile: 'Die Spalte „{{column}}“ sagt es Zeile für Zeile.',
  sourceWords: { official: 'amtlich', provider: 'Anbieter' },
  declaration: 'Meldung aller Zeilen',
  declarationText:
    'Die Datei hat keine Spalte für die Meldung: Wählen Sie sie, wenn alle Zeilen vom selben Ort kommen.',
  coverage: 'Was die Datei abdeckt',
  coverageText:
    'Nur an abgedeckten Tagen kann eine Registrierung fehlen: „keine Datei“ wird nie als „niemand gestempelt“ gelesen. Erweitern Sie, wenn der Export für mehr Tage gemacht wurde, kürzen Sie, wenn er unvollständig ist.',
  coverageOf: '{{service}}: abgedeckte Tage',
  coverageAsFile: 'Wie in der Datei ({{from}} – {{to}})',
  coverageWrong: 'Der erste Tag liegt nach dem letzten.',
  services: { ciao: 'CIAO', checkinatwork: 'Checkinatwork' },
  findings: 'Ansehen, was gefunden wurde',
  reviewing: 'Prüfung dessen, was die Datei berührt…',
  reviewed: 'Die Prüfung ist fertig.',
  noFindings: 'An diesen Tagen ist nichts zu melden.',
  openFindings_one: '{{count, number}} offene Feststellung an diesen Tagen',
  openFindings_other: '{{count, number}} offene Feststellungen an diesen Tagen',
  rows: 'Diese Registrierungen ansehen',
  witness: 'Mit den amtlichen Registrierungen vergleichen',
  unknown_one: '{{count, number}} Name aus den Dateien hat keine Akte',
  unknown_other: '{{count, number}} Namen aus den Dateien haben keine Akte',
  takeOver: 'In die Akten übernehmen',
}

import type { importRegistrations as reference } from '#shared/i18n/fr/imports-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What importing registrations asks beyond other files, and what comes after. */
export const importRegistrations: Translation<typeof reference> = {
  wholeFile: 'For the whole file',
  source: 'This file comes',
  sources: { official: 'from the official service', provider: 'from our provider' },
  sourceText: {
    official: 'CIAO or Checkinatwork: these rows are the registrations.',
    provider: 'The log of the time clock or the app: a witness, compared with the registrations, never counted.',
  },
  sourceInFile: 'The column “{{column}}” tells it row by row.',
  sourceWords: { official: 'official', provider: 'provider' },
  declaration: 'Declaration of all rows',
  declarationText: 'The file has no column for the declaration: choose it if all rows come from the same place.',
  coverage: 'What the file covers',
  coverageText:
    'Only covered days can miss a registration: “no file” is never taken for “nobody punched”. Widen it if the export was made for more days, narrow it if the export is incomplete.',
  coverageOf: '{{service}}: covered days',
  coverageAsFile: 'As in the file ({{from}} – {{to}})',
  coverageWrong: 'The first day comes after the last.',
  services: { ciao: 'CIAO', checkinatwork: 'Checkinatwork' },
  findings: 'See what it found',
  reviewing: 'Reviewing what the file touches…',
  reviewed: 'The review is done.',
  noFindings: 'Nothing to report on these days.',
  openFindings_one: '{{count, number}} open finding on these days',
  openFindings_other: '{{count, number}} open findings on these days',
  rows: 'See these registrations',
  witness: 'Compare with the official registrations',
  unknown_one: '{{count, number}} name of the files has no record',
  unknown_other: '{{count, number}} names of the files have no record',
  takeOver: 'Take them over into the records',
}

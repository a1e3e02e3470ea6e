import { beforeAll, expect, test } from 'vitest'

import { changeWords, happening } from '#renderer/features/history/words.ts'
import { i18n, loadTexts, textByKey } from '#renderer/ui/texts.ts'
import type { Choices } from '#renderer/features/records/choices.ts'
import type { HistoryEntry } from '#shared/contract/history.ts'

beforeAll(async () => {
  await loadTexts('en')
  await i18n.changeLanguage('en')
})

/** A note of the audit trail as the core tells it: every detail as text. */
function note(recordKind: string, details: Record<string, string>): HistoryEntry {
  return {
    seq: 1,
    changeSet: 1,
    at: '2026-11-26T06:00:00Z',
    user: 'Anne',
    reason: 'import',
    operation: 'note',
    recordKind,
    recordId: 3,
    ownerKind: recordKind,
    ownerId: 3,
    changes: Object.entries(details).map(([field, after]) => ({ field, before: null, after })),
  }
}

test('an import is told with the name of its file', () => {
  const entry = note('importBatch', { fileName: 'ciao.csv', kind: 'registrations', imported: '12' })
  expect(happening(entry)).toBe('File imported')
  expect(changeWords(entry, new Map(), {} as Choices)).toEqual([{ label: 'File', before: null, after: 'ciao.csv' }])
})

test('what was done to an import later is told apart from the import', () => {
  expect(happening(note('importBatch', { undone: '12', kept: '0' }))).toBe('Import undone')
  expect(happening(note('importBatch', { coverage: '{}' }))).toBe('Covered days corrected')
})

test('the steps of a paper form and of an incident are told by name', () => {
  expect(happening(note('emergencyForm', { act: 'used', incidentId: '1' }))).toBe('Paper form marked as used')
  expect(happening(note('incident', { act: 'opened', number: 'I-20261126-1' }))).toBe('Incident opened')
})

test('an act without a word of its own is told by what it was done to', () => {
  expect(happening(note('incident', { act: 'something-later' }))).toBe('Incident noted')
})

test('every kind of thing that acts are noted for has a name', () => {
  for (const kind of ['emergencyForm', 'incident', 'importBatch']) {
    expect(textByKey(['history', 'kinds', kind])).not.toBeNull()
  }
})

test('changed years of keeping are told by kind, and languages by name', () => {
  const years = note('setting', { name: 'retentionYears', before: 'papers 7, people 1', after: 'papers 10, people 5' })
  expect(changeWords(years, new Map(), {} as Choices)).toEqual([
    expect.objectContaining({
      before: 'Expired documents: 7 years, People: 1 year',
      after: 'Expired documents: 10 years, People: 5 years',
    }),
  ])
  const languages = note('setting', { name: 'formLanguages', before: '["fr"]', after: '["fr","nl"]' })
  expect(changeWords(languages, new Map(), {} as Choices)).toEqual([
    expect.objectContaining({ before: 'Français', after: 'Français, Nederlands' }),
  ])
})

test('what was done about access and in an inspection is told in words', () => {
  const lent = note('passphrase', { act: 'lent', role: 'reader', label: 'Direction' })
  expect(happening(lent)).toBe('Access lent')
  expect(changeWords(lent, new Map(), {} as Choices).map(({ label, after }) => `${label}: ${after}`)).toEqual([
    'Access: Reading',
    'Name: Direction',
  ])
  const asked = JSON.stringify([{ name: 'date', value: '2026-09-14' }])
  const shown = note('inspection', { act: 'shown', question: 'duties', procedure: 'duties.list', asked })
  expect(changeWords(shown, new Map(), {} as Choices).at(-1)).toEqual({
    label: 'Day',
    before: null,
    after: '14/09/2026',
  })
})

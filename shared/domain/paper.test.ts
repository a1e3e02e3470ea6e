import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from '#shared/domain/local-date.ts'
import {
  betterState,
  checkPaper,
  isReplacedBy,
  paperMark,
  paperKindCodes,
  paperState,
  paperStates,
  type PaperDraft,
  type PaperFacts,
} from '#shared/domain/paper.ts'
import { readPaperKind } from '#shared/domain/paper-words.ts'
import { languages, resources } from '#shared/i18n/index.ts'

const today = '2026-09-14'
const ends = { expires: true }

/** A checked paper that ends so many days from today. */
const ending = (days: number) => ({
  issuedOn: '2026-01-01',
  expiresOn: addDays(today, days),
  verifiedOn: '2026-01-02',
})

test('a paper is ending from thirty days before its last day, and expired on the day after it', () => {
  const states = [31, 30, 7, 0, -1].map((days) => paperState(ending(days), today, ends))
  expect(states).toEqual(['valid', 'ending', 'ending', 'ending', 'expired'])
})

test('the mark changes at 30, 7 and 0 days and stays after the last day', () => {
  const marks = [31, 30, 8, 7, 1, 0, -1, -400].map((days) => paperMark(addDays(today, days), today))
  expect(marks).toEqual([null, 30, 30, 7, 7, 0, 'past', 'past'])
  expect(paperMark(null, today)).toBeNull()
})

test('a paper nobody has looked at is to be checked, and one of a kind that ends without its last day too', () => {
  expect(paperState({ ...ending(200), verifiedOn: null }, today, ends)).toBe('to-check')
  expect(paperState({ ...ending(200), expiresOn: null }, today, ends)).toBe('to-check')
  expect(paperState({ ...ending(200), expiresOn: null }, today, { expires: false })).toBe('valid')
  expect(paperState({ ...ending(200), issuedOn: addDays(today, 1) }, today, ends)).toBe('missing')
})

test('of two states the better one is the same whichever comes first', () => {
  const states = fc.constantFrom(...paperStates)
  fc.assert(
    fc.property(states, states, (one, other) => {
      expect(betterState(one, other)).toBe(betterState(other, one))
      expect([one, other]).toContain(betterState(one, other))
    }),
  )
})

const period = (id: number, issued: number | null, expires: number | null) => ({
  id,
  issuedOn: issued === null ? null : addDays(today, issued),
  expiresOn: expires === null ? null : addDays(today, expires),
})

test('a later paper takes the place of an earlier one when it follows without a gap', () => {
  const old = period(1, -300, 10)
  expect(isReplacedBy(old, period(2, 11, 375), today)).toBe(true)
  expect(isReplacedBy(old, period(2, 12, 375), today)).toBe(false)
  expect(isReplacedBy(old, period(2, 12, 375), addDays(today, 12))).toBe(true)
  expect(isReplacedBy(old, period(2, -300, 9), today)).toBe(false)
  expect(isReplacedBy(old, period(2, -300, 10), today)).toBe(true)
  expect(isReplacedBy(period(1, -10, null), period(2, 0, null), today)).toBe(false)
})

test('of two papers at most one replaces the other', () => {
  const days = fc.option(fc.integer({ min: -400, max: 400 }), { nil: null })
  fc.assert(
    fc.property(days, days, days, days, (issued, expires, otherIssued, otherExpires) => {
      const [one, other] = [period(1, issued, expires), period(2, otherIssued, otherExpires)]
      expect(isReplacedBy(one, other, today) && isReplacedBy(other, one, today)).toBe(false)
    }),
  )
})

const draft: PaperDraft = {
  id: null,
  companyId: 1,
  linkId: null,
  personId: null,
  declarationId: null,
  ...ending(200),
}
const facts: PaperFacts = { today, kind: { subject: 'company', expires: true }, others: [], sameFile: null }
const found = (paper: Partial<PaperDraft>, around: Partial<PaperFacts> = {}): string[] =>
  checkPaper({ ...draft, ...paper }, { ...facts, ...around }).map(
    ({ severity, field, code }) => `${severity} ${field} ${code}`,
  )

test('a paper that ends before it was issued, or was checked on a day to come, is refused', () => {
  expect(found({})).toEqual([])
  expect(found({ expiresOn: '2025-12-31' })).toEqual(['error expiresOn paper-dates'])
  expect(found({ issuedOn: today, expiresOn: today })).toEqual([])
  expect(found({ verifiedOn: addDays(today, 1) })).toEqual(['error verifiedOn date-in-future'])
})

test('the holder of a paper is the one its kind is about, and only that one', () => {
  expect(found({ companyId: null })).toEqual(['error companyId required'])
  expect(found({ companyId: null, personId: 3 })).toEqual(['error personId paper-holder'])
  expect(found({ linkId: 2 })).toEqual(['error linkId paper-holder'])
  expect(found({ companyId: null, linkId: 2 }, { kind: { subject: 'link', expires: true } })).toEqual([])
})

test('a paper issued later, without its last day, in the place of another or with a known file is pointed out', () => {
  expect(found({ issuedOn: addDays(today, 3) })).toEqual(['warning issuedOn paper-issued-later'])
  expect(found({ expiresOn: null })).toEqual(['warning expiresOn paper-without-end'])
  expect(found({}, { others: [period(5, -300, 20)] })).toEqual(['warning expiresOn paper-replaces'])
  expect(found({}, { others: [period(5, -300, 300)] })).toEqual(['warning expiresOn paper-replaced'])
  expect(found({}, { others: [period(5, -300, -20)] })).toEqual([])
  expect(found({}, { sameFile: 'Lesse Nettoyage BV' })).toEqual(['warning file paper-same-file'])
})

test('a shipped kind is found by its name in any of the four languages', () => {
  for (const language of languages) {
    const names = resources[language].translation.papers.kinds
    for (const code of paperKindCodes) expect(names[code]).not.toBe('')
  }
  const words = ['Attestation d’assurance', 'VERZEKERING', 'Versicherung', 'insurance', 'Extrait BCE', 'Limosalijst']
  expect(words.map(readPaperKind)).toEqual([
    'insurance',
    'insurance',
    'insurance',
    'insurance',
    'registry-extract',
    'limosa-list',
  ])
  expect(readPaperKind('facture')).toBeNull()
})

import { expect, test } from 'vitest'

import {
  expectedDays,
  exposureOf,
  firmSeen,
  presentKinds,
  undeclaredShare,
  type MatchWorld,
} from '#shared/domain/match.ts'

// Company 1 is our own; 2 and 3 have links; 9 is an agency without one. Stated company 20 is company 2, 50 a number nobody has,
// 60 a name nobody knows.
const world: MatchWorld = {
  ownCompanyIds: new Set([1]),
  companyOfStated: (id) => ({ 10: 1, 20: 2, 30: 3, 90: 9 })[id],
  statedCompanyText: (id) => (id === 60 ? 'Maison Inconnue' : `04000000${id}`),
}
const known = {
  start: '2026-01-01',
  end: '2026-09-24',
  declarantIds: [1],
  links: [
    { companyId: 2, from: '2026-01-01', to: null },
    { companyId: 3, from: '2026-03-01', to: '2026-09-20' },
  ],
}
const open = { from: null, to: null }
const kinds = (stated: number | null, date: string, employments: Parameters<typeof firmSeen>[1] = []) =>
  presentKinds(firmSeen(stated, employments, known, date, world), known, date, world)

test('a link counts on its last day and has ended the day after', () => {
  expect(kinds(30, '2026-09-20')).toEqual([])
  expect(kinds(30, '2026-09-21')).toEqual(['link-ended'])
})

test('a firm without a link, before its link, or under a number nobody has, is not declared', () => {
  expect(kinds(90, '2026-05-04')).toEqual(['not-declared'])
  expect(kinds(30, '2026-02-28')).toEqual(['not-declared'])
  expect(kinds(50, '2026-05-04')).toEqual(['not-declared'])
  expect(firmSeen(50, [], known, '2026-05-04', world).firm).toBe(-50)
})

test('our own company and the declarant need no link', () => {
  expect(kinds(10, '2026-05-04')).toEqual([])
})

test('outside the dates of the declaration any firm differs, whatever its link', () => {
  expect(kinds(20, '2025-12-31')).toEqual(['before-declaration', 'not-declared'])
  expect(kinds(20, '2026-09-25')).toEqual(['after-declaration'])
  expect(kinds(null, '2026-09-25')).toEqual(['after-declaration'])
})

test('a stated firm that is not the person’s employer is left to the finding, and the employer counts as seen', () => {
  const employments = [{ ...open, companyId: 2, userFirmId: null }]
  expect(firmSeen(90, employments, known, '2026-05-04', world)).toEqual({ firm: 2, judged: false, byEmployment: true })
  expect(kinds(90, '2026-05-04', employments)).toEqual([])
})

test('without a stated firm the employer counts: the one in the chain, the agency before its user', () => {
  const seen = (employments: Parameters<typeof firmSeen>[1]) =>
    firmSeen(null, employments, known, '2026-05-04', world).firm
  expect(seen([{ ...open, companyId: 9, userFirmId: null }])).toBe(9)
  expect(seen([{ ...open, companyId: 9, userFirmId: 2 }])).toBe(2)
  expect(seen([{ ...open, companyId: 3, userFirmId: 2 }])).toBe(3)
  expect(seen([])).toBe(0)
  // A name that nobody knows says as little as none at all.
  expect(firmSeen(60, [{ ...open, companyId: 2, userFirmId: null }], known, '2026-05-04', world).firm).toBe(2)
})

test('of two employers outside the chain neither is accused', () => {
  const two = [7, 9].map((companyId) => ({ ...open, companyId, userFirmId: null }))
  expect(kinds(null, '2026-05-04', two)).toEqual([])
})

test('a declared firm is expected on covered days of its link and of the declaration, and never without duty to register', () => {
  const covered = ['2026-09-19', '2026-09-20', '2026-09-21']
  const [, link] = known.links
  const links = link ? [link] : []
  expect(expectedDays(links, { ...known, dutyToRegister: null }, covered)).toEqual(['2026-09-19', '2026-09-20'])
  expect(expectedDays(links, { ...known, dutyToRegister: 'no' }, covered)).toEqual([])
  expect(expectedDays(links, { ...known, dutyToRegister: 'yes' }, [])).toEqual([])
})

test('amounts are in cents: 800 to 8,000 euros for each person, 5 percent of known works', () => {
  expect(exposureOf(3, '2026-09-20')).toEqual({ min: 240_000, max: 2_400_000 })
  expect(undeclaredShare(12_345_67, '2026-09-20')).toBe(61_728)
  expect(undeclaredShare(null, '2026-09-20')).toBeNull()
})

import { expect, test } from 'vitest'

import { isReady, missingFor, type ReadyItem, type ReadyRequest } from '#shared/domain/correction/readiness.ts'

const item: ReadyItem = {
  date: '2026-09-14',
  action: 'add',
  registrationId: null,
  reason: 'forgotten-out',
  reasonText: null,
  requestedType: 'out',
  requestedAt: 1_789_000_000,
  requestedDeclarationId: null,
  requestedCompanyId: null,
  requestedPersonId: null,
  declarationId: 4,
  timeless: false,
  route: { kind: 'nsso', companyId: 1, personId: null, reason: 'own-employee' },
  settledMeanwhile: false,
  deadline: '2026-10-14',
}
const request: ReadyRequest = {
  addressee: 'nsso',
  addresseeCompanyId: null,
  addresseePersonId: null,
  reachable: false,
  language: 'fr',
  senderId: 1,
  explanation: 'Elle est rentrée à 18 h.',
  evidence: 1,
  noEvidenceReason: null,
  lateReason: null,
  follows: false,
  items: [item],
}
const checks = (changes: Partial<ReadyRequest>, today = '2026-10-01'): string[] =>
  missingFor({ ...request, ...changes }, today).map(({ check }) => check)

test('a complete request lacks nothing', () => {
  expect(checks({})).toEqual([])
})

test('what is missing is named, each at its item', () => {
  expect(checks({ items: [] })).toEqual(['no-items'])
  expect(checks({ items: [{ ...item, requestedAt: null }] })).toEqual(['item-time'])
  expect(checks({ items: [{ ...item, requestedAt: null, timeless: true, requestedType: 'presence' }] })).toEqual([])
  expect(
    checks({ items: [{ ...item, action: 'change', requestedType: null, requestedAt: null, registrationId: 3 }] }),
  ).toEqual(['item-unchanged'])
  expect(checks({ items: [{ ...item, reason: 'other' }] })).toEqual(['item-reason-text'])
  expect(checks({ items: [item, { ...item, declarationId: null }] })).toEqual(['item-declaration'])
  expect(missingFor({ ...request, items: [item, { ...item, reason: null }] }, '2026-10-01')).toEqual([
    { check: 'item-reason', item: 1, blocking: true },
  ])
})

test('without evidence a reason is needed', () => {
  expect(checks({ evidence: 0 })).toEqual(['evidence'])
  expect(checks({ evidence: 0, noEvidenceReason: 'Le registre du chantier a brûlé.' })).toEqual([])
})

test('on day 30 nothing is late, on day 31 a reason is needed', () => {
  expect(checks({}, '2026-10-14')).toEqual([])
  expect(checks({}, '2026-10-15')).toEqual(['late'])
  expect(checks({ lateReason: 'Signalé par le travailleur au trentième jour.' }, '2026-10-15')).toEqual([])
  expect(checks({ follows: true }, '2026-10-15')).toEqual([])
})

test('a request whose case has become somebody else’s to ask is held back', () => {
  const moved = {
    ...item,
    route: { kind: 'subcontractor', companyId: 2, personId: null, reason: 'subcontractor-employee' },
  } as const
  expect(checks({ items: [moved] })).toEqual(['addressee-changed'])
  expect(checks({ items: [{ ...item, route: { kind: null, obstacle: 'employer-unknown' } }] })).toEqual([
    'addressee-unsettled',
  ])
  const unknown = {
    ...item,
    route: { kind: 'agency', companyId: null, personId: null, reason: 'agency-unknown' },
  } as const
  expect(checks({ addressee: 'agency', reachable: true, items: [unknown] })).toEqual(['agency-unknown'])
})

test('an addressee without address and a finding settled meanwhile are said and hold nothing back', () => {
  const letter = { kind: 'subcontractor', companyId: 2, personId: null, reason: 'subcontractor-employee' } as const
  const items = [{ ...item, route: letter, settledMeanwhile: true }]
  const missing = missingFor({ ...request, addressee: 'subcontractor', addresseeCompanyId: 2, items }, '2026-10-01')
  expect(missing.map(({ check }) => check)).toEqual(['settled-meanwhile', 'address'])
  expect(isReady(missing)).toBe(true)
})

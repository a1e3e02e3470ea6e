import { expect, test } from 'vitest'

import { planEmployment, type StatedEmployment } from '#main/core/features/imports/kinds/employment-plan.ts'
import type { Employment } from '#main/core/features/imports/person-book.ts'

const today = '2026-09-14'

function known(values: Partial<Employment>): Employment {
  const blank = { personId: 1, companyId: 7, capacity: null, userFirmId: null, validFrom: null, validTo: null }
  return { id: 1, ...blank, ...values }
}

function stated(values: Partial<StatedEmployment>): StatedEmployment {
  return { companyId: 7, capacity: null, userFirmId: null, from: null, to: null, ...values }
}

test('a capacity nobody knew is filled in without a new period', () => {
  const plan = planEmployment([known({})], stated({ capacity: 'employee' }), false, today)
  expect(plan).toMatchObject({ updates: [{ id: 1, changes: { capacity: 'employee' } }], add: null })
})

test('a row that dates an employment without dates refines it', () => {
  const plan = planEmployment([known({})], stated({ from: '2026-01-01', to: '2026-12-31' }), false, today)
  expect(plan.updates).toEqual([{ id: 1, changes: { validFrom: '2026-01-01', validTo: '2026-12-31' } }])
})

test('an earlier start extends the known period, a later one splits it', () => {
  const present = [known({ validFrom: '2026-03-01' })]
  const earlier = planEmployment(present, stated({ from: '2026-01-01' }), false, today)
  expect(earlier).toMatchObject({ updates: [{ id: 1, changes: { validFrom: '2026-01-01' } }], add: null })
  const later = planEmployment(present, stated({ from: '2026-06-01' }), false, today)
  expect(later.updates).toEqual([{ id: 1, changes: { validTo: '2026-05-31' } }])
  expect(later.add).toMatchObject({ validFrom: '2026-06-01', validTo: null })
})

test('somebody who comes back begins anew on the import date', () => {
  const plan = planEmployment([known({ validTo: '2026-06-30' })], stated({}), false, today)
  expect(plan.add).toMatchObject({ validFrom: today, validTo: null })
})

test('a new employer without dates ends the others, one with an end does not', () => {
  const elsewhere = [known({ companyId: 8 })]
  expect(planEmployment(elsewhere, stated({}), true, today).othersEndBefore).toBe(today)
  const dated = planEmployment(elsewhere, stated({ from: '2025-01-01', to: '2025-06-30' }), true, today)
  expect(dated.othersEndBefore).toBeNull()
})

test('a row that overlaps two known periods is refused', () => {
  const present = [known({ validTo: '2026-03-31' }), known({ id: 2, validFrom: '2026-06-01' })]
  const plan = planEmployment(present, stated({ from: '2026-03-01', to: '2026-07-01' }), false, today)
  expect(plan.problem?.code).toBe('overlap')
})

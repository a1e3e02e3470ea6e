import { expect, test } from 'vitest'

import { inFormOrder, marksOf, shortNames } from '#main/core/features/emergency/people.ts'
import type { PersonThen } from '#main/core/features/planning/service.ts'

function person(values: Partial<PersonThen>): PersonThen {
  return {
    personId: 1,
    lastName: 'Peeters',
    firstName: 'Amina',
    identifier: { kind: 'national', value: '85073003328', validFrom: null, validTo: null },
    employerId: 1,
    employerName: 'Net & Clair SRL',
    capacity: 'employee',
    tier: 0,
    limosaValid: true,
    ...values,
  }
}

test('employers lose their legal form, unless two would then read alike', () => {
  const short = shortNames(['Net & Clair SRL', 'Czysto Sp. z o.o.', 'Kempen BV', 'Kempen NV', 'SA'])
  expect(Object.fromEntries(short)).toEqual({
    'Net & Clair SRL': 'Net & Clair',
    'Czysto Sp. z o.o.': 'Czysto',
    'Kempen BV': 'Kempen BV',
    'Kempen NV': 'Kempen NV',
    SA: 'SA',
  })
})

test('each doubt about a person has its mark, and an unknown employer cannot be missing in the chain too', () => {
  expect(marksOf(person({}))).toEqual([])
  expect(marksOf(person({ tier: null }))).toEqual(['chain'])
  expect(marksOf(person({ employerId: null, employerName: null, tier: null }))).toEqual(['employment'])
  expect(marksOf(person({ identifier: null, limosaValid: false }))).toEqual(['identifier', 'limosa'])
})

test('own people come first even where the own company stands below another declarant', () => {
  const own = person({ personId: 1, employerId: 7, tier: 2, employerName: 'Zuiver' })
  const declarant = person({ personId: 2, employerId: 8, tier: 0, employerName: 'Alpha' })
  const outside = person({ personId: 3, employerId: 9, tier: null, employerName: 'Aardvark' })
  const ordered = inFormOrder([outside, declarant, own], new Set([7]))
  expect(ordered.map(({ personId }) => personId)).toEqual([1, 2, 3])
})

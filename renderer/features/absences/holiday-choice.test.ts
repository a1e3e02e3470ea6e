import { expect, test } from 'vitest'

import { closuresToEnter, openPlaces, placesOf } from '#renderer/features/absences/holiday-choice.ts'

const offers = [
  {
    date: '2026-11-01',
    name: 'allSaints',
    declarations: [
      { id: 2, label: 'Zenith', closed: false },
      { id: 1, label: 'École', closed: true },
    ],
  },
  { date: '2026-12-25', name: 'christmas', declarations: [{ id: 2, label: 'Zenith', closed: false }] },
]

test('places stand once each, in the order of their names', () => {
  expect(placesOf(offers).map(({ label }) => label)).toEqual(['École', 'Zenith'])
})

test('only days on which a chosen place runs and is open are counted', () => {
  const days = new Set(['2026-11-01', '2026-12-25'])
  expect(offers.map(openPlaces)).toEqual([1, 1])
  expect(closuresToEnter(offers, days, new Set([1, 2]))).toBe(2)
  expect(closuresToEnter(offers, new Set(['2026-11-01']), new Set([1]))).toBe(0)
  expect(closuresToEnter(offers, days, new Set())).toBe(0)
})

test('two holidays on one day are one closure', () => {
  const twice = offers.map((offer) => ({ ...offer, date: '2008-05-01' }))
  expect(closuresToEnter(twice, new Set(['2008-05-01']), new Set([2]))).toBe(1)
})

import { expect, test } from 'vitest'

import { indexOf, layOut, nextFinding, placeAt, stretches } from '#renderer/features/findings/list-order.ts'

const counts = [2, 3, 1]
/** Heading, 2 findings, a folded group, heading, 1 finding. */
const order = layOut(counts, (group) => group === 1)

test('each group has its heading, and its findings unless it is folded', () => {
  expect(order).toEqual({ starts: [0, 3, 4], shown: [2, 0, 1], total: 6 })
  expect([0, 1, 2, 3, 4, 5].map((index) => placeAt(order, index))).toEqual([
    { group: 0, at: -1 },
    { group: 0, at: 0 },
    { group: 0, at: 1 },
    { group: 1, at: -1 },
    { group: 2, at: -1 },
    { group: 2, at: 0 },
  ])
  expect([placeAt(order, -1), placeAt(order, 6)]).toEqual([null, null])
})

test('a finding of a folded group stands at its heading', () => {
  expect(indexOf(order, { group: 1, at: 2 })).toBe(3)
  expect(indexOf(order, { group: 2, at: 0 })).toBe(5)
})

test('the next finding may lie in a folded group', () => {
  expect(nextFinding(order, counts, 2, 1)).toEqual({ group: 1, at: 0 })
  expect(nextFinding(order, counts, 5, -1)).toEqual({ group: 1, at: 2 })
  expect(nextFinding(order, counts, 0, 1)).toEqual({ group: 0, at: 0 })
  expect(nextFinding(order, counts, 5, 1)).toBeNull()
  expect(nextFinding(order, counts, 1, -1)).toBeNull()
})

test('a stretch of the list is known by its groups, headings aside', () => {
  expect(stretches(order, 5, 2)).toEqual([
    { group: 0, from: 1, to: 1 },
    { group: 2, from: 0, to: 0 },
  ])
})

test('a long list is found in without walking through it', () => {
  const long = layOut(
    Array.from({ length: 20_000 }, () => 40),
    () => false,
  )
  expect(placeAt(long, 41 * 19_999 + 7)).toEqual({ group: 19_999, at: 6 })
})

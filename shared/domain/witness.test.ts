import { assert, boolean, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { describe, expect, test } from 'vitest'

import { driftOf, pairWitnesses, type WitnessedEvent } from '#shared/domain/witness.ts'

const seven = Date.parse('2026-09-14T05:00:00Z') / 1000

function event(id: number, at: number, changes: Partial<WitnessedEvent> = {}): WitnessedEvent {
  return { id, person: 1, declaration: 1, type: 1, at: seven + at, date: '2026-09-14', ...changes }
}

const ids = ({ pairs, officialOnly, providerOnly }: ReturnType<typeof pairWitnesses<WitnessedEvent>>) => ({
  pairs: pairs.map(({ official, provider, drift }) => [official.id, provider.id, drift]),
  officialOnly: officialOnly.map(({ id }) => id),
  providerOnly: providerOnly.map(({ id }) => id),
})

test('the same event on both sides is a pair with the drift of the clocks', () => {
  const found = pairWitnesses([event(1, 0)], [event(11, 42)])
  expect(ids(found)).toEqual({ pairs: [[1, 11, 42]], officialOnly: [], providerOnly: [] })
})

test('fifteen minutes apart is still the same event, a second more is not', () => {
  expect(pairWitnesses([event(1, 0)], [event(11, 900)]).pairs).toHaveLength(1)
  expect(ids(pairWitnesses([event(1, 0)], [event(11, 901)]))).toEqual({
    pairs: [],
    officialOnly: [1],
    providerOnly: [11],
  })
})

test('each event serves once, the nearest first', () => {
  const found = pairWitnesses([event(1, 0), event(2, 600)], [event(11, 590), event(12, 1300)])
  expect(ids(found)).toEqual({ pairs: [[2, 11, -10]], officialOnly: [1], providerOnly: [12] })
})

test.each<[string, Partial<WitnessedEvent>]>([
  ['another person', { person: 2 }],
  ['another declaration', { declaration: 2 }],
  ['another type', { type: 2 }],
])('%s is another event', (_what, changes) => {
  expect(pairWitnesses([event(1, 0)], [event(11, 0, changes)]).pairs).toEqual([])
})

test('a presence answers for all that the provider noted of the day', () => {
  const presence = event(1, -25_200, { type: 0 })
  const found = pairWitnesses([presence], [event(12, 36_000, { type: 2 }), event(11, 60)])
  expect(ids(found)).toEqual({ pairs: [[1, 11, null]], officialOnly: [], providerOnly: [] })
})

describe('drift', () => {
  test('is told by its middle and its largest, with their signs', () => {
    const pairs = [12, -40, 3, 20].map((drift) => ({ drift }))
    expect(driftOf(pairs)).toEqual({ median: 8, largest: -40 })
  })

  test('is unknown against days', () => {
    expect(driftOf([{ drift: null }])).toEqual({ median: null, largest: null })
  })
})

test('the order in which events come does not matter, and none is lost or used twice', () => {
  const events = uniqueArray(
    record({
      at: integer({ min: 0, max: 5000 }),
      person: integer({ min: 1, max: 2 }),
      type: constantFrom(0, 1, 2),
    }),
    { maxLength: 12, selector: ({ at, person, type }) => `${at} ${person} ${type}` },
  )
  assert(
    property(events, events, boolean(), (one, two, reversed) => {
      const official = one.map((values, index) =>
        event(
          index + 1,
          values.at,
          values.type === 0 ? { ...values, at: seven } : { ...values, at: seven + values.at },
        ),
      )
      const provider = two.map((values, index) => event(index + 101, values.at, { ...values, at: seven + values.at }))
      const found = pairWitnesses(official, provider)
      const again = reversed
        ? pairWitnesses(official.toReversed(), provider.toReversed())
        : pairWitnesses(official, provider.toReversed())
      expect(ids(again)).toEqual(ids(found))
      expect(found.pairs.length + found.officialOnly.length).toBe(official.length)
      const provided = [...found.pairs.map(({ provider: other }) => other), ...found.providerOnly].map(({ id }) => id)
      expect(new Set(provided).size).toBe(provided.length)
    }),
  )
})

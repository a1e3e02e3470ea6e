import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { Connection } from '#main/core/db/connection.ts'
import { brusselsDate, formatDate, formatInstant, instantOf } from '#shared/domain/dates.ts'
import { effectiveRows, importInto, tablesInMemory, takeBack } from '#tests/support/registration-imports.ts'
import { foundIn, reviewTables } from '#tests/support/reviews.ts'

// The same events told by the clock on the wall and by the instant: the two nights on which the clock changes.

const who = 'NISS;Nom;Numéro de déclaration de travaux'
const headings = {
  exact: `${who};Type;Date et heure;Numéro de réception`,
  local: `${who};Type;Date;Heure;Numéro de réception`,
}
const people = ['85073003328', '75060898009', '17073003384']
const places = ['1Y11DQCJU2KHZ', '1Y1VMGNZGEDPZ']
const now = '2026-04-20T08:00:00.000Z'
const hour = 3600

interface Event {
  person: number
  place: number
  type: 'IN' | 'OUT'
  /** Epoch seconds. */
  at: number
}
const second = (instant: string): number => Date.parse(instant) / 1000
const nights = { autumn: second('2025-10-26T01:00:00Z'), spring: second('2026-03-29T01:00:00Z') }

/** Events around a change of the clock, most of them in the two hours next to it, in order of time. */
const eventsAround = (change: number): fc.Arbitrary<Event[]> =>
  fc
    .uniqueArray(
      fc.record({
        person: fc.nat(2),
        place: fc.constantFrom(0, 0, 0, 1),
        type: fc.constantFrom('IN' as const, 'OUT' as const),
        minute: fc.oneof(
          { weight: 3, arbitrary: fc.integer({ min: -12, max: 11 }).map((steps) => steps * 5) },
          { weight: 1, arbitrary: fc.integer({ min: -9 * 60, max: 10 * 60 }) },
        ),
      }),
      { selector: ({ person, minute }) => `${person} ${minute}`, maxLength: 24 },
    )
    .map((events) =>
      events
        .map(({ minute, ...event }): Event => ({ ...event, at: change + minute * 60 }))
        .sort((first, other) => first.at - other.at),
    )

/** Of events in order, those whose moment the order tells: between two of a person the clock is seen to go back. */
function toldByOrder(events: readonly Event[]): Event[] {
  const last = new Map<number, Event>()
  return events.filter((event) => {
    const before = last.get(event.person)
    const isSecond = event.at >= nights.autumn && event.at < nights.autumn + hour
    const told =
      !isSecond ||
      (before !== undefined &&
        (before.at > event.at - hour || (before.at === event.at - hour && before.type !== event.type)))
    if (told) last.set(event.person, event)
    return told
  })
}

const receiptOf = ({ person, place, type, at }: Event): number =>
  ((at % 1e7) * 3 + person) * 4 + place * 2 + (type === 'IN' ? 0 : 1)

function file(events: readonly Event[], time: 'local' | 'exact', numbered: boolean): string[] {
  return [
    headings[time],
    ...events.map((event) => {
      const instant = instantOf(event.at * 1000)
      const moment = time === 'local' ? formatInstant(instant).replace(' ', ';') : instant
      const { person, place, type } = event
      return `${people[person]};Nom;${places[place]};${type};${moment};${numbered ? receiptOf(event) : ''}`
    }),
  ]
}

/** People who are known and planned every day at the first place. */
function office(): Connection {
  const connection = tablesInMemory()
  const run = (sql: string, values: readonly unknown[] = []): void => void connection.runSql(sql, values)
  places.forEach((number, index) => {
    run('insert into declaration (id, number, regime, provisional) values (?, ?, ?, 0)', [
      index + 1,
      number,
      'cleaning',
    ])
    run(
      `insert into declarationList (id, number, workplaceKey, clientKey, provisional, search) values (?, ?, '', '', 0, '')`,
      [index + 1, number],
    )
  })
  people.forEach((number, index) => {
    const id = index + 1
    run(`insert into person (id, lastName, provisional) values (?, ?, 0)`, [id, `P${id}`])
    run(
      `insert into personList (id, lastName, nameKey, firstNameKey, employerKey, provisional, search) values (?, ?, '', '', '', 0, '')`,
      [id, `P${id}`],
    )
    run(`insert into personIdentifier (personId, kind, value) values (?, 'national', ?)`, [id, number])
    run(
      `insert into assignment (personId, declarationId, validFrom, weekdays) values (?, 1, '2025-01-01', '1234567')`,
      [id],
    )
  })
  return connection
}

interface Told {
  rows: string[]
  found: string[]
}

/** What is registered and found once files have come in; `takenBack` is the place of one that goes again. */
function told(files: readonly string[][], takenBack?: number): Told {
  const connection = office()
  const batches = files.map((lines) => {
    const { batchId, errors } = importInto(connection, lines)
    expect(errors).toEqual([])
    reviewTables(connection, 'due', now)
    return batchId
  })
  if (takenBack !== undefined) takeBack(connection, batches[takenBack] ?? 0)
  reviewTables(connection, 'due', now)
  const answer = { rows: effectiveRows(connection), found: foundIn(connection) }
  connection.close()
  return answer
}

const byPerson = (events: readonly Event[]): Event[] => events.toSorted((one, other) => one.person - other.person)

test.each(Object.entries(nights))(
  'where the order of a person’s events tells the moments, wall clock and instants say the same: %s',
  (_, change) => {
    fc.assert(
      fc.property(eventsAround(change).map(toldByOrder), fc.boolean(), (events, numbered) => {
        fc.pre(events.length > 0)
        const expected = told([file(events, 'exact', numbered)])
        expect(new Set(expected.rows).size).toBe(events.length)
        expect(told([file(events, 'local', numbered)])).toEqual(expected)
        expect(told([file(byPerson(events), 'local', numbered)])).toEqual(expected)
      }),
      { numRuns: 10, seed: 25 },
    )
  },
)

test('a file sorted by name is read in the order of each person, forwards or newest first', () => {
  const night = (person: number, ...events: [minute: number, type: Event['type']][]): Event[] =>
    events.map(([minute, type]) => ({ person, place: 0, type, at: nights.autumn + minute * 60 }))
  const cleaned = night(2, [-600, 'IN'], [-20, 'OUT'], [20, 'IN'], [180, 'OUT'])
  const sorted = [...night(0, [-480, 'IN']), ...night(1, [-540, 'IN']), ...cleaned]
  const expected = told([file(sorted, 'exact', true)])
  expect(told([file(sorted, 'local', true)])).toEqual(expected)
  expect(told([file(sorted.toReversed(), 'local', true)])).toEqual(expected)
})

test.each(Object.entries(nights))(
  'a file with instants stands for the one of the wall clock, whichever comes first: %s',
  (_, change) => {
    fc.assert(
      fc.property(eventsAround(change), fc.boolean(), fc.boolean(), (events, numbered, other) => {
        fc.pre(events.length > 0)
        const exact = file(events, 'exact', numbered)
        const local = file(events, 'local', other)
        const both = told([file(events, 'exact', numbered || other)])
        expect(told([local, exact])).toEqual(both)
        expect(told([exact, local])).toEqual(both)
        const alike = file(events, 'local', numbered)
        expect(told([alike, exact], 0)).toEqual(told([exact]))
        expect(told([alike, exact], 1)).toEqual(told([alike]))
      }),
      { numRuns: 5, seed: 26 },
    )
  },
)

test('a presence belongs to the Brussels day of its instant, hour by hour around each change of the clock', () => {
  for (const change of Object.values(nights)) {
    const hours = Array.from({ length: 60 }, (_, index) => instantOf((change + (index - 30) * hour) * 1000))
    const row = (day: string): string => `${people[0]};Nom;${places[0]};${day}`
    const exact = [`${who};Date et heure`, ...hours.map(row)]
    const local = [`${who};Date`, ...hours.map((instant) => row(formatDate(brusselsDate(instant))))]
    const days = told([exact])
    expect(days.rows).toHaveLength(new Set(hours.map(brusselsDate)).size)
    expect(told([local])).toEqual(days)
    expect(told([local, exact])).toEqual(days)
    expect(told([exact, local])).toEqual(days)
  }
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { isCleanBefore } from '#shared/domain/review/clean-points.ts'
import type { Found, PersonFacts, ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import { expectedFindings } from '#shared/domain/review/oracle.ts'
import { placeKey } from '#shared/domain/review/places.ts'
import { reviewSubject } from '#shared/domain/review/review.ts'
import { inOrder } from '#shared/domain/review/sequence.ts'
import { at, declaration, event, subject, world } from '#shared/domain/review/test-world.ts'

const hour = 3600
/** Distances at which a rule changes its mind, a second before and after them, and ordinary ones. */
const gap = fc.oneof(
  fc.constantFrom(0, 1, 59, 60, 61, 299, 300, 301),
  fc.constantFrom(4 * hour - 1, 4 * hour, 4 * hour, 4 * hour + 1),
  fc.constantFrom(6 * hour, 6 * hour + 1, 12 * hour, 12 * hour + 1, 16 * hour - 1, 16 * hour, 16 * hour + 1),
  fc.integer({ min: 1, max: 20 * hour }),
)
const receipt = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 })
const step = fc.record({
  gap,
  type: fc.constantFrom('in', 'out', 'in', 'out', 'in', 'out', 'in', 'out', 'presence'),
  place: fc.constantFrom(100, 100, 100, 100, 100, 100, 101, 101, 102, 900, 0),
  company: fc.constantFrom(10, 10, 11, 12, 97, null),
  form: fc.constantFrom(1, 1, 1, 2),
  receipt,
  cancelled: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
})

/** People, places and days to be reviewed, from a day on: nights of 25 and 23 hours and a 29 February lie in between. */
function around(first: LocalDate) {
  const start = at(addDays(first, 2), '18:00')
  const events = fc.array(step, { maxLength: 40 }).map((steps) => {
    let moment = start
    return steps.map(({ gap: after, type, place, company, form, receipt: number, cancelled }): ReviewEvent => {
      moment += after
      return event(type, moment, {
        statedDeclarationId: place,
        statedCompanyId: company,
        statedPersonId: form,
        receipt: number,
        cancelled,
      })
    })
  })
  const day = fc.integer({ min: 0, max: 20 }).map((days) => addDays(first, days))
  const span = fc.record({ from: fc.option(day), to: fc.option(day) })
  const planned = fc.record({
    declarationId: fc.constantFrom(100, 101, 200),
    from: day,
    to: fc.option(day),
    weekdays: fc.constantFrom('12345', '1234567', '67'),
    startTime: fc.constantFrom(null, '06:30'),
    endTime: fc.constant(null),
  })
  const person: fc.Arbitrary<PersonFacts | null> = fc.option(
    fc.record({
      id: fc.constant(1),
      employments: fc.array(
        fc.record({ companyId: fc.constantFrom(10, 10, 12), dates: span }).map(({ companyId, dates }) => ({
          companyId,
          ...dates,
        })),
        { maxLength: 3 },
      ),
      limosa: fc.array(
        span.map((dates) => ({ value: 'L1', ...dates })),
        { maxLength: 1 },
      ),
      planned: fc.array(planned, { maxLength: 3 }),
      absences: fc.array(span, { maxLength: 1 }),
    }),
    { freq: 9 },
  )
  const paperLine = fc.record({
    lineId: fc.constant(1),
    declarationId: fc.constantFrom(100, 101, 200),
    date: day,
    outcome: fc.constantFrom(null, null, 'registered', 'in-correction', 'absent', 'explained'),
  })
  const anySubject: fc.Arbitrary<ReviewSubject> = fc
    .record({ person, events, paperLines: fc.array(paperLine, { maxLength: 3 }), valid: fc.boolean() })
    .map(({ valid, ...rest }) =>
      subject({
        ...rest,
        stated: [
          { id: 1, identifier: '85073003328', kind: 'national', valid },
          { id: 2, identifier: 'L1', kind: 'limosa', valid: true },
        ],
      }),
    )
  const anyWorld: fc.Arbitrary<ReviewWorld> = fc
    .record({ today: day, end: fc.option(day), link: span, plannedOn: day, uncovered: day, exempt: day })
    .map(({ today, end, link, plannedOn, uncovered, exempt }) =>
      world(
        today,
        [
          declaration(100, {
            end,
            links: [{ companyId: 12, ...link }],
            isPlannedOn: (date) => date >= plannedOn,
            isExemptOn: (date) => date === exempt,
          }),
          declaration(101, { regime: null, declarantIds: [11] }),
          declaration(102, { closures: [link] }),
          declaration(200, { isExemptOn: (date) => date >= exempt }),
        ],
        { isCovered: (_, date) => date !== uncovered },
      ),
    )
  return { anySubject, anyWorld, period: { from: first, to: addDays(first, 31) } }
}

const times = { 'end of summer time': '2026-10-20', 'beginning of summer time': '2027-03-22', 'leap day': '2028-02-24' }
const { anySubject, anyWorld, period } = around(times['end of summer time'])

const line = ({ rule, statedDeclarationId, date, explained }: Found): string =>
  `${rule} ${statedDeclarationId >= 900 ? -statedDeclarationId : statedDeclarationId} ${date}${explained ? ` ${explained}` : ''}`

/** A finding with its events told by content. */
function content(found: readonly Found[], all: readonly ReviewEvent[]): unknown[] {
  return found.map(({ eventIds, ...rest }) => ({
    ...rest,
    events: eventIds.map((id) => {
      const one = all.find((other) => other.id === id)
      return one && `${one.type} ${one.at} ${one.receipt} ${one.statedCompanyId}`
    }),
  }))
}

test.each(Object.entries(times))('the review finds what the rules read word by word find: %s', (_, first) => {
  const days = around(first)
  fc.assert(
    fc.property(days.anySubject, days.anyWorld, (one, facts) => {
      const found = reviewSubject(one, facts, days.period)
      expect(found.map(line).sort()).toEqual(expectedFindings(one, facts, days.period))
    }),
    { numRuns: 1000 },
  )
})

test('neither the order of the events nor their ids change what is found', () => {
  const shuffled = anySubject.chain((one) =>
    fc
      .shuffledSubarray([...one.events], { minLength: one.events.length, maxLength: one.events.length })
      .map((mixed) => ({
        one,
        other: { ...one, events: mixed.map((event_, index) => ({ ...event_, id: 5000 - index })) },
      })),
  )
  fc.assert(
    fc.property(shuffled, anyWorld, ({ one, other }, facts) => {
      const usual = content(reviewSubject(one, facts, period), one.events)
      expect(content(reviewSubject(other, facts, period), other.events)).toEqual(usual)
    }),
    { numRuns: 500 },
  )
})

test('reviewing the parts between clean points finds what reviewing the whole finds', () => {
  let cuts = 0
  fc.assert(
    fc.property(anySubject, anyWorld, (one, facts) => {
      const ordered = inOrder(one.events)
      const placeOf = (event_: ReviewEvent): number => placeKey(event_.statedDeclarationId, facts)
      const dates = [...new Set(ordered.map(({ date }) => date))].slice(1)
      const points = dates.filter((date) => isCleanBefore(ordered, date, placeOf))
      cuts += points.length
      const borders = [period.from, ...points.filter((date) => date > period.from && date <= period.to)]
      const parts = borders.flatMap((from, index) => {
        const next = borders[index + 1]
        const to = next === undefined ? period.to : addDays(next, -1)
        const within = ordered.filter(({ date }) => date >= from && (next === undefined || date < next))
        return reviewSubject({ ...one, events: within }, facts, { from, to })
      })
      expect(parts).toEqual(reviewSubject(one, facts, period))
    }),
    { numRuns: 1000 },
  )
  expect(cuts).toBeGreaterThan(500)
})

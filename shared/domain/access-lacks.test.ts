import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  accessLacks,
  firstDays,
  isPosted,
  lacksOf,
  limosaLacks,
  limosaStanding,
  missedFirstDays,
  newcomerOn,
  newcomerWeeks,
  plannedDays,
  type AccessFacts,
} from '#shared/domain/access-lacks.ts'
import { addDays, weekday, type Weekday } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'

const today = '2026-10-07'

const complete: AccessFacts = {
  informed: true,
  activeKey: true,
  hasMeans: true,
  misfit: false,
  limosa: { state: 'none', on: null },
  nextPlannedOn: today,
  missedFirstDays: false,
  hasIdentifier: true,
  hasLanguage: true,
}

const day = fc.integer({ min: -60, max: 60 }).map((days) => addDays(today, days))
const open = fc.option(day, { nil: null })
const period = fc.record({ from: open, to: open })
const plan = fc.record({
  from: day,
  to: open,
  weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }).map((digit) => digit as Weekday)),
})

describe('what somebody lacks', () => {
  test('is nothing when everything is there, and all of it in its order when nothing is', () => {
    expect(lacksOf(complete)).toEqual([])
    const nothing: AccessFacts = {
      ...complete,
      informed: false,
      activeKey: false,
      hasMeans: false,
      limosa: { state: 'missing', on: null },
      missedFirstDays: true,
      hasIdentifier: false,
      hasLanguage: false,
    }
    // Whoever has no means cannot have one that does not fit.
    expect(lacksOf({ ...nothing, misfit: true })).toEqual(accessLacks.filter((lack) => lack !== 'misfit'))
  })

  test('never grows when a fact becomes better', () => {
    const facts = fc.record({
      informed: fc.boolean(),
      activeKey: fc.boolean(),
      missedFirstDays: fc.boolean(),
      hasIdentifier: fc.boolean(),
      hasLanguage: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, fc.constantFrom('informed', 'activeKey', 'hasIdentifier', 'hasLanguage'), (some, better) => {
        const before = lacksOf({ ...complete, ...some })
        const after = lacksOf({ ...complete, ...some, [better]: true })
        expect(after.every((lack) => before.includes(lack))).toBe(true)
      }),
    )
  })
})

describe('Limosa', () => {
  const run = (limosas: { from: string | null; to: string | null }[], posted = true) =>
    limosaStanding(limosas, posted, today, 30)

  test('is ending from the lead time on and valid on its last day', () => {
    expect(run([{ from: null, to: today }])).toEqual({ state: 'ending', on: today })
    expect(run([{ from: null, to: addDays(today, 30) }]).state).toBe('ending')
    expect(run([{ from: null, to: addDays(today, 31) }]).state).toBe('valid')
    expect(run([{ from: null, to: addDays(today, -1) }])).toEqual({ state: 'ended', on: addDays(today, -1) })
    expect(run([{ from: null, to: null }])).toEqual({ state: 'open', on: null })
    expect(run([]).state).toBe('missing')
    expect(run([], false).state).toBe('none')
  })

  test('runs on through periods that follow one another, and asks for nothing then', () => {
    const following = [
      { from: '2026-01-01', to: addDays(today, 5) },
      { from: addDays(today, 6), to: addDays(today, 200) },
    ]
    expect(run(following)).toEqual({ state: 'valid', on: addDays(today, 200) })
    const gap = [following[0], { from: addDays(today, 7), to: null }].filter((one) => one !== undefined)
    expect(run(gap).state).toBe('ending')
  })

  test('that begins later lacks only where work begins before it', () => {
    const later = run([{ from: addDays(today, 10), to: null }])
    expect(later).toEqual({ state: 'later', on: addDays(today, 10) })
    expect(limosaLacks(later, addDays(today, 9))).toBe(true)
    expect(limosaLacks(later, addDays(today, 10))).toBe(false)
    expect(limosaLacks(later, null)).toBe(false)
  })

  test('is needed by those whom a foreign firm employs, and no longer by those a Belgian one took on since', () => {
    const limosas = [{ from: '2026-01-01', to: '2026-03-31' }]
    const belgian = { from: '2026-05-01', to: null, foreign: false }
    expect(isPosted([{ from: null, to: null, foreign: true }], [], today)).toBe(true)
    expect(isPosted([belgian], limosas, today)).toBe(false)
    expect(isPosted([{ ...belgian, from: '2026-02-01' }], limosas, today)).toBe(true)
    expect(isPosted([], limosas, today)).toBe(true)
    expect(isPosted([], [], today)).toBe(false)
  })

  test('is valid exactly on the days that one of the periods holds', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 5 }), (limosas) => {
        const sound = limosas.filter(({ from, to }) => from === null || to === null || from <= to)
        const held = sound.some(({ from, to }) => within(today, from, to))
        expect(['valid', 'open', 'ending'].includes(run(limosas).state)).toBe(held)
      }),
    )
  })
})

describe('planned days', () => {
  test('are those on which a plan makes somebody due and nothing keeps him away', () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 4 }), fc.array(period, { maxLength: 3 }), day, (plans, away, from) => {
        const to = addDays(from, 40)
        const plain: string[] = []
        for (let date = from; date <= to && plain.length < 5; date = addDays(date, 1)) {
          const due = plans.some((one) => within(date, one.from, one.to) && one.weekdays.includes(weekday(date)))
          if (due && !away.some((one) => within(date, one.from, one.to))) plain.push(date)
        }
        expect(plannedDays(plans, away, { from, to, most: 5 })).toEqual(plain)
      }),
    )
  })
})

describe('the first planned days', () => {
  const days = ['2026-10-01', '2026-10-02', '2026-10-05']
  const facts = { days, over: false, today, covered: () => true, during: false, last: null }

  test('are missed when all of them are past, covered and without a registration', () => {
    expect(missedFirstDays(facts)).toBe(true)
    expect(missedFirstDays({ ...facts, during: true })).toBe(false)
    expect(missedFirstDays({ ...facts, covered: (date) => date !== days[1] })).toBe(false)
    expect(missedFirstDays({ ...facts, today: '2026-10-05' })).toBe(false)
    expect(missedFirstDays({ ...facts, days: days.slice(0, 2) })).toBe(false)
    expect(missedFirstDays({ ...facts, days: [] })).toBe(false)
  })

  test('are all there were when the planning is over', () => {
    expect(missedFirstDays({ ...facts, days: days.slice(0, 1), over: true })).toBe(true)
  })

  test('are settled by a later registration once they can no longer be put right', () => {
    expect(missedFirstDays({ ...facts, last: '2026-10-06' })).toBe(true)
    const late = { ...facts, today: '2026-11-01', last: '2026-10-06' }
    expect(missedFirstDays({ ...late, today: '2026-10-31' })).toBe(true)
    expect(missedFirstDays(late)).toBe(false)
    expect(missedFirstDays({ ...late, last: null })).toBe(true)
  })

  test('never tell before there are as many as it takes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: firstDays - 1 }), fc.boolean(), (count, seen) => {
        const last = seen ? '2026-10-06' : null
        expect(missedFirstDays({ ...facts, days: days.slice(0, count), last })).toBe(false)
      }),
    )
  })
})

describe('newcomers', () => {
  test('begin between the Monday of this week and the Sunday of the next', () => {
    expect(newcomerWeeks(today)).toEqual({ from: '2026-10-05', to: '2026-10-18' })
    expect(newcomerWeeks('2026-10-05').from).toBe('2026-10-05')
    expect(newcomerWeeks('2026-10-11')).toEqual({ from: '2026-10-05', to: '2026-10-18' })
    expect(newcomerOn('2026-10-04', '2026-10-19', today)).toBeNull()
    expect(newcomerOn('2026-10-18', null, today)).toBe('2026-10-18')
    expect(newcomerOn('2026-10-12', '2026-10-05', today)).toBe('2026-10-05')
    expect(newcomerOn('2026-10-12', '2020-01-01', today)).toBe('2026-10-12')
  })
})

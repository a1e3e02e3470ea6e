import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addDays } from '#shared/domain/dates.ts'
import {
  duties,
  dutyRank,
  judgeDuty,
  supportedStates,
  type DataFacts,
  type Duty,
  type DutyFacts,
  type DutyStatement,
  type LinkAgreement,
  type SystemFacts,
} from '#shared/domain/duties.ts'
import { methods } from '#shared/domain/method.ts'
import { paperStates } from '#shared/domain/paper.ts'

const day = '2026-09-14'

const agreed: LinkAgreement = {
  method: 'own-method',
  fallbackChannel: '0470 00 00 00',
  viaAgency: false,
  paper: 'valid',
  paperUntil: null,
}
const contractor: SystemFacts = { own: false, declarant: false, links: [agreed], lack: 'none' }
const registered: DataFacts = { covered: 10, planned: 8, seen: 16, open: [], settled: 0 }

function facts(values: Partial<DutyFacts> = {}): DutyFacts {
  return { system: contractor, data: registered, statements: [], ...values }
}

function statement(values: Partial<DutyStatement> = {}): DutyStatement {
  return { source: 'recorded', id: 1, duty: 'means', state: 'done', onDate: '2026-09-01', validUntil: null, ...values }
}

/** State and first reason of a duty on the day. */
function judged(duty: Duty, values: Partial<DutyFacts> = {}): string {
  const { state, reasons } = judgeDuty(duty, facts(values), day)
  return [state, ...reasons.map(({ code }) => code)].join(' ')
}

describe('a system or another method agreed', () => {
  const withLink = (values: Partial<LinkAgreement>, firm: Partial<SystemFacts> = {}): string =>
    judged('system', { system: { ...contractor, links: [{ ...agreed, ...values }], ...firm } })

  test('is done with a method, a fallback channel and a valid paper', () => {
    expect(withLink({})).toBe('done agreed')
    expect(withLink({ paper: 'ending' })).toBe('done agreed')
  })

  test('is missing without a method, whatever else is there', () => {
    expect(withLink({ method: null })).toBe('missing no-method')
    expect(withLink({ method: null, viaAgency: true })).toBe('missing no-method-agency')
  })

  test('is doubtful without fallback channel or without a paper that holds, and says each lack', () => {
    expect(withLink({ fallbackChannel: null })).toBe('doubtful no-fallback')
    expect(withLink({ paper: 'missing' })).toBe('doubtful no-paper')
    expect(withLink({ paper: 'to-check' })).toBe('doubtful paper-to-check')
    expect(withLink({ paper: 'expired', paperUntil: '2026-09-01' })).toBe('doubtful paper-expired')
    expect(withLink({ fallbackChannel: null, paper: 'missing' })).toBe('doubtful no-fallback no-paper')
  })

  test('asks for an agency’s contract only where the tool is not supplied', () => {
    expect(withLink({ viaAgency: true, method: 'our-system', paper: 'missing' })).toBe('done agency-tool')
    expect(withLink({ viaAgency: true, paper: 'missing' })).toBe('doubtful no-paper-agency')
    expect(withLink({ viaAgency: true })).toBe('done agreed')
  })

  test('of the own company is our system, unless the place lacks infrastructure and nothing else is agreed', () => {
    const own = (lack: SystemFacts['lack'], links: LinkAgreement[] = []): string =>
      judged('system', { system: { own: true, declarant: true, links, lack } })
    expect(own('none')).toBe('done own-system')
    expect(own('alternative')).toBe('done lack-alternative')
    expect(own('nothing')).toBe('doubtful lack-nothing')
    expect(own('none', [{ ...agreed, method: null }])).toBe('doubtful own-undeclared')
  })

  test('is not ours to prove for another declarant, and missing for an employer without a place', () => {
    expect(judged('system', { system: { ...contractor, declarant: true, links: [] } })).toBe('not-applicable declarant')
    expect(judged('system', { system: { ...contractor, links: [] } })).toBe('missing no-place')
  })

  test('of a firm with several direct employers is as good as the worst of its links', () => {
    const links = [agreed, { ...agreed, method: null }, { ...agreed, fallbackChannel: null }]
    expect(judged('system', { system: { ...contractor, links } })).toBe('missing no-method')
  })
})

describe('own data really and correctly sent', () => {
  const data = (values: Partial<DataFacts>, statements: DutyStatement[] = []): string =>
    judged('data', { data: { ...registered, ...values }, statements })

  test('is done when people were seen and nothing that matters is open', () => {
    expect(data({})).toBe('done registered')
    expect(data({ planned: 0 })).toBe('done registered')
  })

  test('is doubtful with open findings, and missing when those planned were not seen at all', () => {
    const open = [{ date: '2026-09-10', count: 3 }]
    expect(data({ open })).toBe('doubtful open-findings')
    expect(data({ open, seen: 0 })).toBe('missing nobody-seen')
    expect(data({ seen: 0, settled: 4 })).toBe('doubtful only-settled')
  })

  test('is not known without covered days, or when nobody was planned or seen', () => {
    expect(data({ covered: 0, planned: 0, seen: 0 })).toBe('doubtful not-covered')
    expect(data({ planned: 0, seen: 0 })).toBe('doubtful not-known')
  })

  test('once found right is doubtful again as soon as findings of later days are open', () => {
    const found = [statement({ duty: 'data', onDate: '2026-09-08' })]
    expect(data({ open: [{ date: '2026-09-08', count: 2 }] }, found)).toBe('done evidence-done')
    expect(data({ open: [{ date: '2026-09-09', count: 2 }] }, found)).toBe('doubtful open-findings-since evidence-done')
  })
})

describe('a means for each worker, staff informed', () => {
  test('are missing until something speaks for them', () => {
    expect(judged('means')).toBe('missing no-evidence')
    expect(judged('informed', { statements: [statement()] })).toBe('missing no-evidence')
  })

  test('are told by the latest statement that holds on the day', () => {
    const older = statement({ id: 1, onDate: '2026-09-01' })
    const newer = statement({ id: 2, onDate: '2026-09-05', state: 'doubtful' })
    const later = statement({ id: 3, onDate: '2026-09-15', state: 'not-applicable' })
    expect(judged('means', { statements: [newer, older, later] })).toBe('doubtful evidence-doubtful')
    expect(judged('means', { statements: [older, { ...newer, validUntil: '2026-09-13' }] })).toBe('done evidence-done')
  })

  test('are doubtful once the evidence has run out, from the day after its last', () => {
    expect(judged('means', { statements: [statement({ validUntil: day })] })).toBe('done evidence-done')
    expect(judged('means', { statements: [statement({ validUntil: '2026-09-13' })] })).toBe('doubtful evidence-expired')
  })

  test('take what was derived as another source, which gives way to the office’s word of the same day', () => {
    const derived = statement({ source: 'derived', id: 9, state: 'doubtful' })
    expect(judged('means', { statements: [derived] })).toBe('doubtful evidence-doubtful')
    expect(judged('means', { statements: [derived, statement({ id: 1 })] })).toBe('done evidence-done')
    expect(judged('means', { statements: [{ ...derived, onDate: '2026-09-02' }, statement()] })).toBe(
      'doubtful evidence-doubtful',
    )
  })
})

const dates = fc.integer({ min: -40, max: 40 }).map((days) => addDays(day, days))
const nullable = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { nil: null })
const links: fc.Arbitrary<LinkAgreement> = fc.record({
  method: nullable(fc.constantFrom(...methods)),
  fallbackChannel: nullable(fc.constant('téléphone')),
  viaAgency: fc.boolean(),
  paper: fc.constantFrom(...paperStates),
  paperUntil: nullable(dates),
})
const count = fc.integer({ min: 0, max: 3 })
const allFacts: fc.Arbitrary<Omit<DutyFacts, 'statements'>> = fc.record({
  system: fc.record({
    own: fc.boolean(),
    declarant: fc.boolean(),
    links: fc.array(links, { maxLength: 3 }),
    lack: fc.constantFrom('none' as const, 'alternative' as const, 'nothing' as const),
  }),
  data: fc.record({
    covered: count,
    planned: count,
    seen: count,
    settled: count,
    open: fc.array(
      fc.record({
        date: fc.integer({ min: 0, max: 20 }).map((days) => addDays(day, -days)),
        count: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 3 },
    ),
  }),
})
const statements = fc.array(
  fc.record({
    source: fc.constantFrom('recorded' as const, 'derived' as const),
    id: fc.integer({ min: 1, max: 1000 }),
    duty: fc.constantFrom(...duties),
    state: fc.constantFrom(...supportedStates),
    onDate: dates,
    validUntil: nullable(dates),
  }),
  { maxLength: 6 },
)

describe('for whatever facts', () => {
  test('evidence that a duty is done never makes it worse', () => {
    const property = fc.property(allFacts, statements, dates, nullable(dates), (known, noted, onDate, validUntil) => {
      for (const duty of duties) {
        // What was said not to apply and is proved now applies after all: that is contrary evidence.
        const before = noted.filter(({ state }) => state !== 'not-applicable')
        const more = [...before, statement({ id: 2000, duty, onDate, validUntil })]
        const [old, now] = [before, more].map((all) => judgeDuty(duty, { ...known, statements: all }, day))
        expect(dutyRank(now?.state ?? 'missing')).toBeGreaterThanOrEqual(dutyRank(old?.state ?? 'done'))
      }
    })
    fc.assert(property)
  })

  test('a day is judged the same whatever is noted for later days', () => {
    const property = fc.property(allFacts, statements, (known, noted) => {
      const until = noted.filter(({ onDate }) => onDate <= day)
      for (const duty of duties) {
        expect(judgeDuty(duty, { ...known, statements: noted }, day)).toEqual(
          judgeDuty(duty, { ...known, statements: until }, day),
        )
      }
    })
    fc.assert(property)
  })

  test('evidence about one duty leaves the others as they are, and the order of noting is of no account', () => {
    const property = fc.property(allFacts, statements, (known, noted) => {
      const unique = [...new Map(noted.map((one) => [`${one.source} ${one.id}`, one])).values()]
      for (const duty of duties) {
        const own = unique.filter((one) => one.duty === duty)
        const all = judgeDuty(duty, { ...known, statements: unique }, day)
        expect(judgeDuty(duty, { ...known, statements: own.toReversed() }, day)).toEqual(all)
        expect(all.reasons.length).toBeGreaterThan(0)
      }
    })
    fc.assert(property)
  })
})

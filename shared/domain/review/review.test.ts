import { describe, expect, test } from 'vitest'

import type { Found, ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import { reviewSubject } from '#shared/domain/review/review.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import { always, at, day, declaration, event, person, subject, world } from '#shared/domain/review/test-world.ts'

const later = world('2026-12-01')

function review(events: ReviewEvent[], changes: Partial<ReviewSubject> = {}, facts: ReviewWorld = later): Found[] {
  return reviewSubject(subject({ events, ...changes }), facts, always)
}

function rules(found: readonly Found[]): RuleId[] {
  return found.map(({ rule }) => rule)
}

function only(found: readonly Found[], rule: RuleId): Found {
  const [first, ...rest] = found.filter((one) => one.rule === rule)
  if (!first || rest.length > 0) throw new Error(`${rest.length + (first ? 1 : 0)} findings of ${rule}`)
  return first
}

test('an ordinary day gives nothing', () => {
  expect(review(day('2026-09-07', 'IN 08:00', 'OUT 12:00', 'IN 12:30', 'OUT 16:30'))).toEqual([])
})

describe('the sequence of events', () => {
  test('duplicate-event rests on the kept event and its repetition', () => {
    const events = day('2026-09-07', 'IN 08:00', 'IN 08:02', 'OUT 12:00')
    const found = only(review(events), 'duplicate-event')
    expect(found.eventIds).toEqual(events.slice(0, 2).map(({ id }) => id))
    expect(found).toMatchObject({ severity: 'low', date: '2026-09-07', service: 'ciao', companyId: 10 })
    expect(found.params).toEqual({ type: 'IN', first: '08:00', again: '08:02', count: 1 })
  })

  test('in-without-out is reckoned once sixteen hours have passed', () => {
    const events = day('2026-09-07', 'IN 08:00')
    const now = at('2026-09-08', '00:00')
    expect(review(events, {}, world('2026-09-08', [], { now: now - 1 }))).toEqual([])
    expect(rules(review(events, {}, world('2026-09-08', [], { now })))).toEqual(['in-without-out'])
  })

  test('in-without-out names every open IN of a day in one finding', () => {
    const found = only(review(day('2026-09-07', 'IN 08:00', 'IN 12:00')), 'in-without-out')
    expect(found.params).toEqual({ times: '08:00, 12:00', count: 2 })
    expect(found.at).toBe(at('2026-09-07', '08:00'))
  })

  test('out-without-in is dated to the running shift', () => {
    const found = only(review(day('2026-09-07', 'IN 20:00', 'OUT 22:00', 'OUT 03:00+')), 'out-without-in')
    expect([found.date, found.params.times]).toEqual(['2026-09-07', '03:00'])
  })

  test('same-minute takes presences shorter than a minute, not of a minute', () => {
    const found = review(day('2026-09-07', 'IN 08:00', 'OUT 08:00:59'))
    expect(only(found, 'same-minute').params).toMatchObject({ in: '08:00', out: '08:00', seconds: 59 })
    expect(review(day('2026-09-07', 'IN 08:00', 'OUT 08:01'))).toEqual([])
  })

  test('no-break and long-presence take what is longer than six and twelve hours', () => {
    expect(review(day('2026-09-07', 'IN 08:00', 'OUT 14:00'))).toEqual([])
    expect(rules(review(day('2026-09-07', 'IN 08:00', 'OUT 14:00:01')))).toEqual(['no-break'])
    expect(rules(review(day('2026-09-07', 'IN 08:00', 'OUT 20:00')))).toEqual(['no-break'])
    const found = review(day('2026-09-07', 'IN 08:00', 'OUT 20:00:01'))
    expect(rules(found)).toEqual(['long-presence', 'no-break'])
    expect(found[0]?.params).toMatchObject({ in: '08:00', out: '20:00', duration: '12:00', minutes: 720 })
  })

  test('no-break reckons elapsed time in the night of 25 hours', () => {
    const night = [...day('2026-10-24', 'IN 23:30'), ...day('2026-10-25', 'OUT 05:00')]
    expect(rules(review(night))).toEqual(['no-break'])
    const spring = [...day('2026-03-28', 'IN 23:00'), ...day('2026-03-29', 'OUT 06:00')]
    expect(review(spring)).toEqual([])
  })

  test('apply also to a person and at a declaration nobody knows', () => {
    const events = day('2026-09-07', 'IN 08:00').map((one) => ({ ...one, statedDeclarationId: 900 }))
    expect(rules(review(events, { person: null }))).toEqual(['in-without-out', 'unknown-person'])
  })

  test('leave cancelled registrations out', () => {
    const [start, end] = day('2026-09-07', 'IN 08:00', 'OUT 12:00')
    const cancelled = day('2026-09-07', 'IN 09:00').map((one) => ({ ...one, cancelled: true }))
    expect(review([...(start && end ? [start, end] : []), ...cancelled])).toEqual([])
  })
})

describe('overlap', () => {
  const elsewhere = (events: ReviewEvent[], statedDeclarationId = 101): ReviewEvent[] =>
    events.map((one) => ({ ...one, statedDeclarationId }))

  test('is one finding per date, without declaration, naming both', () => {
    const found = review([
      ...day('2026-09-07', 'IN 08:00', 'OUT 10:00', 'IN 14:00', 'OUT 16:00'),
      ...elsewhere(day('2026-09-07', 'IN 09:30', 'OUT 11:00', 'IN 15:00', 'OUT 17:00')),
    ])
    const overlap = only(found, 'overlap')
    expect(overlap).toMatchObject({ statedDeclarationId: 0, date: '2026-09-07', severity: 'high' })
    expect(overlap.eventIds).toHaveLength(8)
    expect(overlap.params).toMatchObject({ from: '09:30', to: '10:00', duration: '0:30', count: 2 })
    expect(overlap.params).toMatchObject({ first: '1Y1DECLAR100Z', second: '1Y1DECLAR101Z' })
  })

  test('is dated to the earlier shift', () => {
    const found = review([
      ...day('2026-09-07', 'IN 23:00', 'OUT 03:00+'),
      ...elsewhere(day('2026-09-08', 'IN 02:00', 'OUT 05:00')),
    ])
    expect(only(found, 'overlap').date).toBe('2026-09-07')
  })

  test('is none where one ends as the other begins', () => {
    expect(
      review([...day('2026-09-07', 'IN 08:00', 'OUT 10:00'), ...elsewhere(day('2026-09-07', 'IN 10:00', 'OUT 12:00'))]),
    ).toEqual([])
  })

  test('is not said of rows that name no declaration', () => {
    expect(
      review([
        ...day('2026-09-07', 'IN 08:00', 'OUT 10:00'),
        ...elsewhere(day('2026-09-07', 'IN 09:00', 'OUT 12:00'), 0),
      ]),
    ).toEqual([])
  })
})

describe('who, where and for whom', () => {
  const usual = (): ReviewEvent[] => day('2026-09-07', 'IN 08:00', 'OUT 12:00')

  test('invalid-identifier hides every rule about records, but no sequence rule', () => {
    const stated = [{ id: 1, identifier: '85073003329', kind: 'national' as const, valid: false }]
    const events = day('2026-09-07', 'IN 08:00').map((one) => ({ ...one, statedDeclarationId: 900 }))
    const found = review(events, { stated, person: null })
    expect(rules(found)).toEqual(['in-without-out', 'invalid-identifier'])
    expect(found[1]?.params).toEqual({ identifier: '•••••••-3329' })
  })

  test('an unusual Limosa number is never invalid', () => {
    const stated = [{ id: 1, identifier: 'L-1 ABC', kind: 'limosa' as const, valid: false }]
    expect(rules(review(usual(), { stated, person: null }))).toEqual(['unknown-person'])
  })

  test('a row without identifier is an unknown person', () => {
    const stated = [{ id: 1, identifier: '', kind: 'none' as const, valid: false }]
    const found = only(review(usual(), { stated, person: null }), 'unknown-person')
    expect(found).toMatchObject({ severity: 'medium', params: { stated: 'nameOnly' } })
  })

  test('unknown-declaration hides the rules about chain and dates', () => {
    const events = usual().map((one) => ({ ...one, statedDeclarationId: 900, statedCompanyId: 15 }))
    const found = review(events)
    expect(rules(found)).toEqual(['unknown-declaration'])
    expect(found[0]).toMatchObject({ statedDeclarationId: 900, params: { declaration: '1Y1DECLAR900Z' } })
  })

  test('a row that names no declaration says nothing about one', () => {
    expect(review(usual().map((one) => ({ ...one, statedDeclarationId: 0 })))).toEqual([])
  })

  test('outside-declaration looks at the day of the shift, first and last day included', () => {
    const facts = (end: string): ReviewWorld => world('2026-12-01', [declaration(100, { end })])
    const night = day('2026-09-07', 'IN 22:00', 'OUT 03:00+')
    expect(review(night, {}, facts('2026-09-07'))).toEqual([])
    const found = only(review(night, {}, facts('2026-09-06')), 'outside-declaration')
    expect(found).toMatchObject({ date: '2026-09-07', params: { span: '01/01/2020 – 06/09/2026' } })
  })

  describe('limosa-expired', () => {
    const withLimosa = (from: string | null, to: string | null): Partial<ReviewSubject> => ({
      person: person({ limosa: [{ value: '12345678901234567', from, to }] }),
    })

    test('takes days outside the dates of the number', () => {
      expect(review(usual(), withLimosa('2026-01-01', '2026-09-07'))).toEqual([])
      const found = only(review(usual(), withLimosa('2026-01-01', '2026-09-06')), 'limosa-expired')
      expect(found.params).toEqual({ identifier: '•••••••-4567', span: '01/01/2026 – 06/09/2026' })
    })

    test('is silent about a number without dates', () => {
      expect(review(usual(), withLimosa(null, null))).toEqual([])
    })

    test('takes the stated number, not another one of the person', () => {
      const stated = [{ id: 1, identifier: 'OLD', kind: 'limosa' as const, valid: true }]
      const limosa = [
        { value: 'OLD', from: '2025-01-01', to: '2025-12-31' },
        { value: 'NEW', from: '2026-01-01', to: '2026-12-31' },
      ]
      expect(rules(review(usual(), { stated, person: person({ limosa }) }))).toEqual(['limosa-expired'])
      expect(review(usual(), { person: person({ limosa }) })).toEqual([])
    })
  })

  describe('employer and chain', () => {
    const stating = (statedCompanyId: number | null): ReviewEvent[] =>
      usual().map((one) => ({ ...one, statedCompanyId }))
    const employedBy = (...companies: number[]): Partial<ReviewSubject> => ({
      person: person({ employments: companies.map((companyId) => ({ companyId, from: null, to: '2026-09-07' })) }),
    })

    test('wrong-employer hides company-not-in-chain', () => {
      const found = review(stating(15), employedBy(10, 11))
      expect(rules(found)).toEqual(['wrong-employer'])
      expect(found[0]).toMatchObject({ companyId: 15, params: { stated: 'Firm 15', employers: 'Firm 10, Firm 11' } })
    })

    test('wrong-employer is silent without stated or known employer', () => {
      expect(review(stating(null), employedBy(11))).toEqual([])
      expect(rules(review(stating(15), employedBy()))).toEqual(['company-not-in-chain'])
    })

    test('wrong-employer looks at the employments of that day', () => {
      expect(review(stating(10), employedBy(10))).toEqual([])
      const ended = person({
        employments: [
          { companyId: 10, from: null, to: '2026-09-06' },
          { companyId: 11, from: '2026-09-07', to: null },
        ],
      })
      expect(rules(review(stating(10), { person: ended }))).toEqual(['wrong-employer'])
    })

    test('a number nobody has is another employer, and outside the chain', () => {
      expect(rules(review(stating(97), employedBy(10)))).toEqual(['wrong-employer'])
      const found = review(stating(97), employedBy())
      expect(rules(found)).toEqual(['company-not-in-chain'])
      expect(found[0]).toMatchObject({ companyId: null, params: { stated: '1999990797' } })
    })

    test('a mere name that nobody recognises says nothing', () => {
      expect(review(stating(98), employedBy(10))).toEqual([])
    })

    test('company-not-in-chain accepts the own company, the declarant and links of that day', () => {
      const links = [{ companyId: 12, from: '2026-01-01', to: '2026-09-07' }]
      const facts = (date: string): ReviewWorld =>
        world('2026-12-01', [
          declaration(100, { declarantIds: [11], links: links.map((link) => ({ ...link, to: date })) }),
        ])
      for (const company of [10, 11, 12]) {
        expect(review(stating(company), employedBy(company), facts('2026-09-07'))).toEqual([])
      }
      expect(rules(review(stating(12), employedBy(12), facts('2026-09-06')))).toEqual(['company-not-in-chain'])
    })
  })

  test('all forms of one known person are read together', () => {
    const stated = [
      { id: 1, identifier: '85073003328', kind: 'national' as const, valid: true },
      { id: 2, identifier: '12345678901234567', kind: 'limosa' as const, valid: true },
    ]
    const events = usual().map((one, index) => ({ ...one, statedPersonId: index + 1 }))
    expect(review(events, { stated })).toEqual([])
  })
})

describe('planning', () => {
  const planned = (changes: object = {}): Partial<ReviewSubject> => ({
    person: person({
      planned: [
        {
          declarationId: 100,
          from: '2026-09-07',
          to: '2026-09-07',
          weekdays: '12345',
          startTime: '06:30',
          endTime: null,
          ...changes,
        },
      ],
    }),
  })

  test('missing-registration takes a covered day that is over and empty', () => {
    const found = only(review([], planned()), 'missing-registration')
    expect(found).toMatchObject({
      severity: 'high',
      service: 'ciao',
      statedPersonId: 1,
      statedDeclarationId: 100,
      date: '2026-09-07',
      eventIds: [],
      at: at('2026-09-07', '06:30'),
      companyId: 10,
      explained: null,
      params: { planned: 'start', start: '06:30' },
    })
  })

  test('missing-registration waits until the day is over', () => {
    expect(review([], planned(), world('2026-09-07'))).toEqual([])
    expect(rules(review([], planned(), world('2026-09-08')))).toEqual(['missing-registration'])
  })

  test('missing-registration needs a file of the service of that declaration', () => {
    const covered = (service: string): ReviewWorld =>
      world('2026-12-01', [], { isCovered: (asked) => asked === service })
    expect(review([], planned(), covered('checkinatwork'))).toEqual([])
    expect(rules(review([], planned(), covered('ciao')))).toEqual(['missing-registration'])
    expect(rules(review([], planned({ declarationId: 200 }), covered('checkinatwork')))).toEqual([
      'missing-registration',
    ])
  })

  test('missing-registration is silent while the regime is not known', () => {
    expect(review([], planned(), world('2026-12-01', [declaration(100, { regime: null })]))).toEqual([])
  })

  test('a registration at that declaration on that day is enough, even a lone OUT', () => {
    expect(rules(review(day('2026-09-07', 'OUT 12:00'), planned()))).toEqual(['out-without-in'])
    const [presence] = [event('presence', at('2026-09-07', '00:00'))]
    expect(review(presence ? [presence] : [], planned({ declarationId: 200 }))).toEqual([])
  })

  test('a registration elsewhere, at an unknown declaration, or of another shift is not', () => {
    const elsewhere = day('2026-09-07', 'IN 08:00', 'OUT 09:00').map((one) => ({ ...one, statedDeclarationId: 900 }))
    expect(rules(review(elsewhere, planned()))).toEqual(['unknown-declaration', 'missing-registration'])
    const before = day('2026-09-06', 'IN 22:00', 'OUT 03:00+')
    expect(rules(review(before, planned()))).toEqual(['missing-registration'])
  })

  test('an absence or a closure prevents it', () => {
    const away = { from: '2026-09-07', to: '2026-09-07' }
    const sick = planned()
    if (sick.person) sick.person.absences.push(away)
    expect(review([], sick)).toEqual([])
    expect(review([], planned(), world('2026-12-01', [declaration(100, { closures: [away] })]))).toEqual([])
  })

  test('a line of a used paper form or an exemption explains it at once', () => {
    const paperLines = [{ lineId: 1, declarationId: 100, date: '2026-09-07', outcome: 'registered' as const }]
    expect(only(review([], { ...planned(), paperLines }), 'missing-registration').explained).toBe('paper-form')
    const exempt = world('2026-12-01', [declaration(100, { isExemptOn: (date) => date === '2026-09-07' })])
    expect(only(review([], planned(), exempt), 'missing-registration').explained).toBe('exempt')
  })

  test('unplanned-presence needs planning of others there on that day', () => {
    const events = day('2026-09-07', 'IN 08:00', 'OUT 12:00')
    const facts = world('2026-12-01', [declaration(100, { isPlannedOn: (date) => date === '2026-09-07' })])
    expect(only(review(events, {}, facts), 'unplanned-presence')).toMatchObject({ severity: 'info' })
    expect(review(events, planned(), facts)).toEqual([])
    expect(review(events, {}, later)).toEqual([])
  })
})

describe('receipts, remarks and paper', () => {
  test('no-receipt counts the rows without number', () => {
    const events = day('2026-09-07', 'IN 08:00', 'OUT 12:00').map((one) => ({ ...one, receipt: null }))
    expect(only(review(events), 'no-receipt')).toMatchObject({ severity: 'low', params: { count: 2 } })
  })

  test('official-remark is as grave as the gravest remark, also of a cancelled presence', () => {
    const moment = at('2026-09-07', '00:00')
    const found = review([
      event('presence', moment, { remark: 'same declaration has  already been registered' }),
      event('presence', moment, { remark: 'RELATED DIMONA NOT OK', cancelled: true }),
    ])
    expect(only(found, 'official-remark')).toMatchObject({
      severity: 'high',
      statedDeclarationId: 200,
      params: {
        remark: 'RELATED DIMONA NOT OK',
        stated: 'same declaration has already been registered; RELATED DIMONA NOT OK',
      },
    })
  })

  test('paper-not-followed-up takes lines older than five days with nothing after them', () => {
    const line = { lineId: 1, declarationId: 200, date: '2026-09-07', outcome: null }
    const paper = (today: string, changes: object = {}, events: ReviewEvent[] = []): RuleId[] =>
      rules(review(events, { paperLines: [{ ...line, ...changes }] }, world(today)))
    expect(paper('2026-09-12')).toEqual([])
    expect(paper('2026-09-13')).toEqual(['paper-not-followed-up'])
    expect(paper('2026-09-13', { outcome: 'explained' })).toEqual([])
    expect(paper('2026-09-13', {}, [event('presence', at('2026-09-07', '00:00'))])).toEqual([])
  })
})

describe('a finding', () => {
  test('keeps its fingerprint when the same events come again under other ids', () => {
    const first = only(review(day('2026-09-07', 'IN 08:00')), 'in-without-out')
    const again = only(review(day('2026-09-07', 'IN 08:00')), 'in-without-out')
    expect(again.eventIds).not.toEqual(first.eventIds)
    expect(again.fingerprint).toBe(first.fingerprint)
    const other = only(review(day('2026-09-07', 'IN 08:01')), 'in-without-out')
    expect(other.fingerprint).not.toBe(first.fingerprint)
  })

  test('is given only for the days asked about', () => {
    const events = [...day('2026-09-07', 'IN 08:00'), ...day('2026-09-08', 'IN 08:00')]
    const found = reviewSubject(subject({ events }), later, { from: '2026-09-08', to: '2026-09-08' })
    expect(found.map(({ date }) => date)).toEqual(['2026-09-08'])
  })
})

import { brusselsDate, instantOf, localToInstants, startOfDay } from '#shared/domain/instant.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type {
  DeclarationFacts,
  PersonFacts,
  ReviewEvent,
  ReviewSubject,
  ReviewWorld,
} from '#shared/domain/review/facts.ts'

// A small world for the tests of the review: person 1 works for company 10 at cleaning declaration 100 and construction declaration 200.

/** Epoch seconds of a Brussels date and time; `second` picks the later moment of a repeated hour. */
export function at(date: LocalDate, time: string, second = false): number {
  const moments = localToInstants(date, time)
  const moment = second ? moments.at(-1) : moments[0]
  if (moment === undefined) throw new Error(`${date} ${time} does not exist`)
  return Date.parse(moment) / 1000
}

let lastId = 0

/** An event at a moment in epoch seconds; receipts are given, so that `no-receipt` stays silent unless asked for. */
export function event(type: ReviewEvent['type'], moment: number, changes: Partial<ReviewEvent> = {}): ReviewEvent {
  lastId += 1
  return {
    id: lastId,
    service: type === 'presence' ? 'checkinatwork' : 'ciao',
    type,
    at: moment,
    date: brusselsDate(instantOf(moment * 1000)),
    statedPersonId: 1,
    statedDeclarationId: type === 'presence' ? 200 : 100,
    statedCompanyId: 10,
    receipt: lastId,
    remark: null,
    cancelled: false,
    ...changes,
  }
}

/** Events of one day written `IN 08:00`, `OUT 12:00:30`; a `+` behind the time means the next day. */
export function day(date: LocalDate, ...words: string[]): ReviewEvent[] {
  return words.map((word) => {
    const [type = '', time = ''] = word.split(' ')
    const next = time.endsWith('+')
    const moment = at(date, time.replace('+', ''))
    return event(type === 'IN' ? 'in' : 'out', next ? moment + 86_400 : moment)
  })
}

export function person(changes: Partial<PersonFacts> = {}): PersonFacts {
  return {
    id: 1,
    employments: [{ companyId: 10, from: null, to: null }],
    limosa: [],
    planned: [],
    absences: [],
    ...changes,
  }
}

export function subject(changes: Partial<ReviewSubject> = {}): ReviewSubject {
  return {
    stated: [{ id: 1, identifier: '85073003328', kind: 'national', valid: true }],
    person: person(),
    events: [],
    paperLines: [],
    ...changes,
  }
}

export function declaration(id: number, changes: Partial<DeclarationFacts> = {}): DeclarationFacts {
  return {
    id,
    regime: id === 200 ? 'construction' : 'cleaning',
    start: '2020-01-01',
    end: null,
    closures: [],
    links: [],
    declarantIds: [],
    isPlannedOn: () => false,
    isExemptOn: () => false,
    ...changes,
  }
}

/** Known declarations are stated under their own ids; company 10 is the own one, 11 to 19 are known, 99 is not. */
export function world(
  today: LocalDate,
  declarations: DeclarationFacts[] = [],
  changes: Partial<ReviewWorld> = {},
): ReviewWorld {
  const usual = [declaration(100), declaration(101), declaration(200)]
  const known = new Map([...usual, ...declarations].map((facts) => [facts.id, facts]))
  return {
    now: Date.parse(startOfDay(today)) / 1000,
    today,
    declarationOfStated: (id) => known.get(id),
    declaration: (id) => known.get(id),
    statedOfDeclaration: (id) => id,
    companyOfStated: (id) => (id < 90 ? id : undefined),
    statedCompanyText: (id) => (id === 98 ? 'Net et Clair' : `19999907${id}`),
    statedDeclarationText: (id) => `1Y1DECLAR${id}Z`,
    companyLabel: (id) => `Firm ${id}`,
    ownCompanyIds: new Set([10]),
    isCovered: () => true,
    ...changes,
  }
}

export const always = { from: '2026-01-01', to: '2026-12-31' } as const

import {
  dayNumber,
  type BookedPerson,
  type HeldMeans,
  type MeansBook,
  type PlannedPeriod,
} from '#main/core/features/means/book.ts'
import { addDays, daysBetween, weekday, type LocalDate } from '#shared/domain/dates.ts'
import { fitJudge, keyStanding, worseFit, type Fit, type FitJudge, type KindMask } from '#shared/domain/means.ts'

/** The most days looked at together: a day is a bit of a number. */
export const mostFitDays = 31

/** Somebody planned at a declaration in a period, as the worst day there is. Days are bits, the first day of the period is bit 0. */
export interface FitEntry extends Fit {
  /** Of the first planned period. */
  id: number
  personId: number
  declarationId: number
  /** The planned days, neither absent nor closed, that are as bad as the worst. */
  days: number
  /** What the person has and what is there on the first of these. */
  means: KindMask
  devices: KindMask
  /** Names of the workplaces that are as bad; empty when all are. */
  places: readonly string[]
}

/** A period as bits, with what is asked of it again and again. */
class Days {
  readonly from: LocalDate
  readonly all: LocalDate[]
  readonly every: number
  readonly last: LocalDate
  /** The first day as a number, and how many there are. */
  readonly first: number
  readonly count: number
  readonly #byWeekdays = new Map<string, number>()

  constructor(from: LocalDate, to: LocalDate) {
    this.from = from
    const length = Math.max(0, Math.min(mostFitDays, daysBetween(from, to) + 1))
    this.all = Array.from({ length }, (_, index) => addDays(from, index))
    this.every = length === 0 ? 0 : 2 ** length - 1
    this.last = this.all.at(-1) ?? from
    this.first = dayNumber(from)
    this.count = length
  }

  onWeekdays(weekdays: string): number {
    const known = this.#byWeekdays.get(weekdays)
    if (known !== undefined) return known
    let bits = 0
    for (const [index, date] of this.all.entries()) if (weekdays.includes(String(weekday(date)))) bits |= 1 << index
    this.#byWeekdays.set(weekdays, bits)
    return bits
  }

  /** Days of the period from a day to a day. */
  within(from: number, to: number): number {
    const { first, count } = this
    if (from <= first && to >= first + count - 1) return this.every
    const start = Math.max(0, from - first)
    const end = Math.min(count - 1, to - first)
    return end < start ? 0 : (2 ** (end - start + 1) - 1) << start
  }
}

/** What is there on a stretch of days on which nothing changes: a set of devices per workplace. */
interface Site {
  name: string
  mask: KindMask
}

/** The workplaces of a declaration over the days; `steady` while none of its devices begins or ends in the period. */
interface Sites {
  on: (day: number) => readonly Site[]
  steady: boolean
}

const noNames: readonly string[] = []
const lowestDay = (bits: number): number => Math.clz32(bits & -bits) ^ 31

function sitesOf(book: MeansBook, declarationId: number, days: Days): Sites {
  const devices = book.devices.get(declarationId) ?? []
  const held = devices.map((device) => ({ ...device, days: days.within(device.from, device.to) }))
  const steady = held.every((device) => device.days === 0 || device.days === days.every)
  const places = book.places.get(declarationId) ?? []
  const compute = (day: number): Site[] => {
    const mask = (workplaceId: number | null): KindMask => {
      let kinds = 0
      for (const device of held) {
        const here = device.workplaceId === null || device.workplaceId === workplaceId
        if (here && device.days & (1 << day)) kinds |= device.mask
      }
      return kinds
    }
    if (places.length === 0) return [{ name: '', mask: mask(null) }]
    // Where infrastructure lacks for good no device is expected; one that is noted all the same counts.
    return places
      .map(({ id, name, lack }) => ({ name, lack, mask: mask(id) }))
      .filter((site) => !site.lack || site.mask !== 0)
  }
  const known: Site[][] = []
  return { steady, on: (day) => (known[steady ? 0 : day] ??= compute(day)) }
}

/** The means a person has on a day at a declaration. */
function meansOn(means: readonly HeldMeans[], declarationId: number, day: number): KindMask {
  let mask = 0
  for (const { mask: kind, declarationId: only, from, to } of means) {
    if (from <= day && to >= day && (only === null || only === declarationId)) mask |= kind
  }
  return mask
}

interface Question {
  book: MeansBook
  days: Days
  judge: FitJudge
  sites: Map<number, Sites>
}

function siteOf(question: Question, declarationId: number): Sites {
  let sites = question.sites.get(declarationId)
  if (!sites) question.sites.set(declarationId, (sites = sitesOf(question.book, declarationId, question.days)))
  return sites
}

/** What is known of one person at one declaration in the period, apart from the judgement of each day. */
interface Subject {
  id: number
  person: BookedPerson
  declarationId: number
  planned: number
}

/** Nothing the person has, and no key, begins or ends in the period. */
function staysSame({ days }: Question, { means, keys }: BookedPerson): boolean {
  for (const { from, to } of means) {
    const bits = days.within(from, to)
    if (bits !== 0 && bits !== days.every) return false
  }
  for (const { since } of keys) {
    if (since !== null && since > days.from && since <= days.last) return false
  }
  return true
}

/** The worst of the planned days of one person at one declaration; null where nothing is expected. */
function judgeDays(question: Question, { id, person, declarationId, planned }: Subject): FitEntry | null {
  const { days, judge } = question
  const { means, keys } = person
  const sites = siteOf(question, declarationId)
  const steady = sites.steady && staysSame(question, person)
  let worst: Fit | null = null
  let bad = 0
  let [has, there] = [0, 0]
  let places: readonly string[] = noNames
  for (let rest = planned; rest !== 0; rest &= rest - 1) {
    const day = lowestDay(rest)
    const mask = meansOn(means, declarationId, days.first + day)
    const key = keyStanding(keys, days.all[day] ?? days.from)
    const here = sites.on(day)
    let today: Fit | null = null
    for (const site of here) {
      const fit = judge(mask, site.mask, key)
      today = today === null ? fit : worseFit(today, fit)
    }
    if (today !== null) {
      if (worst === null || (today.code !== worst.code && worseFit(today, worst) === today)) {
        worst = today
        bad = 0
        has = mask
        there = here[0]?.mask ?? 0
        places = noNames
        if (here.length > 1) {
          const { code } = today
          const equal = here.filter((site) => judge(mask, site.mask, key).code === code)
          there = equal[0]?.mask ?? 0
          if (equal.length < here.length) places = equal.map(({ name }) => name)
        }
      }
      if (today.code === worst.code) bad |= 1 << day
    }
    if (steady) {
      if (worst !== null) bad = planned
      break
    }
  }
  if (worst === null) return null
  const { state, code } = worst
  return { state, code, id, personId: person.id, declarationId, days: bad, means: has, devices: there, places }
}

/** Who is asked about. */
export interface FitScope {
  from: LocalDate
  to: LocalDate
  declarationId?: number | null
  personId?: number | null
}

/** Visits everybody planned in the period with the days on which they are there, neither absent nor the place closed. */
function eachPlanned({ book, days }: Question, scope: FitScope, visit: (subject: Subject) => void): void {
  const only = scope.declarationId ?? null
  const closed = new Map<number, number>()
  for (const [declarationId, spans] of book.closures) {
    let bits = 0
    for (const { from, to } of spans) bits |= days.within(from, to)
    if (bits !== 0) closed.set(declarationId, bits)
  }
  const one = (person: BookedPerson): void => {
    const [first, second] = person.planned
    if (first === undefined) return
    let absent = 0
    for (const { from, to } of person.away) absent |= days.within(from, to)
    const plannedOn = ({ declarationId, from, to, weekdays }: PlannedPeriod): number =>
      only !== null && declarationId !== only
        ? 0
        : days.within(from, to) & days.onWeekdays(weekdays) & ~absent & ~(closed.get(declarationId) ?? 0)
    // Nearly everybody is planned at one place.
    if (second === undefined) {
      const planned = plannedOn(first)
      if (planned !== 0) visit({ id: first.id, person, declarationId: first.declarationId, planned })
      return
    }
    const found = new Map<number, Subject>()
    for (const period of person.planned) {
      const { id, declarationId } = period
      const planned = plannedOn(period)
      const known = found.get(declarationId)
      if (known) known.planned |= planned
      else if (planned !== 0) found.set(declarationId, { id, person, declarationId, planned })
    }
    for (const subject of found.values()) visit(subject)
  }
  if (scope.personId !== undefined && scope.personId !== null) one(book.person(scope.personId))
  else for (const person of book.people.values()) one(person)
}

const questionOf = (book: MeansBook, { from, to }: Pick<FitScope, 'from' | 'to'>): Question =>
  // The table is that of the first day: a period over its change would be judged by two.
  ({ book, days: new Days(from, to), judge: fitJudge(from), sites: new Map() })

/**
 * Everybody planned in a period of at most 31 Brussels calendar days, with whether what they have works where they are planned.
 * Absences and closures are left out, and so are places that lack infrastructure for good.
 */
export function fitsIn(book: MeansBook, scope: FitScope): FitEntry[] {
  const question = questionOf(book, scope)
  const entries: FitEntry[] = []
  eachPlanned(question, scope, (subject) => {
    const judged = judgeDays(question, subject)
    if (judged) entries.push(judged)
  })
  return entries
}

/** Somebody planned in the week of a day: judged for the day, or for the week, only when asked. */
export interface WeekSubject {
  personId: number
  declarationId: number
  onDay: boolean
  day: () => FitEntry | null
  week: () => FitEntry | null
}

/** Everybody planned in a week, with whether that is on a day of it. */
export function eachInWeek(
  book: MeansBook,
  scope: FitScope & { date: LocalDate },
  visit: (subject: WeekSubject) => void,
): void {
  const week = questionOf(book, scope)
  const day = questionOf(book, { from: scope.date, to: scope.date })
  const bit = 1 << week.days.all.indexOf(scope.date)
  eachPlanned(week, scope, (subject) =>
    visit({
      personId: subject.person.id,
      declarationId: subject.declarationId,
      onDay: (subject.planned & bit) !== 0,
      day: () => judgeDays(day, { ...subject, planned: 1 }),
      week: () => judgeDays(week, subject),
    }),
  )
}

/** Somebody at a declaration on a day, planned there or not; null where nothing is expected. */
export function fitOf(book: MeansBook, personId: number, declarationId: number, date: LocalDate): FitEntry | null {
  const question = questionOf(book, { from: date, to: date })
  return judgeDays(question, { id: 0, person: book.person(personId), declarationId, planned: 1 })
}

/** The first day among bits of a period that begins on a day. */
export function firstOf(from: LocalDate, bits: number): LocalDate {
  return addDays(from, bits === 0 ? 0 : lowestDay(bits))
}

/** How many days bits are. */
export function countDays(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

interface Kept {
  version: number
  answers: Map<string, FitEntry[]>
}

const kept = new WeakMap<MeansBook, Kept>()
const mostKept = 4

/** As `fitsIn`, from memory while nothing has changed: a list is asked for page by page. */
export function currentFits(book: MeansBook, scope: FitScope): FitEntry[] {
  let memory = kept.get(book)
  if (memory?.version !== book.version) kept.set(book, (memory = { version: book.version, answers: new Map() }))
  const key = [scope.from, scope.to, scope.declarationId ?? '', scope.personId ?? ''].join(' ')
  const known = memory.answers.get(key)
  if (known) return known
  const answer = fitsIn(book, scope)
  const [oldest] = memory.answers.keys()
  if (memory.answers.size >= mostKept && oldest !== undefined) memory.answers.delete(oldest)
  memory.answers.set(key, answer)
  return answer
}

import type { Held, MeansBook } from '#main/core/features/means/book.ts'
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
  /** Days planned, neither absent nor closed. */
  planned: number
  /** Those that are as bad as the worst. */
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
  readonly #byWeekdays = new Map<string, number>()
  readonly #spans = new Map<string, number>()

  constructor(from: LocalDate, to: LocalDate) {
    this.from = from
    const length = Math.max(0, Math.min(mostFitDays, daysBetween(from, to) + 1))
    this.all = Array.from({ length }, (_, index) => addDays(from, index))
    this.every = length === 0 ? 0 : 2 ** length - 1
  }

  onWeekdays(weekdays: string): number {
    const known = this.#byWeekdays.get(weekdays)
    if (known !== undefined) return known
    let bits = 0
    for (const [index, date] of this.all.entries()) if (weekdays.includes(String(weekday(date)))) bits |= 1 << index
    this.#byWeekdays.set(weekdays, bits)
    return bits
  }

  /** Days of the period from a day to a day; open when null. */
  within(from: LocalDate | null, to: LocalDate | null): number {
    const last = this.all.at(-1)
    if (last === undefined) return 0
    if ((from === null || from <= this.from) && (to === null || to >= last)) return this.every
    if ((from !== null && from > last) || (to !== null && to < this.from)) return 0
    const key = `${from} ${to}`
    const known = this.#spans.get(key)
    if (known !== undefined) return known
    let bits = 0
    for (const [index, date] of this.all.entries()) {
      if ((from === null || from <= date) && (to === null || to >= date)) bits |= 1 << index
    }
    this.#spans.set(key, bits)
    return bits
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

const anyBit = (bits: number): number => Math.clz32(bits & -bits) ^ 31

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
function meansOn(
  means: readonly (Held & { mask: KindMask; declarationId: number | null })[],
  declarationId: number,
  date: LocalDate,
): KindMask {
  let mask = 0
  for (const { mask: kind, declarationId: only, from, to } of means) {
    if (only !== null && only !== declarationId) continue
    if ((from === null || from <= date) && (to === null || to >= date)) mask |= kind
  }
  return mask
}

function isSteady(means: readonly Held[], days: Days): boolean {
  for (const { from, to } of means) {
    const bits = days.within(from, to)
    if (bits !== 0 && bits !== days.every) return false
  }
  return true
}

interface Question {
  book: MeansBook
  days: Days
  judge: FitJudge
  sites: Map<number, Sites>
}

/** The worst of the days of one person at one declaration; null where nothing is expected. */
function judgeDays(
  question: Question,
  personId: number,
  declarationId: number,
  planned: number,
): Omit<FitEntry, 'id'> | null {
  const { book, days, judge } = question
  let sites = question.sites.get(declarationId)
  if (!sites) question.sites.set(declarationId, (sites = sitesOf(book, declarationId, days)))
  const means = book.means.of(personId)
  const keys = book.keys.of(personId)
  const lastDay = days.all.at(-1) ?? ''
  const steady =
    sites.steady &&
    isSteady(means, days) &&
    keys.every(({ since }) => since === null || since <= days.from || since > lastDay)
  let worst: Fit | null = null
  let bad = 0
  let [has, there] = [0, 0]
  let places: readonly string[] = []
  for (let rest = planned; rest !== 0; rest &= rest - 1) {
    const day = anyBit(rest)
    const date = days.all[day] ?? days.from
    const mask = meansOn(means, declarationId, date)
    const key = keyStanding(keys, date)
    const here = sites.on(day)
    let today: Fit | null = null
    for (const site of here) {
      const fit = judge(mask, site.mask, key)
      today = today === null ? fit : worseFit(today, fit)
    }
    if (today !== null) {
      const change = worst === null || (today.code !== worst.code && worseFit(today, worst) === today)
      if (change) {
        worst = today
        bad = 0
        has = mask
        const { code } = today
        const equal = here.filter((site) => judge(mask, site.mask, key).code === code)
        there = equal[0]?.mask ?? 0
        places = equal.length === here.length ? [] : equal.map(({ name }) => name)
      }
      if (today.code === worst?.code) bad |= 1 << day
    }
    if (steady) {
      if (worst !== null) bad = planned
      break
    }
  }
  if (worst === null) return null
  return { ...worst, personId, declarationId, planned, days: bad, means: has, devices: there, places }
}

/** Who is asked about. */
export interface FitScope {
  from: LocalDate
  to: LocalDate
  declarationId?: number | null
  personId?: number | null
}

function* plannedIn({ book, days }: Question, scope: FitScope) {
  const closed = new Map<number, number>()
  const closedAt = (declarationId: number): number => {
    let bits = closed.get(declarationId)
    if (bits === undefined) {
      bits = 0
      for (const { from, to } of book.closures.get(declarationId) ?? []) bits |= days.within(from, to)
      closed.set(declarationId, bits)
    }
    return bits
  }
  const people =
    scope.personId === undefined || scope.personId === null
      ? book.planned.people()
      : [[scope.personId, book.planned.of(scope.personId)] as const]
  for (const [personId, periods] of people) {
    let absent = 0
    for (const { from, to } of book.away.of(personId)) absent |= days.within(from, to)
    /** The planned days per declaration, which may be in several periods. */
    const found: { id: number; declarationId: number; planned: number }[] = []
    for (const { id, declarationId, from, to, weekdays } of periods) {
      if (scope.declarationId !== undefined && scope.declarationId !== null && declarationId !== scope.declarationId)
        continue
      const planned = days.within(from, to) & days.onWeekdays(weekdays) & ~absent & ~closedAt(declarationId)
      if (planned === 0) continue
      const known = found.find((one) => one.declarationId === declarationId)
      if (known) known.planned |= planned
      else found.push({ id, declarationId, planned })
    }
    for (const one of found) yield { ...one, personId }
  }
}

/**
 * Everybody planned in a period of at most 31 Brussels calendar days, with whether what they have works where they are planned.
 * Absences and closures are left out, and so are places that lack infrastructure for good.
 */
export function fitsIn(book: MeansBook, scope: FitScope): FitEntry[] {
  const days = new Days(scope.from, scope.to)
  // The table is that of the first day: a period over its change would be judged by two.
  const question: Question = { book, days, judge: fitJudge(scope.from), sites: new Map() }
  const entries: FitEntry[] = []
  for (const { id, personId, declarationId, planned } of plannedIn(question, scope)) {
    const judged = judgeDays(question, personId, declarationId, planned)
    if (judged) entries.push({ id, ...judged })
  }
  return entries
}

/** Somebody at a declaration on a day, planned there or not; null where nothing is expected. */
export function fitOf(book: MeansBook, personId: number, declarationId: number, date: LocalDate): FitEntry | null {
  const question: Question = { book, days: new Days(date, date), judge: fitJudge(date), sites: new Map() }
  const judged = judgeDays(question, personId, declarationId, 1)
  return judged && { id: 0, ...judged }
}

/** The first day among bits of a period that begins on a day. */
export function firstOf(from: LocalDate, bits: number): LocalDate {
  return addDays(from, bits === 0 ? 0 : anyBit(bits))
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

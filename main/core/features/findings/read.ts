import type { Reader } from '#main/core/db/query.ts'
import { contentOf } from '#main/core/features/findings/content.ts'
import {
  compare,
  eventText,
  storedFindings,
  FindingChanges,
  type StoredFinding,
} from '#main/core/features/findings/diff.ts'
import { EventSource } from '#main/core/features/findings/events.ts'
import { Names } from '#main/core/features/findings/names.ts'
import {
  allSubjects,
  ownCompanies,
  planReview,
  type ReviewPlan,
  type ReviewScope,
} from '#main/core/features/findings/scope.ts'
import {
  formsOf,
  readSubjects,
  type FormLine,
  type SubjectFacts,
  type SubjectKey,
} from '#main/core/features/findings/subjects.ts'
import { eventsWithin, joined, margin, merged, widened, type Range } from '#main/core/features/findings/window.ts'
import { loadWorld } from '#main/core/features/findings/world.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { ReviewEvent, ReviewSubject, ReviewWorld } from '#shared/domain/review/facts.ts'
import { readPlaces } from '#shared/domain/review/places.ts'
import { reviewSubject } from '#shared/domain/review/review.ts'

/** A line of a used form that a registration has settled, or (null) no longer does. */
export interface LineOutcome extends Pick<FormLine, 'lineId' | 'formId' | 'line'> {
  outcome: 'registered' | null
}

/** What a review has found out, ready to be written. */
export interface ReviewReading {
  /** Instant everything is reckoned from. */
  now: string
  ownCompanies: string
  dueUpTo: number
  people: number
  changes: FindingChanges
  outcomes: LineOutcome[]
}

/** Told now and then how many people are done; throws to stop. */
export type Look = (done: number, total: number) => void

/** Read at once: few enough to hold their events, many enough to spare questions. */
const mostSubjects = 400
/** Registrations at any time, as far as they are likely to lie in the days in question. */
const mostUses = 8_000

/** Consecutive subjects that are read at once. */
function* blocks(subjects: readonly { key: SubjectKey; uses: number }[], most: number): Generator<SubjectKey[], void> {
  let block: SubjectKey[] = []
  let uses = 0
  for (const subject of subjects) {
    if (block.length >= mostSubjects || (block.length > 0 && uses + subject.uses > most)) {
      yield block
      block = []
      uses = 0
    }
    block.push(subject.key)
    uses += subject.uses
  }
  if (block.length > 0) yield block
}

const hullOf = (ranges: readonly Range[]): Range => ({
  from: ranges.reduce((least, { from }) => (from < least ? from : least), ranges[0]?.from ?? ''),
  to: ranges.reduce((most, { to }) => (to > most ? to : most), ranges[0]?.to ?? ''),
})

const around = ({ from, to }: Range, days: number): Range => ({ from: addDays(from, -days), to: addDays(to, days) })

/** Reads and judges; writes nothing. */
class Review {
  readonly #reader: Reader
  readonly #world: ReviewWorld
  readonly #events: EventSource
  readonly #names: Names
  readonly changes = new FindingChanges()
  readonly outcomes: LineOutcome[] = []

  constructor(reader: Reader, now: string) {
    this.#reader = reader
    this.#names = new Names(reader)
    this.#world = loadWorld(reader, this.#names, now)
    this.#events = new EventSource(reader)
  }

  /** Reviews some subjects, each on its own days. */
  block(keys: readonly SubjectKey[], rangesOf: (key: SubjectKey) => readonly Range[]): void {
    const hull = hullOf(keys.flatMap((key) => rangesOf(key)))
    const read = around(hull, margin)
    const subjects = readSubjects(this.#reader, keys, this.#world.today)
    this.#dropGone(keys, subjects, rangesOf)
    const ids = subjects.flatMap(({ stated }) => stated.flatMap(({ id }) => (id > 0 ? [id] : [])))
    const events = this.#events.read(ids, read)
    const stored = Map.groupBy(storedFindings(this.#reader, ids, read), ({ statedPersonId }) => statedPersonId)
    for (const subject of subjects) {
      const own = merge(subject.stated.flatMap(({ id }) => (events.has(id) ? [events.get(id) ?? []] : [])))
      const known = subject.stated.flatMap(({ id }) => stored.get(id) ?? [])
      const { person, lines } = subject
      const idle = own.length === 0 && known.length === 0 && lines.length === 0
      if (idle && (person === null || person.planned.length === 0)) continue
      this.#subject(subject, rangesOf(subject.key), own, read, known)
    }
  }

  /** Findings of people, known or stated, who are there no more: nothing holds. */
  #dropGone(
    keys: readonly SubjectKey[],
    subjects: readonly SubjectFacts[],
    rangesOf: (key: SubjectKey) => readonly Range[],
  ): void {
    const there = new Set(subjects.map(({ key }) => key))
    for (const key of keys) {
      if (there.has(key)) continue
      const forms = key < 0 ? [-key] : formsOf(this.#reader, key)
      for (const range of rangesOf(key)) compare(storedFindings(this.#reader, forms, range), [], this.changes)
    }
  }

  /** Judges one subject on days, widened to where its events can be cut. */
  #subject(
    subject: SubjectFacts,
    ranges: readonly Range[],
    events: readonly ReviewEvent[],
    read: Range,
    stored: readonly StoredFinding[],
  ): void {
    const ids = subject.stated.flatMap(({ id }) => (id > 0 ? [id] : []))
    const periods = joined(ranges.map((range) => this.#period(ids, range, events, read)))
    for (const period of periods) {
      const within = ({ date }: { date: LocalDate }): boolean => date >= period.from && date <= period.to
      const beyond = period.from < read.from || period.to > read.to
      const own = beyond ? merge([...this.#events.read(ids, period).values()]) : eventsWithin(events, period)
      const before = beyond ? storedFindings(this.#reader, ids, period) : stored.filter(within)
      this.#judge(subject, own, subject.lines.filter(within), period, before)
    }
  }

  /** The days between the cuts; reads further where a chain of shifts goes on. */
  #period(ids: readonly number[], range: Range, events: readonly ReviewEvent[], read: Range): Range {
    let cut = widened(events, range, read)
    for (let days = margin * 4; cut.from === null || cut.to === null; days *= 4) {
      const seen = around(range, days)
      cut = widened(merge([...this.#events.read(ids, seen).values()]), range, seen)
    }
    return { from: cut.from, to: cut.to }
  }

  #judge(
    { stated, person }: SubjectFacts,
    events: readonly ReviewEvent[],
    lines: readonly FormLine[],
    period: Range,
    stored: readonly StoredFinding[],
  ): void {
    // What a review settled by itself, it judges anew.
    const paperLines = lines.map((line) => (line.auto === 1 ? { ...line, outcome: null } : line))
    const subject: ReviewSubject = { stated, person, events, paperLines }
    const forms = new Map(stated.map((form) => [form.id, form]))
    const all = reviewSubject(subject, this.#world, period)
    const byId = all.some(({ companyId, eventIds }) => companyId === null && eventIds.length > 0)
      ? new Map(events.map((event) => [event.id, event]))
      : null
    const found = all.flatMap((one) => {
      // What is missing is kept under the leading form: it does not depend on which file came first.
      const form = one.eventIds.length === 0 ? stated[0] : forms.get(one.statedPersonId)
      if (!form) return []
      const first = byId?.get(one.eventIds[0] ?? 0)
      return [{ content: contentOf(one, form, first, this.#names), events: eventText(one.eventIds) }]
    })
    if (stored.length > 0 || found.length > 0) compare(stored, found, this.changes)
    if (lines.length > 0) this.#followUp(lines, events)
  }

  /** Lines of used forms whose person was registered there that day after all. */
  #followUp(lines: readonly FormLine[], events: readonly ReviewEvent[]): void {
    const places = readPlaces(events, this.#world)
    for (const { lineId, formId, line, declarationId, date, outcome, auto } of lines) {
      if (outcome !== null && auto === 0) continue
      const registered = places.some(({ known, seen }) => known?.id === declarationId && seen(date))
      const now = registered ? 'registered' : null
      if (now !== outcome) this.outcomes.push({ lineId, formId, line, outcome: now })
    }
  }
}

/** One person's events in order of time, though stated under several forms. */
function merge(lists: readonly ReviewEvent[][]): ReviewEvent[] {
  const [first = []] = lists
  return lists.length <= 1 ? first : lists.flat().toSorted((one, other) => one.at - other.at || one.id - other.id)
}

function subjectsOf(reader: Reader, plan: ReviewPlan): { key: SubjectKey; uses: number }[] {
  if (plan.everyone.length === 0) return [...plan.subjects.keys()].map((key) => ({ key, uses: 0 }))
  const all = allSubjects(reader)
  const known = new Set(all.map(({ key }) => key))
  for (const key of plan.subjects.keys()) if (!known.has(key)) all.push({ key, uses: 0 })
  return all
}

/** Applies the rules to what a scope asks for and compares with the findings kept. Reads only. `now` is an ISO instant. */
export function readReview(reader: Reader, scope: ReviewScope, now: string, look: Look): ReviewReading {
  const plan = planReview(reader, scope, now)
  const review = new Review(reader, now)
  const subjects = subjectsOf(reader, plan)
  const rangesOf = (key: SubjectKey): readonly Range[] => {
    const own = plan.subjects.get(key)
    return own ? merged([...plan.everyone, ...own]) : plan.everyone
  }
  let people = 0
  for (const block of blocks(subjects, mostUses / plan.share)) {
    look(people, subjects.length)
    review.block(block, rangesOf)
    people += block.length
  }
  look(people, subjects.length)
  return {
    now,
    ownCompanies: ownCompanies(reader),
    dueUpTo: plan.dueUpTo,
    people,
    changes: review.changes,
    outcomes: review.outcomes,
  }
}

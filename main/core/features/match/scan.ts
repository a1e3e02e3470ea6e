import type { Reader } from '#main/core/db/query.ts'
import { margin, midnight } from '#main/core/features/findings/window.ts'
import type { MatchBooks, MatchDeclaration } from '#main/core/features/match/books.ts'
import type { Gone } from '#main/core/features/match/gone.ts'
import { readShifts, type LateEvent } from '#main/core/features/match/shifts.ts'
import { receiptOf, type SpanHead } from '#main/core/features/registrations/list-span.ts'
import type { RegistrationStore } from '#main/core/features/registrations/list-store.ts'
import { viewOf, type RegistrationView } from '#main/core/features/registrations/list-view.ts'
import { addDays, brusselsDate, daysBetween } from '#shared/domain/dates.ts'
import { longestOpen } from '#shared/domain/review/limits.ts'

/** What counts registrations, each judged under a key that its likes share. */
export interface Counter {
  /** Under what registrations of a person (below 0: a stranger) that state a firm (0: none) are judged alike. */
  keyOf: (known: MatchDeclaration, company: number, person: number) => string
  /** Counts one on a day of the period. */
  add: (key: string, day: number, person: number) => void
}

/** Which registrations are to be counted. */
export interface ScanScope<Counts extends Counter> {
  declarationIds: readonly number[]
  /** Whether registrations of a firm and a person at a declaration matter. */
  isRelevant: (declarationId: number, company: number, person: number) => boolean
  /** A fresh counter: what was read too narrowly is read anew. */
  counter: () => Counts
}

/** One person at one declaration: their events are read together. */
interface Pair {
  /** Index of person and declaration together; -1: the pair does not count. */
  sequence: number
  person: number
  /** Under what its registrations are judged alike. */
  key: string
  company: number
  stated: number
  type: number
}

/** Days from the first of the period of a moment; Brussels changes its day and its clock on full hours only. */
function dayCounter(from: string): (at: number) => number {
  const known = new Map<number, number>()
  let [lastHour, lastDay] = [-1, 0]
  return (at) => {
    const hour = Math.floor(at / 3600)
    if (hour === lastHour) return lastDay
    const day = known.get(hour) ?? daysBetween(from, brusselsDate(new Date(hour * 3_600_000).toISOString()))
    known.set(hour, day)
    lastHour = hour
    lastDay = day
    return day
  }
}

/** Reads the packed rows of some declarations, once to see whose shifts pass midnight, once to count. */
class Scan<Counts extends Counter> {
  readonly #books: MatchBooks
  readonly #gone: Gone
  readonly #view: RegistrationView
  readonly #dayOf: (at: number) => number
  readonly #scope: ScanScope<Counts>
  readonly #declarations: ReadonlySet<number>
  readonly #declarationRoom: number
  readonly #sequences = new Map<number, number>()
  readonly #relevant = new Set<number>()
  readonly #pairs = new Map<SpanHead, Pair[]>()
  readonly counts: Counts

  constructor(books: MatchBooks, gone: Gone, scope: ScanScope<Counts>, view: RegistrationView) {
    this.#books = books
    this.#gone = gone
    this.#scope = scope
    this.#declarations = new Set(scope.declarationIds)
    this.#declarationRoom = Math.max(0, ...books.declarations.keys()) + 1
    this.#view = view
    this.#dayOf = dayCounter(books.period.from)
    this.counts = scope.counter()
    this.#findRelevant()
  }

  /** Counts everything; false when a shift may have begun before what was read, or go on after it. */
  run(readFrom: number, readTo: number): boolean {
    const late = this.#late()
    const events = new Map<number, LateEvent[]>()
    const last = this.#books.days.length - 1
    this.#each((pair, at, id, receipt) => {
      if (pair.type !== 0 && late.has(pair.sequence)) {
        const known = events.get(pair.sequence)
        const { key, person } = pair
        const event = {
          id,
          at,
          type: pair.type,
          receipt: receipt(),
          company: pair.company,
          stated: pair.stated,
          key,
          person,
        }
        if (known) known.push(event)
        else events.set(pair.sequence, [event])
        return
      }
      const day = this.#dayOf(at)
      if (day >= 0 && day <= last) this.counts.add(pair.key, day, pair.person)
    })
    const bounds = {
      readFrom,
      readTo,
      first: midnight(this.#books.period.from),
      last: midnight(addDays(this.#books.period.to, 1)),
    }
    return [...events.values()].every((own) =>
      readShifts(own, bounds, this.#dayOf, ({ key, person }, day) => {
        if (day >= 0 && day <= last) this.counts.add(key, day, person)
      }),
    )
  }

  /** Sequences in which an event follows one of the day before so closely that it may belong to that day's shift. */
  #late(): Set<number> {
    const late = new Set<number>()
    const lastAt: number[] = []
    this.#each((pair, at) => {
      if (pair.type === 0) return
      const { sequence } = pair
      const before = lastAt[sequence]
      lastAt[sequence] = at
      if (before === undefined || at - before > longestOpen || this.#dayOf(before) === this.#dayOf(at)) return
      late.add(sequence)
    })
    return late
  }

  #each(tell: (pair: Pair, at: number, id: number, receipt: () => number | null) => void): void {
    const { ids } = this.#gone
    for (const span of this.#view.spans) {
      if (span.count === 0) continue
      const rows = this.#view.rows(span)
      const pairs = this.#pairsOf(span.head)
      for (const index of this.#view.matches(span)) {
        const pair = pairs[rows.pair[index] ?? 0]
        const id = rows.id[index] ?? 0
        if (!pair || pair.sequence < 0 || ids.has(id)) continue
        tell(pair, rows.at[index] ?? 0, id, () => receiptOf(this.#view.receipts(span), index) || null)
      }
    }
  }

  /** The pairs of a span, without those of sequences in which nothing can differ. */
  #pairsOf(head: SpanHead): Pair[] {
    const known = this.#pairs.get(head)
    if (known) return known
    const { kinds, pairPerson, pairKind } = head
    const pairs = Array.from(pairKind, (kind, place): Pair => {
      const stated = pairPerson[place] ?? 0
      const company = kinds.company[kind] ?? 0
      const { sequence, person, declaration } = this.#placed(head, kind, stated)
      const about = { person, company, stated, type: kinds.type[kind] ?? 0 }
      if (!declaration || !this.#relevant.has(sequence)) return { ...about, sequence: -1, key: '' }
      return { ...about, sequence, key: this.counts.keyOf(declaration, company, person) }
    })
    this.#pairs.set(head, pairs)
    return pairs
  }

  /** Whose events at which declaration a pair belongs to; no declaration when it does not count. */
  #placed({ kinds }: SpanHead, kind: number, stated: number) {
    const { declarationOf, declarations, personOf } = this.#books
    const person = personOf.get(stated) ?? -stated
    const id = declarationOf.get(kinds.declaration[kind] ?? 0) ?? 0
    const declaration = this.#gone.notes.has(kinds.note[kind] ?? 0) ? undefined : declarations.get(id)
    if (!declaration || !this.#declarations.has(id)) return { sequence: -1, person, declaration: undefined }
    const name = person * this.#declarationRoom + id
    const sequence = this.#sequences.get(name) ?? this.#sequences.size
    this.#sequences.set(name, sequence)
    return { sequence, person, declaration }
  }

  /** Marks the sequences that hold a registration which may differ, or may show a firm that was not seen so far. */
  #findRelevant(): void {
    for (const { head, count } of this.#view.spans) {
      if (count === 0) continue
      const { kinds, pairPerson, pairKind } = head
      for (let place = 0; place < pairKind.length; place += 1) {
        const kind = pairKind[place] ?? 0
        const { sequence, person, declaration } = this.#placed(head, kind, pairPerson[place] ?? 0)
        if (!declaration || this.#relevant.has(sequence)) continue
        if (this.#scope.isRelevant(declaration.id, kinds.company[kind] ?? 0, person)) this.#relevant.add(sequence)
      }
    }
  }
}

/**
 * Counts registrations of some declarations by day: that of their shift, as the review has it. Reads the packed columns, which
 * must be fresh.
 */
export function scanRegistrations<Counts extends Counter>(
  reader: Reader,
  store: RegistrationStore,
  books: MatchBooks,
  gone: Gone,
  scope: ScanScope<Counts>,
): Counts {
  const { declarationIds } = scope
  if (declarationIds.length === 0) return scope.counter()
  const { from, to } = books.period
  for (let days = margin; ; days *= 4) {
    const [first, last] = [addDays(from, -days), addDays(to, days)]
    const view = viewOf(reader, store, {
      search: '',
      filters: [
        { field: 'declarationId', operator: 'in', value: declarationIds.map(String) },
        { field: 'at', operator: 'from', value: first },
        { field: 'at', operator: 'to', value: last },
      ],
      sort: null,
    })
    const scan = new Scan(books, gone, scope, view)
    const whole = scan.run(midnight(first), midnight(addDays(last, 1)))
    if (whole || days > mostDays) return scan.counts
  }
}

/** Nobody's shift is followed further than this many days beyond the period. */
const mostDays = 400

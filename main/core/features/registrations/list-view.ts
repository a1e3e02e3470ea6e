import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { readScope, type Selection } from '#main/core/features/registrations/list-filters.ts'
import {
  allRows,
  bitRows,
  bitsOf,
  firstFrom,
  leftWithout,
  markedRows,
  receiptRows,
  receiptsOf,
  risingBitRows,
  room,
  withBits,
  withReceipts,
} from '#main/core/features/registrations/list-scan.ts'
import {
  spanSeconds,
  markPairs,
  type SpanHead,
  type SpanReceipts,
  type SpanRows,
} from '#main/core/features/registrations/list-span.ts'
import type { RegistrationStore } from '#main/core/features/registrations/list-store.ts'
import type { ListScope } from '#shared/contract/list.ts'

/** What of a span matches. */
export interface SpanView {
  head: SpanHead
  /** By pair: 1 where it matches; null: all do. */
  pairs: Uint8Array | null
  /** Rows must be looked at one by one: a part of the span, single registrations or receipts are asked for. */
  rowWise: boolean
  /** Registrations of which some are wanted, one bit each; null: any. */
  bits: Uint32Array | null
  /** Indexes of the rows left out, in rising order, where pairs and these few tell all; else null. */
  excluded: Uint32Array | null
  /** Registrations whose receipt number a searched word is, with the words it stands for. */
  receipts: Map<number, number> | null
  /** Number of matching rows. */
  count: number
  /** The same per pair, once it was needed. */
  counts: Uint32Array | null
  /** Indexes of the matching rows, once they were needed. */
  matches: Uint32Array | null
}

/** A span of which less than one row in this many is wanted is read pair by pair. */
const sparse = 8

/** The rows of one search and its filters, in the order of time: counted by pairs where that is enough. */
export class RegistrationView {
  readonly store: RegistrationStore
  readonly #selection: Selection
  /** Which searched words each person's name or number says, one bit per word. */
  readonly #wordsOfPeople: Uint8Array
  readonly spans: SpanView[]
  readonly total: number
  /** Matches of the span looked at last: a page after the other asks the same one. */
  #latest: { span: SpanView; matches: Uint32Array } | null = null
  /** Whatever an order has reckoned for this view. */
  readonly orders = new Map<string, unknown>()

  constructor(reader: Reader, store: RegistrationStore, scope: ListScope) {
    this.store = store
    this.#selection = readScope(reader, scope)
    const { words } = this.#selection
    this.#wordsOfPeople = new Uint8Array(words[0]?.person.length ?? 0)
    words.forEach(({ person }, place) => {
      for (let id = 0; id < person.length; id += 1) {
        this.#wordsOfPeople[id] = (this.#wordsOfPeople[id] as number) | ((person[id] as number) << place)
      }
    })
    const receipts = this.#receiptHits(reader)
    const { from, to } = this.#selection
    const touched = store.heads.filter(
      ({ span, size }) => size > 0 && (span + 1) * spanSeconds > from && span * spanSeconds < to,
    )
    this.spans = touched.map((head) => this.#spanView(head, receipts.get(head.span) ?? null))
    this.total = this.spans.reduce((sum, { count }) => sum + count, 0)
  }

  /** Rows whose indexes this view keeps. */
  get held(): number {
    return this.spans.reduce((sum, { matches }) => sum + (matches?.length ?? 0), 0)
  }

  /** Indexes of the matching rows of a span. */
  matches(view: SpanView): Uint32Array {
    if (view.matches) return view.matches
    if (this.#latest?.span === view) return this.#latest.matches
    const matches = this.#find(view)
    this.#latest = { span: view, matches }
    return matches
  }

  /** Indexes of the matching rows of a span whose pair is marked as well. */
  matchesOf(view: SpanView, marks: Uint8Array): Uint32Array {
    const { head, pairs, rowWise, excluded } = view
    if (rowWise) {
      const { pair } = this.rows(view)
      const matches = this.matches(view)
      const found = room(head.size + 1)
      let count = 0
      for (let place = 0; place < matches.length; place += 1) {
        const index = matches[place] as number
        found[count] = index
        count += marks[pair[index] as number] as number
      }
      return found.slice(0, count)
    }
    if (pairs)
      for (let pair = 0; pair < marks.length; pair += 1) marks[pair] = (marks[pair] as number) & (pairs[pair] as number)
    const found = room(head.size + 1)
    const count = this.#markedRows(found, head, marks, 0, head.size)
    return found.slice(0, excluded ? leftWithout(found, count, excluded) : count)
  }

  /** Marks of the pairs that match, where these alone tell which rows do; `all` where every row matches. */
  pairMarks({ head, pairs, rowWise, excluded, count }: SpanView): Uint8Array | 'all' | null {
    if (count === head.size) return 'all'
    return rowWise || excluded ? null : pairs
  }

  rows({ head }: SpanView): SpanRows {
    return this.store.rows(head)
  }

  receipts({ head }: SpanView): SpanReceipts {
    return this.store.receipts(head)
  }

  /** How many matching rows each pair of a span has. */
  pairCounts(view: SpanView): Uint32Array {
    if (view.counts) return view.counts
    const { head, pairs, rowWise, excluded } = view
    if (!rowWise && pairs === null && excluded === null) return head.pairCount
    const counts = rowWise || pairs ? new Uint32Array(head.pairCount.length) : head.pairCount.slice()
    if (rowWise) {
      const { pair } = this.rows(view)
      const matches = this.matches(view)
      for (let place = 0; place < matches.length; place += 1) {
        const index = pair[matches[place] as number] as number
        counts[index] = (counts[index] as number) + 1
      }
    } else if (pairs !== null) {
      for (let pair = 0; pair < counts.length; pair += 1) {
        counts[pair] = (head.pairCount[pair] as number) * (pairs[pair] as number)
      }
    }
    if (excluded) {
      const { pair } = this.rows(view)
      for (const index of excluded) counts[pair[index] as number] = (counts[pair[index] as number] as number) - 1
    }
    view.counts = counts
    return counts
  }

  /** Tells of every person and kind of registration how many match, per span. */
  eachKind(tell: (kind: Record<'type' | 'declaration', number>, count: number, person: number) => void): void {
    for (const view of this.spans) {
      if (view.count === 0) continue
      const { kinds, pairKind, pairPerson } = view.head
      this.pairCounts(view).forEach((count, pair) => {
        const kind = pairKind[pair] ?? 0
        const [type, declaration] = [kinds.type[kind] ?? 0, kinds.declaration[kind] ?? 0]
        if (count > 0) tell({ type, declaration }, count, pairPerson[pair] ?? 0)
      })
    }
  }

  #spanView(head: SpanHead, receipts: Map<number, number> | null): SpanView {
    const { from, to, receipt } = this.#selection
    const start = head.span * spanSeconds
    const partly = start < from || start + spanSeconds > to
    const wanted = this.#selection.bits === null ? 'all' : bitsOf(this.#selection.bits, head)
    const bits = wanted === 'all' ? null : this.#selection.bits
    const marks = this.#pairs(head)
    // Where every pair matches there is nothing to look up row by row.
    const pairs = receipts === null && marks?.includes(0) === false ? null : marks
    const numbers = receipt === null ? 'all' : receiptsOf(head, receipt)
    const rowWise = partly || bits !== null || numbers !== 'all' || receipts !== null
    const own = { bits, excluded: null, count: 0, counts: null, matches: null }
    const view: SpanView = { head, pairs, rowWise, receipts, ...own }
    if (rowWise) {
      const none =
        numbers === 'none' || wanted === 'none' || (pairs !== null && receipts === null && !pairs.includes(1))
      view.matches = none ? new Uint32Array(0) : this.#find(view)
      view.count = view.matches.length
    } else {
      view.count = pairs === null ? head.size : countMarked(head, pairs)
      view.excluded = this.#excluded(view)
      view.count -= view.excluded?.length ?? 0
    }
    return view
  }

  /** Rows of a span that would match if they were not left out; null when there are none. */
  #excluded(view: SpanView): Uint32Array | null {
    const { except } = this.#selection
    const { head, pairs } = view
    if (except === null || view.count === 0 || bitsOf(except, head) === 'none') return null
    const { pair } = this.rows(view)
    const found = room(head.size + 1)
    const count = this.#bitRows(found, head, except, 0, head.size)
    const excluded = found.slice(0, count)
    return pairs === null ? excluded : excluded.filter((index) => pairs[pair[index] as number] === 1)
  }

  /** Which pairs match by person, kind and words; null when there is no such condition. */
  #pairs(head: SpanHead): Uint8Array | null {
    const { people, kinds, words } = this.#selection
    if (people === null && kinds.length === 0 && words.length === 0) return null
    const marks = this.#bases(head)
    if (words.length === 0) return marks
    const everyWord = (1 << words.length) - 1
    const said = this.#words(head)
    for (let pair = 0; pair < marks.length; pair += 1) {
      if (said[pair] !== everyWord) marks[pair] = 0
    }
    return marks
  }

  /** Which pairs match by person and kind alone. */
  #bases(head: SpanHead): Uint8Array {
    const { people, kinds } = this.#selection
    const { pairPerson } = head
    const [first, ...others] = kinds.map(({ field, marks }) => markPairs(head, field, marks))
    const marks = first ?? new Uint8Array(pairPerson.length).fill(1)
    for (const other of others) {
      for (let pair = 0; pair < marks.length; pair += 1) marks[pair] = (marks[pair] as number) & (other[pair] as number)
    }
    if (people === null) return marks
    for (let pair = 0; pair < marks.length; pair += 1) {
      // Somebody stated since the conditions were read has no mark, and none is none.
      marks[pair] = (marks[pair] as number) & (people[pairPerson[pair] as number] as number)
    }
    return marks
  }

  /** Which searched words each pair says, one bit per word. */
  #words({ kinds, pairPerson, pairKind }: SpanHead): Uint8Array {
    const { words } = this.#selection
    const { declaration, company } = kinds
    const ofKinds = new Uint8Array(declaration.length)
    words.forEach((word, place) => {
      for (let kind = 0; kind < ofKinds.length; kind += 1) {
        const ofDeclaration = word.declaration[declaration[kind] as number] as number
        const ofCompany = word.company[company[kind] as number] as number
        ofKinds[kind] = (ofKinds[kind] as number) | ((ofDeclaration | ofCompany) << place)
      }
    })
    const people = this.#wordsOfPeople
    const said = new Uint8Array(pairPerson.length)
    for (let pair = 0; pair < said.length; pair += 1) {
      said[pair] = (ofKinds[pairKind[pair] as number] as number) | (people[pairPerson[pair] as number] as number)
    }
    return said
  }

  /** Registrations whose receipt number a word is, by span. */
  #receiptHits(reader: Reader): Map<number, Map<number, number>> {
    const bits = new Map<number, number>()
    this.#selection.words.forEach(({ ids }, place) => {
      for (const id of ids) bits.set(id, (bits.get(id) ?? 0) | (1 << place))
    })
    const spans = new Map<number, Map<number, number>>()
    if (bits.size === 0) return spans
    const rows = query.selectFrom('registration').select(['id', 'at']).where('id', 'in', idList(bits.keys()))
    for (const { id, at } of reader.all(rows)) {
      const span = Math.floor(at / spanSeconds)
      const hits = spans.get(span) ?? new Map<number, number>()
      spans.set(span, hits.set(id, bits.get(id) ?? 0))
    }
    return spans
  }

  #find(view: SpanView): Uint32Array {
    const { from, to, except, receipt } = this.#selection
    const { head, pairs, bits, receipts, excluded } = view
    const rows = this.rows(view)
    const low = from === -Infinity ? 0 : firstFrom(rows.at, from)
    const high = to === Infinity ? rows.at.length : firstFrom(rows.at, to)
    const found = room(rows.at.length + 1)
    if (receipt && !pairs && !bits && !receipts && !except) {
      return found.slice(0, receiptRows(found, low, high, head, this.receipts(view), receipt))
    }
    let count: number
    if (receipts) count = this.#withReceiptHits(found, view, receipts, low, high)
    else if (pairs) count = this.#markedRows(found, head, pairs, low, high)
    else if (bits === null) count = allRows(found, low, high)
    else count = this.#bitRows(found, head, bits, low, high)
    if (bits && (pairs || receipts)) count = withBits(found, count, rows.id, bits, 'set')
    if (receipt) count = withReceipts(found, count, head, this.receipts(view), receipt)
    if (excluded) count = leftWithout(found, count, excluded)
    else if (view.rowWise && except) count = withBits(found, count, rows.id, except, 'clear')
    return found.slice(0, count)
  }

  /** Rows whose bit is set. */
  #bitRows(found: Uint32Array, head: SpanHead, bits: Uint32Array, low: number, high: number): number {
    const { id } = this.store.rows(head)
    return this.store.idsRise(head) ? risingBitRows(found, id, bits, low, high) : bitRows(found, id, bits, low, high)
  }

  /** Rows of marked pairs: each is looked at, or only those of the pairs when these are few. */
  #markedRows(found: Uint32Array, head: SpanHead, marks: Uint8Array, low: number, high: number): number {
    if (countMarked(head, marks) * sparse > head.size)
      return markedRows(found, this.store.rows(head).pair, marks, low, high)
    const { starts, rows } = this.store.pairRows(head)
    let count = 0
    for (let pair = 0; pair < marks.length; pair += 1) {
      if (marks[pair] === 0) continue
      const end = starts[pair + 1] as number
      for (let place = starts[pair] as number; place < end; place += 1) {
        const index = rows[place] as number
        found[count] = index
        count += index >= low && index < high ? 1 : 0
      }
    }
    found.subarray(0, count).sort()
    return count
  }

  /** Rows whose pair says every word, and between them the few that say a word by their receipt number. */
  #withReceiptHits(found: Uint32Array, view: SpanView, hits: Map<number, number>, low: number, high: number): number {
    const { head, pairs } = view
    const { id, pair } = this.rows(view)
    const everyWord = (1 << this.#selection.words.length) - 1
    const [bases, said] = [this.#bases(head), this.#words(head)]
    let count = pairs ? this.#markedRows(found, head, pairs, low, high) : 0
    for (const [registration, words] of hits) {
      const index = id.indexOf(registration)
      const place = pair[index] ?? 0
      const before = said[place] as number
      if (index < low || index >= high || before === everyWord || bases[place] === 0) continue
      if ((before | words) !== everyWord) continue
      const at = firstFrom(found, index, 0, count)
      found.copyWithin(at + 1, at, count)
      found[at] = index
      count += 1
    }
    return count
  }
}

/** Rows of a span whose pair is marked. */
function countMarked({ pairCount }: SpanHead, marks: Uint8Array): number {
  let count = 0
  for (let pair = 0; pair < marks.length; pair += 1) count += (marks[pair] as number) * (pairCount[pair] as number)
  return count
}

/** Views kept until the next write; scrolling, totals and selections ask the same one again. */
const mostViews = 6
/** Rows that all views together may hold one by one, four bytes each. */
const mostHeld = 16_000_000

/** The view of a scope, reckoned once per state of the data. */
export function viewOf(reader: Reader, store: RegistrationStore, scope: ListScope): RegistrationView {
  const name = JSON.stringify([scope.search, scope.filters])
  const known = store.views.get(name)
  if (known instanceof RegistrationView) return known
  const view = new RegistrationView(reader, store, scope)
  let held = view.held
  for (const kept of store.views.values()) held += kept instanceof RegistrationView ? kept.held : 0
  if (store.views.size >= mostViews || held > mostHeld) store.views.clear()
  store.views.set(name, view)
  return view
}

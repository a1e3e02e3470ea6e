import { mayRepeat } from '#main/core/features/imports/registrations/clock.ts'
import type { KnownRows } from '#main/core/features/imports/registrations/known.ts'
import { given } from '#main/core/features/imports/registrations/row-moment.ts'
import type { RowColumns } from '#main/core/features/imports/registrations/rows.ts'
import type { StatedNames } from '#main/core/features/imports/registrations/stated-names.ts'

/** What a row of the file turned out to be. */
export type Verdict =
  /** `supersedes` is an entry that says the same, but less exactly or without the number of the person. */
  | { kind: 'new'; supersedes: number | null }
  /** The same registration as an entry; `supplements` when the row gives the number that the entry lacked. */
  | { kind: 'same'; entry: number; supplements: boolean }
  /** The number belongs to an entry with other content. */
  | { kind: 'contradiction'; entry: number }

const isNew: Verdict = { kind: 'new', supersedes: null }
const repeatedHour = 3_600

/**
 * Finds out which rows are the same registration, whatever their order: the same number, or (when one side has none) the
 * same person, declaration, type and moment. Entries are numbered: the known ones first, then the rows of the file.
 */
export class Ledger {
  readonly #known: RowColumns
  readonly #knownCount: number
  readonly #rows: RowColumns
  readonly #names: StatedNames
  readonly #replaces: boolean
  readonly #byReceipt: Int32Array
  /** Made only when some row or known one has no number. */
  readonly #byContent: Int32Array | null
  readonly #mask: number
  /** Numbers given beside entries that came without, by this file. */
  readonly supplements = new Map<number, number>()
  /** Entries that better ones stand for: nothing is compared with these any more. */
  readonly #superseded: Set<number>
  /** Rows of the file in the hour that repeats, by content. */
  readonly #unsureRows: ReadonlySet<string>

  /** `replaces`: whether better rows supersede others; those of a provider’s log do not. */
  constructor(
    { columns: known, count, superseded }: KnownRows,
    rows: RowColumns,
    names: StatedNames,
    replaces: boolean,
  ) {
    this.#replaces = replaces
    this.#known = known
    this.#names = names
    this.#superseded = new Set(superseded)
    this.#knownCount = count
    this.#rows = rows
    let slots = 1_024
    while (slots < 2 * (count + rows.count)) slots *= 2
    this.#mask = slots - 1
    this.#byReceipt = new Int32Array(slots)
    const needsContent = hasBareRow(known) || hasBareRow(rows)
    this.#byContent = needsContent ? new Int32Array(slots) : null
    this.#unsureRows = this.#byContent ? this.#unsureContents() : new Set()
    for (let entry = 0; entry < count; entry += 1) if (!this.#superseded.has(entry)) this.#enter(entry)
  }

  /** Tells whether an entry is a stored row; its number is then its place among those. */
  isKnown(entry: number): boolean {
    return entry < this.#knownCount
  }

  /** The entry of a row of the file. */
  entryOf(index: number): number {
    return this.#knownCount + index
  }

  /** The place of an entry among the rows of the file. */
  rowOf(entry: number): number {
    return entry - this.#knownCount
  }

  /** Judges the next row of the file; rows must come in order, and only new ones are entered. */
  judge(index: number): Verdict {
    const rows = this.#rows
    const receipt = rows.receipt[index] ?? Number.NaN
    const entry = this.entryOf(index)
    if (!Number.isNaN(receipt)) {
      const holder = this.#holder(receipt, entry)
      if (holder !== -1) {
        if (!this.#sameContent(holder, index)) return { kind: 'contradiction', entry: holder }
        if (this.#isBetter(index, holder)) return this.#supersede(holder, entry)
        return { kind: 'same', entry: holder, supplements: false }
      }
    }
    const twin = this.#byContent === null ? -1 : this.#twin(index, !Number.isNaN(receipt))
    if (twin !== -1) {
      if (this.#isBetter(index, twin)) return this.#supersede(twin, entry)
      if (Number.isNaN(receipt)) return { kind: 'same', entry: twin, supplements: false }
      this.supplements.set(twin, receipt)
      this.#put(this.#byReceipt, this.#receiptSlot(receipt, this.#service(twin)), twin)
      return { kind: 'same', entry: twin, supplements: true }
    }
    this.#enter(entry)
    return isNew
  }

  /** A row in whose place the clock shows one time only, or that tells the person's number, is better than one that does not. */
  #isBetter(index: number, entry: number): boolean {
    if (!this.#replaces) return false
    const rows = this.#rows
    const surer = this.#given(entry) >= given.first && (rows.given[index] ?? 0) < given.first
    const [before, now] = [this.#person(entry), rows.person[index] ?? 0]
    const tellsNumber = before !== now && !this.#names.isNumbered(before) && this.#names.isNumbered(now)
    if (!surer && !tellsNumber) return false
    // What is better in one way and worse in the other leaves things as they are.
    const lessSure = (rows.given[index] ?? 0) >= given.first && this.#given(entry) < given.first
    const tellsLess = before !== now && this.#names.isNumbered(before) && !this.#names.isNumbered(now)
    return !lessSure && !tellsLess
  }

  #supersede(entry: number, by: number): Verdict {
    const receipt = this.#receipt(entry)
    this.#superseded.add(entry)
    if (receipt !== null && this.#receipt(by) === null) this.supplements.set(by, receipt)
    this.#enter(by)
    return { kind: 'new', supersedes: entry }
  }

  #enter(entry: number): void {
    const receipt = this.#receipt(entry)
    if (receipt !== null) this.#put(this.#byReceipt, this.#receiptSlot(receipt, this.#service(entry)), entry)
    if (this.#byContent === null) return
    this.#put(this.#byContent, this.#contentSlot(this.#person(entry), this.#at(entry)), entry)
  }

  #put(table: Int32Array, slot: number, entry: number): void {
    let place = slot
    while (table[place] !== 0) place = (place + 1) & this.#mask
    table[place] = entry + 1
  }

  /** The entry that has a number in the service of another entry; -1 when there is none. */
  #holder(receipt: number, like: number): number {
    const service = this.#service(like)
    for (let place = this.#receiptSlot(receipt, service); ; place = (place + 1) & this.#mask) {
      const entry = (this.#byReceipt[place] ?? 0) - 1
      if (entry === -1) return -1
      if (this.#receipt(entry) !== receipt || this.#service(entry) !== service) continue
      if (!this.#superseded.has(entry)) return entry
    }
  }

  /** An entry with the content of a row: without number when `bare`, else any; -1 when there is none. */
  #twin(index: number, bare: boolean): number {
    const at = this.#rows.at[index] ?? 0
    const found = this.#twinAt(index, at, bare, false)
    if (found !== -1) return found
    const how = this.#rows.given[index] ?? 0
    if (how < given.first) {
      if (!mayRepeat(at)) return -1
      // The exact moment of an event whose local time was read as the other one.
      const earlier = this.#twinAt(index, at - repeatedHour, bare, true)
      return earlier === -1 ? this.#twinAt(index, at + repeatedHour, bare, true) : earlier
    }
    const other = how === given.first ? at + repeatedHour : at - repeatedHour
    // When the file has a row for that moment too, the two are two events.
    return this.#unsureRows.has(this.#contentOf(index, other)) ? -1 : this.#twinAt(index, other, bare, false)
  }

  /** The lowest one, so that the answer does not hang on where things lie in the table. */
  #twinAt(index: number, at: number, bare: boolean, unsureOnly: boolean): number {
    const person = this.#rows.person[index] ?? 0
    let found = -1
    for (let place = this.#contentSlot(person, at); ; place = (place + 1) & this.#mask) {
      const entry = (this.#byContent?.[place] ?? 0) - 1
      if (entry === -1) return found
      if (this.#at(entry) !== at || this.#person(entry) !== person || this.#superseded.has(entry)) continue
      if (this.#type(entry) !== this.#rows.type[index]) continue
      if (this.#declaration(entry) !== this.#rows.declaration[index]) continue
      if (bare && this.#receipt(entry) !== null) continue
      if (unsureOnly && this.#given(entry) < given.first) continue
      if (found === -1 || entry < found) found = entry
    }
  }

  #unsureContents(): ReadonlySet<string> {
    const found = new Set<string>()
    for (let index = 0; index < this.#rows.count; index += 1) {
      if ((this.#rows.given[index] ?? 0) < given.first) continue
      found.add(this.#contentOf(index, this.#rows.at[index] ?? 0))
    }
    return found
  }

  #contentOf(index: number, at: number): string {
    const { person, declaration, type } = this.#rows
    return `${person[index]} ${declaration[index]} ${type[index]} ${at}`
  }

  /**
   * What a row leaves open contradicts nothing, nor does a firm or a person given by name, nor another number of the same
   * known person: the number that the service gives back may differ from the one sent. In the hour that repeats either
   * moment may be meant.
   */
  #sameContent(entry: number, index: number): boolean {
    const rows = this.#rows
    if (this.#type(entry) !== rows.type[index]) return false
    if (!this.#samePerson(this.#person(entry), rows.person[index] ?? 0)) return false
    const agrees = (first: number, second: number): boolean => first === second || first === 0 || second === 0
    if (!agrees(this.#declaration(entry), rows.declaration[index] ?? 0)) return false
    const companies = [this.#company(entry), rows.company[index] ?? 0] as const
    if (!agrees(...companies) && !companies.some((company) => this.#names.isNamedCompany(company))) return false
    const apart = Math.abs(this.#at(entry) - (rows.at[index] ?? 0))
    const unsure = this.#given(entry) >= given.first || (rows.given[index] ?? 0) >= given.first
    return apart === 0 || (unsure && apart === repeatedHour)
  }

  #samePerson(first: number, second: number): boolean {
    const names = this.#names
    if (first === second || !names.isNumbered(first) || !names.isNumbered(second)) return true
    return names.areOnePerson(first, second)
  }

  #receiptSlot(receipt: number, service: number): number {
    const high = Math.floor(receipt / 4_294_967_296)
    return mixed(Math.trunc(receipt % 4_294_967_296) ^ Math.imul(high * 2 + service, 0x9e3779b1)) & this.#mask
  }

  #contentSlot(person: number, at: number): number {
    return mixed(Math.trunc(at % 4_294_967_296) ^ Math.imul(person, 0x9e3779b1)) & this.#mask
  }

  #receipt(entry: number): number | null {
    const supplement = this.supplements.size > 0 ? this.supplements.get(entry) : undefined
    if (supplement !== undefined) return supplement
    const own = this.#in(entry).receipt[this.#place(entry)] ?? Number.NaN
    return Number.isNaN(own) ? null : own
  }

  #in(entry: number): RowColumns {
    return entry < this.#knownCount ? this.#known : this.#rows
  }

  #place(entry: number): number {
    return entry < this.#knownCount ? entry : entry - this.#knownCount
  }

  #service(entry: number): 1 | 2 {
    return this.#type(entry) === 0 ? 2 : 1
  }

  #person(entry: number): number {
    return this.#in(entry).person[this.#place(entry)] ?? 0
  }

  #declaration(entry: number): number {
    return this.#in(entry).declaration[this.#place(entry)] ?? 0
  }

  #company(entry: number): number {
    return this.#in(entry).company[this.#place(entry)] ?? 0
  }

  #type(entry: number): number {
    return this.#in(entry).type[this.#place(entry)] ?? 0
  }

  #at(entry: number): number {
    return this.#in(entry).at[this.#place(entry)] ?? 0
  }

  #given(entry: number): number {
    return this.#in(entry).given[this.#place(entry)] ?? 0
  }
}

function hasBareRow(rows: RowColumns): boolean {
  for (let index = 0; index < rows.count; index += 1) {
    if (Number.isNaN(rows.receipt[index] ?? Number.NaN)) return true
  }
  return false
}

/** Spreads the bits of a number over a table. */
function mixed(value: number): number {
  let bits = value | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) >>> 0
}

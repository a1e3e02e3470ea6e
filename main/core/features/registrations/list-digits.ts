import { stretchRows, type SpanReceipts } from '#main/core/features/registrations/list-span.ts'

/** Digits of the lower part of a number, for which a table says whether they hold the wanted ones. */
const lowDigits = 5
const lowSize = 10 ** lowDigits

/** Upper parts remembered at once; numbers in a file mostly differ in their last digits only. */
const places = 4096

/** What a table says of each lower part, and how many up to each part it holds. */
interface LowTable {
  marks: Uint8Array
  sums: Uint32Array
}

function summed(marks: Uint8Array): LowTable {
  const sums = new Uint32Array(lowSize + 1)
  for (let low = 0; low < lowSize; low += 1) sums[low + 1] = (sums[low] as number) + (marks[low] as number)
  return { marks, sums }
}

const everyOne = summed(new Uint8Array(lowSize).fill(1))

/** A table of the lower parts, 1 where their digits hold the wanted ones; leading zeros count where something stands above. */
function lowMarks(wanted: string, below: boolean): Uint8Array {
  const table = new Uint8Array(lowSize)
  const number = Number(wanted)
  const size = 10 ** wanted.length
  for (let shift = 1; shift * size <= lowSize; shift *= 10) {
    const least = below ? 0 : (shift * size) / 10
    for (let low = least; low < lowSize; low += 1) {
      if (Math.floor(low / shift) % size === number) table[low] = 1
    }
  }
  return table
}

/** Whole numbers whose digits hold a text of up to 15 digits: tables of lower parts, one for each kind of upper part. */
export class DigitsTest {
  readonly #wanted: string
  readonly #tables = new Map<string, LowTable>()
  readonly #uppers = new Float64Array(places).fill(-1)
  readonly #byPlace: LowTable[] = []

  constructor(wanted: string) {
    this.#wanted = wanted
  }

  /** By lower part: whether a number with this upper part holds the digits. */
  #tableOf(upper: number): LowTable {
    const place = upper % places
    const known = this.#byPlace[place]
    if (known && this.#uppers[place] === upper) return known
    const table = this.#look(upper)
    this.#uppers[place] = upper
    this.#byPlace[place] = table
    return table
  }

  /** Keeps the indexes, among the first `size`, of rows with a number that holds the digits; tells how many these are. */
  keep(found: Uint32Array, size: number, { base, values }: SpanReceipts): number {
    let count = 0
    let from = -Infinity
    let { marks } = everyOne
    for (let place = 0; place < size; place += 1) {
      const index = found[place] as number
      const value = values[index] as number
      if (value === 0) continue
      let low = value - from
      if (low < 0 || low >= lowSize) {
        const upper = Math.floor((base + value) / lowSize)
        from = upper * lowSize - base
        low = value - from
        ;({ marks } = this.#tableOf(upper))
      }
      found[count] = index
      count += marks[low] as number
    }
    return count
  }

  /**
   * The indexes from `low` to `high` of rows whose number holds the digits; tells how many these are. Numbers mostly rise
   * with time: of nearly every stretch the bounds say that none of its numbers can hold them.
   */
  find(found: Uint32Array, low: number, high: number, receipts: SpanReceipts): number {
    const { base, values, least, most } = receipts
    let count = 0
    let end = low
    for (let start = low; start < high; start = end) {
      const stretch = Math.floor(start / stretchRows)
      end = Math.min(high, (stretch + 1) * stretchRows)
      // No row here has a number.
      if (most[stretch] === 0) continue
      const upper = Math.floor((base + (least[stretch] as number)) / lowSize)
      const from = upper * lowSize - base
      const [first, last] = [(least[stretch] as number) - from, (most[stretch] as number) - from]
      if (last >= lowSize) {
        const wide = found.subarray(count, count + end - start)
        for (let place = 0; place < wide.length; place += 1) wide[place] = start + place
        count += this.keep(wide, wide.length, receipts)
        continue
      }
      const { marks, sums } = this.#tableOf(upper)
      if (sums[last + 1] === sums[first]) continue
      for (let index = start; index < end; index += 1) {
        const value = values[index] as number
        found[count] = index
        count += value === 0 ? 0 : (marks[value - from] as number)
      }
    }
    return count
  }

  #look(upper: number): LowTable {
    const wanted = this.#wanted
    if (!/^\d{1,15}$/.test(wanted)) return this.#table('none', () => new Uint8Array(lowSize))
    if (upper === 0) return this.#table('alone', () => lowMarks(wanted, false))
    const text = String(upper)
    if (text.includes(wanted)) return everyOne
    // Wanted digits that begin in the upper part and end in the lower one.
    const across: string[] = []
    for (let size = 1; size < wanted.length; size += 1) {
      const rest = wanted.slice(size)
      if (rest.length <= lowDigits && text.endsWith(wanted.slice(0, size))) across.push(rest)
    }
    return this.#table(across.join(' '), () => {
      const table = lowMarks(wanted, true)
      for (const rest of across) {
        const unit = 10 ** (lowDigits - rest.length)
        table.fill(1, Number(rest) * unit, (Number(rest) + 1) * unit)
      }
      return table
    })
  }

  #table(name: string, make: () => Uint8Array): LowTable {
    const known = this.#tables.get(name)
    if (known) return known
    const table = summed(make())
    this.#tables.set(name, table)
    return table
  }
}

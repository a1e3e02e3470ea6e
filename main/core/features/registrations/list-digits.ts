import type { SpanReceipts } from '#main/core/features/registrations/list-span.ts'

/** Digits of the lower part of a number, for which a table says whether they hold the wanted ones. */
const lowDigits = 5
const lowSize = 10 ** lowDigits

/** Upper parts remembered at once; numbers in a file mostly differ in their last digits only. */
const places = 4096

const everyOne = new Uint8Array(lowSize).fill(1)

/** A table of the lower parts, 1 where their digits hold the wanted ones; leading zeros count where something stands above. */
function lowTable(wanted: string, below: boolean): Uint8Array {
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
  readonly #tables = new Map<string, Uint8Array>()
  readonly #uppers = new Float64Array(places).fill(-1)
  readonly #byPlace: Uint8Array[] = []

  constructor(wanted: string) {
    this.#wanted = wanted
  }

  /** By lower part: 1 where a number with this upper part holds the digits. */
  tableOf(upper: number): Uint8Array {
    const place = upper % places
    const known = this.#byPlace[place]
    if (known && this.#uppers[place] === upper) return known
    const table = this.#look(upper)
    this.#uppers[place] = upper
    this.#byPlace[place] = table
    return table
  }

  /** Keeps the indexes, among the first `size`, of rows whose number holds the digits; tells how many these are. */
  keep(found: Uint32Array, size: number, { base, values }: SpanReceipts): number {
    let count = 0
    let from = -Infinity
    let table: Uint8Array = everyOne
    for (let place = 0; place < size; place += 1) {
      const index = found[place] as number
      const value = values[index] as number
      let low = value - from
      if (low < 0 || low >= lowSize) {
        const upper = Math.floor((base + value) / lowSize)
        from = upper * lowSize - base
        low = value - from
        table = this.tableOf(upper)
      }
      found[count] = index
      count += table[low] as number
    }
    return count
  }

  /** The indexes from `low` to `high` of rows whose number holds the digits; tells how many these are. */
  find(found: Uint32Array, low: number, high: number, { base, values }: SpanReceipts): number {
    let count = 0
    let from = -Infinity
    let table: Uint8Array = everyOne
    for (let index = low; index < high; index += 1) {
      const value = values[index] as number
      let lower = value - from
      if (lower < 0 || lower >= lowSize) {
        const upper = Math.floor((base + value) / lowSize)
        from = upper * lowSize - base
        lower = value - from
        table = this.tableOf(upper)
      }
      found[count] = index
      count += table[lower] as number
    }
    return count
  }

  #look(upper: number): Uint8Array {
    const wanted = this.#wanted
    if (!/^\d{1,15}$/.test(wanted)) return this.#table('none', () => new Uint8Array(lowSize))
    if (upper === 0) return this.#table('alone', () => lowTable(wanted, false))
    const text = String(upper)
    if (text.includes(wanted)) return everyOne
    // Wanted digits that begin in the upper part and end in the lower one.
    const across: string[] = []
    for (let size = 1; size < wanted.length; size += 1) {
      const rest = wanted.slice(size)
      if (rest.length <= lowDigits && text.endsWith(wanted.slice(0, size))) across.push(rest)
    }
    return this.#table(across.join(' '), () => {
      const table = lowTable(wanted, true)
      for (const rest of across) {
        const unit = 10 ** (lowDigits - rest.length)
        table.fill(1, Number(rest) * unit, (Number(rest) + 1) * unit)
      }
      return table
    })
  }

  #table(name: string, make: () => Uint8Array): Uint8Array {
    const known = this.#tables.get(name)
    if (known) return known
    const table = make()
    this.#tables.set(name, table)
    return table
  }
}

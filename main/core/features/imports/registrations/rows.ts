/** Rows of a file as numbers, column by column: a million of them take some fifty megabytes. */
export class RowColumns {
  count = 0
  line: Int32Array
  person: Int32Array
  name: Int32Array
  /** 0 when the row names none; likewise `declaration` and `note`. */
  company: Int32Array
  declaration: Int32Array
  note: Int32Array
  /** 0 presence, 1 IN, 2 OUT. */
  type: Uint8Array
  /** Codes of `registration.given`. */
  given: Uint8Array
  /** Number of the Brussels day, from 1970. */
  day: Int32Array
  /** Epoch seconds. */
  at: Float64Array
  /** NaN when the row has none. */
  receipt: Float64Array

  constructor(capacity: number) {
    const room = Math.max(1_024, capacity)
    this.line = new Int32Array(room)
    this.person = new Int32Array(room)
    this.name = new Int32Array(room)
    this.company = new Int32Array(room)
    this.declaration = new Int32Array(room)
    this.note = new Int32Array(room)
    this.type = new Uint8Array(room)
    this.given = new Uint8Array(room)
    this.day = new Int32Array(room)
    this.at = new Float64Array(room)
    this.receipt = new Float64Array(room)
  }

  /** The place for one more row. */
  next(): number {
    const index = this.count
    if (index === this.line.length) this.#grow()
    this.count += 1
    return index
  }

  #grow(): void {
    const room = Math.ceil(this.line.length * 1.5)
    const integers = (before: Int32Array): Int32Array => {
      const after = new Int32Array(room)
      after.set(before)
      return after
    }
    const bytes = (before: Uint8Array): Uint8Array => {
      const after = new Uint8Array(room)
      after.set(before)
      return after
    }
    const floats = (before: Float64Array): Float64Array => {
      const after = new Float64Array(room)
      after.set(before)
      return after
    }
    this.line = integers(this.line)
    this.person = integers(this.person)
    this.name = integers(this.name)
    this.company = integers(this.company)
    this.declaration = integers(this.declaration)
    this.note = integers(this.note)
    this.day = integers(this.day)
    this.type = bytes(this.type)
    this.given = bytes(this.given)
    this.at = floats(this.at)
    this.receipt = floats(this.receipt)
  }
}

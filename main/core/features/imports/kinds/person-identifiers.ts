import type { Identifier, PersonBook } from '#main/core/features/imports/person-book.ts'
import { mergePeople } from '#main/core/features/imports/merge.ts'
import { refuse, type ImportContext } from '#main/core/features/imports/row.ts'
import { addDays } from '#shared/domain/dates.ts'
import { maskIdentifier, type PersonIdentifierKind } from '#shared/domain/identifiers.ts'
import type { PersonValues } from '#shared/domain/records.ts'

/** A number as a row states it. */
interface StatedNumber {
  kind: PersonIdentifierKind
  value: string
  validFrom: string | null
  validTo: string | null
}

function statedNumbers(person: PersonValues): StatedNumber[] {
  const numbers: StatedNumber[] = []
  const { nationalNumber, nationalNumberKind, limosa, limosaFrom, limosaTo } = person
  if (nationalNumber !== null) {
    numbers.push({ kind: nationalNumberKind ?? 'national', value: nationalNumber, validFrom: null, validTo: null })
  }
  // The same number in both columns is one number.
  if (limosa !== null && limosa !== nationalNumber)
    numbers.push({ kind: 'limosa', value: limosa, validFrom: limosaFrom, validTo: limosaTo })
  return numbers
}

/** The numbers of people as a file gives them; a person is found by any of them. */
export class IdentifierImport {
  readonly #context: ImportContext
  readonly #people: PersonBook

  constructor(context: ImportContext, people: PersonBook) {
    this.#context = context
    this.#people = people
  }

  /** True when the two numbers of a row are carried by two people. */
  namesTwo({ nationalNumber, limosa }: PersonValues): boolean {
    if (nationalNumber === null || limosa === null) return false
    const byLimosa = this.#people.withIdentifier(limosa)
    const byNumber = byLimosa === null ? null : this.#people.withIdentifier(nationalNumber)
    return byNumber !== null && byNumber !== byLimosa
  }

  /**
   * The person who carries a number of the row, null when nobody does. When two people carry them, the one who is only
   * a name for a number becomes the other; two known people are refused as `key-conflict`.
   */
  find({ nationalNumber, limosa }: PersonValues): number | null {
    const byNumber = nationalNumber === null ? null : this.#people.withIdentifier(nationalNumber)
    const byLimosa = limosa === null ? null : this.#people.withIdentifier(limosa)
    if (byNumber === null || byLimosa === null || byNumber === byLimosa) return byNumber ?? byLimosa
    const loses = [byLimosa, byNumber].find((id) => this.#people.get(id).provisional === 1)
    if (loses === undefined) refuse('key-conflict', 'limosa', { value: maskIdentifier(limosa ?? '') })
    const keeps = loses === byNumber ? byLimosa : byNumber
    mergePeople(this.#context.door, keeps, loses, this.#context.today)
    return keeps
  }

  /** The numbers of a new person. */
  add(personId: number, person: PersonValues): void {
    for (const number of statedNumbers(person)) this.#context.door.insert('personIdentifier', { personId, ...number })
  }

  /**
   * What a row makes of the numbers of a known person, null when nothing. A second national number is refused as
   * `key-conflict`, except the one that replaces a BIS number.
   */
  plan(personId: number, person: PersonValues): (() => void) | null {
    const stated = statedNumbers(person)
    const known = this.#people.identifiersOf(personId)
    const steps: (() => void)[] = []
    for (const number of stated) {
      const present = known.find(({ value }) => value === number.value)
      const step = present ? this.#dates(present, number) : this.#addition(personId, known, number)
      if (step) steps.push(step)
    }
    if (steps.length === 0) return null
    return () => {
      for (const step of steps) step()
    }
  }

  #dates(present: Identifier, { validFrom, validTo }: StatedNumber): (() => void) | null {
    const changes: Partial<Identifier> = {
      ...(validFrom !== null && validFrom !== present.validFrom && { validFrom }),
      ...(validTo !== null && validTo !== present.validTo && { validTo }),
    }
    if (Object.keys(changes).length === 0) return null
    return () => void this.#context.door.update('personIdentifier', present.id, changes)
  }

  #addition(personId: number, known: readonly Identifier[], number: StatedNumber): () => void {
    const { door, today } = this.#context
    const national = (kind: PersonIdentifierKind): boolean => kind === 'national' || kind === 'bis'
    const replaced = known.filter(
      ({ kind, validTo }) => (national(kind) ? national(number.kind) : kind === number.kind) && validTo === null,
    )
    if (number.kind !== 'limosa' && replaced.some(({ kind }) => kind === 'national')) {
      refuse('key-conflict', 'nationalNumber', { value: maskIdentifier(number.value) })
    }
    const undated = number.validFrom === null && number.validTo === null
    const ends = addDays(today, -1)
    return () => {
      // A number that comes later counts from the import date; one the row dates says so itself.
      const follows = undated && replaced.length > 0
      for (const { id, validFrom } of follows ? replaced : []) {
        if (validFrom === null || validFrom <= ends) door.update('personIdentifier', id, { validTo: ends })
      }
      door.insert('personIdentifier', { personId, ...number, ...(follows && { validFrom: today }) })
    }
  }
}

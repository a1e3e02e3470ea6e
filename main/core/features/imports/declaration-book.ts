import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { DeclarationTable } from '#main/core/db/tables/records.ts'
import type { ImportContext } from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'

export type Declaration = Selectable<DeclarationTable>

/** What a new declaration has unless something is stated. */
export const blankDeclaration: Omit<Declaration, 'id' | 'number'> = {
  regime: null,
  clientId: null,
  declarantId: null,
  startDate: null,
  endDate: null,
  dutyToRegister: null,
  purpose: null,
  amountCents: null,
  provisional: 0,
  description: null,
  contractOn: null,
  clientContact: null,
  declarantContact: null,
  coordinator: null,
}

/** A workplace about which nothing is known. */
export const blankWorkplace = {
  name: null,
  address: null,
  permanentLack: 0,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
  placeKind: 'address',
  description: null,
} as const

const byNumber = prepared<Declaration, [string]>(query.selectFrom('declaration').selectAll().where('number', '=', ''))

const mostAtHand = 20_000

/** Finds declarations by number, and creates provisional ones for numbers nobody has explained yet. */
export class DeclarationBook {
  readonly #context: ImportContext
  readonly #known = new Map<string, Declaration>()

  constructor(context: ImportContext) {
    this.#context = context
  }

  find(number: string): Declaration | null {
    const known = this.#known.get(number)
    if (known) return known
    const found = this.#context.door.first(byNumber(number))
    if (!found) return null
    if (this.#known.size >= mostAtHand) this.#known.clear()
    this.#known.set(number, found)
    return found
  }

  /** The declaration of a number, created provisionally, with a place without a name, when it is not known. */
  findOrCreate(number: string, field: string): Declaration {
    const found = this.find(number)
    if (found) return found
    const values = { ...blankDeclaration, number, provisional: 1 } as const
    const id = this.#context.door.insert('declaration', values)
    this.#context.door.insert('workplace', { ...blankWorkplace, declarationId: id })
    this.#context.warn('provisional-created', field, { value: number })
    const created = { ...values, id }
    this.#known.set(number, created)
    return created
  }

  /** Forgets a declaration that was written. */
  forget(number: string): void {
    this.#known.delete(number)
  }
}

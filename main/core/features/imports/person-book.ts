import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { EmploymentTable, PersonIdentifierTable, PersonTable } from '#main/core/db/tables/records.ts'
import type { ImportContext } from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { maskIdentifier, type PersonIdentifier } from '#shared/domain/identifiers.ts'

export type Person = Selectable<PersonTable>
export type Identifier = Selectable<PersonIdentifierTable>
export type Employment = Selectable<EmploymentTable>

/** Stands for the name of a person who is known by a number only; the number itself is never put into a name. */
export const unknownName = '?'

const byIdentifier = prepared<{ personId: number }, [string]>(
  query.selectFrom('personIdentifier').select('personId').where('value', '=', ''),
)
const byId = prepared<Person, [number]>(query.selectFrom('person').selectAll().where('id', '=', 0))
const identifiersById = prepared<Identifier, [number]>(
  query.selectFrom('personIdentifier').selectAll().where('personId', '=', 0).orderBy('id'),
)
const employmentsById = prepared<Employment, [number]>(
  query.selectFrom('employment').selectAll().where('personId', '=', 0).orderBy('id'),
)

/** Finds people by their numbers, never by name, and creates provisional ones for numbers nobody has explained yet. */
export class PersonBook {
  readonly #context: ImportContext

  constructor(context: ImportContext) {
    this.#context = context
  }

  get(id: number): Person {
    const person = this.#context.door.first(byId(id))
    if (!person) throw new Error(`person ${id} is gone within its own transaction`)
    return person
  }

  identifiersOf(id: number): Identifier[] {
    return this.#context.door.all(identifiersById(id))
  }

  employmentsOf(id: number): Employment[] {
    return this.#context.door.all(employmentsById(id))
  }

  /** The person who carries a number, in whatever period and of whatever kind. */
  withIdentifier(value: string): number | null {
    return this.#context.door.first(byIdentifier(value))?.personId ?? null
  }

  /** The person who carries a number, created provisionally with a warning when nobody does. */
  findOrCreate(identifier: PersonIdentifier, field: string): { id: number; created: boolean } {
    const found = this.withIdentifier(identifier.value)
    if (found !== null) return { id: found, created: false }
    const { door, warn } = this.#context
    const id = door.insert('person', {
      lastName: unknownName,
      firstName: null,
      birthDate: null,
      language: null,
      provisional: 1,
    })
    door.insert('personIdentifier', { personId: id, ...identifier, validFrom: null, validTo: null })
    warn('provisional-created', field, { value: maskIdentifier(identifier.value) })
    return { id, created: true }
  }
}

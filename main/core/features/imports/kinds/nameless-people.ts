import { query } from '#main/core/db/query.ts'
import type { ImportContext } from '#main/core/features/imports/row.ts'
import type { PersonValues } from '#shared/domain/records.ts'

type Facts = Pick<PersonValues, 'lastName' | 'firstName' | 'birthDate'>

function keyOf({ lastName, firstName, birthDate }: Facts, companyId: number | null): string {
  return JSON.stringify([lastName, firstName, birthDate, companyId])
}

/**
 * People whom a file gave without any number. Names find nobody, but the same row again (names, birth date and employer
 * alike) is the same provisional person, so that importing a file twice adds nothing.
 */
export class NamelessPeople {
  readonly #context: ImportContext
  #known: Map<string, number> | null = null

  constructor(context: ImportContext) {
    this.#context = context
  }

  /** @param companyId the employer, null when the row names none or one not known yet */
  find(person: Facts, companyId: number | null): number | null {
    return this.#all().get(keyOf(person, companyId)) ?? null
  }

  add(id: number, person: Facts, companyId: number | null): void {
    this.#all().set(keyOf(person, companyId), id)
  }

  #all(): Map<string, number> {
    if (this.#known) return this.#known
    const rows = query
      .selectFrom('person as p')
      .leftJoin('personIdentifier as i', 'i.personId', 'p.id')
      .leftJoin('employment as e', 'e.personId', 'p.id')
      .select(['p.id', 'p.lastName', 'p.firstName', 'p.birthDate', 'e.companyId'])
      .where('p.provisional', '=', 1)
      .where('i.id', 'is', null)
      .orderBy('p.id', 'desc')
    const known = new Map<string, number>()
    for (const { id, companyId, ...facts } of this.#context.door.all(rows)) known.set(keyOf(facts, companyId), id)
    this.#known = known
    return known
  }
}

import { query } from '#main/core/db/query.ts'
import type { ImportContext } from '#main/core/features/imports/row.ts'
import { peopleCalled } from '#main/core/features/people/aliases.ts'
import type { PersonValues } from '#shared/domain/records.ts'
import { nameKeyOf } from '#shared/domain/stated-name.ts'

type Facts = Pick<PersonValues, 'lastName' | 'firstName' | 'birthDate'>

function keyOf({ lastName, firstName, birthDate }: Facts, companyId: number | null): string {
  return JSON.stringify([lastName, firstName, birthDate, companyId])
}

/**
 * People whom a file gave without any number. The same row again (names, birth date and employer alike) is the same provisional
 * person, so that importing a file twice adds nothing. Somebody who has a number by now, or was joined to a record with one,
 * is found by the name that was remembered, unless it could mean two people.
 */
export class NamelessPeople {
  readonly #context: ImportContext
  #known: Map<string, number> | null = null

  constructor(context: ImportContext) {
    this.#context = context
  }

  /** @param companyId the employer, null when the row names none or one not known yet */
  find(person: Facts, companyId: number | null): number | null {
    return this.#all().get(keyOf(person, companyId)) ?? this.#remembered(person, companyId)
  }

  add(id: number, person: Facts, companyId: number | null): void {
    this.#all().set(keyOf(person, companyId), id)
  }

  #remembered({ lastName, firstName, birthDate }: Facts, companyId: number | null): number | null {
    if (lastName === null) return null
    const { door } = this.#context
    const nameKey = nameKeyOf({ lastName, firstName })
    if (!door.first(query.selectFrom('personAlias').select('id').where('nameKey', '=', nameKey).limit(1))) return null
    const [id, ...others] = peopleCalled(door, { nameKey, companyId, firmText: '' })
    if (id === undefined || others.length > 0) return null
    const known = door.first(query.selectFrom('person').select(['birthDate', 'provisional']).where('id', '=', id))
    // Provisional people are told apart by everything their rows say: another birth date is another person.
    if (!known || known.provisional === 1) return null
    return birthDate === null || known.birthDate === null || birthDate === known.birthDate ? id : null
  }

  #all(): Map<string, number> {
    if (this.#known) return this.#known
    const rows = query
      .selectFrom('person as p')
      .leftJoin('personIdentifier as i', 'i.personId', 'p.id')
      .leftJoin('employment as e', 'e.personId', 'p.id')
      .select(['p.id', 'p.lastName', 'p.firstName', 'p.birthDate', 'e.companyId'])
      .where('p.provisional', '=', 1)
      .where('p.joinedIntoId', 'is', null)
      .where('i.id', 'is', null)
      .orderBy('p.id', 'desc')
    const known = new Map<string, number>()
    for (const { id, companyId, ...facts } of this.#context.door.all(rows)) known.set(keyOf(facts, companyId), id)
    this.#known = known
    return known
  }
}

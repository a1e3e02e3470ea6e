import { query, type Reader } from '#main/core/db/query.ts'
import { isCompanyNumber } from '#shared/domain/stated-company.ts'

/** What is known of the people and firms that files state, read when the first question comes. */
export class StatedNames {
  readonly #reader: Reader
  #companies: Set<number> | null = null
  #people: Map<number, { numbered: boolean; personId: number | null }> | null = null

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** True for a firm that files give by name only. */
  isNamedCompany(id: number): boolean {
    if (this.#companies === null) {
      const stated = this.#reader.all(query.selectFrom('statedCompany').select(['id', 'text']))
      this.#companies = new Set(stated.flatMap((one) => (isCompanyNumber(one.text) ? [] : [one.id])))
    }
    return this.#companies.has(id)
  }

  /** False for a person that files give by name only. */
  isNumbered(id: number): boolean {
    return this.#person(id)?.numbered ?? false
  }

  /** True when two numbers are those of one known person. */
  areOnePerson(first: number, second: number): boolean {
    const known = this.#person(first)?.personId ?? null
    return known !== null && known === this.#person(second)?.personId
  }

  #person(id: number): { numbered: boolean; personId: number | null } | undefined {
    if (this.#people === null) {
      const stated = this.#reader.all(query.selectFrom('statedPerson').select(['id', 'identifier', 'personId']))
      const people = stated.map(({ id: one, identifier, personId }) => {
        return [one, { numbered: identifier !== '', personId }] as const
      })
      this.#people = new Map(people)
    }
    return this.#people.get(id)
  }
}

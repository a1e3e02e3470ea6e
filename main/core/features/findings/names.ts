import { query, type Reader } from '#main/core/db/query.ts'

/** How something is called in the lists, and the folded form to sort and search by. */
export interface Named {
  label: string
  key: string
}

/** A declaration as findings name it. */
export interface NamedPlace extends Named {
  number: string
  declarationId: number | null
}

const nobody: Named = { label: '', key: '' }
const nowhere: NamedPlace = { ...nobody, number: '', declarationId: null }

/** Names of what findings are about, each looked up once. */
export class Names {
  readonly #reader: Reader
  readonly #companies = new Map<number, Named>()
  readonly #statedCompanies = new Map<number, Named>()
  readonly #places = new Map<number, NamedPlace>()

  constructor(reader: Reader) {
    this.#reader = reader
  }

  /** A known company. */
  company(id: number): Named {
    const known = this.#companies.get(id)
    if (known) return known
    const row = query.selectFrom('companyList').select(['name as label', 'nameKey as key']).where('id', '=', id)
    const named = this.#reader.first(row) ?? nobody
    this.#companies.set(id, named)
    return named
  }

  /** A company as stated. */
  statedCompany(id: number | null): Named {
    if (id === null) return nobody
    const known = this.#statedCompanies.get(id)
    if (known) return known
    const row = query.selectFrom('statedCompany').select(['label', 'labelKey as key']).where('id', '=', id)
    const named = this.#reader.first(row) ?? nobody
    this.#statedCompanies.set(id, named)
    return named
  }

  /** A declaration as stated, or (below 0) a known one that no file has named yet; 0 for none. */
  place(id: number): NamedPlace {
    if (id === 0) return nowhere
    const known = this.#places.get(id)
    if (known) return known
    const stated = query
      .selectFrom('statedDeclaration')
      .select(['number', 'declarationId', 'label', 'labelKey as key'])
      .where('id', '=', id)
    const named = (id > 0 ? this.#reader.first(stated) : this.#knownPlace(-id)) ?? nowhere
    this.#places.set(id, named)
    return named
  }

  #knownPlace(declarationId: number): NamedPlace | null {
    const row = this.#reader.first(
      query
        .selectFrom('declarationList')
        .select(['number', 'workplace', 'workplaceKey'])
        .where('id', '=', declarationId),
    )
    if (!row) return null
    const { number, workplace, workplaceKey } = row
    return workplace === null
      ? { number, declarationId, label: number, key: number.toLowerCase() }
      : { number, declarationId, label: workplace, key: workplaceKey }
  }
}

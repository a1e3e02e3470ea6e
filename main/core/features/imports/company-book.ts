import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { CompanyNumberTable, CompanyTable } from '#main/core/db/tables/records.ts'
import { RowRefused, type ImportContext } from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { formatEnterpriseNumber, type CompanyReference } from '#shared/domain/identifiers.ts'
import { fold, quoteValue } from '#shared/domain/text.ts'

export type Company = Selectable<CompanyTable>
export type CompanyNumber = Selectable<CompanyNumberTable>

/** What a new company has unless something is stated. */
export const blankCompany: Omit<Company, 'id' | 'name'> = {
  country: null,
  language: null,
  email: null,
  phone: null,
  address: null,
  roleOwn: 0,
  roleContractor: 0,
  roleAgency: 0,
  roleClient: 0,
  provisional: 0,
}

const byNumber = prepared<{ companyId: number }, [value: string, kind: string]>(
  query
    .selectFrom('companyNumber')
    .select('companyId')
    .where('value', '=', '')
    .where('kind', '=', 'vat')
    .orderBy('id', 'desc')
    .limit(1),
)
const byId = prepared<Company, [number]>(query.selectFrom('company').selectAll().where('id', '=', 0))
const numbersById = prepared<CompanyNumber, [number]>(
  query.selectFrom('companyNumber').selectAll().where('companyId', '=', 0).orderBy('id'),
)

/** References kept at hand; a file that names more firms than this looks them up again. */
const mostAtHand = 50_000

/** Finds companies by number, VAT number or name, and creates provisional ones for references nobody has explained yet. */
export class CompanyBook {
  readonly #context: ImportContext
  readonly #ids = new Map<string, number>()
  #names: Map<string, Set<number>> | null = null

  constructor(context: ImportContext) {
    this.#context = context
  }

  get(id: number): Company | undefined {
    return this.#context.door.first(byId(id))
  }

  numbersOf(id: number): CompanyNumber[] {
    return this.#context.door.all(numbersById(id))
  }

  /** The company that carries a number, in whatever period. */
  withNumber(kind: CompanyNumber['kind'], value: string): number | null {
    const key = `${kind}:${value}`
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const found = this.#context.door.first(byNumber(value, kind))?.companyId
    if (found === undefined) return null
    this.#remember(key, found)
    return found
  }

  /** The companies of that name, whatever its case and accents. */
  withName(name: string): number[] {
    return [...(this.#namesakes().get(fold(name)) ?? [])]
  }

  /** The company a cell refers to; null when it is not known. Throws `RowRefused` when a name fits several. */
  find(reference: CompanyReference, field: string): number | null {
    if (reference.kind !== 'name') {
      return this.withNumber(reference.kind === 'enterprise' ? 'enterprise' : 'vat', reference.value)
    }
    const found = this.withName(reference.value)
    if (found.length > 1) {
      const params = { value: quoteValue(reference.value) }
      throw new RowRefused([{ code: 'ambiguous', field, severity: 'error', params }])
    }
    return found[0] ?? null
  }

  /** The company a cell refers to, created provisionally with a warning when it is not known. */
  findOrCreate(reference: CompanyReference, field: string): number {
    const found = this.find(reference, field)
    if (found !== null) return found
    const shown = reference.kind === 'enterprise' ? formatEnterpriseNumber(reference.value) : reference.value
    const id = this.create({ name: shown, provisional: 1 })
    if (reference.kind !== 'name') {
      this.addNumber(id, reference.kind === 'enterprise' ? 'enterprise' : 'vat', reference.value, null)
    }
    this.#context.warn('provisional-created', field, { value: shown })
    return id
  }

  create(values: Partial<Company> & { name: string }): number {
    const id = this.#context.door.insert('company', { ...blankCompany, ...values })
    this.rename(id, null, values.name)
    return id
  }

  addNumber(companyId: number, kind: CompanyNumber['kind'], value: string, validFrom: string | null): void {
    this.#context.door.insert('companyNumber', { companyId, kind, value, validFrom, validTo: null })
    this.#remember(`${kind}:${value}`, companyId)
  }

  /** Keeps the register of names true after a name was written. */
  rename(id: number, before: string | null, after: string | null): void {
    if (!this.#names) return
    if (before !== null) this.#names.get(fold(before))?.delete(id)
    if (after === null) return
    const key = fold(after)
    const namesakes = this.#names.get(key)
    if (namesakes) namesakes.add(id)
    else this.#names.set(key, new Set([id]))
  }

  /** Forgets what was at hand, after companies became one. */
  forget(): void {
    this.#ids.clear()
    this.#names = null
  }

  #namesakes(): Map<string, Set<number>> {
    if (this.#names) return this.#names
    this.#names = new Map()
    for (const { id, name } of this.#context.door.all(query.selectFrom('company').select(['id', 'name']))) {
      this.rename(id, null, name)
    }
    return this.#names
  }

  #remember(key: string, id: number): void {
    if (this.#ids.size >= mostAtHand) this.#ids.clear()
    this.#ids.set(key, id)
  }
}

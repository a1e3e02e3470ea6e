import type { Selectable } from 'kysely'

import { saveChildren } from '#main/core/features/children.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { CompanyListTable } from '#main/core/db/tables/lists.ts'
import type { CompanyContactTable, CompanyNumberTable, CompanyTable } from '#main/core/db/tables/records.ts'
import type { CompanyInput } from '#shared/contract/companies.ts'

export type Company = Selectable<CompanyTable>
export type CompanyNumber = Selectable<CompanyNumberTable>
export type CompanyListRow = Selectable<CompanyListTable>

/** What the grid of companies may sort and filter by. */
export const companyGrid: Grid = {
  table: 'companyList',
  defaultSort: 'name',
  columns: {
    name: { kind: 'text', sortBy: 'nameKey', indexed: true },
    enterpriseNumber: { kind: 'exact', indexed: true },
    foreignVat: { kind: 'exact' },
    country: { kind: 'exact' },
    language: { kind: 'exact' },
    email: { kind: 'text' },
    phone: { kind: 'text' },
    address: { kind: 'text' },
    roleOwn: { kind: 'exact', flag: true },
    roleContractor: { kind: 'exact', flag: true },
    roleAgency: { kind: 'exact', flag: true },
    roleClient: { kind: 'exact', flag: true },
    provisional: { kind: 'exact', flag: true },
  },
}

/** The roles of a company in the order they are shown. */
export function rolesOf(
  row: Pick<Company, 'roleOwn' | 'roleContractor' | 'roleAgency' | 'roleClient'>,
): CompanyInput['roles'] {
  const roles: CompanyInput['roles'] = []
  if (row.roleOwn === 1) roles.push('own')
  if (row.roleContractor === 1) roles.push('contractor')
  if (row.roleAgency === 1) roles.push('agency')
  if (row.roleClient === 1) roles.push('client')
  return roles
}

export function companyById(reader: Reader, id: number): Company | undefined {
  return reader.first(query.selectFrom('company').selectAll().where('id', '=', id))
}

export function numbersOf(reader: Reader, companyId: number): CompanyNumber[] {
  return reader.all(query.selectFrom('companyNumber').selectAll().where('companyId', '=', companyId).orderBy('id'))
}

/** Whom to write to at a firm, in the order entered. */
export function contactsOf(reader: Reader, companyId: number): Selectable<CompanyContactTable>[] {
  return reader.all(query.selectFrom('companyContact').selectAll().where('companyId', '=', companyId).orderBy('id'))
}

/** The companies that carry a number, in whatever period; numbers are normalised (ten digits, or VAT without blanks). */
export function companiesByNumber(reader: Reader, value: string): number[] {
  const rows = reader.all(query.selectFrom('companyNumber').select('companyId').distinct().where('value', '=', value))
  return rows.map((row) => row.companyId)
}

export function ownCompanies(reader: Reader): { id: number; name: string }[] {
  return reader.all(query.selectFrom('company').select(['id', 'name']).where('roleOwn', '=', 1).orderBy('id'))
}

/** How often a company is referred to: while any of these is above zero it cannot be deleted. */
export function companyUses(reader: Reader, id: number): { people: number; links: number; declarations: number } {
  const all = query.fn.countAll<number>().as('n')
  const people = query
    .selectFrom('employment')
    .select(all)
    .where((where) => where.or([where('companyId', '=', id), where('userFirmId', '=', id)]))
  const links = query
    .selectFrom('chainLink')
    .select(all)
    .where((where) => where.or([where('contractorId', '=', id), where('directEmployerId', '=', id)]))
  const declarations = query
    .selectFrom('declaration')
    .select(all)
    .where((where) => where.or([where('clientId', '=', id), where('declarantId', '=', id)]))
  const number = (row: { n: number } | undefined): number => row?.n ?? 0
  return {
    people: number(reader.first(people)),
    links: number(reader.first(links)),
    declarations: number(reader.first(declarations)),
  }
}

/** Writes a checked company with its numbers and contacts and returns its id. */
export function saveCompany(writer: RecordWriter, id: number | null, input: CompanyInput): number {
  const { numbers, contacts, roles, ...fields } = input
  const values = {
    ...fields,
    roleOwn: roles.includes('own') ? 1 : 0,
    roleContractor: roles.includes('contractor') ? 1 : 0,
    roleAgency: roles.includes('agency') ? 1 : 0,
    roleClient: roles.includes('client') ? 1 : 0,
    // Without any number it stays provisional (`domain/imports.md`, companies).
    provisional: numbers.length === 0 ? 1 : 0,
  } as const
  const companyId = id ?? writer.insert('company', values)
  if (id !== null) writer.update('company', id, values)
  const present = numbersOf(writer, companyId).map((number) => number.id)
  const wanted = numbers.map(({ id: numberId, ...number }) => ({ id: numberId, values: { ...number, companyId } }))
  saveChildren(writer, 'companyNumber', present, wanted)
  saveChildren(
    writer,
    'companyContact',
    contactsOf(writer, companyId).map((contact) => contact.id),
    contacts.map(({ id: contactId, ...contact }) => ({ id: contactId, values: { ...contact, companyId } })),
  )
  return companyId
}

export function companiesByIds(reader: Reader, ids: readonly number[]): CompanyListRow[] {
  return ids.length === 0
    ? []
    : reader.all(
        query
          .selectFrom('companyList')
          .selectAll()
          .where('id', 'in', [...ids]),
      )
}

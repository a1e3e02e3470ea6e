import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Language } from '#shared/i18n/index.ts'

// How a record is named wherever another one refers to it. Complete identifiers of people never appear here.

/** Records by id, as look-up fields and references show them. */
export type Labels = ReadonlyMap<number, LookupItem>

/** Joins what is known, for the second line of a choice. */
export function joined(...parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' · ')
}

function byId(items: readonly LookupItem[]): Labels {
  return new Map(items.map((item) => [item.id, item]))
}

/** A company: its name, then its number. */
export function companyItem(row: {
  id: number
  name: string
  enterpriseNumber: string | null
  foreignVat: string | null
}): LookupItem {
  const number = row.enterpriseNumber === null ? row.foreignVat : formatEnterpriseNumber(row.enterpriseNumber)
  return { id: row.id, label: row.name, detail: number ?? '' }
}

export function companyLabels(reader: Reader, ids: Iterable<number>): Labels {
  const rows = query
    .selectFrom('companyList')
    .select(['id', 'name', 'enterpriseNumber', 'foreignVat'])
    .where('id', 'in', idList(ids))
  return byId(reader.all(rows).map(companyItem))
}

/** A declaration: its number, then its workplace and address. */
export function declarationItem(row: {
  id: number
  number: string
  workplace: string | null
  address: string | null
}): LookupItem {
  return { id: row.id, label: row.number, detail: joined(row.workplace, row.address) }
}

export function declarationLabels(reader: Reader, ids: Iterable<number>): Labels {
  const rows = query
    .selectFrom('declarationList')
    .select(['id', 'number', 'workplace', 'address'])
    .where('id', 'in', idList(ids))
  return byId(reader.all(rows).map(declarationItem))
}

/** A person: surname and first name, then the employer of today and the masked identifier. */
export function personItem(row: {
  id: number
  lastName: string
  firstName: string | null
  employer: string | null
  identifier: string | null
}): LookupItem {
  const label = row.firstName === null ? row.lastName : `${row.lastName} ${row.firstName}`
  return { id: row.id, label, detail: joined(row.employer, row.identifier) }
}

/** People by id; one who was joined to another record bears that one's name. */
export function personLabels(reader: Reader, ids: Iterable<number>): Labels {
  const rows = query
    .selectFrom('person as p')
    .innerJoin('personList as l', (join) => join.on(sql<boolean>`l.id = coalesce(p.joinedIntoId, p.id)`))
    .select(['p.id', 'l.lastName', 'l.firstName', 'l.employer', 'l.identifier'])
    .where('p.id', 'in', idList(ids))
  return byId(reader.all(rows).map(personItem))
}

/** A link: contractor and direct employer, then where. */
export function linkItem(row: {
  id: number
  contractor: string
  directEmployer: string
  workplace: string | null
  declaration: string
}): LookupItem {
  return {
    id: row.id,
    label: `${row.contractor} → ${row.directEmployer}`,
    detail: joined(row.workplace, row.declaration),
  }
}

/** A planned period: the person, then where and from when. */
export function assignmentItem(row: {
  id: number
  person: string
  workplace: string | null
  declaration: string
  validFrom: string
}): LookupItem {
  return { id: row.id, label: row.person, detail: joined(row.workplace, row.declaration, formatDate(row.validFrom)) }
}

/** The label of one record; a record that is gone keeps its place without a name. */
export function labelOf(labels: Labels, id: number): LookupItem {
  return labels.get(id) ?? { id, label: `#${id}`, detail: '' }
}

const countryNames = new Map<Language, Intl.DisplayNames>()

/** The name of a country; the table of names is made once, since an export asks for every row. */
export function countryName(code: string, language: Language): string {
  const names = countryNames.get(language) ?? new Intl.DisplayNames([language], { type: 'region' })
  countryNames.set(language, names)
  return names.of(code) ?? code
}

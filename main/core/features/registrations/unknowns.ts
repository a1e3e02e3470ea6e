import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { personLabels } from '#main/core/features/labels.ts'
import { peopleCalled } from '#main/core/features/people/aliases.ts'
import { aliasOfKey } from '#main/core/features/registrations/named-form.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'
import { checkCompanyReference, formatEnterpriseNumber, maskIdentifier } from '#shared/domain/identifiers.ts'

/** Registrations of somebody unknown that are looked at to tell with whom they are seen: the latest. */
const latest = 40
/** Names shown as seen with. */
const mostSeen = 3

interface Stated {
  id: number
  label: string
  identifier: string
  valid: boolean
  namesakes: UnknownNamed['namesakes']
  uses: number
  firstDate: string
  lastDate: string
}

/** How each sort is stored; the names are those of tables and columns. */
interface Sort {
  kind: UnknownNamed['kind']
  table: 'statedPerson' | 'statedCompany' | 'statedDeclaration'
  known: string
  /** Column of `registration` that names it. */
  column: string
  /** What stands beside it in the same rows. */
  beside: { column: string; table: 'statedCompany' | 'statedDeclaration' }
  identifier: string
}

const firms = { column: 'statedCompanyId', table: 'statedCompany' } as const
const places = { column: 'statedDeclarationId', table: 'statedDeclaration' } as const

const sorts: readonly Sort[] = [
  {
    kind: 'person',
    table: 'statedPerson',
    known: 'personId',
    column: 'statedPersonId',
    beside: firms,
    identifier: 'identifier',
  },
  {
    kind: 'company',
    table: 'statedCompany',
    known: 'companyId',
    column: 'statedCompanyId',
    beside: places,
    identifier: 'text',
  },
  {
    kind: 'declaration',
    table: 'statedDeclaration',
    known: 'declarationId',
    column: 'statedDeclarationId',
    beside: firms,
    identifier: 'number',
  },
]

/** Whether a firm's number can stand in a record: a wrong number cannot, a name alone can. */
function isUsableFirm(text: string): boolean {
  return checkCompanyReference(text, 'company').problems.every(({ severity }) => severity === 'warning')
}

/** The number of a firm as it is read; empty for one known by name only. */
function firmNumber(text: string): string {
  const { value } = checkCompanyReference(text, 'company')
  if (value === null) return text
  if (value.kind === 'name') return ''
  return value.kind === 'enterprise' ? formatEnterpriseNumber(value.value) : value.value
}

/** Somebody without number can be taken over unless known people are called so at that firm. */
function personOf(
  reader: Reader,
  row: Omit<Stated, 'valid' | 'namesakes'> & { valid: number },
  provisionalKey: string,
): Stated {
  const alias = row.identifier === '' ? aliasOfKey(reader, provisionalKey) : null
  if (alias === null) {
    return { ...row, identifier: maskIdentifier(row.identifier), valid: row.valid === 1, namesakes: [] }
  }
  const called = peopleCalled(reader, alias)
  const namesakes = called.length === 0 ? [] : [...personLabels(reader, called).values()]
  return { ...row, valid: called.length === 0, namesakes }
}

/** What rows name of one sort and the records do not know, with the days between which it is seen. */
function statedOf(reader: Reader, { kind, table, known, column, identifier }: Sort): Stated[] {
  const seen = (direction: 'asc' | 'desc') => sql`
    (select date from registration where ${sql.ref(column)} = s.id order by at ${sql.raw(direction)} limit 1)`
  const valid = kind === 'person' ? sql`s.valid` : sql`1`
  const key = kind === 'person' ? sql`s.provisionalKey` : sql`''`
  const rows = sql<Omit<Stated, 'valid' | 'namesakes'> & { valid: number; provisionalKey: string }>`
    select * from (
      select s.id, s.label, s.${sql.ref(identifier)} as identifier, ${valid} as valid, s.uses, ${key} as provisionalKey,
        ${seen('asc')} as firstDate, ${seen('desc')} as lastDate
      from ${sql.table(table)} s where s.${sql.ref(known)} is null and s.uses > 0)
    where firstDate is not null`
  return reader.all(raw(rows)).map(({ provisionalKey, ...row }) => {
    if (kind === 'person') return personOf(reader, row, provisionalKey)
    if (kind === 'declaration') return { ...row, valid: true, namesakes: [] }
    return { ...row, identifier: firmNumber(row.identifier), valid: isUsableFirm(row.identifier), namesakes: [] }
  })
}

/** What stands beside them in their latest registrations, most often first. */
function seenWith(reader: Reader, { table, known, column, beside }: Sort): Map<number, string[]> {
  const rows = sql<{ id: number; label: string }>`
    select s.id, b.label from ${sql.table(table)} s
    join registration r on r.id in (
      select id from registration where ${sql.ref(column)} = s.id order by at desc limit ${latest})
    join ${sql.table(beside.table)} b on b.id = r.${sql.ref(beside.column)}
    where s.${sql.ref(known)} is null and s.uses > 0
    group by s.id, b.label order by s.id, count(*) desc, b.labelKey`
  const found = new Map<number, string[]>()
  for (const { id, label } of reader.all(raw(rows))) {
    const labels = found.get(id) ?? []
    if (labels.length < mostSeen) labels.push(label)
    found.set(id, labels)
  }
  return found
}

/**
 * People, firms and declarations that registrations name and the records do not know, most used first. Numbers of people
 * are masked; with a wrong one, or without any while known people are called so, a person cannot be taken over.
 */
export function findUnknown(reader: Reader): UnknownNamed[] {
  const found = sorts.flatMap((sort): UnknownNamed[] => {
    const stated = statedOf(reader, sort)
    if (stated.length === 0) return []
    const beside = seenWith(reader, sort)
    return stated.map((one) => ({ ...one, kind: sort.kind, seenWith: beside.get(one.id) ?? [] }))
  })
  return found.sort((one, other) => other.uses - one.uses || one.id - other.id)
}

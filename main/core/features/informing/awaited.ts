import { sql, type RawBuilder } from 'kysely'

import { containing } from '#main/core/db/grid.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import type { AwaitedSheet } from '#shared/contract/informing.ts'

/** Which sheets a list is about. */
export interface SheetScope {
  declarationId: number | null
  search: string
}

interface Row extends Omit<AwaitedSheet, 'person'> {
  lastName: string
  firstName: string | null
}

function selected(where: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`
    select s.id, s.personId, l.lastName, l.firstName, s.declarationId, d.number as declaration, d.workplace,
      s.language, s.printedAt, s.printedBy
    from startSheet s join personList l on l.id = s.personId left join declarationList d on d.id = s.declarationId
    where ${where}`
}

const shown = ({ lastName, firstName, ...row }: Row): AwaitedSheet => ({
  ...row,
  person: firstName === null ? lastName : `${lastName} ${firstName}`,
})

function conditions({ declarationId, search }: SheetScope): RawBuilder<unknown> {
  const all = [sql`not exists (select 1 from briefing b where b.startSheetId = s.id)`]
  if (declarationId !== null) all.push(sql`s.declarationId = ${declarationId}`)
  if (search.trim() !== '') all.push(sql`l.search like ${containing(search.trim())} escape '\\'`)
  return sql.join(all, sql` and `)
}

/** A page of the sheets whose receipt has not come back, the oldest first. */
export function awaitedPage(
  reader: Reader,
  scope: SheetScope & { offset: number; limit: number },
): { rows: AwaitedSheet[]; total: number } {
  const where = conditions(scope)
  const rows = sql<Row>`${selected(where)} order by s.printedAt, s.id limit ${scope.limit} offset ${scope.offset}`
  const total = sql<{ total: number }>`
    select count(*) as total from startSheet s join personList l on l.id = s.personId where ${where}`
  return { rows: reader.all(raw(rows)).map(shown), total: reader.first(raw(total))?.total ?? 0 }
}

/** All of them, in the order of the list; at most 100,000. */
export function awaitedIds(reader: Reader, scope: SheetScope): number[] {
  const rows = sql<{ id: number }>`
    select s.id from startSheet s join personList l on l.id = s.personId where ${conditions(scope)}
    order by s.printedAt, s.id limit 100000`
  return reader.all(raw(rows)).map(({ id }) => id)
}

/** The sheets of a person whose receipt has not come back, the newest first. */
export function awaitedOf(reader: Reader, personId: number): AwaitedSheet[] {
  const where = sql`s.personId = ${personId} and not exists (select 1 from briefing b where b.startSheetId = s.id)`
  return reader.all(raw(sql<Row>`${selected(where)} order by s.printedAt desc, s.id desc`)).map(shown)
}

/** A sheet by its token or its id, with the day of its receipt if it has come back. */
export function sheetBy(
  reader: Reader,
  column: 'token' | 'id',
  value: string | number,
): { sheet: AwaitedSheet; on: string | null } | null {
  const row = reader.first(raw(selected(sql`s.${sql.ref(column)} = ${value}`)))
  if (!row) return null
  const receipt = sql<{ onDate: string }>`select onDate from briefing where startSheetId = ${row.id}`
  return { sheet: shown(row), on: reader.first(raw(receipt))?.onDate ?? null }
}

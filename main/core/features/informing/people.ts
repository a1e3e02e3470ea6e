import { sql, type RawBuilder } from 'kysely'

import { containing } from '#main/core/db/grid.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { informedOn, isInformed } from '#main/core/features/informing/informed.ts'
import type { InformedRow, InformingScope } from '#shared/contract/informing.ts'

/** The most people one selection may hold. */
const mostSelected = 100_000

/** The conditions of a scope over `personList l`. */
function conditions({ declarationId, companyId, date, only, search }: InformingScope): RawBuilder<unknown> {
  const all: RawBuilder<unknown>[] = [sql`true`]
  if (declarationId !== null) {
    all.push(sql`l.id in (select a.personId from assignment a where a.declarationId = ${declarationId}
      and (a.validTo is null or a.validTo >= ${date}))`)
  }
  if (companyId !== null) {
    all.push(sql`l.id in (select e.personId from employment e where (e.companyId = ${companyId} or e.userFirmId = ${companyId})
      and (e.validFrom is null or e.validFrom <= ${date}) and (e.validTo is null or e.validTo >= ${date}))`)
  }
  if (only === 'uninformed') all.push(sql`not ${isInformed(sql.ref('l.id'), date, declarationId)}`)
  if (search.trim() !== '') all.push(sql`l.search like ${containing(search.trim())} escape '\\'`)
  return sql.join(all, sql` and `)
}

/** A page of the people of a scope, by name, with how far each is informed. */
export function peoplePage(
  reader: Reader,
  scope: InformingScope & { offset: number; limit: number },
): { rows: InformedRow[]; total: number } {
  const { declarationId, date, offset, limit } = scope
  const where = conditions(scope)
  const rows = sql<Omit<InformedRow, 'name'> & { lastName: string; firstName: string | null }>`
    select l.id, l.lastName, l.firstName, l.employer, l.capacity, coalesce(p.sheetLanguage, p.language) as language,
      ${informedOn(sql.ref('l.id'), date, declarationId)} as informedOn,
      (select count(*) from startSheet s where s.personId = l.id
        and not exists (select 1 from briefing b where b.startSheetId = s.id)) as awaited
    from personList l join person p on p.id = l.id where ${where}
    order by l.nameKey, l.firstNameKey, l.id limit ${limit} offset ${offset}`
  const total = sql<{ total: number }>`select count(*) as total from personList l where ${where}`
  return {
    rows: reader.all(raw(rows)).map(({ lastName, firstName, ...row }) => ({
      ...row,
      name: firstName === null ? lastName : `${lastName} ${firstName}`,
    })),
    total: reader.first(raw(total))?.total ?? 0,
  }
}

/** Everybody of a scope, in the order of the list. */
export function peopleOf(reader: Reader, scope: InformingScope): number[] {
  const rows = sql<{ id: number }>`
    select l.id from personList l where ${conditions(scope)} order by l.nameKey, l.firstNameKey, l.id limit ${mostSelected}`
  return reader.all(raw(rows)).map(({ id }) => id)
}

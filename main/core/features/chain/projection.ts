import { sql } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'

/** Touched links, and those of a touched declaration or company. */
function affected(writer: Writer, touched: Touched): number[] {
  const links = touched.get('chainLink') ?? []
  const declarations = touched.get('declaration') ?? []
  const companies = touched.get('company') ?? []
  const found = query
    .selectFrom('chainLink')
    .select('id')
    .where((where) =>
      where.or([
        where('declarationId', 'in', idList(declarations)),
        where('contractorId', 'in', idList(companies)),
        where('directEmployerId', 'in', idList(companies)),
      ]),
    )
  return [...links, ...writer.all(found).map(({ id }) => id)]
}

/** The list of links: declaration, workplace and firms by name. */
export const chainProjection: Projection = {
  table: 'chainList',
  refresh(writer, touched) {
    if (touched && !touched.has('chainLink') && !touched.has('declaration') && !touched.has('company')) return
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('chainList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where l.id in ${idList(ids)}` : sql``
    const rows = sql`
      insert into chainList
      select l.id, l.declarationId, d.number, d.workplace, l.contractorId, c.name, c.nameKey,
        l.directEmployerId, e.name, e.nameKey, l.validFrom, l.validTo, l.method, l.fallbackChannel,
        l.viaAgency, l.informedOn,
        c.search || ' ' || e.nameKey || ' ' || lower(d.number) || ' ' || d.workplaceKey,
        l.contractOn, l.contractReference, l.dutyPassedOn
      from chainLink l
      join declarationList d on d.id = l.declarationId
      join companyList c on c.id = l.contractorId
      join companyList e on e.id = l.directEmployerId ${only}`
    writer.run(raw(rows))
  },
}

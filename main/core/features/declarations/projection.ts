import { sql } from 'kysely'

import type { Projection } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { worksColumns } from '#main/core/features/works/service.ts'

/** Declarations that show the name of a touched company, or on whose sheet its number stands. */
function naming(writer: Writer, companyIds: ReadonlySet<number>): number[] {
  const touched = idList(companyIds)
  const chained = query
    .selectFrom('chainLink')
    .select('declarationId as id')
    .distinct()
    .where((where) => where.or([where('contractorId', 'in', touched), where('directEmployerId', 'in', touched)]))
  const partnered = query
    .selectFrom('declarationPartner')
    .select('declarationId as id')
    .where('companyId', 'in', touched)
  const found = query
    .selectFrom('declaration')
    .select('id')
    .where((where) =>
      where.or([where('clientId', 'in', idList(companyIds)), where('declarantId', 'in', idList(companyIds))]),
    )
  return [...new Set([found, chained, partnered].flatMap((rows) => writer.all(rows).map(({ id }) => id)))]
}

/** The list of declarations: the first workplace and the names of the firms beside the declaration's own fields. */
export const declarationProjection: Projection = {
  table: 'declarationList',
  refresh(writer, touched, today) {
    const companies = touched?.get('company')
    const ids = touched && [...(touched.get('declaration') ?? []), ...(companies ? naming(writer, companies) : [])]
    if (ids?.length === 0) return
    const gone = query.deleteFrom('declarationList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where d.id in ${idList(ids)}` : sql``
    // Addresses and names of further places are searched too, so that any of them finds the declaration.
    const rows = sql`
      insert into declarationList
      select d.id, d.number, d.regime, w.name, fold(coalesce(w.name, '')), w.address, c.name, fold(coalesce(c.name, '')),
        o.name, d.startDate, d.endDate, d.dutyToRegister, d.provisional,
        fold(d.number || ' ' || coalesce(c.name, '') || ' ' || coalesce(o.name, '') || ' ' || coalesce((
          select group_concat(coalesce(name, '') || ' ' || coalesce(address, ''), ' ')
          from (select name, address from workplace where declarationId = d.id order by id)), '')),
        0, null, null, null
      from declaration d
      left join workplace w on w.id = (select min(id) from workplace where declarationId = d.id)
      left join company c on c.id = d.clientId
      left join company o on o.id = d.declarantId ${only}`
    writer.run(raw(rows))
    const columns = JSON.stringify([...worksColumns(writer, ids, today)])
    writer.run(
      raw(sql`
        update declarationList set draft = v.draft, due = v.due, toReport = v.toReport, reportedOn = v.reportedOn
        from (select value ->> 'id' as id, value ->> 'draft' as draft, value ->> 'due' as due,
          value ->> 'toReport' as toReport, value ->> 'reportedOn' as reportedOn from json_each(${columns})) as v
        where declarationList.id = v.id`),
    )
  },
}

import { sql } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'

/** Touched reminders, those that went out, and those of a touched firm or declaration. */
function affected(writer: Writer, touched: Touched): number[] {
  const sendings = touched.get('reminderSending') ?? []
  const sent = query.selectFrom('reminderSending').select('reminderId as id').where('id', 'in', idList(sendings))
  const theirs = query
    .selectFrom('reminder')
    .select('id')
    .where((where) =>
      where.or([
        where('companyId', 'in', idList(touched.get('company') ?? [])),
        where('declarationId', 'in', idList(touched.get('declaration') ?? [])),
      ]),
    )
  return [...(touched.get('reminder') ?? []), ...[...writer.all(sent), ...writer.all(theirs)].map(({ id }) => id)]
}

/** The list of reminders, with the names of firms and declarations as they are now. */
export const reminderProjection: Projection = {
  table: 'reminderList',
  refresh(writer, touched) {
    const kinds = ['reminder', 'reminderSending', 'company', 'declaration'] as const
    if (touched && !kinds.some((kind) => touched.has(kind))) return
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('reminderList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where r.id in ${idList(ids)}` : sql``
    const rows = sql`
      insert into reminderList
      select r.id, r.number, r.kind, r.companyId, c.name, c.nameKey, r.declarationId, d.number, r.language,
        case when s.id is null then 'prepared' else 'sent' end, r.date, s.sentOn, s.channel, s.address, s.by,
        r.madeAt, r.madeBy, r.textSha256, r.sha256,
        lower(r.number) || ' ' || c.search || ' ' || coalesce(lower(d.number), '') || ' ' || fold(coalesce(s.address, ''))
          || ' ' || r.textSha256 || ' ' || r.sha256
      from reminder r
      join companyList c on c.id = r.companyId
      left join declarationList d on d.id = r.declarationId
      left join reminderSending s on s.reminderId = r.id ${only}`
    writer.run(raw(rows))
  },
}

import { sql } from 'kysely'

import type { Projection } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { raw } from '#main/core/db/query.ts'

/** Lines of paper forms belong to whoever they were printed for, or to the record that is kept of that person. */
export const emergencyLineProjection: Projection = {
  table: 'emergencyLine',
  refresh(writer, touched) {
    const people = touched?.get('person')
    if (touched && !people) return
    const only = people ? sql`and l.printedPersonId in ${idList(people)}` : sql``
    const rows = sql<{ id: number; keptId: number }>`
      select l.id, coalesce(p.joinedIntoId, p.id) as keptId from emergencyLine l join person p on p.id = l.printedPersonId
      where l.personId is not coalesce(p.joinedIntoId, p.id) ${only}`
    const moved = writer.all(raw(rows))
    if (moved.length === 0) return
    const pairs = JSON.stringify(moved.map(({ id, keptId }) => [id, keptId]))
    writer.run(
      raw(sql`update emergencyLine set personId = j.value ->> 1 from json_each(${pairs}) j
        where emergencyLine.id = j.value ->> 0`),
    )
  },
}

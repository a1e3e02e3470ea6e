import { sql } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'

/** Touched planned periods, those of touched people, and those that show an older name of a declaration or employer. */
function affected(writer: Writer, touched: Touched): number[] {
  const ids = new Set(touched.get('assignment'))
  const people = touched.get('person')
  const declarations = touched.get('declaration')
  const companies = touched.get('company')
  const add = (rows: { id: number }[]): void => {
    for (const { id } of rows) ids.add(id)
  }
  if (people) add(writer.all(query.selectFrom('assignment').select('id').where('personId', 'in', idList(people))))
  if (declarations) {
    const outdated = query
      .selectFrom('assignmentList as l')
      .innerJoin('declarationList as d', 'd.id', 'l.declarationId')
      .select('l.id')
      .where('l.declarationId', 'in', idList(declarations))
      .where((where) =>
        where.or([
          where('l.declaration', 'is not', where.ref('d.number')),
          where('l.workplace', 'is not', where.ref('d.workplace')),
        ]),
      )
    add(writer.all(outdated))
  }
  if (companies) {
    const outdated = query
      .selectFrom('assignmentList as l')
      .innerJoin('personList as p', 'p.id', 'l.personId')
      .select('l.id')
      .where('p.employerId', 'in', idList(companies))
      .whereRef('l.employer', 'is not', 'p.employer')
    add(writer.all(outdated))
  }
  return [...ids]
}

/** The list of planning: person, employer of today and workplace by name, taken from the lists refreshed before it. */
export const planningProjection: Projection = {
  table: 'assignmentList',
  refresh(writer, touched) {
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('assignmentList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where a.id in ${idList(ids)}` : sql``
    const rows = sql`
      insert into assignmentList
      select a.id, a.personId, rtrim(p.lastName || ' ' || coalesce(p.firstName, '')),
        rtrim(p.nameKey || ' ' || p.firstNameKey), p.identifier, p.employer, p.employerKey,
        a.declarationId, d.number, d.workplace, d.workplaceKey, a.validFrom, a.validTo, a.weekdays,
        a.startTime, a.endTime,
        p.search || ' ' || lower(d.number) || ' ' || d.workplaceKey
      from assignment a
      join personList p on p.id = a.personId
      join declarationList d on d.id = a.declarationId ${only}`
    writer.run(raw(rows))
  },
}

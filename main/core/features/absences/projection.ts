import { sql } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'

/** Touched absences and those of touched people. */
function affectedAbsences(writer: Writer, touched: Touched): number[] {
  const ids = new Set(touched.get('absence'))
  const people = touched.get('person')
  if (people) {
    const theirs = query.selectFrom('absence').select('id').where('personId', 'in', idList(people))
    for (const { id } of writer.all(theirs)) ids.add(id)
  }
  return [...ids]
}

/** Touched closures and those of touched declarations. */
function affectedClosures(writer: Writer, touched: Touched): number[] {
  const ids = new Set(touched.get('closure'))
  const declarations = touched.get('declaration')
  if (declarations) {
    const theirs = query.selectFrom('closure').select('id').where('declarationId', 'in', idList(declarations))
    for (const { id } of writer.all(theirs)) ids.add(id)
  }
  return [...ids]
}

function addAbsences(writer: Writer, ids: number[] | null): void {
  const only = ids ? sql`where a.id in ${idList(ids)}` : sql``
  const rows = sql`
    insert into absenceList
    select a.id, a.id, 'absence', a.personId, rtrim(p.lastName || ' ' || coalesce(p.firstName, '')),
      rtrim(p.nameKey || ' ' || p.firstNameKey), p.identifier, null, null, null, '',
      a.validFrom, a.validTo, a.reason, p.search || ' ' || fold(coalesce(a.reason, ''))
    from absence a join personList p on p.id = a.personId ${only}`
  writer.run(raw(rows))
}

function addClosures(writer: Writer, ids: number[] | null): void {
  const only = ids ? sql`where c.id in ${idList(ids)}` : sql``
  const rows = sql`
    insert into absenceList
    select -c.id, c.id, 'closure', null, null, '', null, c.declarationId, d.number, d.workplace, d.workplaceKey,
      c.validFrom, c.validTo, c.reason,
      lower(d.number) || ' ' || d.workplaceKey || ' ' || fold(coalesce(c.reason, ''))
    from closure c join declarationList d on d.id = c.declarationId ${only}`
  writer.run(raw(rows))
}

/** The list of absences and closures, with names from the lists refreshed before it. */
export const absenceProjection: Projection = {
  table: 'absenceList',
  refresh(writer, touched) {
    const absences = touched && affectedAbsences(writer, touched)
    const closures = touched && affectedClosures(writer, touched)
    if (absences?.length === 0 && closures?.length === 0) return
    const gone = query.deleteFrom('absenceList')
    const ids = absences && closures ? [...absences, ...closures.map((id) => -id)] : null
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    addAbsences(writer, absences)
    addClosures(writer, closures)
  },
}

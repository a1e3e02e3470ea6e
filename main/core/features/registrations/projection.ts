import { sql, type RawBuilder } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import {
  namedForms,
  resolveStatedCompanies,
  resolveStatedDeclarations,
  resolveStatedPeople,
} from '#main/core/features/registrations/stated.ts'

function run(writer: Writer, statement: RawBuilder<unknown>): void {
  writer.run(raw(statement))
}

/** Which known company each stated one is. There are few, and a new name may make another one doubtful: all are looked at. */
export const statedCompanyProjection: Projection = {
  table: 'statedCompany',
  refresh(writer, touched) {
    if (touched && !touched.has('company')) return
    const before = companiesOf(writer)
    if (before.size === 0) return
    resolveStatedCompanies(writer, null)
    const changed = [...companiesOf(writer)].filter(([id, now]) => before.get(id) !== now).map(([id]) => id)
    if (changed.length === 0) return
    // Where these firms are seen, their place in the chain and their people's employers are judged anew.
    run(
      writer,
      sql`insert into reviewDue (kind, refId)
        select distinct 'declaration', d.declarationId from registrationDay r
        join statedDeclaration d on d.id = r.statedDeclarationId
        where r.statedCompanyId in ${idList(changed)} and d.declarationId is not null`,
    )
    // Elsewhere only findings name them.
    run(
      writer,
      sql`insert into reviewDue (kind, refId, fromDate, toDate)
        select 'statedPerson', f.statedPersonId, min(f.date), max(f.date) from finding f
        where f.statedDeclarationId in (
            select 0 union all select id from statedDeclaration where declarationId is null)
          and exists (select 1 from findingEvent e join registration r on r.id = e.registrationId
            where e.findingId = f.id and r.statedCompanyId in ${idList(changed)})
        group by f.statedPersonId`,
    )
  },
}

/** What the review asks of each stated company, by id: which one it is and whether it is the office's own. */
function companiesOf(writer: Writer): Map<number, string> {
  const rows = writer.all(query.selectFrom('statedCompany').select(['id', 'companyId', 'own']))
  return new Map(rows.map(({ id, companyId, own }) => [id, `${companyId ?? ''} ${own}`]))
}

/** Which known declaration each stated number is. */
export const statedDeclarationProjection: Projection = {
  table: 'statedDeclaration',
  refresh(writer, touched) {
    if (touched && !touched.has('declaration')) return
    const before = declarationsOf(writer)
    if (before.size === 0) return
    resolveStatedDeclarations(writer, null)
    const lost = [...declarationsOf(writer)].filter(([id, now]) => now === null && before.get(id) !== null)
    // Usually none is, and looking for their days would read all of them.
    if (lost.length === 0) return
    // The declaration itself is gone, so those seen there are named by their days.
    run(
      writer,
      sql`insert into reviewDue (kind, refId, fromDate, toDate)
        select 'all', 0, min(date), max(date) from registrationDay
        where statedDeclarationId in ${idList(lost.map(([id]) => id))} having count(*) > 0`,
    )
  },
}

function declarationsOf(writer: Writer): Map<number, number | null> {
  const rows = writer.all(query.selectFrom('statedDeclaration').select(['id', 'declarationId']))
  return new Map(rows.map(({ id, declarationId }) => [id, declarationId]))
}

/** Which known person each stated one is, and the name to show. */
export const statedPersonProjection: Projection = {
  table: 'statedPerson',
  refresh(writer, touched) {
    if (!writer.first(query.selectFrom('statedPerson').select('id').limit(1))) return
    if (touched === null) return resolveStatedPeople(writer, null)
    const people = touched.get('person') ?? new Set()
    // A firm that becomes known may tell who is meant by a name.
    if (people.size === 0 && !touched.has('company')) return
    const list = idList(people)
    const rows = writer.all(
      raw(sql<{ id: number; personId: number | null }>`
        select id, personId from statedPerson where personId in ${list}
        union
        select s.id, s.personId from personIdentifier i join statedPerson s on s.identifier = i.value
        where i.personId in ${list}
        union ${namedForms(people)}`),
    )
    if (rows.length === 0) return
    const ids = rows.map(({ id }) => id)
    resolveStatedPeople(writer, ids)
    const now = new Map(
      writer
        .all(query.selectFrom('statedPerson').select(['id', 'personId']).where('id', 'in', idList(ids)))
        .map(({ id, personId }) => [id, personId]),
    )
    // Who is somebody else now is looked at by the stated form. Whoever it was has lost registrations, touched or not: a
    // namesake who comes makes a name tell nobody.
    const changed = rows.filter(({ id, personId }) => now.get(id) !== personId)
    const moved = changed.map(({ id }) => id)
    const lost = new Set(changed.flatMap(({ personId }) => personId ?? []))
    run(
      writer,
      sql`insert into reviewDue (kind, refId) select 'statedPerson', value from json_each(${JSON.stringify(moved)})
        union all select 'person', value from json_each(${JSON.stringify([...lost])})`,
    )
  },
}

/**
 * What a change of records asks of the review: the person's days, the declaration's, and those of the declarations
 * that somebody is (or was) planned at. Runs before the list of planning is refreshed, which still tells what was.
 */
export const reviewDueProjection: Projection = {
  table: 'reviewDue',
  refresh(writer, touched) {
    if (touched === null || !hasAnything(writer)) return
    duePeople(writer, touched)
    dueDeclarations(writer, touched)
    const assignments = touched.get('assignment')
    if (!assignments || assignments.size === 0) return
    const list = idList(assignments)
    run(
      writer,
      sql`insert into reviewDue (kind, refId, fromDate, toDate)
        select 'declaration', declarationId, min(validFrom),
          case when max(validTo is null) = 1 then null else max(validTo) end
        from (
          select declarationId, validFrom, validTo from assignment where id in ${list}
          union all select declarationId, validFrom, validTo from assignmentList where id in ${list})
        group by declarationId`,
    )
  },
}

/** Before the first file nothing can be found: it has all its days reviewed. A file may cover no day, by choice. */
function hasAnything(writer: Writer): boolean {
  const first = (table: 'coverage' | 'registration'): boolean =>
    writer.first(query.selectFrom(table).select('id').limit(1)) !== undefined
  return first('coverage') || first('registration')
}

function duePeople(writer: Writer, touched: Touched): void {
  const people = touched.get('person')
  if (!people || people.size === 0) return
  run(
    writer,
    sql`insert into reviewDue (kind, refId) select 'person', p.value from json_each(${JSON.stringify([...people])}) p
      where not exists (select 1 from reviewDue r
        where r.kind = 'person' and r.refId = p.value and r.fromDate is null and r.toDate is null)`,
  )
}

function dueDeclarations(writer: Writer, touched: Touched): void {
  const declarations = touched.get('declaration')
  if (!declarations || declarations.size === 0) return
  run(
    writer,
    sql`insert into reviewDue (kind, refId)
      select 'declaration', d.value from json_each(${JSON.stringify([...declarations])}) d
      where not exists (select 1 from reviewDue r
        where r.kind = 'declaration' and r.refId = d.value and r.fromDate is null and r.toDate is null)`,
  )
}

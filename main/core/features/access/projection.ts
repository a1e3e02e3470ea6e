import { sql, type RawBuilder } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import type { AccessListTable } from '#main/core/db/tables/access.ts'
import { startsOf } from '#main/core/features/access/first-days.ts'
import { foreignFirm, gather } from '#main/core/features/access/gather.ts'
import { accessPerson, daysFrom } from '#main/core/features/access/rows.ts'
import { firstDaysReach } from '#shared/domain/access-lacks.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'

/** Every column of the list, in the order of the table. */
const columns = `id person personKey identifier language employer employerKey employerId own firms capacity workplace
  workplaceKey declarations companyIds declarationIds nextPlannedOn urgency newcomerOn lacks lackCount notInformed noKey noMeans misfit limosaDue
  missedStart noIdentifier noLanguage limosaState limosaOn search`.split(/\s+/) as (keyof AccessListTable)[]

const compared = columns.filter((name) => name !== 'id')

/** Rows written with one statement. */
const chunk = 500

/** Writes a row only where it says something else than before: on most days nothing changes for most people. */
const writeDiffering = sql`on conflict (id) do update set
  ${sql.join(compared.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}
  where (${sql.join(compared.map((name) => sql.ref(`accessList.${name}`)))})
    is not (${sql.join(compared.map((name) => sql.ref(`excluded.${name}`)))})`

/** How a firm (`c`, of `companyList`) stands in the rows of its people. */
const firmMark = sql`';' || c.id || '|' || c.name || '|' || c.roleOwn || '|' || ${foreignFirm} || ';'`

/**
 * Touched people, those whose employers changed their name, their country or their role, and those planned at touched
 * declarations, now or so lately that their first days there are still looked at.
 */
function affected(writer: Writer, touched: Touched, today: LocalDate): number[] {
  const ids = new Set(touched.get('person'))
  const add = (statement: RawBuilder<{ id: number }>): void => {
    for (const { id } of writer.all(raw(statement))) ids.add(id)
  }
  const companies = touched.get('company')
  if (companies) {
    add(sql`select distinct l.id from employment e join accessList l on l.id = e.personId
      join companyList c on c.id = e.companyId
      where e.companyId in ${idList(companies)} and (e.validTo is null or e.validTo >= ${today})
        and instr(l.firms, ${firmMark}) = 0`)
  }
  const declarations = touched.get('declaration')
  if (declarations) {
    add(sql`select distinct personId as id from assignment where declarationId in ${idList(declarations)}
      and (validTo is null or validTo >= ${addDays(today, -firstDaysReach)})`)
  }
  return [...ids]
}

function writeRows(writer: Writer, rows: readonly AccessListTable[]): void {
  const cells = sql.join(columns.map((_name, index) => sql`value ->> ${sql.lit(index)}`))
  for (let start = 0; start < rows.length; start += chunk) {
    const values = rows.slice(start, start + chunk).map((row) => columns.map((name) => row[name]))
    writer.run(
      raw(sql`insert into accessList (${sql.join(columns.map((name) => sql.ref(name)))})
        select ${cells} from json_each(${JSON.stringify(values)}) where true ${writeDiffering}`),
    )
  }
}

/** Makes the rows of some people, or of everybody, anew. */
function refreshPeople(writer: Writer, ids: readonly number[] | null, today: LocalDate): void {
  const gathered = gather(writer, ids, today)
  const missed = new Set(
    startsOf(writer, gathered, today).flatMap(({ personId, missed: lacks }) => (lacks ? [personId] : [])),
  )
  const days = daysFrom(today)
  const rows = gathered.people.flatMap(
    (person) => accessPerson(gathered, person, missed.has(person.id), days)?.row ?? [],
  )
  const kept = idList(rows.map(({ id }) => id))
  const gone = query.deleteFrom('accessList').where('id', 'not in', kept)
  writer.run(ids === null ? gone : gone.where('id', 'in', idList(ids)))
  writeRows(writer, rows)
}

/** The list of who works now or soon and what each lacks, from the lists refreshed before it. */
export const accessProjection: Projection = {
  table: 'accessList',
  refresh(writer, touched, today) {
    if (touched === null) {
      refreshPeople(writer, null, today)
      writer.run(query.deleteFrom('accessStale'))
      return
    }
    const ids = affected(writer, touched, today)
    if (ids.length > 0) refreshPeople(writer, ids, today)
  },
}

/** Makes anew what follows from registrations: only whoever began lately may lack his first days. */
export function refreshStarts(writer: Writer, today: LocalDate): void {
  const lately = sql<{ id: number }>`
    select id from accessList where missedStart = 1 union
    select distinct personId as id from assignment where validFrom between ${addDays(today, -firstDaysReach)} and ${today}`
  const ids = writer.all(raw(lately)).map(({ id }) => id)
  if (ids.length > 0) refreshPeople(writer, ids, today)
  writer.run(query.deleteFrom('accessStale'))
}

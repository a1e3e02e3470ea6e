import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { raw, type Writer } from '#main/core/db/query.ts'
import { runner } from '#main/core/features/privacy/plan/held.ts'
import { eraseOwners, idsOf } from '#main/core/features/privacy/purge/rows.ts'

type Ids = ReturnType<typeof sql>

/** Removes requests with their items, annexes and steps, and what the trail says of them. A purge permit must be given. */
export function removeRequests(writer: RecordWriter, ids: readonly number[]): number {
  const list = idList(ids)
  // A request is followed up by a younger one, an annex superseded by a later one: the youngest go first.
  for (const kind of ['correctionItem', 'correctionAnnex'] as const) {
    writer.erase(kind, idsOf(writer, sql`select id from ${sql.table(kind)} where requestId in ${list} order by id`))
  }
  const run = runner(writer.into('correctionEvent'))
  run(sql`delete from correctionEvent where requestId in ${list}`)
  run(sql`delete from correctionFinding where requestId in ${list}`)
  return eraseOwners(
    writer,
    'correctionRequest',
    ids.toSorted((one, other) => other - one),
  )
}

/** Removes paper forms with their lines and scans, and the incidents that have no form left. */
export function removeForms(writer: RecordWriter, ids: Ids, day: string): number {
  const run = runner(writer.into('emergencyForm'))
  const incidents = idsOf(
    writer,
    sql`select distinct incidentId as id from emergencyForm where incidentId is not null and id in (${ids})`,
  )
  run(sql`delete from emergencyLine where formId in (${ids})`)
  run(sql`delete from emergencyAttachment where formId in (${ids})`)
  const removed = run(sql`delete from emergencyForm where id in (${ids})`)
  removeIncidents(writer.into('incident'), incidents, day)
  return removed
}

/** Incidents whose last form went, on days that are no longer kept: without a form nothing of them is evidence. */
function removeIncidents(store: Writer, incidents: readonly number[], day: string): void {
  const run = runner(store)
  const gone = sql`select id from incident i where i.id in ${idList(incidents)} and i.date < ${day}
    and not exists (select 1 from emergencyForm f where f.incidentId = i.id)`
  for (const table of ['emergencyAttachment', 'incidentStep', 'incidentPlace']) {
    run(sql`delete from ${sql.table(table)} where incidentId in (${gone})`)
  }
  run(sql`delete from incident where id in (${gone})`)
}

/** Removes what imports of these batches could not read; the batches stay, with their counts. */
export function removeLeftovers(writer: RecordWriter, ids: Ids): number {
  const run = runner(writer.into('importProblem'))
  run(sql`delete from importProblem where batchId in (${ids})`)
  run(sql`delete from importRejected where batchId in (${ids})`)
  return idsOf(writer, ids).length
}

/** Every column that names an attached file. */
function fileColumns(store: Writer): { table: string; column: string }[] {
  const columns = sql<{ table: string; column: string }>`
    select m.name as "table", f."from" as "column" from sqlite_master m join pragma_foreign_key_list(m.name) f
    where m.type = 'table' and f."table" = 'attachment'`
  return store.all(raw(columns))
}

/** The attached files that something names now. */
export function filesInUse(writer: RecordWriter): Set<string> {
  const store = writer.into('attachment')
  const named = fileColumns(store).map(
    ({ table, column }) => sql`select ${sql.ref(column)} as sha256 from ${sql.table(table)}`,
  )
  const all = sql<{ sha256: string | null }>`${sql.join(named, sql` union `)}`
  return new Set(store.all(raw(all)).flatMap(({ sha256 }) => sha256 ?? []))
}

/** Removes the files that were named before and are named by nothing any more. */
export function removeUnnamedFiles(writer: RecordWriter, before: ReadonlySet<string>): number {
  const now = filesInUse(writer)
  const gone = [...before].filter((sha256) => !now.has(sha256))
  const store = writer.into('attachment')
  // The logo is named by a setting.
  return runner(store)(sql`delete from attachment where sha256 in (select value from json_each(${JSON.stringify(gone)}))
    and not exists (select 1 from setting where instr(value, sha256) > 0)`)
}

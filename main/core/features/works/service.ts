import type { Selectable } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { WorksReportTable } from '#main/core/db/tables/works.ts'
import { CoreError } from '#main/core/errors.ts'
import { worksRecords, type WorksRecord } from '#main/core/features/works/state.ts'
import { worksState } from '#shared/contract/works.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { countSubcontractors, judgedDay, worksDue, type WorksDue } from '#shared/domain/works.ts'
import { worksChanges, type WorksChange, type WorksState } from '#shared/domain/works-state.ts'

export type StoredReport = Selectable<WorksReportTable>

/** What was reported of a declaration, the latest last. */
export function reportsOf(reader: Reader, declarationId: number): StoredReport[] {
  return reader.all(
    query.selectFrom('worksReport').selectAll().where('declarationId', '=', declarationId).orderBy('id'),
  )
}

/** A state as it was kept. */
export function reportedState({ snapshot }: Pick<StoredReport, 'snapshot'>): WorksState {
  return worksState.parse(JSON.parse(snapshot))
}

/** The last report of each of these declarations. */
function lastReports(reader: Reader, ids: readonly number[]): Map<number, StoredReport> {
  const latest = query
    .selectFrom('worksReport')
    .select((select) => select.fn.max('id').as('id'))
    .where('declarationId', 'in', idList(ids))
    .groupBy('declarationId')
  const rows = reader.all(query.selectFrom('worksReport').selectAll().where('id', 'in', latest))
  return new Map(rows.map((row) => [row.declarationId, row]))
}

/** One declaration; throws `record-gone`. */
export function worksRecord(reader: Reader, id: number, date: LocalDate): WorksRecord {
  const [record] = worksRecords(reader, [id], date)
  if (!record) throw new CoreError('record-gone', { kind: 'declaration', id })
  return record
}

/** What the duty to declare depends on beside the chain. */
export interface DueValues {
  regime: Regime | null
  startDate: LocalDate | null
  endDate: LocalDate | null
  amountCents: number | null
}

/** Whether a declaration is due for values as they stand in a form, with the chain as stored; see `worksDue`. */
export function dueFor(
  values: DueValues,
  { ordered, declarantIds }: Pick<WorksRecord, 'ordered' | 'declarantIds'>,
  today: LocalDate,
): WorksDue {
  const { regime, amountCents, startDate, endDate } = values
  const date = judgedDay(today, startDate, endDate)
  const links = ordered.map(({ link }) => link)
  return worksDue({ regime, amountCents, date, ...countSubcontractors(links, declarantIds, regime, date) })
}

/** What is still to be reported of a declaration. */
export interface ToReport {
  record: WorksRecord
  /** Null: nothing was reported from here. */
  last: StoredReport | null
  changes: WorksChange[]
}

/** What a declaration has to report since the last time; everything while nothing was reported. Throws `record-gone`. */
export function changesOf(reader: Reader, declarationId: number, date: LocalDate): ToReport {
  const record = worksRecord(reader, declarationId, date)
  const last = reportsOf(reader, declarationId).at(-1) ?? null
  return { record, last, changes: worksChanges(last && reportedState(last), record.state) }
}

/** Drafts, and declarations of which something was reported: only these can have something to report that we know of. */
function followed(reader: Reader): number[] {
  const drafts = query.selectFrom('declarationList').select('id').where('draft', '=', 1)
  const reported = query.selectFrom('worksReport').select('declarationId as id').distinct()
  return [...new Set([...reader.all(drafts), ...reader.all(reported)].map(({ id }) => id))]
}

function toReportOf(reader: Reader, records: readonly WorksRecord[], today: LocalDate): ToReport[] {
  const last = lastReports(
    reader,
    records.map(({ id }) => id),
  )
  return records.flatMap((record) => {
    const report = last.get(record.id) ?? null
    const isDraft = record.state.number === null
    if (report === null && (!isDraft || dueFor(record.state, record, today).due === 'no')) return []
    return [{ record, last: report, changes: worksChanges(report && reportedState(report), record.state) }]
  })
}

/** Declarations with something to report on a Brussels calendar day, in the order of their numbers; drafts that are not due are none. */
export function worksToReport(reader: Reader, date: LocalDate): ToReport[] {
  const records = worksRecords(reader, followed(reader), date)
  return toReportOf(reader, records, date).filter(({ changes }) => changes.length > 0)
}

/** What the list of declarations shows of them. */
export interface WorksColumns {
  id: number
  draft: 0 | 1
  due: WorksDue['due']
  toReport: number | null
  reportedOn: LocalDate | null
}

const batch = 2_000

/** The columns of the list of declarations that follow from works and reports; all declarations when `ids` is null. */
export function* worksColumns(
  reader: Reader,
  ids: readonly number[] | null,
  today: LocalDate,
): Generator<WorksColumns> {
  const all = ids ?? reader.all(query.selectFrom('declaration').select('id').orderBy('id')).map(({ id }) => id)
  for (let start = 0; start < all.length; start += batch) {
    const records = worksRecords(reader, all.slice(start, start + batch), today)
    const open = new Map(toReportOf(reader, records, today).map((report) => [report.record.id, report]))
    for (const record of records) {
      const { id, state } = record
      const report = open.get(id)
      yield {
        id,
        draft: state.number === null ? 1 : 0,
        due: dueFor(state, record, today).due,
        toReport: report?.changes.length ?? null,
        reportedOn: report?.last?.reportedOn ?? null,
      }
    }
  }
}

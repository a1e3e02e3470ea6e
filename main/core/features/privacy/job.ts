import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { onOwnConnection } from '#main/core/db/own-connection.ts'
import { CoreError } from '#main/core/errors.ts'
import type { Access, ImportProgress } from '#main/core/features/imports/messages.ts'
import {
  erasePerson,
  previewErasure,
  type ErasurePreview,
  type PersonErasureOrder,
} from '#main/core/features/privacy/erase/erase.ts'
import { everyDueRow, firstDueRows } from '#main/core/features/privacy/plan/due-rows.ts'
import { planPurge, type Plan } from '#main/core/features/privacy/plan/plan.ts'
import { purge, type PurgeOrder } from '#main/core/features/privacy/purge/purge.ts'
import { writeOn } from '#main/core/workspace.ts'
import type { DueRow } from '#shared/contract/erasures.ts'
import type { DueKind, RetentionKind, RetentionYears } from '#shared/domain/retention.ts'

/** What the thread is asked about retention. */
export type PrivacyTask =
  | { task: 'plan'; chosen: RetentionKind[]; years: RetentionYears; rows: 'first' | 'all' }
  | { task: 'purge'; order: PurgeOrder }
  | { task: 'preview'; personId: number; years: RetentionYears }
  | { task: 'erase'; order: PersonErasureOrder }

export interface PlanAnswer extends Plan {
  rows: { kind: DueKind; rows: DueRow[] }[]
}

export type PrivacyAnswer =
  | { task: 'plan'; plan: PlanAnswer }
  | { task: 'preview'; preview: ErasurePreview }
  | { task: 'done'; id: number; removed: number }

type Tell = (progress: ImportProgress) => void

/** Steps in which progress is told. */
const steps = 1000
const progressEvery = 100

/** Throws `cancelled` once the job is no longer wanted, and tells how far it is. */
function lookout({ stop }: Access, tell: Tell): (share: number) => void {
  let told = performance.now()
  return (share) => {
    if (Atomics.load(stop, 0) !== 0) throw new CoreError('cancelled')
    if (performance.now() - told < progressEvery) return
    told = performance.now()
    tell({ phase: 'rows', done: Math.round(share * steps), total: steps })
  }
}

/**
 * One transaction or none: a process that is killed leaves the records as they were. Afterwards the write-ahead log is emptied,
 * in which pages still stood as they had been; freed pages are overwritten (`secure_delete`).
 */
function writing(
  connection: Connection,
  access: Access,
  work: (writer: RecordWriter) => { id: number; removed: number },
): PrivacyAnswer {
  const { result } = writeOn(connection, access.stamp, work)
  connection.pragma('wal_checkpoint(TRUNCATE)')
  return { task: 'done', ...result }
}

/** Looks at, purges or erases on a connection of its own. Throws what `purge` and `erasePerson` throw, and `cancelled`. */
export function privacyJob(task: PrivacyTask, access: Access, tell: Tell): PrivacyAnswer {
  const look = lookout(access, tell)
  const { today } = access.stamp
  return onOwnConnection(access, (connection) => {
    switch (task.task) {
      case 'plan':
        // One state of the records, whatever others commit meanwhile; only temporary tables are written.
        return connection.snapshot(() => {
          const plan = planPurge(connection, { ...task, today }, look)
          const rowsOf = task.rows === 'all' ? everyDueRow : firstDueRows
          const rows = plan.lines.map(({ kind }) => ({ kind, rows: rowsOf(connection, kind) }))
          return { task: 'plan', plan: { ...plan, rows } }
        })
      case 'preview':
        return connection.snapshot(() => ({ task: 'preview', preview: previewErasure(connection, task, today) }))
      case 'purge':
        return writing(connection, access, (writer) => purge(writer, task.order, today, look))
      case 'erase':
        return writing(connection, access, (writer) => {
          look(0)
          return erasePerson(writer, task.order, today)
        })
    }
  })
}

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { rehearse } from '#main/core/audit/rehearsal.ts'
import { onOwnConnection } from '#main/core/db/own-connection.ts'
import type { Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { takeBackChangeSet, undoAction, type Spared } from '#main/core/features/history/undo.ts'
import { importRows, type ImportTask } from '#main/core/features/imports/engine.ts'
import { batchLog, CheckLog, ProblemTally } from '#main/core/features/imports/logs.ts'
import type {
  Access,
  CheckResult,
  ImportProgress,
  RunResult,
  ThreadOrder,
  UndoResult,
} from '#main/core/features/imports/messages.ts'
import { importRegistrations, type RegistrationsJob } from '#main/core/features/imports/registrations/job.ts'
import { undoRegistrations, type RegistrationsUndo } from '#main/core/features/imports/registrations/undo.ts'
import { recordLabel } from '#main/core/features/imports/record-label.ts'
import {
  addBatch,
  batchOwner,
  closeBatch,
  markUndone,
  rememberMapping,
  storedBatch,
  type StoredBatch,
} from '#main/core/features/imports/repository.ts'
import { hashOf, readOptions, type OpenTable } from '#main/core/features/imports/tables.ts'
import { packRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { writeOn } from '#main/core/workspace.ts'

type Tell = (progress: ImportProgress) => void

function taskOf({ file }: OpenTable, order: ThreadOrder, { stamp, stop }: Access, tell: Tell): ImportTask {
  const { kind, reading, mapping, constants } = order
  const options = readOptions(reading)
  const estimate = file.sheets[reading.sheet]?.rowCount ?? 0
  return {
    kind,
    mapping,
    constants,
    head: file.head(reading.sheet, options),
    today: stamp.today,
    rows: () => file.rows(reading.sheet, options),
    cancelled: () => Atomics.load(stop, 0) !== 0,
    progress: (done) => tell({ phase: 'rows', done, total: Math.max(done, estimate) }),
  }
}

type RegistrationsSetting = Pick<RegistrationsJob, 'fileName' | 'now' | 'expected' | 'coverage'>

function registrationsJob({ file }: OpenTable, order: ThreadOrder, { stamp }: Access): RegistrationsSetting {
  const expected = Math.ceil((file.sheets[order.reading.sheet]?.rowCount ?? 0) * 1.05)
  const now = Math.floor(Date.parse(stamp.at) / 1000)
  return { fileName: file.fileName, now, expected, coverage: order.coverage }
}

function registrationsBatch(writer: RecordWriter, id: number): NonNullable<RegistrationsJob['batch']> {
  const { at, user: by } = writer.stamp
  return { id, mark: (mark) => void writer.insert('registrationMark', { ...mark, batchId: id, at, by }) }
}

/** Goes through all rows as `runImport` does and leaves nothing behind. */
export function checkImport(table: OpenTable, order: ThreadOrder, access: Access, tell: Tell): CheckResult {
  return onOwnConnection(access, (connection) => {
    const tally = new ProblemTally()
    const log = new CheckLog(tally)
    const task = taskOf(table, order, access, tell)
    const { counts, coverage } = rehearse(connection, (door) =>
      order.kind === 'registrations'
        ? importRegistrations(task, { ...registrationsJob(table, order, access), store: connection, log, batch: null })
        : { counts: importRows(task, log.watching(door), log), coverage: [] },
    )
    return { ...log.findings, counts, coverage, summary: tally.summary() }
  })
}

/** Imports all rows in one transaction: records, their audit, the batch with its problems, and the lists, or nothing at all. */
export function runImport(table: OpenTable, order: ThreadOrder, access: Access, tell: Tell): RunResult {
  const task = taskOf(table, order, access, tell)
  const { headings } = task.head
  const fields = headings.map((heading, index) => ({ heading, field: order.mapping[index] ?? null }))
  const sheet = table.file.sheets[order.reading.sheet]
  const batch = {
    kind: order.kind,
    fileName: table.file.fileName,
    sheet: table.file.text || !sheet ? '' : sheet.name,
    sha256: hashOf(table.origin),
    columns: JSON.stringify(fields),
    at: access.stamp.at,
    user: access.stamp.user,
  }
  return onOwnConnection(access, (connection) => {
    const tally = new ProblemTally()
    const { result } = writeOn(connection, access.stamp, (writer) => {
      const batchId = addBatch(writer, { ...batch, changeSet: writer.changeSet })
      const log = batchLog(writer, batchId, tally)
      const { counts, coverage, trail } =
        order.kind === 'registrations'
          ? importRegistrations(task, {
              ...registrationsJob(table, order, access),
              store: writer.into('registration'),
              log,
              batch: registrationsBatch(writer, batchId),
            })
          : { counts: importRows(task, writer, log), coverage: [], trail: null }
      closeBatch(writer, batchId, counts, { errors: tally.of('error'), warnings: tally.of('warning') })
      rememberMapping(writer, order.kind, headings, order.mapping)
      writer.note('importBatch', batchId, batchOwner(batchId), {
        fileName: batch.fileName,
        kind: order.kind,
        ...counts,
        ...trail,
      })
      if (task.cancelled()) throw new CoreError('cancelled')
      tell({ phase: 'lists', done: counts.total, total: counts.total })
      if (order.kind === 'registrations') packRegistrations(writer.into('registrationSpan'))
      return { batchId, counts, coverage }
    })
    return { ...result, summary: tally.summary() }
  })
}

/** Throws `cancelled` once a job is no longer wanted. */
function refuseStopped({ stop }: Access): void {
  if (Atomics.load(stop, 0) !== 0) throw new CoreError('cancelled')
}

/** Asked now and then: throws `cancelled` once the job is no longer wanted, and tells how far it is. */
function settling(access: Access, tell: Tell): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    refuseStopped(access)
    if (performance.now() - told < 100) return
    told = performance.now()
    tell({ phase: 'rows', done, total })
  }
}

/** Takes a large act of a user back in one transaction, as a whole. Throws `undo-impossible`, `cancelled`. */
export function takeBackElsewhere(changeSet: number, access: Access, tell: Tell): number {
  return onOwnConnection(access, (connection) =>
    writeOn(connection, access.stamp, (writer) => undoAction(writer, changeSet, settling(access, tell))),
  ).result
}

/** Takes a batch back in one transaction; what was changed or used since stays and is named. Throws `record-gone`, `import-undone`. */
export function undoImport(batchId: number, access: Access, tell: Tell): UndoResult {
  return onOwnConnection(access, (connection) => {
    const { result } = writeOn(connection, access.stamp, (writer) => {
      const batch = storedBatch(writer, batchId)
      if (!batch) throw new CoreError('record-gone', { kind: 'importBatch', id: batchId })
      if (batch.undoneAt !== null) throw new CoreError('import-undone')
      const stopped = (): void => refuseStopped(access)
      const { takenBack, spared } = takeBackChangeSet(writer, batch.changeSet, settling(access, tell))
      stopped()
      markUndone(writer, batchId, access.stamp)
      const rows = batch.kind === 'registrations' ? undoRows(writer, batch, stopped, tell) : nothingUndone
      const undone = takenBack + rows.removed
      const kept = spared.length + rows.keptTotal
      writer.note('importBatch', batchId, batchOwner(batchId), { undone, kept })
      stopped()
      tell({ phase: 'lists', done: undone, total: undone })
      if (batch.kind === 'registrations') packRegistrations(writer.into('registrationSpan'))
      return { takenBack: undone, spared, rows, kept }
    })
    const spared = [...labelled(connection, result.spared), ...result.rows.kept]
    return { takenBack: result.takenBack, spared, sparedTotal: result.kept }
  })
}

const nothingUndone: RegistrationsUndo = { removed: 0, kept: [], keptTotal: 0 }

function undoRows(writer: RecordWriter, batch: StoredBatch, stopped: () => void, tell: Tell): RegistrationsUndo {
  const total = batch.imported
  return undoRegistrations(writer.into('registration'), batch.id, (share) => {
    stopped()
    tell({ phase: 'rows', done: Math.floor(total * share), total })
  })
}

function labelled(reader: Reader, spared: readonly Spared[]): UndoResult['spared'] {
  return spared.map((one) => ({ ...one, label: recordLabel(reader, one.kind, one.id) }))
}

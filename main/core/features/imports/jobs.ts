import { rehearse } from '#main/core/audit/rehearsal.ts'
import { Connection } from '#main/core/db/connection.ts'
import type { Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { takeBackChangeSet } from '#main/core/features/history/undo.ts'
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
import { recordLabel } from '#main/core/features/imports/record-label.ts'
import {
  addBatch,
  batchOwner,
  closeBatch,
  markUndone,
  rememberMapping,
  storedBatch,
} from '#main/core/features/imports/repository.ts'
import { hashOf, readOptions, type OpenTable } from '#main/core/features/imports/tables.ts'
import { writeOn } from '#main/core/workspace.ts'

type Tell = (progress: ImportProgress) => void

/** Opens the workspace a second time for one job; the key is gone afterwards. */
function onOwnConnection<Result>({ database, key }: Access, work: (connection: Connection) => Result): Result {
  const bytes = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
  const connection = new Connection(database, { key: bytes, mustExist: true })
  bytes.fill(0)
  try {
    connection.configure()
    return work(connection)
  } finally {
    connection.close()
  }
}

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

/** Goes through all rows as `runImport` does and leaves nothing behind. */
export function checkImport(table: OpenTable, order: ThreadOrder, access: Access, tell: Tell): CheckResult {
  return onOwnConnection(access, (connection) => {
    const tally = new ProblemTally()
    const log = new CheckLog(tally)
    const task = taskOf(table, order, access, tell)
    const counts = rehearse(connection, (door) => importRows(task, log.watching(door), log))
    return { ...log.findings, counts, summary: tally.summary() }
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
      const counts = importRows(task, writer, batchLog(writer, batchId, tally))
      closeBatch(writer, batchId, counts, { errors: tally.of('error'), warnings: tally.of('warning') })
      rememberMapping(writer, order.kind, headings, order.mapping)
      writer.note('importBatch', batchId, batchOwner(batchId), {
        fileName: batch.fileName,
        kind: order.kind,
        ...counts,
      })
      if (task.cancelled()) throw new CoreError('cancelled')
      tell({ phase: 'lists', done: counts.total, total: counts.total })
      return { batchId, counts }
    })
    return { ...result, summary: tally.summary() }
  })
}

/** Takes a batch back in one transaction; what was changed or used since stays and is named. Throws `record-gone`, `import-undone`. */
export function undoImport(batchId: number, access: Access, tell: Tell): UndoResult {
  return onOwnConnection(access, (connection) => {
    const { result } = writeOn(connection, access.stamp, (writer) => {
      const batch = storedBatch(writer, batchId)
      if (!batch) throw new CoreError('record-gone', { kind: 'importBatch', id: batchId })
      if (batch.undoneAt !== null) throw new CoreError('import-undone')
      const stopped = (): void => {
        if (Atomics.load(access.stop, 0) !== 0) throw new CoreError('cancelled')
      }
      let told = 0
      const { takenBack, spared } = takeBackChangeSet(writer, batch.changeSet, (done, total) => {
        stopped()
        if (performance.now() - told < 100) return
        told = performance.now()
        tell({ phase: 'rows', done, total })
      })
      stopped()
      markUndone(writer, batchId, access.stamp)
      writer.note('importBatch', batchId, batchOwner(batchId), { undone: takenBack, kept: spared.length })
      tell({ phase: 'lists', done: takenBack, total: takenBack })
      return { takenBack, spared }
    })
    return { takenBack: result.takenBack, spared: labelled(connection, result.spared) }
  })
}

function labelled(reader: Reader, spared: Omit<UndoResult['spared'][number], 'label'>[]): UndoResult['spared'] {
  return spared.map((one) => ({ ...one, label: recordLabel(reader, one.kind, one.id) }))
}

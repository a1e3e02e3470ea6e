import { tmpdir } from 'node:os'
import { dirname } from 'node:path'
import { parentPort } from 'node:worker_threads'

import { copyDatabase, encryptCopy, proveCopy } from '#main/core/db/new-key.ts'
import { decideElsewhere, ReviewJob } from '#main/core/features/findings/job.ts'
import { checkImport, runImport, takeBackElsewhere, undoImport } from '#main/core/features/imports/jobs.ts'
import type {
  Asking,
  ImportAnswers,
  ImportProgress,
  ImportReply,
  ImportRequest,
  ThreadFailure,
} from '#main/core/features/imports/messages.ts'
import { OpenTables } from '#main/core/features/imports/tables.ts'
import { privacyJob } from '#main/core/features/privacy/job.ts'
import { foreseen } from '#main/core/foreseen.ts'
import { TableError } from '#main/core/sheets/error.ts'

// Reads and imports files in a thread of its own, so that neither a large workbook nor a long transaction holds up a query.

if (!parentPort) throw new Error('import-thread.ts runs as a worker thread only')
const core = parentPort
const tables = new OpenTables()
const reviews = new ReviewJob()

async function answer(
  request: ImportRequest,
  tell: (progress: ImportProgress) => void,
): Promise<ImportAnswers[keyof ImportAnswers]> {
  switch (request.ask) {
    case 'open':
      // Says that its turn has come: how long it may take is counted from here.
      tell({ phase: 'rows', done: 0, total: 0 })
      return await tables.open(request.sourceId, request.origin)
    case 'forget':
      tables.forget(request.sourceId)
      return null
    case 'read':
      return tables.read(request.sourceId, request.reading)
    case 'headings':
      return { headings: tables.headings(request.sourceId, request.reading) }
    case 'guess':
      return tables.guess(request.sourceId, request.reading, request)
    case 'refused':
      return tables.refused(request.sourceId, request.reading, request.lines)
    case 'check':
      return checkImport(tables.get(request.order.sourceId), request.order, request.access, tell)
    case 'run':
      return runImport(tables.get(request.order.sourceId), request.order, request.access, tell)
    case 'undo':
      return undoImport(request.batchId, request.access, tell)
    case 'takeBack':
      return takeBackElsewhere(request.changeSet, request.access, tell)
    case 'review':
      return reviews.read(request.scope, request.now, request.access, tell)
    case 'reviewWrite':
      return reviews.write(request.most, request.access, tell)
    case 'newKey':
      return newKeyStep(request)
    case 'privacy':
      return privacyJob(request.task, request.access, tell)
    case 'decide':
      return decideElsewhere(request.ids, request.decision, request.access, tell)
  }
}

const newKeySteps = { copying: copyDatabase, encrypting: encryptCopy, proving: proveCopy } as const

function newKeyStep({ step, folder, key, newKey }: Asking<'newKey'>): null {
  const keys = [Buffer.from(key.buffer), Buffer.from(newKey.buffer)] as const
  try {
    newKeySteps[step](folder, ...keys)
  } finally {
    for (const one of keys) one.fill(0)
  }
  return null
}

function folderOf(request: ImportRequest): string {
  if ('access' in request) return dirname(request.access.database)
  return 'folder' in request ? request.folder : tmpdir()
}

function failureOf(error: unknown, request: ImportRequest): ThreadFailure {
  if (error instanceof TableError) return { type: 'table', code: error.code, params: error.params }
  const refusal = foreseen(error, folderOf(request))
  if (refusal) return { type: 'core', code: refusal.code, params: refusal.params }
  const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
  return { type: 'unforeseen', message, stack }
}

core.on('message', (request: ImportRequest) => {
  const { id } = request
  const reply = (message: ImportReply): void => core.postMessage(message)
  answer(request, (progress) => reply({ id, progress })).then(
    (value) => reply({ id, answer: value }),
    (error: unknown) => reply({ id, failure: failureOf(error, request) }),
  )
})

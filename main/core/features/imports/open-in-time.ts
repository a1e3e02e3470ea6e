import { statSync } from 'node:fs'

import { InvalidInput } from '#main/core/errors.ts'
import type { ImportAnswers, TableOrigin } from '#main/core/features/imports/messages.ts'
import type { ImportThread } from '#main/core/features/imports/thread.ts'

/** Hundreds of times what a small file takes on a slow machine, and a second more for every hundred kilobytes. */
function patienceFor(origin: TableOrigin): number {
  const bytes = 'path' in origin ? (statSync(origin.path, { throwIfNoEntry: false })?.size ?? 0) : origin.pasted.length
  return 15_000 + bytes / 100
}

/**
 * Has the thread open a table. A damaged workbook can make the library that reads it go round for ever; the thread is then
 * ended, and the file refused as damaged. The time runs from when the thread begins, for it may have an import to finish first.
 */
export async function openInTime(
  thread: ImportThread,
  sourceId: string,
  origin: TableOrigin,
  patience: number = patienceFor(origin),
): Promise<ImportAnswers['open']> {
  let timer: NodeJS.Timeout | undefined
  let late = false
  const begun = (): void => {
    timer = setTimeout(() => {
      late = true
      void thread.stop()
    }, patience)
  }
  try {
    return await thread.ask({ ask: 'open', sourceId, origin }, begun)
  } catch (error) {
    if (!late) throw error
    throw new InvalidInput([{ code: 'file-damaged', field: null, severity: 'error', params: {} }])
  } finally {
    clearTimeout(timer)
  }
}

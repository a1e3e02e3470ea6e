import { existsSync } from 'node:fs'

import { writeRefusal } from '#main/core/db/folder.ts'
import { isDamage } from '#main/core/db/open.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'

/** A failure of the disk or of the data file, wherever it surfaced, as the refusal the user reads; null for anything else. */
export function foreseen(error: unknown, folder: string): CoreError | null {
  if (error instanceof CoreError) return error
  if (error instanceof Error && error.name === 'AbortError') return new CoreError('cancelled', {}, { cause: error })
  const code = systemCode(error) ?? ''
  if (code.startsWith('SQLITE_BUSY')) return new CoreError('busy', {}, { cause: error })
  if (code.startsWith('SQLITE_') && !existsSync(folder)) return new CoreError('folder-unreadable', { folder })
  // What a record was to refer to has gone meanwhile, or never was.
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return new CoreError('record-gone', {}, { cause: error })
  if (isDamage(error)) return new CoreError('damaged-database', { folder }, { cause: error })
  const refusal = writeRefusal(error, folder)
  // Other codes of the system may come from any file, such as one that is only read.
  return refusal?.code === 'disk-full' || code.startsWith('SQLITE_') ? refusal : null
}

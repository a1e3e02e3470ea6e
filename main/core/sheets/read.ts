import { statSync } from 'node:fs'
import { basename } from 'node:path'

import { megabytes, TableError } from '#main/core/sheets/error.ts'
import { detectKind } from '#main/core/sheets/kind.ts'
import { openTextFile, pastedTable } from '#main/core/sheets/text.ts'
import { defaultLimits, type TableFile, type TableLimits } from '#main/core/sheets/types.ts'
import { openWorkbook } from '#main/core/sheets/workbook.ts'

/** How to open a file. */
export interface OpenOptions {
  /** The name the user knows the file by; default: the last part of the path. Never used to tell the kind. */
  fileName?: string
  signal?: AbortSignal
  limits?: Partial<TableLimits>
}

/**
 * Opens a table file of any kind, told by its content. Spreadsheets are parsed whole (run it off the thread that answers
 * people); text is read as the rows are asked for. Throws `TableError` with one of its codes.
 */
export async function openTable(path: string, options: OpenOptions = {}): Promise<TableFile> {
  const limits = { ...defaultLimits, ...options.limits }
  const fileName = options.fileName ?? basename(path)
  const size = sizeOf(path)
  if (size === 0) throw new TableError('file-empty')
  const kind = detectKind(path)
  const limit = kind === 'text' ? limits.textBytes : limits.workbookBytes
  if (size > limit) throw new TableError('file-too-large', { max: megabytes(limit) })
  options.signal?.throwIfAborted()
  if (kind === 'text') return openTextFile(path, fileName, limits)
  return openWorkbook(path, kind, { fileName, limits, signal: options.signal })
}

/** Makes a table of what was pasted: cells copied from a spreadsheet program, or CSV text. Throws `TableError`. */
export function readPasted(text: string, options: OpenOptions = {}): TableFile {
  return pastedTable(text, options.fileName ?? '', { ...defaultLimits, ...options.limits })
}

function sizeOf(path: string): number {
  const found = statSync(path, { throwIfNoEntry: false })
  // A folder has no rows, and a device may have no end.
  if (!found?.isFile()) throw new TableError('file-missing')
  return found.size
}

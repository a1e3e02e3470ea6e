import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { TableError } from '#main/core/sheets/error.ts'
import { openTable } from '#main/core/sheets/read.ts'
import type { Row, TableFile, TableLimits } from '#main/core/sheets/types.ts'

const folder = mkdtempSync(join(tmpdir(), 'registra-sheets-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
let count = 0

/** A path for a file of its own in a temporary folder that goes with the process. */
export function testPath(name: string): string {
  count += 1
  return join(folder, `${count}-${name}`)
}

/** Opens content as a file. */
export async function openContent(
  content: string | Uint8Array,
  name = 'table.csv',
  limits?: Partial<TableLimits>,
): Promise<TableFile> {
  const path = testPath(name)
  writeFileSync(path, content)
  return openTable(path, { limits })
}

/** The rows of the first sheet of some content. */
export async function rowsOf(content: string | Uint8Array, name?: string): Promise<Row[]> {
  return [...(await openContent(content, name)).rows(0)]
}

/** The code and parameters with which an action is refused. */
export async function refusal(action: () => unknown): Promise<{ code: string; params: object }> {
  try {
    await action()
  } catch (error) {
    if (error instanceof TableError) return { code: error.code, params: error.params }
    throw error
  }
  return { code: 'accepted', params: {} }
}

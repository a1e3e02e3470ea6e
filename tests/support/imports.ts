import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import type { RunningCore } from '#main/core/start.ts'
import type { ImportCounts, ImportOrder, RowProblem } from '#shared/contract/imports.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import { temporaryFolder } from '#tests/support/core.ts'

/** The fictional files of an office. */
export const samples: string = join(import.meta.dirname, '../samples')

/** What an import did, with every problem. */
export interface Imported {
  batchId: number
  counts: ImportCounts
  problems: RowProblem[]
}

/** Opens a file of this computer as a source and proposes its mapping. */
export async function orderFor(
  { client, core }: RunningCore,
  kind: ImportKind,
  path: string,
  sheet?: number,
): Promise<ImportOrder> {
  const source = await client.imports.open({ source: { token: core.transfers.adopt(path).token } })
  const reading = { sheet: sheet ?? source.sheet }
  const { columns } = await client.imports.guess({ sourceId: source.sourceId, reading, kind })
  const mapping = columns.map(({ field }) => field)
  return { sourceId: source.sourceId, kind, reading, mapping, constants: {} }
}

/** The last item of a stream. */
export async function lastOf<Item extends { kind: string }>(
  stream: Promise<AsyncIterable<Item>>,
): Promise<Extract<Item, { kind: 'done' }>> {
  for await (const item of await stream) {
    if (item.kind === 'done') return item as Extract<Item, { kind: 'done' }>
  }
  throw new Error('the stream has no end')
}

/** All problems of a batch or a checked source. */
export async function problemsOf(
  { client }: RunningCore,
  of: { batchId: number } | { sourceId: string },
): Promise<RowProblem[]> {
  return (await client.imports.problems({ of, offset: 0, limit: 1000 })).rows
}

/** Imports a file as a user who accepts every proposal would. */
export async function importFile(running: RunningCore, kind: ImportKind, path: string): Promise<Imported> {
  const order = await orderFor(running, kind, path)
  const { batchId, counts } = await lastOf(running.client.imports.run(order))
  await running.client.imports.discard({ sourceId: order.sourceId })
  return { batchId, counts, problems: await problemsOf(running, { batchId }) }
}

/** Imports lines of a CSV file written for the occasion; cells are separated by semicolons. */
export async function importLines(running: RunningCore, kind: ImportKind, lines: readonly string[]): Promise<Imported> {
  const path = join(temporaryFolder(), `${kind}.csv`)
  writeFileSync(path, lines.join('\n'))
  return await importFile(running, kind, path)
}

/** Problems as `line code`, which is what most tests are about. */
export function brief(problems: readonly RowProblem[], severity?: 'error' | 'warning'): string[] {
  return problems
    .filter((problem) => severity === undefined || problem.severity === severity)
    .map(({ row, code }) => `${row} ${code}`)
}

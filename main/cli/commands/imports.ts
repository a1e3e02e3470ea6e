import { existsSync, copyFileSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

import { z } from 'zod'

import type { Command, CommandLine, CommandResult } from '#main/cli/command.ts'
import { follow } from '#main/cli/follow.ts'
import { optionalCount, requiredText, text, WrongUsage } from '#main/cli/options.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import type { Translate } from '#main/core/texts.ts'
import type { ImportCounts, ImportOrder, RowProblem } from '#shared/contract/imports.ts'
import { importKinds, isImportField, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { ProblemCode } from '#shared/domain/problem.ts'
import { headingKey } from '#shared/domain/text.ts'

type Client = CommandLine['running']['client']

/** What `--map` holds: heading → field. */
const mapFile = z.record(z.string(), z.string())

/** Problems asked for at once; all of them are printed. */
const pageLength = 1000

function readKind(value: string): ImportKind {
  const kind = importKinds.find((known) => known === value)
  if (!kind) throw new WrongUsage('bad-value', `--kind ${value}`)
  return kind
}

function readMap(file: string | null, kind: ImportKind): Map<string, string> {
  if (file === null) return new Map()
  let map: Record<string, string>
  try {
    map = mapFile.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new WrongUsage('bad-value', `--map ${file}`)
  }
  for (const field of Object.values(map)) {
    if (!isImportField(kind, field)) throw new WrongUsage('bad-value', `--map ${field}`)
  }
  return new Map(Object.entries(map).map(([heading, field]) => [headingKey(heading), field]))
}

/** The columns as guessed, except those the user's map names. */
async function makeOrder(
  client: Client,
  source: Awaited<ReturnType<Client['imports']['open']>>,
  kind: ImportKind,
  map: Map<string, string>,
): Promise<ImportOrder> {
  const { sourceId } = source
  const fitting = source.sheets.findIndex((sheet) => sheet.kind === kind && !sheet.hidden)
  const reading = { sheet: fitting >= 0 ? fitting : source.sheet }
  const { columns } = await client.imports.guess({ sourceId, reading, kind })
  const known = new Set(columns.map(({ heading }) => headingKey(heading)))
  const unknown = [...map.keys()].find((heading) => !known.has(heading))
  if (unknown !== undefined) throw new WrongUsage('bad-value', `--map ${unknown}`)
  const named = new Set(map.values())
  const mapping = columns.map(({ heading, field }) => {
    const chosen = map.get(headingKey(heading))
    if (chosen !== undefined) return chosen
    // A field the user gave to one column is taken away from the column that was guessed for it.
    return field !== null && named.has(field) ? null : field
  })
  return { sourceId, kind, reading, mapping, constants: {} }
}

async function allProblems(client: Client, of: { sourceId: string } | { batchId: number }): Promise<RowProblem[]> {
  const problems: RowProblem[] = []
  for (;;) {
    const { rows, total } = await client.imports.problems({ of, offset: problems.length, limit: pageLength })
    problems.push(...rows)
    if (rows.length === 0 || problems.length >= total) return problems
  }
}

function problemSentence(problem: RowProblem, t: Translate): string {
  const code = problem.code as ProblemCode
  const params = Object.fromEntries(Object.entries(problem.params).map(([name, value]) => [name, String(value)]))
  return `${t(($) => $.problems[code].reason, params)} ${t(($) => $.problems[code].remedy, params)}`
}

function countsLine(counts: ImportCounts, t: Translate): string {
  return t(($) => $.cli.importCounts, { ...counts })
}

async function writeRepairFile(
  line: CommandLine,
  of: { sourceId: string } | { batchId: number },
  target: string,
): Promise<void> {
  const { client, core } = line.running
  const [language] = line.common.languages
  const format = target.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'csv'
  const offered = await client.imports.repairFile({ of, language, format })
  const file = core.transfers.offered(offered.token)
  if (file) copyFileSync(file.path, target)
}

async function runImport(line: CommandLine): Promise<CommandResult> {
  const { client, core } = line.running
  const kind = readKind(requiredText(line.own, 'kind'))
  const path = resolve(requiredText(line.own, 'file'))
  const map = readMap(text(line.own, 'map'), kind)
  if (!existsSync(path)) throw new InvalidInput([{ code: 'file-missing', field: 'file', severity: 'error' }])
  const repair = text(line.own, 'repair-file')
  // Before the import: what could not be written afterwards would be missed when the rows are in.
  const folder = repair === null ? null : dirname(resolve(repair))
  if (folder !== null && !existsSync(folder)) throw new CoreError('not-writable', { folder })
  const dry = line.own['dry-run'] === true
  const source = await client.imports.open({ source: { token: core.transfers.adopt(path).token } })
  const order = await makeOrder(client, source, kind, map)
  const { signal } = line
  const done = dry
    ? { batch: null, ...(await follow(line, await client.imports.check(order, { signal }))) }
    : await follow(line, await client.imports.run(order, { signal })).then((run) => ({ batch: run.batchId, ...run }))
  const of = done.batch === null ? { sourceId: order.sourceId } : { batchId: done.batch }
  const problems = await allProblems(client, of)
  if (repair !== null && done.counts.rejected > 0) await writeRepairFile(line, of, resolve(repair))
  const { t } = line
  const listed = problems.map((problem) => ({
    row: problem.row,
    column: problem.column,
    severity: problem.severity,
    code: problem.code,
    message: problemSentence(problem, t),
    ...(problem.value === null ? {} : { value: problem.value }),
  }))
  return {
    json: {
      batch: done.batch,
      rows: done.counts,
      problems: listed,
      ...(source.text ? { encoding: source.text.encoding, delimiter: source.text.delimiter } : {}),
    },
    lines: [
      countsLine(done.counts, t),
      ...listed.map(({ row, column, message }) =>
        t(($) => $.cli.importProblem, { row, column: column ?? '', message }),
      ),
    ],
  }
}

const importFile: Command = {
  name: 'import',
  summary: 'importFile',
  usage: `--kind ${importKinds.join('|')} --file F [--dry-run] [--map FILE] [--repair-file OUT.csv]`,
  options: { values: ['kind', 'file', 'map', 'repair-file'], flags: ['dry-run'] },
  needs: 'open',
  access: 'write',
  run: runImport,
}

const imports: Command = {
  name: 'imports',
  summary: 'imports',
  usage: '',
  options: {},
  needs: 'open',
  access: 'read',
  async run(line) {
    const { batches } = await line.running.client.imports.list({ offset: 0, limit: pageLength })
    const lines = batches.map((batch) => {
      const undone = batch.undoneAt === null ? '' : ` (${line.t(($) => $.cli.undone)})`
      const name = `${batch.id}  ${batch.at}  ${batch.kind}  ${batch.fileName}${undone}`
      return line.t(($) => $.cli.pair, { name, value: countsLine(batch.counts, line.t) })
    })
    return { json: { batches }, lines }
  },
}

const undoImport: Command = {
  name: 'undo-import',
  summary: 'undoImport',
  usage: '--batch ID',
  options: { values: ['batch'] },
  needs: 'open',
  access: 'write',
  async run(line) {
    requiredText(line.own, 'batch')
    const batchId = optionalCount(line.own, 'batch', 1, Number.MAX_SAFE_INTEGER) ?? 0
    const { client } = line.running
    const { removed, kept, keptTotal } = await follow(
      line,
      await client.imports.undo({ batchId }, { signal: line.signal }),
    )
    const lines = [
      line.t(($) => $.cli.undoneCounts, { removed, kept: keptTotal }),
      ...kept.map(({ label, reason }) =>
        line.t(($) => $.cli.pair, { name: label, value: line.t(($) => $.cli.keptReasons[reason]) }),
      ),
    ]
    return { json: { removed, kept, keptTotal }, lines }
  },
}

export const importCommands: readonly Command[] = [importFile, imports, undoImport]

import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import type { PlacedProblem } from '#main/core/features/imports/engine.ts'
import { eachError, eachRejected, storedBatch } from '#main/core/features/imports/repository.ts'
import { writeRepairCsv, writeRepairXlsx, type RefusedRow, type RepairSheet } from '#main/core/sheets/repair.ts'
import type { Cell } from '#main/core/sheets/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { RowProblem } from '#shared/contract/imports.ts'
import type { ProblemCode } from '#shared/domain/problem.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A source that was checked, or a batch. */
export type RepairTarget = { sourceId: string } | { batchId: number }

interface Refused {
  fileName: string
  headings: string[]
  rows: RefusedRow[]
}

type Said = Pick<RowProblem, 'column' | 'code' | 'params'>

/** Why a row was refused, in the reader's language: every error with its remedy. */
function reasonOf(problems: readonly Said[], t: Translate): string {
  return problems
    .map(({ column, code, params }) => {
      const reason = t(($) => $.problems[code as ProblemCode].reason, params)
      const remedy = t(($) => $.problems[code as ProblemCode].remedy, params)
      return column === null
        ? t(($) => $.imports.repair.whole, { reason, remedy })
        : t(($) => $.imports.repair.line, { column, reason, remedy })
    })
    .join(' ')
}

function refusedOfBatch(core: Core, batchId: number, t: Translate): Refused {
  const { reader } = core.workspace
  const batch = storedBatch(reader, batchId)
  if (!batch) throw new CoreError('record-gone', { kind: 'importBatch', id: batchId })
  const columns = JSON.parse(batch.columns) as { heading: string }[]
  const errors = Map.groupBy(eachError(reader, batchId), ({ row }) => row)
  const rows: RefusedRow[] = []
  for (const { line, cells } of eachRejected(reader, batchId)) {
    rows.push({ cells: JSON.parse(cells) as Cell[], reason: reasonOf(errors.get(line) ?? [], t) })
  }
  return { fileName: batch.fileName, headings: columns.map(({ heading }) => heading), rows }
}

async function refusedOfSource(core: Core, sourceId: string, t: Translate): Promise<Refused> {
  const desk = deskOf(core)
  const { checked, fileName } = desk.source(sourceId)
  if (!checked) throw new CoreError('file-gone')
  const { problems, refusedLines: lines } = checked.result
  const { reading } = checked.order
  const { headings, rows } = await desk.thread.ask({ ask: 'refused', sourceId, reading, lines })
  const errors = Map.groupBy(
    problems.filter(({ severity }) => severity === 'error'),
    ({ line }) => line,
  )
  const said = (line: number): Said[] =>
    (errors.get(line) ?? []).map(({ heading, code, params }: PlacedProblem) => ({ column: heading, code, params }))
  return { fileName, headings, rows: rows.map(({ line, cells }) => ({ cells, reason: reasonOf(said(line), t) })) }
}

/** The refused rows with their reasons, and a name for their file without ending. */
async function repairSheet(
  core: Core,
  target: RepairTarget,
  language: Language,
): Promise<{ sheet: RepairSheet; name: string }> {
  const t = texts(language)
  const refused =
    'batchId' in target ? refusedOfBatch(core, target.batchId, t) : await refusedOfSource(core, target.sourceId, t)
  const stem = refused.fileName.replace(/\.[^.]*$/, '') || t(($) => $.imports.repair.pasted)
  return {
    name: `${stem} - ${t(($) => $.imports.repair.fileName)}`,
    sheet: {
      name: t(($) => $.imports.repair.sheet),
      headings: refused.headings,
      reasonHeading: t(($) => $.imports.repair.reason),
      rows: refused.rows,
    },
  }
}

/** Writes the refused rows of a checked source or a batch to a file of this computer. */
export async function writeRepairFile(
  core: Core,
  target: RepairTarget,
  options: { path: string; format: 'csv' | 'xlsx'; language: Language },
): Promise<void> {
  const { sheet } = await repairSheet(core, target, options.language)
  await write(core, sheet, options.path, options.format)
}

/** The refused rows as a file to save. */
export async function offerRepairFile(core: Core, target: RepairTarget, format: 'csv' | 'xlsx', language: Language) {
  const { sheet, name } = await repairSheet(core, target, language)
  const fileName = `${name}.${format}`
  const path = core.transfers.placeFor(fileName)
  await write(core, sheet, path, format)
  return core.transfers.offerFile(fileName, path)
}

async function write(core: Core, sheet: RepairSheet, path: string, format: 'csv' | 'xlsx'): Promise<void> {
  if (format === 'csv') await writeRepairCsv(path, sheet)
  else await writeRepairXlsx(path, sheet, { title: sheet.name, creator: 'Registra', created: core.clock() })
}

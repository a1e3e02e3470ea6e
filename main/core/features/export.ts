import type { Core } from '#main/core/core.ts'
import { eachRow, matchingIds, type Grid } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { printedList } from '#main/core/documents/list.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeCsv, writeXlsx, type CellValue, type WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput } from '#shared/contract/list.ts'
import { brusselsDate, formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** How a feature shows a stored value that is a code rather than a text; undefined means: as stored. */
export type Present = (
  field: string,
  row: Record<string, unknown>,
  t: Translate,
  language: Language,
) => CellValue | undefined

const isDate = /^\d{4}-\d{2}-\d{2}$/

function valueOf(grid: Grid, field: string, row: Record<string, unknown>, t: Translate, shown?: CellValue): CellValue {
  if (shown !== undefined) return shown
  const value = row[field]
  if (grid.columns[field]?.flag) return t(($) => (value === 1 ? $.common.yes : $.common.no))
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** Rows read at once. */
const batch = 500

/**
 * The rows to export, in order. Which ones is settled at the first; they are read in batches, because a query left open
 * while the file is being written would keep everybody from saving.
 */
function* listRows(reader: Reader, grid: Grid, input: ExportInput): Generator<Record<string, unknown>> {
  const selected = input.ids ? new Set(input.ids) : null
  const scope = selected ? { ...input, search: '', filters: [] } : input
  const matching = matchingIds(reader, grid, scope, Number.MAX_SAFE_INTEGER)
  const ids = selected ? matching.filter((id) => selected.has(id)) : matching
  for (let start = 0; start < ids.length; start += batch) {
    const rows = Array.from(eachRow<Record<string, unknown>>(reader, grid, input, ids.slice(start, start + batch)))
    yield* rows
  }
}

/**
 * Writes exactly what a grid shows (its columns, order, filters, search and sorting) as XLSX, CSV or PDF and offers it.
 * Identifiers stay masked: lists hold no others.
 */
export async function exportGrid(
  core: Core,
  grid: Grid,
  input: ExportInput,
  present: Present = () => undefined,
): Promise<OfferedFileToken> {
  const { workspace } = core
  await workspace.freshenLists()
  const t = texts(input.language)
  const fields = input.columns.map((column) => column.field)
  // A list row holds more than it shows, such as the searchable numbers of people: only columns of the grid go out.
  const strange = fields.find((field) => !Object.hasOwn(grid.columns, field))
  if (strange !== undefined) throw new InvalidInput([{ code: 'not-found', field: strange, severity: 'error' }])
  function* rows(): Generator<CellValue[]> {
    for (const row of listRows(workspace.reader, grid, input))
      yield fields.map((field) => valueOf(grid, field, row, t, present(field, row, t, input.language)))
  }
  const fileName = `${input.title} ${workspace.today}.${input.format}`
  if (input.format === 'pdf') return core.transfers.offer(fileName, listPdf(core, input, rows()))
  const columns: WriteColumn[] = input.columns.map(({ field, heading }) => ({
    heading,
    kind: grid.columns[field]?.date ? 'date' : 'text',
  }))
  const path = core.transfers.placeFor(fileName)
  if (input.format === 'csv') await writeCsv(path, { columns, rows: rows() })
  else {
    const properties = {
      title: input.title,
      creator: ownCompanies(workspace.reader)[0]?.name ?? workspace.name,
      created: core.clock(),
    }
    await writeXlsx(path, [{ name: input.title, columns, rows: rows() }], properties)
  }
  return core.transfers.offerFile(fileName, path)
}

function listPdf(core: Core, input: ExportInput, rows: Iterable<CellValue[]>): Buffer {
  const createdAt = core.clock()
  const cell = (value: CellValue): string => {
    if (value === null) return ''
    return typeof value === 'string' && isDate.test(value) ? formatDate(value) : String(value)
  }
  const { bytes } = printedList(
    {
      number: brusselsDate(createdAt),
      createdAt,
      sender: senderOf(core.workspace),
      title: input.title,
      filters: input.search === '' ? input.filterTexts : [`« ${input.search} »`, ...input.filterTexts],
      orientation: input.columns.length > 5 ? 'landscape' : 'portrait',
      columns: input.columns.map(({ heading }) => ({ label: heading, weight: 1 })),
      rows: Array.from(rows).map((row) => row.map(cell)),
    },
    [input.language],
  )
  return bytes
}

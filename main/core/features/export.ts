import type { Core } from '#main/core/core.ts'
import { eachRow, matchingIds, noSuchField, type Grid } from '#main/core/db/grid.ts'
import type { Reader } from '#main/core/db/query.ts'
import { printedList } from '#main/core/documents/list.ts'
import { ownCompanies } from '#main/core/features/companies/repository.ts'
import { senderOf } from '#main/core/features/sender.ts'
import { writeCsv, writeXlsx, type CellValue, type WriteColumn, type WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput, ListScope } from '#shared/contract/list.ts'
import { brusselsDate, formatDate, formatInstant } from '#shared/domain/dates.ts'
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
  if (grid.columns[field]?.cents && typeof value === 'number') return value / 100
  if (grid.columns[field]?.flag) return t(($) => (value === 1 ? $.common.yes : $.common.no))
  return typeof value === 'string' || typeof value === 'number' ? value : null
}

/** Rows read at once. */
const batch = 500

/**
 * The rows to export, in order. Which ones is settled at the first; they are read in batches, because a query left open
 * while the file is being written would keep everybody from saving.
 */
function* listRows(
  reader: Reader,
  grid: Grid,
  input: ExportInput,
  idsOf: (scope: ListScope) => readonly number[],
): Generator<Record<string, unknown>> {
  const selected = input.ids ? new Set(input.ids) : null
  const scope = selected ? { ...input, search: '', filters: [] } : input
  const matching = idsOf(scope)
  const ids = selected ? matching.filter((id) => selected.has(id)) : matching
  for (let start = 0; start < ids.length; start += batch) {
    const some = ids.slice(start, start + batch)
    const rows = new Map(
      Array.from(eachRow<Record<string, unknown>>(reader, grid, input, some), (row) => [row['id'], row]),
    )
    for (const id of some) {
      const row = rows.get(id)
      if (row) yield row
    }
  }
}

/**
 * Writes exactly what a grid shows (its columns, order, filters, search and sorting) as XLSX, CSV or PDF and offers it.
 * Identifiers stay masked: lists hold no others. `idsOf` finds the rows in order where the grid does not do so itself.
 */
export async function exportGrid(
  core: Core,
  grid: Grid,
  input: ExportInput,
  present: Present = () => undefined,
  idsOf: (scope: ListScope) => readonly number[] = (scope) =>
    matchingIds(core.workspace.reader, grid, scope, Number.MAX_SAFE_INTEGER),
): Promise<OfferedFileToken> {
  const { workspace } = core
  await workspace.freshenLists()
  const t = texts(input.language)
  const fields = input.columns.map((column) => column.field)
  // A list row holds more than it shows, such as the searchable numbers of people: only columns of the grid go out.
  const strange = fields.find((field) => !Object.hasOwn(grid.columns, field))
  if (strange !== undefined) throw noSuchField(strange)
  function* rows(): Generator<CellValue[]> {
    for (const row of listRows(workspace.reader, grid, input, idsOf))
      yield fields.map((field) => valueOf(grid, field, row, t, present(field, row, t, input.language)))
  }
  const columns: WriteColumn[] = input.columns.map(({ field, heading }) => ({
    heading,
    kind: grid.columns[field]?.date ? 'date' : grid.columns[field]?.cents ? 'decimal' : 'text',
  }))
  return await exportRows(core, input, { columns, rows: rows() })
}

/** What is written: columns and rows, and for a list whose file must tell it, how many of what and which filters. */
export interface ExportedRows {
  columns: readonly WriteColumn[]
  rows: Iterable<readonly CellValue[]>
  /** What the file must tell about itself: a second sheet (XLSX), or lines above the headings (CSV). */
  about?: About
}

/** Facts about a list, each with its label; `name` is that of their sheet. */
export interface About {
  name: string
  head: readonly [string, string]
  facts: readonly (readonly [string, string])[]
}

/** When a list was exported, how many rows it has, and what was searched and filtered for. */
export function aboutList(core: Core, input: ExportOrder, count: number): About {
  const t = texts(input.language)
  const filters = input.filterTexts.map((text): [string, string] => [t(($) => $.documents.list.filter), text])
  const none = t(($) => $.documents.list.noFilters)
  return {
    name: t(($) => $.documents.list.about),
    head: [t(($) => $.documents.list.fact), t(($) => $.documents.list.value)],
    facts: [
      [t(($) => $.documents.list.exportedAt), formatInstant(core.clock())],
      [t(($) => $.documents.list.rowCount), String(count)],
      ...(input.search === '' ? [] : [[t(($) => $.documents.list.search), input.search] as const]),
      ...(input.search === '' && filters.length === 0 ? [[t(($) => $.documents.list.filter), none] as const] : filters),
    ],
  }
}

/** What a file is called and how it is written. */
export type ExportOrder = Pick<ExportInput, 'title' | 'format' | 'language' | 'search' | 'filterTexts'>

/** Writes rows as XLSX, CSV or PDF under the title of the list and today's date, and offers the file. */
export async function exportRows(core: Core, input: ExportOrder, exported: ExportedRows): Promise<OfferedFileToken> {
  const { workspace } = core
  const { columns, rows, about } = exported
  const fileName = `${input.title} ${workspace.today}.${input.format}`
  if (input.format === 'pdf') return core.transfers.offer(fileName, listPdf(core, input, columns, rows))
  const path = core.transfers.placeFor(fileName)
  if (input.format === 'csv') await writeCsv(path, { columns, rows, about: about?.facts ?? [] })
  else {
    const properties = {
      title: input.title,
      creator: ownCompanies(workspace.reader)[0]?.name ?? workspace.name,
      created: core.clock(),
    }
    const sheets: WriteSheet[] = [{ name: input.title, columns, rows }]
    if (about) {
      const [what, value] = about.head
      const said: WriteColumn[] = [
        { heading: what, kind: 'text', width: 24 },
        { heading: value, kind: 'text', width: 60 },
      ]
      sheets.push({ name: about.name, columns: said, rows: about.facts })
    }
    await writeXlsx(path, sheets, properties)
  }
  return core.transfers.offerFile(fileName, path)
}

function listPdf(
  core: Core,
  input: ExportOrder,
  columns: readonly WriteColumn[],
  rows: Iterable<readonly CellValue[]>,
): Buffer {
  const createdAt = core.clock()
  const cell = (value: CellValue, column: number): string => {
    if (value === null) return ''
    if (typeof value === 'number') {
      return (columns[column]?.kind === 'decimal' ? value.toFixed(2) : String(value)).replace('.', ',')
    }
    return isDate.test(value) ? formatDate(value) : value
  }
  const { bytes } = printedList(
    {
      number: brusselsDate(createdAt),
      createdAt,
      sender: senderOf(core.workspace),
      title: input.title,
      filters: input.search === '' ? input.filterTexts : [`« ${input.search} »`, ...input.filterTexts],
      orientation: columns.length > 5 ? 'landscape' : 'portrait',
      columns: columns.map(({ heading, kind, align }) => ({
        label: heading,
        weight: 1,
        ...(align === 'right' || kind === 'integer' || kind === 'decimal' ? { align: 'right' as const } : {}),
      })),
      rows: Array.from(rows).map((row) => row.map(cell)),
    },
    [input.language],
  )
  return bytes
}

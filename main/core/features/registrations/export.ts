import type { Core } from '#main/core/core.ts'
import type { Reader } from '#main/core/db/query.ts'
import { noSuchField } from '#main/core/db/grid.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { aboutList, exportRows } from '#main/core/features/export.ts'
import { orderOf } from '#main/core/features/registrations/list-order.ts'
import { freshenRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import { fromStore } from '#main/core/features/registrations/list-store.ts'
import { viewOf } from '#main/core/features/registrations/list-view.ts'
import { pageIds } from '#main/core/features/registrations/page.ts'
import type { CellValue, ColumnKind, WriteColumn } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { OfferedFileToken } from '#shared/contract/base.ts'
import type { ExportInput } from '#shared/contract/list.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'

interface Column {
  kind: ColumnKind
  value: (row: RegistrationRow, t: Translate) => CellValue
  /** Instead of the heading in the window, where one column there is two in a file. */
  heading?: (t: Translate) => string
}

const plain = (field: keyof RegistrationRow, kind: ColumnKind = 'text'): Column[] => [
  {
    kind,
    value: (row) => {
      const value = row[field]
      return typeof value === 'string' || typeof value === 'number' ? value : null
    },
  },
]

const date: Column = { kind: 'date', value: (row) => row.date, heading: (t) => t(($) => $.common.date) }
const time: Column = { kind: 'time', value: (row) => row.time, heading: (t) => t(($) => $.common.time) }

/** What each column of the list becomes in a file: a moment is a real date and a real hour. */
const columnsOf: Record<string, Column[]> = {
  at: [date, time],
  date: [date],
  time: [time],
  person: plain('person'),
  identifier: plain('identifier'),
  declaration: plain('declaration'),
  workplace: plain('workplace'),
  firm: plain('firm'),
  // Up to 15 digits, which spreadsheets show in full only as text.
  receipt: [{ kind: 'text', value: ({ receipt }) => (receipt === null ? null : String(receipt)) }],
  channel: plain('channel'),
  status: plain('status'),
  remark: plain('remark'),
  type: [{ kind: 'text', value: ({ type }, t) => t(($) => $.registrations.types[type]) }],
  service: [{ kind: 'text', value: ({ service }, t) => t(($) => $.registrations.services[service]) }],
  mark: [{ kind: 'text', value: ({ mark }, t) => (mark === null ? null : t(($) => $.registrations.marks[mark])) }],
  findings: plain('openFindings', 'integer'),
  openFindings: plain('openFindings', 'integer'),
  batchId: plain('batchId', 'integer'),
  line: plain('line', 'integer'),
}

/** Rows a file of each format may hold: beyond, no program opens it, or nobody prints it. */
const mostRows = { xlsx: 1_048_575, csv: Number.MAX_SAFE_INTEGER, pdf: 20_000 } as const

/** Rows read at once. */
const batch = 500

/** Ids of what is exported, in order: which ones is settled before the first is written. */
function exportedIds(reader: Reader, input: ExportInput): Uint32Array {
  const selected = input.ids ? new Set(input.ids) : null
  const scope = selected ? { ...input, search: '', filters: [] } : input
  return fromStore(reader, (store) => {
    const view = viewOf(reader, store, scope)
    const most = mostRows[input.format]
    if (!selected && view.total > most) {
      throw new InvalidInput([{ code: 'too-many-rows', field: null, severity: 'error', params: { max: most } }])
    }
    const ids = Uint32Array.from(pageIds(view, orderOf(reader, store, scope), 0, view.total))
    return selected ? ids.filter((id) => selected.has(id)) : ids
  })
}

function* exportedRows(reader: Reader, ids: Uint32Array): Generator<RegistrationRow, void> {
  for (let start = 0; start < ids.length; start += batch) {
    yield* registrationRows(reader, Array.from(ids.subarray(start, start + batch)))
  }
}

/** Writes exactly what the list shows as XLSX, CSV or PDF, with filters and time beside it. Identifiers stay masked. */
export async function exportRegistrations(core: Core, input: ExportInput): Promise<OfferedFileToken> {
  await freshenRegistrations(core)
  const t = texts(input.language)
  const { reader } = core.workspace
  const columns = input.columns.flatMap(({ field, heading }) => {
    const found = Object.hasOwn(columnsOf, field) ? columnsOf[field] : undefined
    if (!found) throw noSuchField(field)
    return found.map((column) => ({ ...column, shown: column.heading?.(t) ?? heading }))
  })
  const ids = exportedIds(reader, input)
  function* rows(): Generator<CellValue[], void> {
    for (const row of exportedRows(reader, ids)) yield columns.map(({ value }) => value(row, t))
  }
  const written: WriteColumn[] = columns.map(({ shown, kind }) => ({ heading: shown, kind }))
  return await exportRows(core, input, { columns: written, rows: rows(), about: aboutList(core, input, ids.length) })
}

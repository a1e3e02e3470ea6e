import {
  columnOrderingFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
  type ColumnOrderState,
  type ColumnSizingState,
  type ColumnVisibilityState,
} from '@tanstack/react-table'
import { useEffect, useMemo, useState } from 'react'
import { z } from 'zod'

import type { ColumnKind, GridColumn, GridView } from '#renderer/ui/data-grid/types.ts'

const features = tableFeatures({
  columnOrderingFeature,
  columnVisibilityFeature,
  columnSizingFeature,
  columnResizingFeature,
})

const kept = z.object({
  order: z.array(z.string()),
  visibility: z.record(z.string(), z.boolean()),
  sizes: z.record(z.string(), z.number()),
})
type Kept = z.infer<typeof kept>

const widths: Record<ColumnKind, number> = {
  text: 220,
  number: 100,
  date: 112,
  instant: 150,
  identifier: 150,
  choice: 140,
  yesNo: 90,
}
const narrowest = 60
const widest = 900

/** One column as it is laid out now. */
export interface LaidOutColumn<Row> {
  column: GridColumn<Row>
  width: number
  /** Starts dragging its edge; for mouse and touch. */
  startResize: (event: unknown) => void
}

export interface GridColumns<Row> {
  /** Visible columns in order. */
  visible: readonly LaidOutColumn<Row>[]
  /** All columns in order, with whether each is shown. */
  all: readonly { column: GridColumn<Row>; visible: boolean }[]
  show: (id: string, visible: boolean) => void
  /** Moves a column one place; `by` is -1 or 1. */
  move: (id: string, by: -1 | 1) => void
  resize: (id: string, by: number) => void
  reset: () => void
  /** The layout as a saved view keeps it, and back. */
  layout: () => GridView['columns']
  applyLayout: (columns: GridView['columns']) => void
}

function load(id: string): Kept | null {
  try {
    return kept.parse(JSON.parse(globalThis.localStorage.getItem(`registra.grid.${id}`) ?? ''))
  } catch {
    return null
  }
}

/** Which columns are shown, in which order and how wide; kept on this computer under the grid's id. */
export function useGridColumns<Row>(id: string, columns: readonly GridColumn<Row>[]): GridColumns<Row> {
  const standard = useMemo(
    (): Kept => ({
      order: columns.map((column) => column.id),
      visibility: Object.fromEntries(columns.map((column) => [column.id, !column.hidden])),
      sizes: {},
    }),
    [columns],
  )
  const [remembered] = useState(() => load(id))
  const [columnOrder, setOrder] = useState<ColumnOrderState>(remembered?.order ?? standard.order)
  const [columnVisibility, setVisibility] = useState<ColumnVisibilityState>({
    ...standard.visibility,
    ...remembered?.visibility,
  })
  const [columnSizing, setSizes] = useState<ColumnSizingState>(remembered?.sizes ?? {})
  useEffect(() => {
    const now: Kept = { order: columnOrder, visibility: columnVisibility, sizes: columnSizing }
    globalThis.localStorage.setItem(`registra.grid.${id}`, JSON.stringify(now))
  }, [id, columnOrder, columnVisibility, columnSizing])

  const definitions = useMemo(
    () =>
      columns.map((column): ColumnDef<typeof features, object> => ({
        id: column.id,
        accessorFn: () => null,
        size: column.width ?? widths[column.kind],
        minSize: narrowest,
        maxSize: widest,
      })),
    [columns],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnOrder, columnVisibility, columnSizing },
    onColumnOrderChange: setOrder,
    onColumnVisibilityChange: setVisibility,
    onColumnSizingChange: setSizes,
  })

  const byId = new Map(columns.map((column) => [column.id, column]))
  const headers = new Map(table.getLeafHeaders().map((header) => [header.column.id, header]))
  const order = table.getAllLeafColumns().map((column) => column.id)
  return {
    visible: table.getVisibleLeafColumns().flatMap((leaf) => {
      const column = byId.get(leaf.id)
      const startResize = headers.get(leaf.id)?.getResizeHandler() ?? ((): void => undefined)
      return column ? [{ column, width: leaf.getSize(), startResize }] : []
    }),
    all: order.flatMap((one) => {
      const column = byId.get(one)
      return column ? [{ column, visible: columnVisibility[one] !== false }] : []
    }),
    show: (one, visible) => setVisibility((now) => ({ ...now, [one]: visible })),
    move: (one, by) => setOrder(moved(order, one, by)),
    resize: (one, by) => {
      const width = (table.getColumn(one)?.getSize() ?? widths.text) + by
      setSizes((now) => ({ ...now, [one]: Math.min(widest, Math.max(narrowest, width)) }))
    },
    reset: () => {
      setOrder(standard.order)
      setVisibility(standard.visibility)
      setSizes({})
    },
    layout: () =>
      order.map((field) => ({ field, width: columnSizing[field], hidden: columnVisibility[field] === false })),
    applyLayout: (layout) => {
      const known = layout.filter((one) => byId.has(one.field))
      setOrder([...known.map((one) => one.field), ...standard.order.filter((o) => !known.some((k) => k.field === o))])
      setVisibility({ ...standard.visibility, ...Object.fromEntries(known.map((one) => [one.field, !one.hidden])) })
      setSizes(Object.fromEntries(known.flatMap((one) => (one.width ? [[one.field, one.width]] : []))))
    },
  }
}

// The table model carries the columns only; rows come in windows and never all at once.
const noRows: object[] = []

/** The ids with one of them moved by one place; unchanged at the ends. */
export function moved(order: readonly string[], id: string, by: -1 | 1): string[] {
  const from = order.indexOf(id)
  const to = from + by
  if (from < 0 || to < 0 || to >= order.length) return [...order]
  const next = order.filter((one) => one !== id)
  next.splice(to, 0, id)
  return next
}

import { useDesk } from '#renderer/app/desk.ts'
import type { ReactElement, ReactNode } from 'react'

import { useRecordGrid, type RecordApi } from '#renderer/app/record-grid.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import type { Filter, Sort } from '#shared/contract/list.ts'

/** The records of another kind that belong to a record: a plain grid inside its page. */
export function SubGrid<Row extends { id: number }>(props: {
  id: string
  title: string
  records: RecordApi<Row>
  columns: readonly GridColumn<Row>[]
  filters: Filter[]
  sort?: Sort
  onOpen: (row: Row) => void
  /** The procedure that opening a row leads to: where the desk may not call it, rows are only read. */
  opensFor?: string
  /** Said in place of the rows when there are none. */
  empty: ReactNode
}): ReactElement {
  const parts = useRecordGrid(props.id, props.records, props.title)
  const { may } = useDesk()
  const opens = props.opensFor === undefined || may(props.opensFor)
  const list = useLocalListState({ filters: props.filters, sort: props.sort ?? null })
  return (
    <DataGrid
      {...parts}
      bare
      label={props.title}
      columns={props.columns}
      list={list}
      rowId={(row) => row.id}
      {...(opens ? { onOpen: props.onOpen } : {})}
      empty={props.empty}
    />
  )
}

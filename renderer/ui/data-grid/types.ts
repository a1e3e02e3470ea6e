import type { QueryFunction, QueryKey } from '@tanstack/react-query'
import type { ReactNode } from 'react'

import type { Filter, ListInput, ListScope, Sort } from '#shared/contract/list.ts'

/** How a column is aligned, written and filtered. `identifier` is set in a monospace face. */
export type ColumnKind = 'text' | 'number' | 'date' | 'instant' | 'identifier' | 'choice' | 'yesNo'

export interface Choice {
  value: string
  label: string
}

/** One column. `id` is the field's name in the contract: it is what sorting, filtering and exporting send. */
export interface GridColumn<Row> {
  id: string
  heading: string
  kind: ColumnKind
  /** Pixels before the user changed it. */
  width?: number
  sortable?: boolean
  filterable?: boolean
  /** Needed by `choice`: what can be filtered for, and how a value reads. */
  choices?: readonly Choice[]
  /** Not shown until the user asks for it. */
  hidden?: boolean
  /** Something to filter by that is no column to look at, such as a day that a period must cover. */
  filterOnly?: boolean
  /** The value; `row[id]` when absent. */
  value?: (row: Row) => unknown
  /** What the cell shows; the formatted value when absent. */
  render?: (row: Row) => ReactNode
  /** The cell as text, for copying; the formatted value when absent. */
  text?: (row: Row) => string
}

/** Where a grid gets a window of rows: `(input) => api.companies.list.queryOptions({ input })`. */
export type ListQuery<Row> = (input: ListInput) => {
  queryKey: QueryKey
  queryFn: QueryFunction<{ rows: readonly Row[]; total: number }>
}

/** A page's way of listing: what is searched, filtered and sorted, kept while the program runs. From `useListState`. */
export interface ListState {
  scope: ListScope
  setSearch: (search: string) => void
  setFilters: (filters: readonly Filter[]) => void
  setSort: (sort: Sort | null) => void
  setScope: (scope: ListScope) => void
}

/** Something to do with the selected rows. `label` says what it will do and to how many. */
export interface BulkAction {
  id: string
  label: (count: number) => string
  icon?: ReactNode
  danger?: boolean
  /** `clear` ends the selection: what was selected may no longer be there. */
  run: (ids: readonly number[], clear: () => void) => void | Promise<unknown>
}

/** A saved way of looking at a list; the shape the contract keeps. */
export interface GridView {
  filters: Filter[]
  search: string
  sort: Sort | null
  columns: { field: string; width?: number | undefined; hidden?: boolean | undefined }[]
}

export interface GridViews {
  items: readonly { id: number; name: string; view: GridView }[]
  save: (name: string, view: GridView) => void
  remove: (id: number) => void
}

/** What can be made of what is shown: a file, or paper. */
export type ExportFormat = 'xlsx' | 'csv' | 'pdf' | 'print'

/** What is shown at this moment, for an export of exactly that. `ids`: only the selected rows, when there are any. */
export interface ShownList {
  scope: ListScope
  columns: { field: string; heading: string }[]
  /** The active filters as the chips read them, for the head of a printed list. */
  filterTexts: string[]
  ids?: number[]
}

export interface DataGridProps<Row> {
  /** Names the grid for what is kept about it: column widths, saved views. */
  id: string
  /** What the list is, for screen readers. */
  label: string
  columns: readonly GridColumn<Row>[]
  list: ListState
  query: ListQuery<Row>
  rowId: (row: Row) => number
  /** All matching ids in order, at most 100,000; without it only rows that were seen can be selected. */
  ids?: (scope: ListScope) => Promise<readonly number[]>
  /** Enter or a double click on a row. */
  onOpen?: (row: Row) => void
  /** Lets J and K go from row to row from anywhere on the page; the words are those of the sheet of shortcuts. */
  steps?: { next: string; previous: string }
  /** The pane on the right, following the row the cursor is on. */
  detail?: (row: Row) => ReactNode
  detailTitle?: (row: Row) => ReactNode
  /** What opening a row does, as the button in the pane says it; “open the record” when absent, null for no button. */
  openLabel?: string | null
  bulkActions?: readonly BulkAction[]
  /** Nothing may be changed from here: no bulk actions, and saved views can only be taken. */
  lookOnly?: boolean
  /** What is shown may be had on pages, not as a table. */
  pagesOnly?: boolean
  onExport?: (format: ExportFormat, shown: ShownList) => void
  views?: GridViews
  /** Shown when there is nothing at all: says what to do next. */
  empty?: ReactNode
  /** More controls in the tool line. */
  tools?: ReactNode
  /** Leaves out search, filters and the rest: a plain grid inside a page. */
  bare?: boolean
  /** What went wrong, in words: the error of a failed window. */
  errorText?: (error: unknown) => string
}

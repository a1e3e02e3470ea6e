import { Button, CloseButton } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { IconLayoutSidebarRight } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react'

import { BulkBar } from '#renderer/ui/data-grid/bulk-bar.tsx'
import { copyRows } from '#renderer/ui/data-grid/copy-rows.ts'
import styles from '#renderer/ui/data-grid/data-grid.module.css'
import { FilterButton, FilterChips } from '#renderer/ui/data-grid/filter-bar.tsx'
import { byColumn, describeFilters } from '#renderer/ui/data-grid/filters.ts'
import { useGridColumns } from '#renderer/ui/data-grid/grid-columns.ts'
import { GridTable } from '#renderer/ui/data-grid/grid-table.tsx'
import { ColumnsMenu, ExportMenu, ToolButton } from '#renderer/ui/data-grid/menus.tsx'
import { useRowWindows } from '#renderer/ui/data-grid/row-windows.ts'
import { SearchBox } from '#renderer/ui/data-grid/search-box.tsx'
import { useSelection } from '#renderer/ui/data-grid/selection.ts'
import type { DataGridProps, ExportFormat, GridView } from '#renderer/ui/data-grid/types.ts'
import { ViewsMenu } from '#renderer/ui/data-grid/views-menu.tsx'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/**
 * A list of any length: search, filters, sorting, columns, saved views, selection, copying, export and a detail pane.
 * It fetches windows of rows as they come into view and keeps the old rows until the new ones are there.
 */
export function DataGrid<Row>(props: DataGridProps<Row>): ReactElement {
  const { id, columns, list, query, rowId, detail, onExport, bare = false } = props
  const t = useTexts()
  const client = useQueryClient()
  const shownable = useMemo(() => columns.filter((column) => !column.filterOnly), [columns])
  const layout = useGridColumns(id, shownable)
  const [view, setView] = useState({ first: 0, last: 40 })
  const [current, setCurrent] = useState(0)
  const [editing, setEditing] = useState<string | null>(null)
  const [detailOpen, setDetailOpen] = useKeptFlag(`registra.grid.${id}.detail`, globalThis.innerWidth >= 1000)
  const rows = useRowWindows(query, list.scope, view.first, view.last)
  const idAt = (index: number): number | undefined => {
    const row = rows.row(index)
    return row === undefined ? undefined : rowId(row)
  }
  const selection = useSelection(list.scope, rows.total, idAt, props.ids)
  const onView = useCallback((first: number, last: number): void => {
    setView((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])

  const shownColumns = layout.visible.map((one) => one.column)
  const copy = (): void => {
    const here = idAt(current)
    const ids = selection.ids.size > 0 ? selection.ids : new Set(here === undefined ? [] : [here])
    void copyRows({ client, query, scope: list.scope, total: rows.total, columns: shownColumns, ids, rowId })
  }
  const exportShown = (format: ExportFormat): void =>
    onExport?.(format, {
      scope: list.scope,
      columns: shownColumns.map((column) => ({ field: column.id, heading: column.heading })),
      filterTexts: byColumn(columns, list.scope.filters).map(describeFilters),
      ...(selection.ids.size > 0 ? { ids: [...selection.ids] } : {}),
    })
  usePageCommand('export', onExport ? () => exportShown(props.pagesOnly ? 'pdf' : 'xlsx') : null)
  usePageCommand('print', onExport ? () => exportShown('print') : null)
  const takeView = (taken: GridView | null): void => {
    if (taken) layout.applyLayout(taken.columns)
    else layout.reset()
    list.setScope(taken ? { search: taken.search, filters: taken.filters, sort: taken.sort } : noScope)
  }

  const row = rows.row(current)
  const narrowed = list.scope.search !== '' || list.scope.filters.length > 0
  // Beside a list that holds nothing at all a pane could only say that nothing is chosen.
  const hasPane = detail !== undefined && detailOpen && (narrowed || rows.key === '' || rows.total > 0)
  return (
    <div className={styles['root']}>
      {!bare && (
        <div className={styles['tools']}>
          <SearchBox value={list.scope.search} onSearch={list.setSearch} />
          {columns.some(({ filterable }) => filterable !== false) && (
            <FilterButton columns={columns} list={list} editing={editing} onEditing={setEditing} />
          )}
          {props.views && (
            <ViewsMenu
              views={props.views}
              lookOnly={props.lookOnly ?? false}
              current={() => ({ ...list.scope, columns: layout.layout() })}
              onTake={takeView}
            />
          )}
          {props.tools}
          <span className={styles['spring']} />
          <span className={styles['count']} role="status">
            {rows.waiting && rows.key === ''
              ? t(($) => $.grid.loading)
              : t(($) => $.grid.results, { count: rows.total })}
          </span>
          <ColumnsMenu columns={layout} />
          {onExport && <ExportMenu onExport={exportShown} pagesOnly={props.pagesOnly ?? false} />}
          {detail && (
            <ToolButton
              name={detailOpen ? t(($) => $.grid.closeDetail) : t(($) => $.grid.showDetail)}
              pressed={detailOpen}
              onClick={() => setDetailOpen(!detailOpen)}
            >
              <IconLayoutSidebarRight size={17} aria-hidden />
            </ToolButton>
          )}
        </div>
      )}
      {!bare && <FilterChips columns={columns} list={list} onEdit={setEditing} />}
      <div className={styles['main']}>
        <div className={styles['frame']} data-waiting={rows.waiting}>
          <GridTable
            label={props.label}
            list={list}
            layout={layout}
            rows={rows}
            rowId={rowId}
            selection={selection}
            current={current}
            onCurrent={setCurrent}
            onView={onView}
            onOpen={props.onOpen}
            steps={props.steps}
            onCopy={copy}
            onFilter={bare ? undefined : setEditing}
          />
          <Over {...props} rows={rows} narrowed={narrowed} />
          <BulkBar
            selection={selection}
            total={rows.total}
            actions={props.lookOnly ? [] : (props.bulkActions ?? [])}
            onCopy={copy}
          />
        </div>
        {hasPane && (
          <aside className={styles['detail']} aria-label={t(($) => $.grid.detailPane)}>
            <div className={styles['detailHead']}>
              <div className={styles['detailTitle']}>{row !== undefined && props.detailTitle?.(row)}</div>
              {row !== undefined && props.onOpen && props.openLabel !== null && (
                <Button size="compact-sm" variant="subtle" onClick={() => props.onOpen?.(row)}>
                  {props.openLabel ?? t(($) => $.common.openFull)}
                </Button>
              )}
              <CloseButton aria-label={t(($) => $.grid.closeDetail)} onClick={() => setDetailOpen(false)} />
            </div>
            <div className={styles['detailBody']} tabIndex={0} role="group" aria-label={t(($) => $.grid.detailPane)}>
              {row === undefined ? t(($) => $.grid.chooseRow) : detail(row)}
            </div>
          </aside>
        )}
      </div>
    </div>
  )
}

const noScope = { search: '', filters: [], sort: null }

/** What lies over an empty grid: the first words, an error with the way out, nothing found, or nothing there. */
function Over<Row>(
  props: DataGridProps<Row> & { rows: ReturnType<typeof useRowWindows<Row>>; narrowed: boolean },
): ReactElement | null {
  const { rows, narrowed, list } = props
  const t = useTexts()
  if (rows.error !== null && rows.error !== undefined) {
    const text = props.errorText?.(rows.error)
    return (
      <div className={styles['over']} role="alert">
        <EmptyState
          title={t(($) => $.grid.failed)}
          {...(text ? { text } : {})}
          actions={<Button onClick={rows.retry}>{t(($) => $.common.retry)}</Button>}
        />
      </div>
    )
  }
  if (rows.key === '' || rows.total > 0) return null
  if (!narrowed || props.bare)
    return <div className={styles['over']}>{props.empty ?? <EmptyState title={t(($) => $.common.none)} />}</div>
  return (
    <div className={styles['over']}>
      <EmptyState
        title={t(($) => $.grid.nothingMatches)}
        text={t(($) => $.grid.nothingMatchesText)}
        actions={
          <Button variant="default" onClick={() => list.setScope({ ...list.scope, search: '', filters: [] })}>
            {t(($) => $.grid.clearFilters)}
          </Button>
        }
      />
    </div>
  )
}

/** A yes or no kept on this computer. */
function useKeptFlag(key: string, standard: boolean): [boolean, (value: boolean) => void] {
  const [value, setValue] = useState(() => (globalThis.localStorage.getItem(key) ?? String(standard)) === 'true')
  const first = useRef(true)
  useEffect(() => {
    if (!first.current) globalThis.localStorage.setItem(key, String(value))
    first.current = false
  }, [key, value])
  return [value, setValue]
}

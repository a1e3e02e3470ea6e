import { useState, type ReactElement } from 'react'

import { useFindingColumns } from '#renderer/features/findings/finding-columns.tsx'
import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter, type QuickOption } from '#renderer/features/records/quick-filter.tsx'
import styles from '#renderer/ui/data-grid/data-grid.module.css'
import { FilterButton, FilterChips } from '#renderer/ui/data-grid/filter-bar.tsx'
import { byColumn, describeFilters } from '#renderer/ui/data-grid/filters.ts'
import { ExportMenu } from '#renderer/ui/data-grid/menus.tsx'
import { SearchBox } from '#renderer/ui/data-grid/search-box.tsx'
import type { ExportFormat, ListState } from '#renderer/ui/data-grid/types.ts'
import { ViewsMenu } from '#renderer/ui/data-grid/views-menu.tsx'
import { usePageCommand } from '#renderer/ui/page-commands.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'

/** Search, filters, saved views and export of the work list. `chosen`: what an export is limited to, when anything is. */
export function ListTools({ list, chosen }: { list: ListState; chosen: ReadonlySet<number> }): ReactElement {
  const t = useTexts()
  const [editing, setEditing] = useState<string | null>(null)
  const columns = useFindingColumns(list.scope.filters)
  const grid = useRecordGrid(
    'findings',
    api.findings,
    t(($) => $.findings.title),
  )
  const exportShown = (format: ExportFormat): void =>
    grid.onExport(format, {
      scope: list.scope,
      columns: columns.filter(({ filterOnly }) => !filterOnly).map(({ id, heading }) => ({ field: id, heading })),
      filterTexts: byColumn(columns, list.scope.filters).map(describeFilters),
      ...(chosen.size > 0 ? { ids: [...chosen] } : {}),
    })
  const options = [
    { label: t(($) => $.findings.show.everything), filters: [] },
    { label: t(($) => $.findings.show.open), filters: [where.oneOf('state', ['open'])] },
    { label: t(($) => $.findings.show.inHand), filters: [where.oneOf('state', ['in-correction'])] },
    {
      label: t(($) => $.findings.show.decided),
      filters: [where.oneOf('state', ['explained', 'dismissed'])],
    },
  ]
  usePageCommand('export', () => exportShown('xlsx'))
  usePageCommand('print', () => exportShown('print'))
  return (
    <>
      <div className={styles['tools']}>
        <SearchBox value={list.scope.search} onSearch={list.setSearch} />
        <QuickFilter list={list} options={options} />
        <FilterButton columns={columns} list={list} editing={editing} onEditing={setEditing} />
        <ViewsMenu
          views={grid.views}
          lookOnly={grid.lookOnly}
          current={() => ({ ...list.scope, columns: [] })}
          onTake={(view) =>
            list.setScope(
              view
                ? { search: view.search, filters: view.filters, sort: view.sort }
                : { search: '', filters: [where.oneOf('state', ['open'])], sort: null },
            )
          }
        />
        <span className={styles['spring']} />
        <ExportMenu onExport={exportShown} pagesOnly={grid.pagesOnly} />
      </div>
      <FilterChips columns={columns} list={withoutQuick(list, options)} onEdit={setEditing} />
    </>
  )
}

/** The list as chips show it: what the choice of states says already is not said again. */
function withoutQuick(list: ListState, options: readonly QuickOption[]): ListState {
  const isState = ({ field }: Filter): boolean => field === 'state'
  const own = list.scope.filters.filter(isState)
  const said = options.some(({ filters }) => JSON.stringify(filters) === JSON.stringify(own))
  if (!said) return list
  return {
    ...list,
    scope: { ...list.scope, filters: list.scope.filters.filter((filter) => !isState(filter)) },
    setFilters: (filters) => list.setFilters([...own, ...filters]),
  }
}

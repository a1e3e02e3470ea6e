import { Button, NativeSelect, Popover, Stack } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import { FilterEditor } from '#renderer/ui/data-grid/filter-editor.tsx'
import { byColumn, describeFilters, withColumn } from '#renderer/ui/data-grid/filters.ts'
import type { GridColumn, ListState } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** The “Filter” button with the editor it opens. `editing` is the column being edited, null when closed. */
export function FilterButton<Row>(props: {
  columns: readonly GridColumn<Row>[]
  list: ListState
  editing: string | null
  onEditing: (field: string | null) => void
}): ReactElement {
  const { columns, list, editing, onEditing } = props
  const t = useTexts()
  const filterable = columns.filter((column) => column.filterable !== false)
  const column = filterable.find((one) => one.id === editing)
  return (
    <Popover
      opened={column !== undefined}
      onChange={(opened) => onEditing(opened ? editing : null)}
      position="bottom-start"
      trapFocus
      returnFocus
      width={300}
      shadow="md"
    >
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={() => onEditing(editing === null ? (filterable[0]?.id ?? null) : null)}
        >
          {t(($) => $.grid.addFilter)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        {column && (
          <Stack gap="sm">
            <NativeSelect
              aria-label={t(($) => $.grid.columns)}
              value={column.id}
              data={filterable.map((one) => ({ value: one.id, label: one.heading }))}
              onChange={(event) => onEditing(event.currentTarget.value)}
            />
            <FilterEditor
              key={column.id}
              column={column}
              filters={list.scope.filters.filter((filter) => filter.field === column.id)}
              onApply={(own) => {
                list.setFilters(withColumn(list.scope.filters, column.id, own))
                onEditing(null)
              }}
            />
          </Stack>
        )}
      </Popover.Dropdown>
    </Popover>
  )
}

/** The active conditions: each readable, changeable and removable. */
export function FilterChips<Row>(props: {
  columns: readonly GridColumn<Row>[]
  list: ListState
  onEdit: (field: string) => void
}): ReactElement | null {
  const { columns, list, onEdit } = props
  const t = useTexts()
  const active = byColumn(columns, list.scope.filters)
  if (active.length === 0) return null
  return (
    <ul className={styles['chips']} aria-label={t(($) => $.grid.activeFilters)}>
      {active.map((one) => {
        const filter = describeFilters(one)
        return (
          <li key={one.column.id} className={styles['chip']}>
            <button
              type="button"
              aria-label={t(($) => $.grid.editFilter, { filter })}
              title={filter}
              onClick={() => onEdit(one.column.id)}
            >
              {filter}
            </button>
            <button
              type="button"
              aria-label={t(($) => $.grid.removeFilter, { filter })}
              onClick={() => list.setFilters(withColumn(list.scope.filters, one.column.id, []))}
            >
              <IconX size={14} aria-hidden />
            </button>
          </li>
        )
      })}
      {active.length > 1 && (
        <li>
          <Button variant="subtle" size="compact-xs" onClick={() => list.setFilters([])}>
            {t(($) => $.grid.clearFilters)}
          </Button>
        </li>
      )}
    </ul>
  )
}

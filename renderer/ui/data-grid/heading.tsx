import { Menu } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconArrowsSort,
  IconChevronDown,
  IconEyeOff,
  IconFilter,
  IconMinus,
  IconPlus,
} from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import type { LaidOutColumn } from '#renderer/ui/data-grid/grid-columns.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Sort } from '#shared/contract/list.ts'

const resizeStep = 30

export interface HeadingProps<Row> {
  laidOut: LaidOutColumn<Row>
  /** Place among all columns of the grid, the selecting one being 0. */
  index: number
  sort: Sort | null
  filtered: boolean
  focusable: boolean
  menuOpen: boolean
  onMenu: (open: boolean) => void
  onSort: (sort: Sort | null) => void
  onFilter: () => void
  onHide: () => void
  onResize: (by: number) => void
}

/** The heading of a column: sorts on a click, has a menu, and an edge to drag. */
export function Heading<Row>(props: HeadingProps<Row>): ReactElement {
  const { laidOut, index, sort, focusable } = props
  const { column, startResize } = laidOut
  const t = useTexts()
  const sortable = column.sortable !== false
  const direction = sort?.field === column.id ? sort.direction : null
  const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={direction ?? 'none'}
      className={styles['heading']}
      data-kind={column.kind}
      data-cell={`-1:${index}`}
      tabIndex={focusable ? 0 : -1}
      style={{ width: `var(--w${index})` }}
    >
      <button
        type="button"
        tabIndex={-1}
        className={styles['headingText']}
        disabled={!sortable}
        onClick={() => props.onSort(nextSort(column.id, direction))}
      >
        <span className={styles['headingWord']} title={column.heading}>
          {column.heading}
        </span>
        {direction && <Arrow size={14} aria-hidden />}
        {props.filtered && <IconFilter size={13} aria-hidden />}
      </button>
      <HeadingMenu {...props} sortable={sortable} name={t(($) => $.grid.columnMenu, { column: column.heading })} />
      {/* Dragging has its keyboard twin in the menu: wider, narrower. */}
      <span className={styles['edge']} aria-hidden onMouseDown={startResize} onTouchStart={startResize} />
    </div>
  )
}

/** A click goes from ascending to descending and back. */
export function nextSort(field: string, direction: Sort['direction'] | null): Sort {
  return { field, direction: direction === 'ascending' ? 'descending' : 'ascending' }
}

function HeadingMenu<Row>(props: HeadingProps<Row> & { sortable: boolean; name: string }): ReactElement {
  const { column } = props.laidOut
  const t = useTexts()
  return (
    <Menu opened={props.menuOpen} onChange={props.onMenu} position="bottom-start" returnFocus>
      <Menu.Target>
        <button type="button" tabIndex={-1} className={styles['headingMenu']} aria-label={props.name}>
          <IconChevronDown size={14} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {props.sortable && (
          <>
            <Menu.Item
              leftSection={<IconArrowUp size={15} />}
              onClick={() => props.onSort({ field: column.id, direction: 'ascending' })}
            >
              {t(($) => $.grid.sortAscending)}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={15} />}
              onClick={() => props.onSort({ field: column.id, direction: 'descending' })}
            >
              {t(($) => $.grid.sortDescending)}
            </Menu.Item>
            <Menu.Item leftSection={<IconArrowsSort size={15} />} onClick={() => props.onSort(null)}>
              {t(($) => $.grid.sortNone)}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {column.filterable !== false && (
          <Menu.Item leftSection={<IconFilter size={15} />} onClick={props.onFilter}>
            {t(($) => $.grid.filterColumn)}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconEyeOff size={15} />} onClick={props.onHide}>
          {t(($) => $.grid.hideColumn)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconPlus size={15} />}
          closeMenuOnClick={false}
          onClick={() => props.onResize(resizeStep)}
        >
          {t(($) => $.grid.widerColumn)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconMinus size={15} />}
          closeMenuOnClick={false}
          onClick={() => props.onResize(-resizeStep)}
        >
          {t(($) => $.grid.narrowerColumn)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

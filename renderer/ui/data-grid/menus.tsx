import { ActionIcon, Button, Checkbox, Menu, Popover, Tooltip } from '@mantine/core'
import {
  IconArrowDown,
  IconArrowUp,
  IconColumns3,
  IconDownload,
  IconFileSpreadsheet,
  IconFileTypeCsv,
  IconFileTypePdf,
  IconPrinter,
} from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import type { GridColumns } from '#renderer/ui/data-grid/grid-columns.ts'
import type { ExportFormat } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** A square button of the tool line with its name as a tooltip. */
export function ToolButton(props: {
  name: string
  children: ReactNode
  onClick?: () => void
  pressed?: boolean
}): ReactElement {
  const { name, children, onClick, pressed, ...rest } = props
  return (
    <Tooltip label={name}>
      <ActionIcon
        variant={pressed ? 'light' : 'default'}
        size="lg"
        aria-label={name}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
        {...(onClick ? { onClick } : {})}
        {...rest}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

/** Which columns are shown and in which order. */
export function ColumnsMenu<Row>({ columns }: { columns: GridColumns<Row> }): ReactElement {
  const t = useTexts()
  return (
    <Popover position="bottom-end" shadow="md" width={320} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={t(($) => $.grid.chooseColumns)}
          title={t(($) => $.grid.chooseColumns)}
        >
          <IconColumns3 size={17} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <ul className={styles['columnList']} aria-label={t(($) => $.grid.columns)}>
          {columns.all.map(({ column, visible }) => (
            <li key={column.id}>
              <Checkbox
                label={column.heading}
                checked={visible}
                onChange={(event) => columns.show(column.id, event.currentTarget.checked)}
              />
              <ActionIcon
                size="sm"
                aria-label={t(($) => $.grid.moveUp, { column: column.heading })}
                onClick={() => columns.move(column.id, -1)}
              >
                <IconArrowUp size={14} aria-hidden />
              </ActionIcon>
              <ActionIcon
                size="sm"
                aria-label={t(($) => $.grid.moveDown, { column: column.heading })}
                onClick={() => columns.move(column.id, 1)}
              >
                <IconArrowDown size={14} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={columns.reset}>
          {t(($) => $.grid.resetColumns)}
        </Button>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Exports exactly what is shown. */
export function ExportMenu(props: { onExport: (format: ExportFormat) => void; pagesOnly?: boolean }): ReactElement {
  const { onExport, pagesOnly = false } = props
  const t = useTexts()
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t(($) => $.grid.export)} title={t(($) => $.grid.export)}>
          <IconDownload size={17} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(($) => $.grid.exportHint)}</Menu.Label>
        {!pagesOnly && (
          <>
            <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={() => onExport('xlsx')}>
              {t(($) => $.grid.exportXlsx)}
            </Menu.Item>
            <Menu.Item leftSection={<IconFileTypeCsv size={16} />} onClick={() => onExport('csv')}>
              {t(($) => $.grid.exportCsv)}
            </Menu.Item>
          </>
        )}
        <Menu.Item leftSection={<IconFileTypePdf size={16} />} onClick={() => onExport('pdf')}>
          {t(($) => $.grid.exportPdf)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconPrinter size={16} />} onClick={() => onExport('print')}>
          {t(($) => $.common.print)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

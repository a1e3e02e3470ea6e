import { Button } from '@mantine/core'
import { useNavigate, useRouterState } from '@tanstack/react-router'
import { IconPlus, IconTableImport, IconTrash } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { useRecordGrid, type RecordApi } from '#renderer/app/record-grid.ts'
import { removeRecords, type Removable } from '#renderer/features/records/remove.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import type { BulkAction, GridColumn, ListState } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Page } from '#renderer/ui/parts/page.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

export interface RecordListProps<Row extends { id: number }> {
  /** Names the grid for what is kept about it. */
  id: string
  title: string
  sentence: string
  icon: ReactNode
  columns: readonly GridColumn<Row>[]
  list: ListState
  records: RecordApi<Row>
  /** How a row is named, at the head of its detail pane. */
  name: (row: Row) => string
  /** Enter or a double click. */
  onOpen: (row: Row) => void
  /** Opening a row changes it: the pane has its own button for that. */
  opensForm?: boolean
  detail: (row: Row) => ReactNode
  newLabel: string
  onNew: () => void
  removable: Removable
  /** What else can be done with several at once, before deleting. */
  bulkActions?: readonly BulkAction[]
  empty: { title: string; text: string }
  tools?: ReactNode
  /** A second button beside the one for a new record. */
  secondary?: ReactNode
  /** Stands in a tab of a page that has its own title: the buttons go beside the search field. */
  inTab?: boolean
  /** False for records that no file can bring. */
  importable?: boolean
}

/** A list page of one kind of record: the grid with everything it can do, the button and the key for a new one. */
export function RecordList<Row extends { id: number }>(props: RecordListProps<Row>): ReactElement {
  const { title, onNew, newLabel, inTab = false, importable = true } = props
  const t = useTexts()
  const { mayWrite, pageOpen } = useDesk()
  const path = useRouterState({ select: (state) => state.location.pathname })
  // A row opens its form, or the record's own page below the list's.
  const opens = props.opensForm ? mayWrite : pageOpen(`${path}/1`)
  const navigate = useNavigate()
  const parts = useRecordGrid(props.id, props.records, title)
  useShortcut(`${props.id}.new`, 'N', newLabel, onNew, { enabled: mayWrite })
  useAction(mayWrite ? { id: `${props.id}.new`, label: newLabel, icon: <IconPlus size={18} />, run: onNew } : null)
  const create = !mayWrite ? null : (
    <>
      {props.secondary}
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew} aria-keyshortcuts="N">
        {newLabel}
      </Button>
    </>
  )
  const grid = (
    <DataGrid
      {...parts}
      label={title}
      columns={props.columns}
      list={props.list}
      rowId={(row) => row.id}
      {...(opens ? { onOpen: props.onOpen } : {})}
      detail={props.detail}
      detailTitle={props.name}
      {...(props.opensForm ? { openLabel: null } : {})}
      tools={
        inTab ? (
          <>
            {props.tools}
            {create}
          </>
        ) : (
          props.tools
        )
      }
      bulkActions={[
        ...(props.bulkActions ?? []),
        {
          id: 'remove',
          label: (count) => t(($) => $.records.removeCount, { count }),
          icon: <IconTrash size={15} aria-hidden />,
          danger: true,
          run: async (ids) => await removeRecords(props.removable, ids),
        },
      ]}
      empty={
        <EmptyState
          icon={props.icon}
          title={props.empty.title}
          text={props.empty.text}
          actions={
            mayWrite && (
              <>
                {importable && (
                  <Button
                    leftSection={<IconTableImport size={16} aria-hidden />}
                    onClick={() => void navigate({ to: '/imports' })}
                  >
                    {t(($) => $.records.importFile)}
                  </Button>
                )}
                <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={onNew}>
                  {newLabel}
                </Button>
              </>
            )
          }
        />
      }
    />
  )
  if (inTab) return grid
  return (
    <Page title={title} sentence={props.sentence} body="fill" action={create}>
      {grid}
    </Page>
  )
}

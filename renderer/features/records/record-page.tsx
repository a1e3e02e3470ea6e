import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconEdit } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { useDesk } from '#renderer/app/desk.ts'
import type { ListPath } from '#renderer/features/records/list-path.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { RecordTabs, type RecordTab } from '#renderer/features/records/record-tabs.tsx'
import styles from '#renderer/features/records/records.module.css'
import { Page, type PageMenuItem } from '#renderer/ui/parts/page.tsx'
import { useShortcut } from '#renderer/ui/shortcuts.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** What the page of a record shows once the record is read. */
export interface RecordPageParts {
  title: string
  sentence?: string
  state?: ReactNode
  /** Beside “Edit”. */
  action?: ReactNode
  /** `needs`: the procedure an entry leads to; without it the entry only looks. */
  menu: readonly (PageMenuItem & { needs?: string })[]
  tabs: readonly RecordTab[]
}

/** The full page of one record: the way back to its list, what it is, “Edit” (key E), the rest in a menu, its parts as tabs. */
export function RecordPage<Data>(props: {
  query: UseQueryResult<Data>
  list: { to: ListPath; label: string }
  onEdit: () => void
  parts: (data: Data) => RecordPageParts
}): ReactElement {
  const { query, list, onEdit } = props
  const t = useTexts()
  const edit = t(($) => $.common.edit)
  const { may, mayWrite } = useDesk()
  const able = mayWrite && query.data !== undefined
  useShortcut('record.edit', 'E', edit, onEdit, { enabled: able })
  useAction(able ? { id: 'record.edit', label: edit, icon: <IconEdit size={18} />, run: onEdit } : null)
  const trail = (
    <Link to={list.to} className={styles['link'] ?? ''}>
      ← {list.label}
    </Link>
  )
  if (query.data === undefined) {
    return (
      <Page title={list.label} trail={trail}>
        <RecordGate query={query} height={320}>
          {() => null}
        </RecordGate>
      </Page>
    )
  }
  const { tabs, action, menu, ...head } = props.parts(query.data)
  return (
    <Page
      {...head}
      menu={menu.filter(({ needs }) => needs === undefined || may(needs))}
      trail={trail}
      body="fill"
      action={
        mayWrite && (
          <>
            {action}
            <Button
              leftSection={<IconEdit size={16} aria-hidden />}
              onClick={onEdit}
              aria-keyshortcuts="E"
              {...(action ? { variant: 'default' } : {})}
            >
              {edit}
            </Button>
          </>
        )
      }
    >
      <RecordTabs tabs={tabs} />
    </Page>
  )
}

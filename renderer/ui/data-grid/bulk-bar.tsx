import { Button } from '@mantine/core'
import { IconCopy, IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/ui/data-grid/data-grid.module.css'
import { ToolButton } from '#renderer/ui/data-grid/menus.tsx'
import type { GridSelection } from '#renderer/ui/data-grid/selection.ts'
import type { BulkAction } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** What is selected and what can be done with it. Absent while nothing is selected. */
export function BulkBar(props: {
  selection: GridSelection
  total: number
  actions: readonly BulkAction[]
  onCopy: () => void
}): ReactElement | null {
  const { selection, total, actions, onCopy } = props
  const t = useTexts()
  const count = selection.ids.size
  if (count === 0) return null
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={t(($) => $.grid.bulkActions)}>
      <span className={styles['bulkCount']} role="status">
        {count === total && total > 1 ? t(($) => $.grid.allSelected, { count }) : t(($) => $.grid.selected, { count })}
      </span>
      {actions.map((action) => (
        <Button
          key={action.id}
          size="xs"
          variant="default"
          leftSection={action.icon}
          {...(action.danger ? { c: 'var(--app-bad)' } : {})}
          onClick={() => void action.run([...selection.ids], selection.clear)}
        >
          {action.label(count)}
        </Button>
      ))}
      <ToolButton name={t(($) => $.grid.copyRows)} onClick={onCopy}>
        <IconCopy size={16} aria-hidden />
      </ToolButton>
      <ToolButton name={t(($) => $.grid.clearSelection)} onClick={selection.clear}>
        <IconX size={16} aria-hidden />
      </ToolButton>
    </div>
  )
}

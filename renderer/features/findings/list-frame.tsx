import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core'
import { IconCircleOff, IconFold, IconFoldDown, IconMessageCheck, IconRotate, IconX } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import { reopen } from '#renderer/features/findings/decide.ts'
import type { Chosen } from '#renderer/features/findings/use-chosen.ts'
import type { WorkList } from '#renderer/features/findings/use-work-list.ts'
import styles from '#renderer/features/findings/work-list.module.css'
import type { GroupBy } from '#renderer/features/findings/groups.ts'
import { useTexts } from '#renderer/ui/texts.ts'

const ways: readonly GroupBy[] = ['days', 'person', 'workplace', 'firm', 'cause']

/** How the list is grouped, how much there is, and folding all of it. */
export function ListHead(props: { list: WorkList; by: GroupBy; onBy: (by: GroupBy) => void }): ReactElement {
  const { list, by, onBy } = props
  const t = useTexts()
  const high = list.groups.reduce((sum, group) => sum + group.high, 0)
  return (
    <div className={styles['head']}>
      <SegmentedControl
        fullWidth
        aria-label={t(($) => $.findings.list.by)}
        value={by}
        data={ways.map((value) => ({ value, label: t(($) => $.findings.list.groups[value]) }))}
        onChange={(value) => onBy(value)}
      />
      <div className={styles['headLine']}>
        <span role="status">
          {list.starting ? t(($) => $.grid.loading) : t(($) => $.findings.count, { count: list.total })}
          {high > 0 && `, ${t(($) => $.findings.high, { count: high })}`}
        </span>
        <span>
          <FoldButton label={t(($) => $.findings.list.unfoldAll)} onClick={() => list.foldAll(false)}>
            <IconFoldDown size={16} aria-hidden />
          </FoldButton>
          <FoldButton label={t(($) => $.findings.list.foldAll)} onClick={() => list.foldAll(true)}>
            <IconFold size={16} aria-hidden />
          </FoldButton>
        </span>
      </div>
    </div>
  )
}

function FoldButton(props: { label: string; onClick: () => void; children: ReactElement }): ReactElement {
  return (
    <Tooltip label={props.label}>
      <ActionIcon size="md" aria-label={props.label} onClick={props.onClick}>
        {props.children}
      </ActionIcon>
    </Tooltip>
  )
}

/** What is chosen and what can be done with all of it; while nothing is, the keys that help. */
export function ListBulk(props: {
  chosen: Chosen
  /** Something else than open findings is shown. */
  canReopen: boolean
  onDecide: (way: 'explained' | 'dismissed') => void
}): ReactElement {
  const { chosen, canReopen, onDecide } = props
  const t = useTexts()
  const count = chosen.ids.size
  if (count === 0) {
    return (
      <p className={styles['hint']} role="status">
        {chosen.reading ? t(($) => $.findings.bulk.reading) : t(($) => $.findings.list.hint)}
      </p>
    )
  }
  return (
    <div className={styles['bulk']} role="toolbar" aria-label={t(($) => $.findings.bulk.label)}>
      <span className={styles['bulkCount']} role="status">
        {t(($) => $.findings.bulk.chosen, { count })}
      </span>
      <May call="findings.decide">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconMessageCheck size={15} aria-hidden />}
          onClick={() => onDecide('explained')}
        >
          {t(($) => $.findings.decide.explain)}
        </Button>
      </May>
      <May call="findings.decide">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCircleOff size={15} aria-hidden />}
          onClick={() => onDecide('dismissed')}
        >
          {t(($) => $.findings.decide.dismiss)}
        </Button>
      </May>
      {canReopen && (
        <May call="findings.decide">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconRotate size={15} aria-hidden />}
            onClick={() => void reopen([...chosen.ids]).then(chosen.clear)}
          >
            {t(($) => $.findings.decide.reopen)}
          </Button>
        </May>
      )}
      <Tooltip label={t(($) => $.grid.clearSelection)}>
        <ActionIcon size="lg" aria-label={t(($) => $.grid.clearSelection)} onClick={chosen.clear}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}

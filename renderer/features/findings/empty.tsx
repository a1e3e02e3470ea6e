import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCircleCheck, IconTableImport } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import type { WorkList } from '#renderer/features/findings/use-work-list.ts'
import styles from '#renderer/features/findings/work-list.module.css'
import { errorText } from '#renderer/bridge/errors.ts'
import { where } from '#renderer/features/records/list-path.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** What lies over an empty list: why it is empty, and the way on. */
export function EmptyFindings(props: {
  list: WorkList
  state: ListState
  summary: { open: number; registered: boolean } | null
}): ReactElement | null {
  const { list, state, summary } = props
  const t = useTexts()
  if (list.error !== null && list.error !== undefined) {
    return (
      <div className={styles['over']} role="alert">
        <EmptyState
          title={t(($) => $.grid.failed)}
          text={errorText(list.error)}
          actions={<Button onClick={list.retry}>{t(($) => $.common.retry)}</Button>}
        />
      </div>
    )
  }
  if (list.starting || list.total > 0 || summary === null) return null
  if (summary.open > 0 || !isPlain(state)) return <Filtered state={state} />
  if (!summary.registered) {
    return (
      <div className={styles['over']}>
        <EmptyState
          title={t(($) => $.findings.empty.nothingTitle)}
          text={t(($) => $.findings.empty.nothingText)}
          actions={
            <Button
              leftSection={<IconTableImport size={16} aria-hidden />}
              renderRoot={(root) => <Link to="/imports/new" {...root} />}
            >
              {t(($) => $.findings.empty.import)}
            </Button>
          }
        />
      </div>
    )
  }
  return (
    <div className={styles['over']}>
      <EmptyState
        icon={<IconCircleCheck size={30} stroke={1.4} />}
        title={t(($) => $.findings.empty.calmTitle)}
        text={t(($) => $.findings.empty.calmText)}
      />
    </div>
  )
}

function Filtered({ state }: { state: ListState }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['over']}>
      <EmptyState
        title={t(($) => $.findings.empty.filteredTitle)}
        text={t(($) => $.findings.empty.filteredText)}
        actions={
          <Button
            variant="default"
            onClick={() => state.setScope({ search: '', filters: [where.oneOf('state', ['open'])], sort: null })}
          >
            {t(($) => $.findings.empty.toOpen)}
          </Button>
        }
      />
    </div>
  )
}

/** Whether nothing but the state is asked for. */
function isPlain({ scope }: ListState): boolean {
  return scope.search === '' && scope.filters.every(({ field }) => field === 'state')
}

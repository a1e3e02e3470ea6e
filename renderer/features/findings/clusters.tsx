import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconChevronDown, IconChevronRight, IconRepeat } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import styles from '#renderer/features/findings/clusters.module.css'
import { openDecideDialog } from '#renderer/features/findings/decide-dialog.tsx'
import { clusterText } from '#renderer/features/findings/words.ts'
import { api } from '#renderer/bridge/queries.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { FindingCluster } from '#shared/contract/findings.ts'
import type { Filter } from '#shared/contract/list.ts'

/** Conditions that show what repeats, and nothing else. */
function clusterFilters({ rule, declarationId, fromHour, since }: FindingCluster): Filter[] {
  return [
    { field: 'state', operator: 'in', value: ['open'] },
    { field: 'rule', operator: 'in', value: [rule] },
    { field: 'date', operator: 'from', value: since },
    ...(declarationId === null
      ? []
      : [{ field: 'declarationId', operator: 'equals' as const, value: String(declarationId) }]),
    ...(fromHour === null ? [] : [{ field: 'hour', operator: 'from' as const, value: String(fromHour) }]),
  ]
}

/** Treats what repeats in one go. */
export function treatTogether(cluster: FindingCluster, onDone?: () => void): void {
  openDecideDialog({
    ids: cluster.findingIds,
    way: null,
    about: clusterText(cluster),
    ...(onDone ? { onDone } : {}),
  })
}

/** “What repeats”: findings with a common cause, each as one line. Absent while nothing does. */
export function Clusters({ onShow }: { onShow: (filters: Filter[]) => void }): ReactElement | null {
  const t = useTexts()
  const clusters = useQuery(api.findings.clusters.queryOptions())
  const [open, setOpen] = useState(false)
  const all = clusters.data ?? []
  if (all.length === 0) return null
  const Chevron = open ? IconChevronDown : IconChevronRight
  return (
    <section className={styles['clusters']} aria-label={t(($) => $.findings.clusters.title)}>
      <button type="button" className={styles['head']} aria-expanded={open} onClick={() => setOpen(!open)}>
        <IconRepeat size={16} aria-hidden className={styles['icon']} />
        <span className={styles['title']}>{t(($) => $.findings.clusters.title)}</span>
        <span className={styles['count']}>{t(($) => $.findings.clusters.count, { count: all.length })}</span>
        <Chevron size={16} aria-hidden />
      </button>
      {open && (
        <ul className={styles['lines']} tabIndex={0} aria-label={t(($) => $.findings.clusters.text)}>
          {all.map((cluster) => (
            <li key={cluster.id}>
              <p className={styles['sentence']}>
                {clusterText(cluster)}{' '}
                <span className={styles['people']}>
                  ({t(($) => $.findings.clusters.people, { count: cluster.people })})
                </span>
              </p>
              <div className={styles['actions']}>
                <May call="findings.decide">
                  <Button size="compact-sm" variant="default" onClick={() => treatTogether(cluster)}>
                    {t(($) => $.findings.clusters.together, { count: cluster.findingIds.length })}
                  </Button>
                </May>
                <Button size="compact-sm" variant="subtle" onClick={() => onShow(clusterFilters(cluster))}>
                  {t(($) => $.findings.clusters.show)}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

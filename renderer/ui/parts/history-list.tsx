import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/history-list.module.css'
import { formatInstant } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** One change: when (ISO instant, UTC), who, what in words, and the fields with what stood there before and after. */
export interface HistoryEntry {
  id: number | string
  at: string
  who: string
  what: ReactNode
  changes?: readonly { label: string; before: ReactNode; after: ReactNode }[]
}

/** The changes of a record, newest first. */
export function HistoryList({ entries }: { entries: readonly HistoryEntry[] }): ReactElement {
  const t = useTexts()
  if (entries.length === 0) return <p className={styles['none']}>{t(($) => $.common.noHistory)}</p>
  return (
    <ol className={styles['list']}>
      {entries.map((entry) => (
        <li key={entry.id} className={styles['entry']}>
          <div className={styles['head']}>
            <strong>{entry.what}</strong>
            <span className={styles['when']}>
              {formatInstant(entry.at)} · {entry.who}
            </span>
          </div>
          {entry.changes && entry.changes.length > 0 && (
            <ul className={styles['changes']}>
              {entry.changes.map((change, index) => (
                // A part of a record may have the same label twice; the list of an entry never changes.
                // oxlint-disable-next-line react/no-array-index-key
                <li key={index}>
                  <span className={styles['field']}>{change.label}</span>{' '}
                  {change.before !== null && <del className={styles['before']}>{change.before}</del>}
                  {change.before !== null && change.after !== null && <span aria-hidden> → </span>}
                  {change.after !== null && <ins className={styles['after']}>{change.after}</ins>}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  )
}

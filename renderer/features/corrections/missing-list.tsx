import { IconCircleCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/request.module.css'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Missing } from '#shared/domain/correction/readiness.ts'

/** What still lacks before a request is ready; each entry leads to its field where `onGo` is given. */
export function MissingList(props: { missing: readonly Missing[]; onGo?: (entry: Missing) => void }): ReactElement {
  const { missing, onGo } = props
  const t = useTexts()
  const blocking = missing.filter((entry) => entry.blocking).length
  const words = ({ check, item }: Missing): string => {
    const text = t(($) => $.corrections.checks[check])
    return item === null ? text : t(($) => $.corrections.itemCheck, { item: item + 1, check: text })
  }
  return (
    <section className={styles['missing']} aria-label={t(($) => $.corrections.request.missing.title)}>
      <h2 className={styles['missingTitle']}>{t(($) => $.corrections.request.missing.title)}</h2>
      <span role="status" className={blocking === 0 ? styles['complete'] : styles['dim']}>
        {blocking === 0 && <IconCircleCheck size={15} aria-hidden />}
        {blocking === 0
          ? t(($) => $.corrections.request.missing.none)
          : t(($) => $.corrections.request.missing.count, { count: blocking })}
      </span>
      {missing.length > 0 && (
        <ul className={styles['missingItems']}>
          {missing.map((entry) => (
            <li key={`${entry.check} ${entry.item ?? ''}`}>
              <ToneIcon tone={entry.blocking ? 'warn' : 'info'} size={15} />
              <span className="visually-hidden">
                {entry.blocking
                  ? t(($) => $.corrections.request.missing.blocking)
                  : t(($) => $.corrections.request.missing.advice)}
                {': '}
              </span>
              {onGo ? (
                <button type="button" className={styles['fieldLink']} onClick={() => onGo(entry)}>
                  {words(entry)}
                </button>
              ) : (
                words(entry)
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

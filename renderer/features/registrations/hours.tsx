import type { ReactElement } from 'react'

import { clockHours, decimalHours } from '#renderer/features/registrations/durations.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** A length of time as `h:mm` and, smaller, as hours with decimals. */
export function Hours({ minutes }: { minutes: number }): ReactElement {
  const t = useTexts()
  return (
    <span className={styles['hours']}>
      {clockHours(minutes)}{' '}
      <span className={styles['dim']}>
        {t(($) => $.registrations.totals.decimal, { hours: decimalHours(minutes) })}
      </span>
    </span>
  )
}

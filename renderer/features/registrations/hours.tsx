import type { ReactElement } from 'react'

import { bothHours } from '#renderer/features/registrations/durations.ts'
import styles from '#renderer/features/registrations/registrations.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** A length of time as `h:mm` and, smaller, as hours with decimals. */
export function Hours({ minutes }: { minutes: number }): ReactElement {
  const t = useTexts()
  const { clock, decimal } = bothHours(minutes)
  return (
    <span className={styles['hours']}>
      {clock} <span className={styles['dim']}>{t(($) => $.registrations.totals.decimal, { hours: decimal })}</span>
    </span>
  )
}

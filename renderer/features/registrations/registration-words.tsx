import { IconCalendarCheck, IconLogin2, IconLogout2, IconPencil } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/registrations/registrations.module.css'
import { formatDate } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'

const typeShapes = { in: IconLogin2, out: IconLogout2, presence: IconCalendarCheck } as const

/** IN, OUT or a presence: word and shape; the long word is read out. */
export function TypeMark({ type }: { type: RegistrationRow['type'] }): ReactElement {
  const t = useTexts()
  const Shape = typeShapes[type]
  return (
    <span className={styles['type']} data-type={type} title={t(($) => $.registrations.typesLong[type])}>
      <Shape size={16} stroke={1.8} aria-hidden />
      {t(($) => $.registrations.types[type])}
    </span>
  )
}

/** What is said beside a registration. Dashed and pencilled, so that it never passes for a word of the official service. */
export function BesideMark({ children }: { children: ReactNode }): ReactElement {
  return (
    <span className={styles['beside']}>
      <IconPencil size={13} stroke={1.8} aria-hidden />
      {children}
    </span>
  )
}

/** The Brussels day of a registration and, for an event, its time. */
export function whenWords({ date, time }: Pick<RegistrationRow, 'date' | 'time'>): string {
  return time === null ? formatDate(date) : `${formatDate(date)} ${time}`
}

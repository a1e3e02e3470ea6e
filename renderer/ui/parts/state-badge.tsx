import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/state-badge.module.css'

/** How a state feels; each tone has its own colour and its own shape, so that colour never speaks alone. */
export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'quiet'

const shapes = {
  good: IconCircleCheck,
  warn: IconAlertTriangle,
  bad: IconCircleX,
  info: IconInfoCircle,
  quiet: IconCircleDashed,
} as const

/** A state as word, colour and shape. */
export function StateBadge({ tone, children }: { tone: Tone; children: ReactNode }): ReactElement {
  const Shape = shapes[tone]
  return (
    <span className={styles['badge']} data-tone={tone}>
      <Shape size={14} stroke={2} aria-hidden />
      <span className={styles['word']}>{children}</span>
    </span>
  )
}

/** The shape alone, for lines that already carry the word. */
export function ToneIcon({ tone, size = 18 }: { tone: Tone; size?: number }): ReactElement {
  const Shape = shapes[tone]
  return <Shape size={size} stroke={1.8} aria-hidden className={styles['icon']} data-tone={tone} />
}

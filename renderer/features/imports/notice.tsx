import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { ToneIcon, type Tone } from '#renderer/ui/parts/state-badge.tsx'

/** A coloured line that says how things stand, with its shape; `alert` is read out at once. */
export function Notice(props: {
  tone: Exclude<Tone, 'quiet'>
  title?: string
  alert?: boolean
  actions?: ReactNode
  children?: ReactNode
}): ReactElement {
  const { tone, title, alert = false, actions, children } = props
  return (
    <div
      className={styles['notice']}
      data-tone={tone}
      data-actions={Boolean(actions)}
      {...(alert ? { role: 'alert' } : {})}
    >
      <ToneIcon tone={tone} />
      <div>
        {title && <strong>{title}</strong>}
        {children}
      </div>
      {actions && <div className={styles['noticeActions']}>{actions}</div>}
    </div>
  )
}

import { Title } from '@mantine/core'
import { IconInbox } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/empty-state.module.css'

/** Nothing here yet: says so and what to do next. `actions` are buttons. */
export function EmptyState(props: {
  title: string
  text?: string
  icon?: ReactNode
  actions?: ReactNode
}): ReactElement {
  return (
    <div className={styles['empty']}>
      <div className={styles['icon']} aria-hidden>
        {props.icon ?? <IconInbox size={30} stroke={1.4} />}
      </div>
      <Title order={2}>{props.title}</Title>
      {props.text && <p className={styles['text']}>{props.text}</p>}
      {props.actions && <div className={styles['actions']}>{props.actions}</div>}
    </div>
  )
}

import { Paper, Title } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/features/workspace/workspace-start.module.css'

/** One task of the start screen, on a sheet of its own. */
export function StartCard({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <Paper withBorder className={styles['card']}>
      <Title order={1}>{title}</Title>
      {children}
    </Paper>
  )
}

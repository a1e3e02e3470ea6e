import { Splitter } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/split-pane.module.css'

/** Two panes with a line between them that can be dragged or moved with the arrow keys. `share` is the left part in percent. */
export function SplitPane(props: {
  left: ReactNode
  right: ReactNode
  share?: number
  onShare?: (share: number) => void
}): ReactElement {
  const share = props.share ?? 50
  return (
    <Splitter
      className={styles['split']}
      onResizeEnd={(_, sizes) => props.onShare?.(Number(sizes[0]))}
      lineSize={1}
      handleColor="var(--app-line)"
    >
      <Splitter.Pane defaultSize={share} min={20} className={styles['pane']}>
        {props.left}
      </Splitter.Pane>
      <Splitter.Pane defaultSize={100 - share} min={20} className={styles['pane']}>
        {props.right}
      </Splitter.Pane>
    </Splitter>
  )
}

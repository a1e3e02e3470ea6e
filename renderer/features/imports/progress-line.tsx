import { Button, Progress as Bar } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** Something under way on the page: what, how far (from 0 to 1, null while that is not known), and the way to stop it. */
export function ProgressLine(props: {
  text: string
  share: number | null
  detail?: string | null
  hint?: string
  onCancel: () => void
}): ReactElement {
  const { text, share, detail, hint, onCancel } = props
  const t = useTexts()
  return (
    <div className={styles['progress']}>
      <div className={styles['progressText']}>
        <span role="status">{text}</span>
        {detail && <span className={styles['quiet']}>{detail}</span>}
      </div>
      <div className={styles['progressBar']}>
        <Bar value={share === null ? 100 : share * 100} animated={share === null} aria-label={text} />
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {t(($) => $.common.cancel)}
        </Button>
      </div>
      {hint && <span className={styles['quiet']}>{hint}</span>}
    </div>
  )
}

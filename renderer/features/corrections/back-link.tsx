import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/request.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** The way back to the cockpit. */
export function BackLink(): ReactElement {
  const t = useTexts()
  return (
    <Link to="/corrections" className={styles['link'] ?? ''}>
      ← {t(($) => $.corrections.request.toList)}
    </Link>
  )
}

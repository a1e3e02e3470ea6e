import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** The way back to the list of imports, above the title of a page. */
export function ImportsLink(): ReactElement {
  const t = useTexts()
  return (
    <Link to="/imports" className={styles['link'] ?? ''}>
      ← {t(($) => $.shell.pages.imports)}
    </Link>
  )
}

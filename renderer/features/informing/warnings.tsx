import type { ReactElement } from 'react'

import styles from '#renderer/features/informing/informing.module.css'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { SheetWarning } from '#shared/contract/informing.ts'

/** What the office should know of a print; nothing when there is nothing. */
export function Warnings({ warnings }: { warnings: readonly SheetWarning[] }): ReactElement | null {
  const t = useTexts()
  if (warnings.length === 0) return null
  const said = ({ count, names }: SheetWarning): string => {
    const some = names.join(', ')
    return count > names.length ? t(($) => $.informing.andMore, { names: some, more: count - names.length }) : some
  }
  return (
    <section aria-label={t(($) => $.informing.warningsTitle)}>
      <h3 className={styles['title']}>{t(($) => $.informing.warningsTitle)}</h3>
      <ul className={styles['warnings']}>
        {warnings.map((warning) => (
          <li key={warning.code}>
            <ToneIcon tone="warn" size={16} />
            <span>{t(($) => $.informing.warnings[warning.code], { names: said(warning) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

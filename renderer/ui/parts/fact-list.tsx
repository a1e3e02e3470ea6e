import type { ReactElement, ReactNode } from 'react'

import styles from '#renderer/ui/parts/fact-list.module.css'
import { useTexts } from '#renderer/ui/texts.ts'

/** One fact: its label and its value. An empty value is shown as “not filled in”. */
export interface Fact {
  label: string
  value: ReactNode
  /** Takes the whole width. */
  wide?: boolean
}

/** Labels and values of a record, read-only. */
export function FactList({ facts, columns = 1 }: { facts: readonly Fact[]; columns?: 1 | 2 | 3 }): ReactElement {
  const t = useTexts()
  return (
    <dl className={styles['facts']} data-columns={columns}>
      {facts.map((fact) => (
        <div key={fact.label} className={styles['fact']} data-wide={fact.wide ?? false}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === null || fact.value === undefined || fact.value === '' ? (
              <span className={styles['none']}>{t(($) => $.common.notFilled)}</span>
            ) : (
              fact.value
            )}
          </dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactElement } from 'react'

import styles from '#renderer/features/imports/imports.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { ToneIcon, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { ImportCounts } from '#shared/contract/imports.ts'

const outcomes = [
  ['imported', 'good'],
  ['changed', 'info'],
  ['unchanged', 'quiet'],
  ['duplicate', 'quiet'],
  ['rejected', 'bad'],
] as const satisfies readonly (readonly [keyof ImportCounts, Tone])[]

/** What became, or would become, of the rows: five numbers that add up to all of them. */
export function Counts({ counts, label }: { counts: ImportCounts; label: string }): ReactElement {
  const t = useTexts()
  return (
    <dl className={styles['counts']} aria-label={label}>
      {outcomes.map(([outcome, tone]) => (
        <div key={outcome} className={styles['count']} data-none={counts[outcome] === 0} data-outcome={outcome}>
          <dt>
            <ToneIcon tone={counts[outcome] === 0 ? 'quiet' : tone} size={15} />
            {t(($) => $.imports.outcomes[outcome])}
          </dt>
          <dd>{formatNumber(counts[outcome])}</dd>
        </div>
      ))}
      <div className={styles['count']} data-sum>
        <dt>{t(($) => $.imports.outcomes.total)}</dt>
        <dd>{formatNumber(counts.total)}</dd>
      </div>
    </dl>
  )
}

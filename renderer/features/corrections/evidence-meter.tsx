import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/request.module.css'
import { strengthTone, strengthWords } from '#renderer/features/corrections/words.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionDetail } from '#shared/contract/correction-shapes.ts'

/** How strong the proof of a request is, and what would still help. */
export function EvidenceMeter({ detail }: { detail: Pick<CorrectionDetail, 'strength' | 'wouldHelp'> }): ReactElement {
  const { strength, wouldHelp } = detail
  const t = useTexts()
  const title = t(($) => $.corrections.request.meter.title)
  const tone = strengthTone(strength)
  return (
    <div className={styles['meter']}>
      <span className={styles['meterTitle']}>{title}</span>
      <span
        className={styles['meterBar']}
        role="meter"
        aria-label={title}
        aria-valuemin={0}
        aria-valuemax={3}
        aria-valuenow={strength}
        aria-valuetext={strengthWords(strength)}
      >
        {[1, 2, 3].map((step) => (
          <span key={step} data-full={step <= strength} data-tone={tone} />
        ))}
      </span>
      <StateBadge tone={tone}>{strengthWords(strength)}</StateBadge>
      <span className={styles['dim']}>
        {wouldHelp.length === 0
          ? strength === 3 && t(($) => $.corrections.request.meter.enough)
          : `${t(($) => $.corrections.request.meter.help)} ${wouldHelp
              .map((kind) => t(($) => $.corrections.evidence[kind]))
              .join(', ')}`}
      </span>
    </div>
  )
}

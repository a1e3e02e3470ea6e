import { UnstyledButton } from '@mantine/core'
import type { ReactElement } from 'react'

import styles from '#renderer/features/match/match.module.css'
import { euros, kindTones } from '#renderer/features/match/words.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { MatchAnswer } from '#shared/contract/match.ts'
import { differenceKinds, type DifferenceKind } from '#shared/domain/match.ts'

/** How many differences of each kind, each a button that shows these alone; and the rough amount. */
export function MatchTiles(props: {
  summary: MatchAnswer['summary']
  kind: DifferenceKind | null
  onKind: (kind: DifferenceKind | null) => void
}): ReactElement {
  const { summary, kind, onKind } = props
  const t = useTexts()
  return (
    <div className={styles['tiles']} role="group" aria-label={t(($) => $.match.tiles)}>
      {differenceKinds.map((one) => {
        const { differences, people } = summary.kinds[one]
        return (
          <UnstyledButton
            key={one}
            className={styles['tile'] ?? ''}
            aria-pressed={kind === one}
            onClick={() => onKind(kind === one ? null : one)}
          >
            <span className={styles['count']}>
              <ToneIcon tone={differences === 0 ? 'good' : kindTones[one]} size={20} />
              {formatNumber(differences)}
            </span>
            <span className={styles['kind']}>{t(($) => $.match.kinds[one])}</span>
            <span className={styles['quiet']}>
              {one === 'never-seen'
                ? t(($) => $.match.firmCount, { count: differences })
                : t(($) => $.match.people, { count: people })}
            </span>
          </UnstyledButton>
        )
      })}
      <div className={styles['tile']} data-plain>
        <span className={styles['amount']}>
          {summary.people === 0
            ? '–'
            : t(($) => $.match.range, { min: euros(summary.exposure.min), max: euros(summary.exposure.max) })}
        </span>
        <span className={styles['kind']}>{t(($) => $.match.exposure)}</span>
        <span className={styles['quiet']}>{t(($) => $.match.indication)}</span>
      </div>
    </div>
  )
}

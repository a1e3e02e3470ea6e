import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/corrections.module.css'
import {
  stateTones,
  strengthTone,
  strengthWords,
  urgencyToday,
  urgencyTones,
} from '#renderer/features/corrections/words.ts'
import { leftText } from '#renderer/features/findings/words.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionState } from '#shared/domain/correction/words.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** How much time is left: word, colour and shape. */
export function LeftMark(props: { deadline: LocalDate | null; daysLeft: number | null }): ReactElement {
  const { deadline, daysLeft } = props
  const t = useTexts()
  const urgency = urgencyToday(deadline)
  const title = [t(($) => $.corrections.urgency[urgency]), deadline === null ? '' : formatDate(deadline)]
  return (
    <span title={title.filter(Boolean).join(', ')}>
      <StateBadge tone={urgencyTones[urgency]}>{leftText(daysLeft)}</StateBadge>
    </span>
  )
}

/** How far a request is. */
export function RequestState({ state }: { state: CorrectionState }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={stateTones[state]}>{t(($) => $.corrections.states[state])}</StateBadge>
}

/** How strong the proof is: three bars, and the words for whoever does not see them. */
export function StrengthMark({ strength, words = false }: { strength: number; words?: boolean }): ReactElement {
  useTexts()
  const text = strengthWords(strength)
  return (
    <span className={styles['strength']} title={text}>
      <svg width="26" height="14" viewBox="0 0 26 14" aria-hidden className={styles['bars']}>
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 9}
            y={12 - bar * 4}
            width="6"
            height={bar * 4 + 1}
            rx="1"
            data-tone={strengthTone(strength)}
            data-full={bar <= strength}
          />
        ))}
      </svg>
      <span className={words ? undefined : 'visually-hidden'}>{text}</span>
    </span>
  )
}

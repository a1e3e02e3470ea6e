import type { ReactElement } from 'react'

import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperState } from '#shared/domain/paper.ts'

/** The tone of a paper's state, wherever it shows. */
export const paperTones: Record<PaperState, Tone> = {
  missing: 'bad',
  expired: 'bad',
  'to-check': 'warn',
  ending: 'warn',
  valid: 'good',
}

/** How a paper stands, as word, colour and shape; for lists that count no days. */
export function PaperStanding({ state }: { state: PaperState }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={paperTones[state]}>{t(($) => $.papers.states[state])}</StateBadge>
}

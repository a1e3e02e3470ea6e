import type { ReactElement } from 'react'

import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LimosaState } from '#shared/domain/access-lacks.ts'

/** The tone of a Limosa state, wherever it shows. */
export const limosaTones: Record<LimosaState, Tone> = {
  none: 'quiet',
  missing: 'bad',
  ended: 'bad',
  ending: 'warn',
  later: 'info',
  valid: 'good',
  open: 'good',
}

/** How a Limosa declaration stands, as word, colour and shape. */
export function LimosaBadge({ state }: { state: LimosaState }): ReactElement {
  const t = useTexts()
  return <StateBadge tone={limosaTones[state]}>{t(($) => $.access.limosa.states[state])}</StateBadge>
}

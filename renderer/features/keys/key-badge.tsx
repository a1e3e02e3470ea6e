import type { ReactElement } from 'react'

import { keyTones } from '#renderer/features/keys/words.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { KeyKind, KeyState } from '#shared/domain/access.ts'

/** How somebody stands with the key, as word, colour and shape. */
export function KeyStanding(props: { kind: KeyKind | null; state: KeyState | 'none' }): ReactElement {
  const { kind, state } = props
  const t = useTexts()
  return (
    <StateBadge tone={keyTones[state]}>
      {kind === null
        ? t(($) => $.keys.badge.none)
        : t(($) => $.keys.badge.key, {
            kind: t(($) => $.keys.kinds[kind]),
            state: t(($) => $.keys.states[state]).toLocaleLowerCase(),
          })}
    </StateBadge>
  )
}

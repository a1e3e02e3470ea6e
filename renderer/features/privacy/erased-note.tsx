import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { useDesk } from '#renderer/app/desk.ts'
import { api } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** Says of a record that stayed that its data were erased, when and by whom. */
export function ErasedNote({ personId }: { personId: number }): ReactElement | null {
  const t = useTexts()
  const { may } = useDesk()
  const input = { personId }
  const erasures = useQuery(api.privacy.erasures.queryOptions({ input, enabled: may('privacy.erasures') }))
  const [latest] = erasures.data ?? []
  if (!latest) return null
  const { at, by } = latest
  return <StateBadge tone="warn">{t(($) => $.privacy.erase.erasedNote, { when: formatInstant(at), by })}</StateBadge>
}

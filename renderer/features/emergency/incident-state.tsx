import type { ReactElement } from 'react'

import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'

/** Whether an incident is open, and what it has come to. */
export function IncidentState({ incident }: { incident: Pick<Incident, 'closedAt' | 'outcome'> }): ReactElement {
  const t = useTexts()
  const kind = incident.outcome?.kind
  return (
    <>
      <StateBadge tone={incident.closedAt === null ? 'warn' : 'quiet'}>
        {incident.closedAt === null
          ? t(($) => $.emergency.page.outcome.open)
          : t(($) => $.emergency.page.outcome.closed)}
      </StateBadge>
      <StateBadge tone={kind ? 'info' : 'quiet'}>
        {kind ? t(($) => $.emergency.outcomes[kind].title) : t(($) => $.emergency.page.incidents.asking)}
      </StateBadge>
    </>
  )
}

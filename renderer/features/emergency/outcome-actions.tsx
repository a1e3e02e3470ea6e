import { Button } from '@mantine/core'
import { IconPaperclip, IconPencil } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import { keepIncident } from '#renderer/features/emergency/guide.ts'
import { attachProof, describeOutage } from '#renderer/features/emergency/incident-dialogs.tsx'
import styles from '#renderer/features/emergency/meaning-panel.module.css'
import { client } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Incident } from '#shared/contract/emergency.ts'

/** At the end of the guide: the ways to keep the proof, and to close. */
export function OutcomeActions(props: {
  incident: Incident
  outcome: NonNullable<Incident['outcome']>
  onNew: () => void
}): ReactElement {
  const { incident, outcome } = props
  const t = useTexts()
  const closed = incident.closedAt !== null
  const [place] = incident.places
  return (
    <div className={styles['actions']}>
      {outcome.kind === 'not-applicable' && place && (
        <Button
          variant="default"
          renderRoot={(root) => (
            <Link to="/declarations/$declarationId" params={{ declarationId: String(place.declarationId) }} {...root} />
          )}
        >
          {t(($) => $.emergency.page.outcome.workplace)}
        </Button>
      )}
      {!closed && (
        <>
          <Button
            variant="default"
            leftSection={<IconPaperclip size={16} aria-hidden />}
            onClick={() => attachProof(incident)}
          >
            {t(($) => $.emergency.page.outcome.attach)}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            onClick={() => describeOutage(incident)}
          >
            {t(($) => $.emergency.page.outcome.describe)}
          </Button>
        </>
      )}
      <CloseButton incident={incident} />
      {closed && (
        <Button variant="default" onClick={props.onNew}>
          {t(($) => $.emergency.page.outcome.newIncident)}
        </Button>
      )}
      {closed && (
        <StateBadge tone="quiet">
          {t(($) => $.emergency.page.outcome.closedAt, { when: formatInstant(incident.closedAt) })}
        </StateBadge>
      )}
      {incident.attachments.length > 0 && (
        <span className={styles['small']}>
          {t(($) => $.emergency.page.outcome.attachments, { count: incident.attachments.length })}
        </span>
      )}
    </div>
  )
}

/** Closes an incident, or opens it again. */
export function CloseButton({ incident }: { incident: Incident }): ReactElement {
  const t = useTexts()
  const closed = incident.closedAt !== null
  const toggle = async (): Promise<void> => {
    await attempt(async () => keepIncident(await client.emergency.close({ incidentId: incident.id, closed: !closed })))
  }
  return (
    <Button variant="default" onClick={() => void toggle()}>
      {closed ? t(($) => $.emergency.page.outcome.reopen) : t(($) => $.emergency.page.outcome.close)}
    </Button>
  )
}

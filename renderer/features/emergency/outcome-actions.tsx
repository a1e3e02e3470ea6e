import { Button } from '@mantine/core'
import { IconCheck, IconPaperclip, IconPencil } from '@tabler/icons-react'
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
import type { OutageEvidence } from '#shared/domain/outage.ts'

/** At the end of the guide: what has to be kept, and the ways to keep it. */
export function OutcomeActions(props: { incident: Incident; outcome: NonNullable<Incident['outcome']> }): ReactElement {
  const { incident, outcome } = props
  const t = useTexts()
  const closed = incident.closedAt !== null
  const [place] = incident.places
  return (
    <>
      <div className={styles['keep']}>
        <h3 className={styles['keepTitle']}>{t(($) => $.emergency.page.outcome.keep)}</h3>
        <ul className={styles['evidence']}>
          {outcome.evidence.map((item) => (
            <li key={item} data-known={isKnown(incident, item)}>
              {isKnown(incident, item) && <IconCheck size={15} stroke={2.4} aria-hidden />}
              <span>{t(($) => $.emergency.evidence[item as OutageEvidence])}</span>
              {isKnown(incident, item) && <span className="visually-hidden"> ({t(($) => $.common.steps.done)})</span>}
            </li>
          ))}
        </ul>
      </div>
      <div className={styles['actions']}>
        {outcome.kind === 'not-applicable' && place && (
          <Button
            variant="default"
            renderRoot={(root) => (
              <Link
                to="/declarations/$declarationId"
                params={{ declarationId: String(place.declarationId) }}
                {...root}
              />
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
    </>
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

/** What the incident itself shows to be noted already; the rest only the office knows. */
function isKnown(incident: Incident, item: string): boolean {
  const { steps, reference, attachments, forms } = incident
  if (item === 'channels-tried') return steps.some(({ question, counts }) => counts && question === 'channels')
  if (item === 'provider-name' || item === 'provider-ticket') {
    return steps.some(({ question, note, counts }) => counts && question === 'provider' && note !== null)
  }
  if (item === 'reference-number' || item === 'call-channel') return reference !== null
  if (item === 'agent-name') return reference?.agent != null
  if (item === 'proof-of-cause') return attachments.length > 0
  if (item === 'paper-form') return forms.some(({ scans }) => scans.length > 0)
  return false
}

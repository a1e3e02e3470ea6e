import { Button, Loader } from '@mantine/core'
import { IconAlertOctagon } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState, type ReactElement } from 'react'

import { IncidentState } from '#renderer/features/emergency/incident-state.tsx'
import { IncidentView } from '#renderer/features/emergency/incident-view.tsx'
import styles from '#renderer/features/emergency/incident.module.css'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { formatDate } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'

/** All incidents, open ones first, and the one chosen with everything that belongs to it. */
export function IncidentsTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<number | null>(null)
  const incidents = useQuery(api.emergency.incidents.queryOptions({ input: { limit: 500 } }))
  if (incidents.isPending) return <Loader size="sm" aria-label={t(($) => $.common.loading)} />
  if (incidents.isError) return <p role="alert">{errorText(incidents.error)}</p>
  const all = incidents.data.toSorted(
    (first, second) => Number(first.closedAt !== null) - Number(second.closedAt !== null),
  )
  const [first] = all
  if (!first) {
    return (
      <EmptyState
        icon={<IconAlertOctagon size={30} stroke={1.4} />}
        title={t(($) => $.emergency.page.incidents.none)}
        text={t(($) => $.emergency.page.incidents.noneText)}
        actions={
          <Button variant="default" onClick={() => void navigate({ to: '/emergency' })}>
            {t(($) => $.emergency.page.incidents.toGuide)}
          </Button>
        }
      />
    )
  }
  const shown = all.find(({ id }) => id === chosen) ?? first
  return (
    <div className={styles['tab']}>
      <nav className={styles['list']} aria-label={t(($) => $.emergency.page.incidents.list)}>
        <ul>
          {all.map((incident) => (
            <li key={incident.id}>
              <button
                type="button"
                className={styles['entry']}
                aria-current={incident.id === shown.id ? 'true' : undefined}
                onClick={() => setChosen(incident.id)}
              >
                <span className={styles['entryHead']}>
                  <strong>{incident.number}</strong>
                  <span>{formatDate(incident.date)}</span>
                </span>
                <span className={styles['entryPlaces']}>
                  {incident.places.map(({ workplace }) => workplace).join(', ')}
                </span>
                <span className={styles['entryState']}>
                  <IncidentState incident={incident} />
                </span>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <IncidentView key={shown.id} id={shown.id} />
    </div>
  )
}

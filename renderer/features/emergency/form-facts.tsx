import { Button, Popover } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'

import { attempt } from '#renderer/features/emergency/documents.ts'
import styles from '#renderer/features/emergency/paper-panel.module.css'
import type { PaperKind, PaperPreview } from '#renderer/features/emergency/use-paper.ts'
import { warningText } from '#renderer/features/emergency/warnings.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
import { StateBadge, ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { EmergencyPlace, FormWarning, Incident } from '#shared/contract/emergency.ts'

/** What stands on the paper in numbers, what the office has to look at, and which version is kept. */
export function FormFacts(props: {
  kind: PaperKind
  paper: PaperPreview | null
  place: EmergencyPlace
  date: string
  incident: Incident | null
  /** Warnings behind a button instead of below one another. */
  compact: boolean
}): ReactElement {
  const { kind, paper, incident, compact } = props
  const t = useTexts()
  if (kind === 'statement') {
    return (
      <div className={styles['facts']}>
        {incident?.outcome === null && <p>{t(($) => $.emergency.page.paper.needsOutcome)}</p>}
        {incident && (
          <p className={styles['dim']}>
            {t(($) => $.emergency.page.outcome.attachments, { count: incident.attachments.length })}
          </p>
        )}
        {incident?.description && <p className={styles['words']}>{incident.description}</p>}
      </div>
    )
  }
  const form = paper?.form
  const reference = incident?.reference
  return (
    <div className={styles['facts']}>
      {form && (
        <p className={styles['numbers']}>
          <strong>
            {form.people === 0
              ? t(($) => $.emergency.page.paper.blankForm)
              : t(($) => $.emergency.page.paper.people, { count: form.people })}
          </strong>
          {', '}
          {t(($) => $.emergency.page.paper.pages, { count: form.pages })}
          {' · '}
          {reference
            ? t(($) => $.emergency.page.paper.referenceOn, { number: reference.number })
            : t(($) => $.emergency.page.paper.referenceBlank)}
        </p>
      )}
      <Kept {...props} />
      {form && <Warnings warnings={form.warnings} compact={compact} />}
    </div>
  )
}

/** The version kept last for this place and day, and whether it has served. */
function Kept(props: { place: EmergencyPlace; date: string; incident: Incident | null }): ReactElement | null {
  const { place, date, incident } = props
  const t = useTexts()
  const input = { date, declarationId: place.declarationId, limit: 20 }
  const forms = useQuery(api.emergency.forms.queryOptions({ input })).data ?? []
  // A pack made meanwhile keeps a version too; what belongs to this incident matters here.
  const last = (incident && forms.find(({ incidentId }) => incidentId === incident.id)) ?? forms[0]
  if (!last) return <p className={styles['dim']}>{t(($) => $.emergency.page.paper.neverKept)}</p>
  const late = incident?.reference != null && incident.reference.at > last.createdAt
  const { number, version } = last
  const markUsed = async (): Promise<void> => {
    await attempt(
      async () => {
        const incidentId = last.incidentId ?? incident?.id ?? null
        await client.emergency.markUsed({ formId: last.id, used: true, incidentId })
      },
      t(($) => $.emergency.page.paper.markedUsed, { number }),
    )
  }
  return (
    <>
      {late && (
        <p className={styles['late']}>
          <ToneIcon tone="warn" /> {t(($) => $.emergency.page.paper.newVersion)}
        </p>
      )}
      <div className={styles['kept']}>
        <span>
          {t(($) => $.emergency.page.paper.keptWhen, { number, version, when: formatInstant(last.createdAt) })}
        </span>
        {last.state === 'used' ? (
          <StateBadge tone="good">{t(($) => $.emergency.page.paper.used)}</StateBadge>
        ) : (
          <Button variant="default" size="compact-md" onClick={() => void markUsed()}>
            {t(($) => $.emergency.page.paper.markUsed)}
          </Button>
        )}
      </div>
    </>
  )
}

function Warnings({ warnings, compact }: { warnings: readonly FormWarning[]; compact: boolean }): ReactElement {
  const t = useTexts()
  if (warnings.length === 0) return <p className={styles['dim']}>{t(($) => $.emergency.page.paper.noWarnings)}</p>
  const title = t(($) => $.emergency.page.paper.warnings, { count: warnings.length })
  const list = <WarningList warnings={warnings} />
  if (!compact) {
    return (
      <div role="group" aria-label={title}>
        <h3 className={styles['warningTitle']}>
          <ToneIcon tone="warn" /> {title}
        </h3>
        {list}
      </div>
    )
  }
  return (
    <Popover position="top-start" width={420} withArrow trapFocus shadow="md">
      <Popover.Target>
        <Button
          variant="subtle"
          color="orange"
          size="compact-md"
          leftSection={<ToneIcon tone="warn" />}
          className={styles['warningButton'] ?? ''}
        >
          {title}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div tabIndex={0} data-autofocus className={styles['warningBox']} role="group" aria-label={title}>
          {list}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** What the office should look at, one line each. */
export function WarningList({ warnings }: { warnings: readonly FormWarning[] }): ReactElement {
  return (
    <ul className={styles['warnings']}>
      {warnings.map((warning) => {
        const words = warningText(warning)
        return <li key={`${warning.code}-${words}`}>{words}</li>
      })}
    </ul>
  )
}

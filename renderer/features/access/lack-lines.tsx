import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import styles from '#renderer/features/access/access.module.css'
import { openRenewLimosa } from '#renderer/features/access/limosa-dialog.tsx'
import { openBriefing } from '#renderer/features/informing/briefing-form.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { AccessOverview, LackDetail } from '#shared/contract/access.ts'
import type { AccessLack } from '#shared/domain/access-lacks.ts'

/** Whom the lines are about. */
export interface LackOf {
  id: number
  name: string
  overview: AccessOverview
  /** Opens the form of the person. */
  onEdit: () => void
}

/** Everything somebody lacks: why, since when, and the button that mends it. */
export function LackLines(props: LackOf): ReactElement {
  const t = useTexts()
  const { lacks } = props.overview
  if (lacks.length === 0) return <StateBadge tone="good">{t(($) => $.access.pane.nothing)}</StateBadge>
  return (
    <ul className={styles['lacks']}>
      {lacks.map((detail) => (
        <li key={detail.lack} className={styles['lack']}>
          <StateBadge tone="warn">{t(($) => $.access.lacks[detail.lack])}</StateBadge>
          <Why detail={detail} of={props} />
          <Remedy lack={detail.lack} of={props} />
        </li>
      ))}
    </ul>
  )
}

function Why({ detail, of }: { detail: LackDetail; of: LackOf }): ReactElement {
  const t = useTexts()
  const { lack, since, places, days } = detail
  const { limosa } = of.overview
  const reason =
    lack !== 'limosa'
      ? t(($) => $.access.why[lack])
      : t(($) => $.access.whyLimosa[limosa.state as 'missing'], { date: formatDate(limosa.on) ?? '' })
  const begun = since !== null && since <= todayInBrussels()
  return (
    <div>
      <p className={styles['plain']}>{reason}</p>
      {since !== null && lack !== 'limosa' && (
        <p className={styles['quiet']}>
          {begun
            ? t(($) => $.access.since, { date: formatDate(since) ?? '' })
            : t(($) => $.access.from, { date: formatDate(since) ?? '' })}
        </p>
      )}
      {days.length > 0 && (
        <p className={styles['quiet']}>
          {t(($) => $.access.pane.days)}: {days.map((day) => formatDate(day)).join(', ')}
        </p>
      )}
      {places.map(({ id, number, workplace, next }) => (
        <p key={id} className={styles['quiet']}>
          <RecordLink kind="declaration" id={id}>
            {workplace ?? number}
          </RecordLink>
          {next !== null && ` · ${formatDate(next)}`}
        </p>
      ))}
    </div>
  )
}

function Remedy({ lack, of }: { lack: AccessLack; of: LackOf }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const { id, name, overview, onEdit } = of
  const toTab = (tab: string): void =>
    void navigate({ to: '/people/$personId', params: { personId: String(id) }, search: { tab } as never })
  const actions: Record<AccessLack, () => void> = {
    informed: () => openBriefing({ people: [id], declarationId: null }),
    key: () => toTab('access'),
    means: () => toTab('access'),
    misfit: () => toTab('access'),
    limosa: () => openRenewLimosa({ personId: id, person: name, ...overview.limosaNumber }),
    'first-days': () => toTab('days'),
    identifier: onEdit,
    language: onEdit,
  }
  return (
    <May call="people.save">
      <Button size="compact-xs" variant="default" onClick={actions[lack]}>
        {t(($) => $.access.remedies[lack])}
      </Button>
    </May>
  )
}

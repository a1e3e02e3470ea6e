import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Fragment, type ReactElement } from 'react'

import type { Today } from '#renderer/features/today/at-work.tsx'
import styles from '#renderer/features/today/deadlines.module.css'
import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { formatDate, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, ToneIcon, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'
import { urgencyOfDeadline } from '#shared/domain/correction/deadline.ts'
import { addDays } from '#shared/domain/local-date.ts'

/** The days left that the scale names. */
const labelled = new Set([0, 5, 10, 15, 20, 25, 30])

/** Of the open findings. */
const open = where.oneOf('state', ['open'])

/** What can still be corrected, by the days left to ask for it, today on the left; each day opens its cases. */
export function Deadlines({ today }: { today: Today }): ReactElement | null {
  const t = useTexts()
  const { findings, files } = today
  const { strip = [], red = 0, amber = 0 } = useQuery(api.corrections.summary.queryOptions()).data ?? {}
  const cases = strip.reduce((sum, day) => sum + day.findings + day.requests, 0)
  if (files.length === 0 && findings.open === 0 && cases === 0) return null
  const reach = files.map(({ service, lastDay }) =>
    t(($) => $.today.deadlines.file, {
      service: t(($) => $.findings.services[service]),
      date: formatDate(lastDay),
    }),
  )
  return (
    <Section
      title={t(($) => $.today.deadlines.title)}
      aside={
        <span className={styles['aside']}>
          {cases > 0 && <Legend days={strip} red={red} amber={amber} />}
          {findings.due && <StateBadge tone="warn">{t(($) => $.today.deadlines.due)}</StateBadge>}
          <Link to="/registrations" search={{ tab: 'coverage' }} className={styles['files'] ?? ''}>
            {reach.join(' · ')}
          </Link>
          <Link to="/corrections" search={{}} className={styles['link'] ?? ''}>
            {t(($) => $.today.deadlines.all)}
          </Link>
        </span>
      }
    >
      {findings.open === 0 && cases === 0 ? (
        <p className={styles['none']}>{t(($) => $.today.deadlines.none)}</p>
      ) : (
        <div className={styles['body']}>
          <Strip days={strip} />
          <ul className={styles['apart']}>
            <Apart
              tone="bad"
              count={findings.late}
              label={t(($) => $.today.deadlines.late)}
              filters={where.between('deadline', null, addDays(today.date, -1))}
            />
            <Apart
              tone="quiet"
              count={findings.unlimited}
              label={t(($) => $.today.deadlines.unlimited)}
              filters={[where.empty('deadline')]}
            />
          </ul>
        </div>
      )}
    </Section>
  )
}

type Day = Awaited<ReturnType<typeof api.corrections.summary.call>>['strip'][number]

/** What the strip holds: findings and requests, and what the colours of its bars mean. */
function Legend({ days, red, amber }: { days: readonly Day[]; red: number; amber: number }): ReactElement {
  const t = useTexts()
  const findings = days.reduce((sum, day) => sum + day.findings, 0)
  const requests = days.reduce((sum, day) => sum + day.requests, 0)
  const colours = [
    { urgency: 'red', count: red, words: t(($) => $.corrections.cockpit.red, { count: red }) },
    { urgency: 'amber', count: amber, words: t(($) => $.corrections.cockpit.amber, { count: amber }) },
  ]
  return (
    <span>
      {t(($) => $.corrections.cockpit.findings, { count: findings })}
      {requests > 0 && (
        <>
          , <span className={styles['swatch']} aria-hidden />{' '}
          {t(($) => $.corrections.cockpit.requests, { count: requests })}
        </>
      )}
      {colours.map(
        ({ urgency, count, words }) =>
          count > 0 && (
            <Fragment key={urgency}>
              , <span className={styles['swatch']} data-urgency={urgency} aria-hidden /> {words}
            </Fragment>
          ),
      )}
    </span>
  )
}

/** What ends on a day, in words. */
function dayWords({ daysLeft, date, findings, requests }: Day, t: ReturnType<typeof useTexts>): string {
  const what = [
    ...(findings > 0 ? [t(($) => $.corrections.cockpit.findings, { count: findings })] : []),
    ...(requests > 0 ? [t(($) => $.corrections.cockpit.requests, { count: requests })] : []),
  ]
  return t(($) => $.today.deadlines.cell, {
    left: daysLeft === 0 ? t(($) => $.findings.left.today) : t(($) => $.findings.left.days, { count: daysLeft }),
    date: formatDate(date),
    what: what.length === 0 ? t(($) => $.today.deadlines.nothing) : what.join(', '),
  })
}

function Strip({ days }: { days: readonly Day[] }): ReactElement {
  const t = useTexts()
  const most = Math.max(1, ...days.map(({ findings, requests }) => findings + requests))
  return (
    <ol className={styles['strip']} aria-label={t(($) => $.today.deadlines.text)}>
      {days.map((day) => (
        <Cell key={day.daysLeft} day={day} most={most} words={dayWords(day, t)} />
      ))}
    </ol>
  )
}

function Cell({ day, most, words }: { day: Day; most: number; words: string }): ReactElement {
  const t = useTexts()
  const { daysLeft, date, findings, requests } = day
  const count = findings + requests
  const scale = daysLeft === 0 ? t(($) => $.today.deadlines.today) : daysLeft
  if (count === 0) {
    return (
      <li className={styles['day']} data-none title={words}>
        <span className="visually-hidden">{words}</span>
        <span className={styles['bar']} data-none aria-hidden />
        <span className={styles['scale']} aria-hidden>
          {labelled.has(daysLeft) && scale}
        </span>
      </li>
    )
  }
  // The root keeps a single case visible beside a day of two hundred.
  const height = `${Math.round(6 + 38 * Math.sqrt(count / most))}px`
  return (
    <li className={styles['day']}>
      <Link
        to="/corrections"
        search={{ filters: [where.equals('due', date)] }}
        className={styles['cell'] ?? ''}
        title={words}
      >
        <span className={styles['count']}>{formatNumber(count)}</span>
        <span className="visually-hidden">{words}</span>
        <span className={styles['bar']} data-urgency={urgencyOfDeadline(date, todayInBrussels())} style={{ height }}>
          <span className={styles['requests']} style={{ height: `${Math.round((100 * requests) / count)}%` }} />
        </span>
      </Link>
      <span className={styles['scale']} data-between={!labelled.has(daysLeft)} aria-hidden>
        {scale}
      </span>
    </li>
  )
}

/** What stands on no day of the strip. */
function Apart(props: { tone: Tone; count: number; label: string; filters: Filter[] }): ReactElement | null {
  const { tone, count, label, filters } = props
  if (count === 0) return null
  return (
    <li>
      <ToneIcon tone={tone} size={16} />
      <Link to="/findings" search={{ filters: [open, ...filters] }} className={styles['link'] ?? ''}>
        {formatNumber(count)} {label}
      </Link>
    </li>
  )
}

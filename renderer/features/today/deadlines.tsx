import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

import type { Today } from '#renderer/features/today/at-work.tsx'
import styles from '#renderer/features/today/deadlines.module.css'
import { where } from '#renderer/features/records/list-path.ts'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { Section } from '#renderer/ui/parts/page.tsx'
import { StateBadge, ToneIcon, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'
import { addDays } from '#shared/domain/local-date.ts'

// The official time for corrections: 30 days, today included as the last one.
const mostDays = 30
const days = Array.from({ length: mostDays + 1 }, (_, left) => left)
const labelled = new Set([0, 5, 10, 15, 20, 25, mostDays])

/** Of the open findings. */
const open = where.oneOf('state', ['open'])

/** Open findings by the days left to ask for a correction, today on the left; each day opens its findings. */
export function Deadlines({ today }: { today: Today }): ReactElement | null {
  const t = useTexts()
  const { findings, files } = today
  if (files.length === 0 && findings.open === 0) return null
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
          {findings.byDaysLeft.length > 0 && <Legend days={findings.byDaysLeft} />}
          {findings.due && <StateBadge tone="warn">{t(($) => $.today.deadlines.due)}</StateBadge>}
          <Link to="/registrations" search={{ tab: 'coverage' }} className={styles['files'] ?? ''}>
            {reach.join(' · ')}
          </Link>
          <Link to="/findings" search={{ filters: [open] }} className={styles['link'] ?? ''}>
            {t(($) => $.today.deadlines.all)}
          </Link>
        </span>
      }
    >
      {findings.open === 0 ? (
        <p className={styles['none']}>{t(($) => $.today.deadlines.none)}</p>
      ) : (
        <div className={styles['body']}>
          <Strip today={today} />
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

/** Days left up to which the grave ones burn. */
const soon = 3

/** What the strip holds, with the colours of the grave ones. */
function Legend(props: { days: Today['findings']['byDaysLeft'] }): ReactElement {
  const t = useTexts()
  const count = props.days.reduce((sum, day) => sum + day.count, 0)
  const high = props.days.reduce((sum, day) => sum + day.high, 0)
  return (
    <span>
      {t(($) => $.findings.count, { count })}
      {high > 0 && (
        <>
          , <span className={styles['swatch']} aria-hidden /> {t(($) => $.findings.high, { count: high })}
        </>
      )}
      {props.days.some((day) => day.daysLeft <= soon && day.high > 0) && (
        <>
          , <span className={styles['swatch']} data-soon aria-hidden /> {t(($) => $.today.deadlines.soon)}
        </>
      )}
    </span>
  )
}

function Strip({ today: { findings, date } }: { today: Today }): ReactElement {
  const t = useTexts()
  const byDay = new Map(findings.byDaysLeft.map((day) => [day.daysLeft, day]))
  const most = Math.max(1, ...findings.byDaysLeft.map(({ count }) => count))
  // The root keeps a single finding visible beside a day of two hundred.
  const height = (count: number): string => `${Math.round(6 + 38 * Math.sqrt(count / most))}px`
  return (
    <ol className={styles['strip']} aria-label={t(($) => $.today.deadlines.text)}>
      {days.map((left) => {
        const day = byDay.get(left)
        const deadline = addDays(date, left)
        const scale = left === 0 ? t(($) => $.today.deadlines.today) : left
        if (!day) {
          return (
            <li key={left} className={styles['day']} data-none aria-hidden>
              <span className={styles['bar']} data-none />
              <span className={styles['scale']}>{labelled.has(left) && scale}</span>
            </li>
          )
        }
        const words = t(($) => $.today.deadlines.cell, {
          left: left === 0 ? t(($) => $.findings.left.today) : t(($) => $.findings.left.days, { count: left }),
          date: formatDate(deadline),
          what: [
            t(($) => $.findings.count, { count: day.count }),
            ...(day.high > 0 ? [t(($) => $.findings.high, { count: day.high })] : []),
          ].join(', '),
        })
        const last = left === mostDays
        return (
          <li key={left} className={styles['day']}>
            <Link
              to="/findings"
              search={{
                filters: [
                  open,
                  ...(last ? where.between('deadline', deadline, null) : [where.equals('deadline', deadline)]),
                ],
              }}
              className={styles['cell'] ?? ''}
              aria-label={words}
              title={words}
            >
              <span className={styles['count']}>{formatNumber(day.count)}</span>
              <span className={styles['bar']} data-soon={left <= soon} style={{ height: height(day.count) }}>
                <span className={styles['high']} style={{ height: `${Math.round((100 * day.high) / day.count)}%` }} />
              </span>
            </Link>
            <span className={styles['scale']} data-between={!labelled.has(left)} aria-hidden>
              {scale}
            </span>
          </li>
        )
      })}
    </ol>
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

import type { ReactElement } from 'react'

import styles from '#renderer/features/corrections/register.module.css'
import { formatNumber } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** One line of a picture. */
export interface Bar {
  label: string
  count: number
}

// More than these would be too thin to tell apart; the file has them all.
const mostBars = 8

/** The largest ones, and the rest as one. */
function shortened(bars: readonly Bar[], others: string): Bar[] {
  const sorted = [...bars].sort((one, other) => other.count - one.count)
  if (sorted.length <= mostBars) return sorted
  const rest = sorted.slice(mostBars - 1).reduce((sum, { count }) => sum + count, 0)
  return [...sorted.slice(0, mostBars - 1), { label: others, count: rest }]
}

/** Counts as bars, each a row of a table: picture and table are one. */
export function BarTable({ title, bars }: { title: string; bars: readonly Bar[] }): ReactElement {
  const t = useTexts()
  const shown = shortened(
    bars,
    t(($) => $.corrections.cockpit.register.others),
  )
  const most = Math.max(1, ...shown.map(({ count }) => count))
  return (
    <section className={styles['picture']} aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      <table className={styles['bars']}>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">{t(($) => $.corrections.cockpit.register.count)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ label, count }) => (
            <tr key={label}>
              <th scope="row" title={label}>
                <span className={styles['label']}>{label}</span>
              </th>
              <td>
                <span className={styles['line']}>
                  <svg
                    height="14"
                    viewBox="0 0 100 14"
                    preserveAspectRatio="none"
                    aria-hidden
                    className={styles['bar']}
                  >
                    <rect x="0" y="1" width={(100 * count) / most} height="12" />
                  </svg>
                  <span className="numeric">{formatNumber(count)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

const wide = 620
const high = 120
const foot = 18

/** How many days went by until sending, as columns from day 0; the same as a table for who does not see it. */
export function DaysPicture({ days }: { days: readonly { days: number; count: number }[] }): ReactElement {
  const t = useTexts()
  const title = t(($) => $.corrections.cockpit.register.daysUsed)
  const last = Math.max(30, ...days.map((one) => one.days))
  const most = Math.max(1, ...days.map(({ count }) => count))
  const step = wide / (last + 1)
  const scale = Array.from({ length: Math.floor(last / 5) + 1 }, (_, index) => index * 5)
  return (
    <section className={styles['picture']} data-wide aria-label={title}>
      <h2 className={styles['title']}>{title}</h2>
      <svg viewBox={`0 0 ${wide} ${high + foot}`} className={styles['columns']} aria-hidden>
        <line x1="0" y1={high} x2={wide} y2={high} />
        {days.map((one) => {
          const height = Math.max(2, ((high - 18) * one.count) / most)
          const x = one.days * step
          return (
            <g key={one.days}>
              <rect
                x={x + 1}
                y={high - height}
                width={Math.max(2, step - 2)}
                height={height}
                data-late={one.days > 30}
              />
              <text x={x + step / 2} y={high - height - 4}>
                {formatNumber(one.count)}
              </text>
            </g>
          )
        })}
        {scale.map((day) => (
          <text key={day} x={day * step + step / 2} y={high + 14} data-scale>
            {day}
          </text>
        ))}
      </svg>
      <table className="visually-hidden">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.corrections.cockpit.register.day)}</th>
            <th scope="col">{t(($) => $.corrections.cockpit.register.count)}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((one) => (
            <tr key={one.days}>
              <th scope="row">{one.days}</th>
              <td>{one.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

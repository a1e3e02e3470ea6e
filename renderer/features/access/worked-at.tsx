import type { TFunction } from 'i18next'
import type { ReactElement } from 'react'

import own from '#renderer/features/access/access.module.css'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { WorkedAt } from '#shared/contract/access.ts'

/** The declarations at which somebody was planned or registered: from when to when, on how many days, and whether a means fits. */
export function WorkedAtTable({ rows }: { rows: readonly WorkedAt[] }): ReactElement {
  const t = useTexts()
  return (
    <div className={styles['tableWrap']} tabIndex={0} role="group" aria-label={t(($) => $.access.overview.worked)}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.access.fields.workplace)}</th>
            <th scope="col">{t(($) => $.access.overview.plannedHead)}</th>
            <th scope="col">{t(($) => $.access.overview.seenHead)}</th>
            <th scope="col" className={styles['end']}>
              {t(($) => $.access.overview.daysHead)}
            </th>
            <th scope="col">{t(($) => $.access.overview.fitHead)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <RecordLink kind="declaration" id={row.id}>
                  {row.workplace ?? row.number}
                </RecordLink>
                {row.workplace !== null && <span className={`${own['sub']} mono`}>{row.number}</span>}
              </td>
              <td className="numeric">{plannedWords(row, t)}</td>
              <td className="numeric">
                {row.seenFirst === null || row.seenLast === null
                  ? t(($) => $.access.overview.notSeen)
                  : t(($) => $.access.overview.span, {
                      from: formatDate(row.seenFirst) ?? '',
                      to: formatDate(row.seenLast) ?? '',
                    })}
              </td>
              <td className={`${styles['end']} numeric`}>{row.seenDays === 0 ? '' : formatNumber(row.seenDays)}</td>
              <td>
                {row.fits !== null && (
                  <StateBadge tone={row.fits ? 'good' : 'bad'}>
                    {t(($) => (row.fits ? $.access.overview.fits : $.access.overview.fitsNot))}
                  </StateBadge>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function plannedWords({ planned, plannedFrom, plannedTo }: WorkedAt, t: TFunction): string {
  if (!planned) return t(($) => $.access.overview.notPlanned)
  const from = formatDate(plannedFrom) ?? ''
  if (plannedTo === null) return t(($) => $.access.overview.openEnd, { date: from })
  return t(($) => $.access.overview.span, { from, to: formatDate(plannedTo) ?? '' })
}

import { Button } from '@mantine/core'
import type { ReactElement } from 'react'

import { May } from '#renderer/app/may.tsx'
import own from '#renderer/features/access/access.module.css'
import { openRenewLimosa } from '#renderer/features/access/limosa-dialog.tsx'
import { LimosaBadge } from '#renderer/features/access/limosa-words.tsx'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/records/records.module.css'
import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LimosaRow } from '#shared/contract/access.ts'

/** Limosa declarations by their last day, each with the button that renews it. */
export function LimosaTable({ rows, title }: { rows: readonly LimosaRow[]; title: string }): ReactElement {
  const t = useTexts()
  return (
    <div className={`${styles['tableWrap']} ${own['box']}`} tabIndex={0} role="group" aria-label={title}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t(($) => $.access.limosa.fields.to)}</th>
            <th scope="col" className={styles['end']}>
              {t(($) => $.access.limosa.fields.daysLeft)}
            </th>
            <th scope="col">{t(($) => $.access.fields.person)}</th>
            <th scope="col">{t(($) => $.access.fields.employer)}</th>
            <th scope="col">{t(($) => $.access.limosa.fields.number)}</th>
            <th scope="col">{t(($) => $.access.limosa.fields.state)}</th>
            <th scope="col">{t(($) => $.access.fields.nextPlannedOn)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.access.limosa.renew)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row }: { row: LimosaRow }): ReactElement {
  const t = useTexts()
  const { identifierId, personId, person, masked, employer, to, from, state, daysLeft, nextWeek, nextPlannedOn } = row
  const words = t(($) => (identifierId === null ? $.access.limosa.add : $.access.limosa.renew))
  return (
    <tr>
      <td className="numeric">
        {formatDate(to)}
        {from !== null && (
          <span className={own['sub']}>{t(($) => $.access.from, { date: formatDate(from) ?? '' })}</span>
        )}
      </td>
      <td className={`${styles['end']} numeric`}>{daysLeft === null ? '' : formatNumber(daysLeft)}</td>
      <td>
        <RecordLink kind="person" id={personId}>
          {person}
        </RecordLink>
      </td>
      <td>{employer}</td>
      <td className="mono">{masked}</td>
      <td>
        <LimosaBadge state={state} />
      </td>
      <td className="numeric">
        {formatDate(nextPlannedOn)}
        {nextWeek && <span className={own['sub']}>{t(($) => $.access.limosa.fields.nextWeek)}</span>}
      </td>
      <td className={styles['end']}>
        <May call="people.save">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${words}: ${person}`}
            onClick={() => openRenewLimosa({ personId, person, identifierId, to })}
          >
            {words}
          </Button>
        </May>
      </td>
    </tr>
  )
}

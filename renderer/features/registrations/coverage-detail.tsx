import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { AbsenceForm } from '#renderer/features/absences/absence-form.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/registrations/coverage.module.css'
import type { CoverageCell } from '#renderer/features/registrations/coverage-calendar.tsx'
import { drawnState, toneOf } from '#renderer/features/registrations/coverage-words.ts'
import { formatDate, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { FactList } from '#renderer/ui/parts/fact-list.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import { weekday } from '#shared/domain/local-date.ts'

/** What is known of a workplace on a day, and where to go from there. */
export function CoverageDetail({ cell }: { cell: CoverageCell }): ReactElement {
  const { place, day } = cell
  const t = useTexts()
  const [closing, setClosing] = useState(false)
  const today = todayInBrussels()
  const state = drawnState(day, today)
  const { date } = day
  const { declarationId } = place
  const mayClose = state !== 'closed' && state !== 'not-running' && state !== 'seen'
  const here = where.equals('declarationId', declarationId)
  return (
    <>
      <div className={styles['detailHead']} role="status">
        <strong>
          {t(($) => $.planning.weekdayLong[`d${weekday(date)}`])} {formatDate(date)}
        </strong>
        <StateBadge tone={toneOf(day, today)}>{t(($) => $.coverage.states[state])}</StateBadge>
      </div>
      <p className={styles['explain']}>{t(($) => $.coverage.explain[state])}</p>
      <FactList
        columns={2}
        facts={[
          {
            label: t(($) => $.coverage.place),
            value: (
              <RecordLink kind="declaration" id={declarationId}>
                {place.workplace}
              </RecordLink>
            ),
          },
          { label: t(($) => $.coverage.seen), value: formatNumber(day.seen) },
          { label: t(($) => $.coverage.planned), value: formatNumber(day.planned) },
          { label: t(($) => $.coverage.missing), value: formatNumber(day.missing) },
        ]}
      />
      <div className={styles['ways']}>
        {state === 'seen' && (
          <>
            <Button
              variant="default"
              renderRoot={(root) => (
                <Link to="/registrations" search={{ tab: 'days', declaration: declarationId, date }} {...root} />
              )}
            >
              {t(($) => $.coverage.openDay)}
            </Button>
            <Button
              variant="default"
              renderRoot={(root) => (
                <Link to="/registrations" search={{ filters: [here, ...where.between('at', date, date)] }} {...root} />
              )}
            >
              {t(($) => $.coverage.openRows)}
            </Button>
          </>
        )}
        {day.missing > 0 && (
          <Button
            variant="default"
            renderRoot={(root) => (
              <Link to="/findings" search={{ filters: [here, ...where.between('date', date, date)] }} {...root} />
            )}
          >
            {t(($) => $.coverage.openFindings)}
          </Button>
        )}
        {(state === 'no-file' || state === 'nobody') && (
          <Button variant="default" renderRoot={(root) => <Link to="/imports/new" {...root} />}>
            {t(($) => $.coverage.importFile)}
          </Button>
        )}
        {mayClose && (
          <Button
            variant="default"
            leftSection={<IconCalendarOff size={16} aria-hidden />}
            onClick={() => setClosing(true)}
          >
            {t(($) => $.coverage.close)}
          </Button>
        )}
      </div>
      {closing && (
        <AbsenceForm
          id={null}
          preset={{ declarationId, validFrom: date, validTo: date }}
          onClose={() => setClosing(false)}
        />
      )}
    </>
  )
}

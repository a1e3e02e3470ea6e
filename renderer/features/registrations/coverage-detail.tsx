import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState, type ReactElement, type ReactNode } from 'react'

import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { AbsenceForm } from '#renderer/features/absences/absence-form.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import styles from '#renderer/features/registrations/coverage.module.css'
import type { CoverageCell } from '#renderer/features/registrations/coverage-calendar.tsx'
import { drawnState, toneOf } from '#renderer/features/registrations/coverage-words.ts'
import { formatDate, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PictureSpan } from '#shared/contract/registrations.ts'
import { weekday } from '#shared/domain/local-date.ts'

/** A stretch that rests on registrations at the place itself. */
function isPresence({ kind, registrationIds }: PictureSpan): boolean {
  return kind !== 'elsewhere' && registrationIds.length > 0
}

/** What is known of a workplace on a day, and where to go from there. */
export function CoverageDetail({ cell }: { cell: CoverageCell }): ReactElement {
  const { place, day } = cell
  const t = useTexts()
  const [closing, setClosing] = useState(false)
  const today = todayInBrussels()
  const state = drawnState(day, today)
  const { date } = day
  const { declarationId } = place
  // The calendar counts registrations; who they were about is looked up for the one day at hand.
  const people = useQuery({
    ...api.registrations.placeDays.queryOptions({ input: { declarationId, from: date, to: date } }),
    enabled: state === 'seen',
    select: ({ lines }) => lines.filter((line) => line.marks.length > 0 || line.spans.some(isPresence)).length,
  })
  const mayClose = state !== 'closed' && state !== 'not-running' && state !== 'seen'
  const here = where.equals('declarationId', declarationId)
  return (
    <>
      <div className={styles['detailHead']} role="status">
        <strong>
          {t(($) => $.planning.weekdayLong[`d${weekday(date)}`])} {formatDate(date)}
        </strong>
        <StateBadge tone={toneOf(day, today)}>{t(($) => $.coverage.states[state])}</StateBadge>
        {day.missing > 0 && <StateBadge tone="bad">{t(($) => $.coverage.missingMark)}</StateBadge>}
      </div>
      <p className={styles['explain']}>{t(($) => $.coverage.explain[state])}</p>
      <dl className={styles['facts']}>
        <Fact label={t(($) => $.coverage.place)}>
          <RecordLink kind="declaration" id={declarationId}>
            {place.workplace}
          </RecordLink>
        </Fact>
        <Fact label={t(($) => $.coverage.planned)}>{formatNumber(day.planned)}</Fact>
        {people.data !== undefined && <Fact label={t(($) => $.coverage.people)}>{formatNumber(people.data)}</Fact>}
        <Fact label={t(($) => $.coverage.seen)}>{formatNumber(day.seen)}</Fact>
        <Fact label={t(($) => $.coverage.missing)}>{formatNumber(day.missing)}</Fact>
      </dl>
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
          <May call="absences.save">
            <Button
              variant="default"
              leftSection={<IconCalendarOff size={16} aria-hidden />}
              onClick={() => setClosing(true)}
            >
              {t(($) => $.coverage.close)}
            </Button>
          </May>
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

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

import { Button, Skeleton } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCalendarOff } from '@tabler/icons-react'
import { useState, type CSSProperties, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { RecordLink } from '#renderer/features/records/record-link.tsx'
import { DayPicture } from '#renderer/features/registrations/day-picture.tsx'
import { datesOf, dayWords, type DayRange, type DaysOf } from '#renderer/features/registrations/day-range.ts'
import { Hours } from '#renderer/features/registrations/hours.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { DayLine } from '#shared/contract/registrations.ts'

/** The days of a workplace or a person as far as the core tells them. */
export function useDays(of: DaysOf | null, { from, to }: DayRange) {
  const place = useQuery({
    ...api.registrations.placeDays.queryOptions({
      input: { from, to, declarationId: of && 'declarationId' in of ? of.declarationId : 1 },
    }),
    enabled: of !== null && 'declarationId' in of,
    placeholderData: keepPreviousData,
  })
  const person = useQuery({
    ...api.registrations.personDays.queryOptions({
      input: { from, to, ...(of && !('declarationId' in of) ? of : {}) },
    }),
    enabled: of !== null && !('declarationId' in of),
    placeholderData: keepPreviousData,
  })
  return of !== null && 'declarationId' in of
    ? { ...place, title: place.data?.workplace ?? null, lines: place.data?.lines }
    : { ...person, title: person.data?.person ?? null, lines: person.data?.lines }
}

/** The pictures: of a workplace day by day, who was there when; of a person one line per day and workplace. */
export function DaysView(props: { of: DaysOf; range: DayRange; days: ReturnType<typeof useDays> }): ReactElement {
  const { of, range, days } = props
  const t = useTexts()
  if (days.isError) return <p role="alert">{errorText(days.error)}</p>
  if (!days.lines) return <Skeleton height={320} aria-label={t(($) => $.common.loading)} />
  const { lines } = days
  if (lines.length === 0) {
    return (
      <EmptyState
        icon={<IconCalendarOff size={30} stroke={1.4} />}
        title={t(($) => $.registrations.days.noneTitle)}
        text={t(($) => $.registrations.days.noneText)}
        actions={
          <Button
            variant="default"
            renderRoot={(root) => <Link to="/registrations" search={{ tab: 'coverage' }} {...root} />}
          >
            {t(($) => $.registrations.days.toCoverage)}
          </Button>
        }
      />
    )
  }
  return (
    <div className={styles['days']} data-waiting={days.isPlaceholderData}>
      {'declarationId' in of ? (
        datesOf(range).map((date) => (
          <PlaceDay
            key={date}
            date={date}
            place={days.title ?? ''}
            lines={lines.filter((line) => line.date === date)}
          />
        ))
      ) : (
        <section className={styles['day']} style={roomFor(lines)} aria-label={days.title ?? ''}>
          <Head title={days.title ?? ''} lines={lines} />
          <PersonDays lines={lines} />
        </section>
      )}
    </div>
  )
}

/** For the style sheet: how many lines a section that is not drawn yet must keep room for. */
function roomFor(lines: readonly DayLine[]): CSSProperties {
  return { ['--lines' as string]: lines.length }
}

/** What the lines below are about, and what they add up to. */
function Head(props: { title: string; aside?: string; lines: readonly DayLine[] }): ReactElement {
  const { title, aside, lines } = props
  const t = useTexts()
  const measured = lines.filter(({ minutes }) => minutes !== null)
  const minutes = measured.reduce((sum, line) => sum + (line.minutes ?? 0), 0)
  return (
    <div className={styles['dayHead']}>
      <h2 className={styles['dayTitle']}>{title}</h2>
      {aside && <span className={styles['dim']}>{aside}</span>}
      <span className={styles['spring']} />
      {measured.length > 0 && (
        <span className="numeric">
          {t(($) => $.registrations.days.total)} <Hours minutes={minutes} />
        </span>
      )}
    </div>
  )
}

// More lanes than this are drawn only when asked for: nobody reads them at once, and each costs its drawing.
const firstLines = 150

function PlaceDay(props: { date: string; place: string; lines: readonly DayLine[] }): ReactElement | null {
  const { date, place, lines } = props
  const t = useTexts()
  const language = useLanguage()
  const [all, setAll] = useState(false)
  if (lines.length === 0) return null
  const shown = all ? lines : lines.slice(0, firstLines)
  const count = new Set(lines.map(({ personId, statedPersonId }) => personId ?? `stated ${statedPersonId}`)).size
  const people = t(($) => $.registrations.days.people, { count })
  return (
    <section className={styles['day']} style={roomFor(shown)} aria-label={dayWords(date, language)}>
      <Head title={dayWords(date, language)} aside={`${place} · ${people}`} lines={lines} />
      <DayPicture
        lines={shown}
        name={(line) => <Who line={line} />}
        nameText={(line) => `${line.person}, ${line.firm}`}
        total={(minutes) => <Hours minutes={minutes} />}
      />
      {shown.length < lines.length && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t(($) => $.registrations.days.showAll, { count: lines.length })}
        </Button>
      )}
    </section>
  )
}

function PersonDays({ lines }: { lines: readonly DayLine[] }): ReactElement {
  const language = useLanguage()
  return (
    <DayPicture
      lines={lines}
      name={(line) => (
        <>
          {dayWords(line.date, language)}
          <span className={styles['second']}>
            {line.declarationId === null ? (
              line.workplace
            ) : (
              <RecordLink kind="declaration" id={line.declarationId}>
                {line.workplace}
              </RecordLink>
            )}
          </span>
          <Doubts line={line} />
        </>
      )}
      nameText={(line) => `${dayWords(line.date, language)}, ${line.workplace}`}
      total={(minutes) => <Hours minutes={minutes} />}
    />
  )
}

/** The person, with the firm below and what is open about them that day. */
function Who({ line }: { line: DayLine }): ReactElement {
  return (
    <>
      {line.personId === null ? (
        line.person
      ) : (
        <RecordLink kind="person" id={line.personId} tab="days">
          {line.person}
        </RecordLink>
      )}
      <span className={styles['second']}>{line.firm}</span>
      <Doubts line={line} />
    </>
  )
}

function Doubts({ line }: { line: DayLine }): ReactElement | null {
  const t = useTexts()
  if (line.openFindings === 0) return null
  return <StateBadge tone="warn">{t(($) => $.registrations.withFindings, { count: line.openFindings })}</StateBadge>
}

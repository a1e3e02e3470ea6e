import { ActionIcon, Button, Group } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconBell, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import styles from '#renderer/features/corrections/calendar.module.css'
import { monthGrid, monthName, otherMonth } from '#renderer/features/corrections/month.ts'
import { stateTones, urgencyToday, urgencyTones } from '#renderer/features/corrections/words.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { ToneIcon } from '#renderer/ui/parts/state-badge.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

type Day = Awaited<ReturnType<typeof api.corrections.calendar.call>>[number]

/** A month with the last days of findings and requests, and the days on which something is to be followed up. */
export function CorrectionsCalendar({ onDay }: { onDay: (date: LocalDate) => void }): ReactElement {
  const t = useTexts()
  const language = useLanguage()
  const today = todayInBrussels()
  const [month, setMonth] = useState(today.slice(0, 7))
  const weeks = monthGrid(month)
  const [from, to] = [weeks[0]?.[0] ?? today, weeks.at(-1)?.at(-1) ?? today]
  const query = useQuery({
    ...api.corrections.calendar.queryOptions({ input: { from, to } }),
    placeholderData: keepPreviousData,
  })
  const name = monthName(month, language)
  const move = (by: number): void => setMonth(otherMonth(month, by))
  return (
    <div className={styles['frame']}>
      <Group gap="xs" className={styles['bar'] ?? ''}>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={t(($) => $.corrections.cockpit.calendar.previous)}
          onClick={() => move(-1)}
        >
          <IconChevronLeft size={17} aria-hidden />
        </ActionIcon>
        <h2 className={styles['month']} aria-live="polite">
          {name}
        </h2>
        <ActionIcon
          size="lg"
          variant="default"
          aria-label={t(($) => $.corrections.cockpit.calendar.next)}
          onClick={() => move(1)}
        >
          <IconChevronRight size={17} aria-hidden />
        </ActionIcon>
        <Button variant="subtle" disabled={month === today.slice(0, 7)} onClick={() => setMonth(today.slice(0, 7))}>
          {t(($) => $.corrections.cockpit.calendar.today)}
        </Button>
        <span className={styles['legend']}>{t(($) => $.corrections.cockpit.calendar.legend)}</span>
      </Group>
      <RecordGate query={query} height={420}>
        {(days) => (
          <table
            className={styles['table']}
            aria-label={t(($) => $.corrections.cockpit.calendar.label, { month: name })}
            aria-busy={query.isPlaceholderData}
          >
            <thead>
              <tr>
                {([1, 2, 3, 4, 5, 6, 7] as const).map((day) => (
                  <th key={day} scope="col">
                    {t(($) => $.planning.weekdayNames[`d${day}`])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeks.map((week) => (
                <tr key={week[0]}>
                  {week.map((date) => (
                    <DayCell
                      key={date}
                      date={date}
                      outside={!date.startsWith(month)}
                      day={days.find((one) => one.date === date)}
                      onDay={onDay}
                    />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </RecordGate>
    </div>
  )
}

// More lines than this would stretch the row; the day itself shows all.
const mostLines = 3

function DayCell(props: {
  date: LocalDate
  outside: boolean
  day: Day | undefined
  onDay: (date: LocalDate) => void
}): ReactElement {
  const { date, outside, day, onDay } = props
  const t = useTexts()
  const today = todayInBrussels()
  const nsso = t(($) => $.corrections.addressees.nsso)
  const requests = day?.requests ?? []
  const followUps = day?.followUps ?? []
  const deadlines = (day?.findings ?? 0) + requests.length
  const shownRequests = requests.slice(0, mostLines)
  const shownFollowUps = followUps.slice(0, mostLines - shownRequests.length)
  const rest = requests.length + followUps.length - shownRequests.length - shownFollowUps.length
  return (
    <td className={styles['day']} data-outside={outside} data-today={date === today}>
      <div className={styles['dayHead']}>
        <time dateTime={date} {...(date === today ? { 'aria-current': 'date' } : {})}>
          <span aria-hidden>{Number(date.slice(8))}</span>
          <span className="visually-hidden">{formatDate(date)}</span>
        </time>
        {deadlines > 0 && (
          <button
            type="button"
            className={styles['count']}
            data-tone={urgencyTones[urgencyToday(date)]}
            onClick={() => onDay(date)}
          >
            <ToneIcon tone={urgencyTones[urgencyToday(date)]} size={14} />
            {t(($) => $.corrections.cockpit.calendar.deadlines, { count: deadlines })}
          </button>
        )}
      </div>
      {shownRequests.length + shownFollowUps.length > 0 && (
        <ul className={styles['lines']}>
          {shownRequests.map(({ id, number, addresseeName, state }) => (
            <li key={id}>
              <ToneIcon tone={stateTones[state]} size={13} />
              <Link
                to="/corrections/$requestId"
                params={{ requestId: String(id) }}
                className={styles['link'] ?? ''}
                title={t(($) => $.corrections.cockpit.calendar.due, {
                  number,
                  name: addresseeName || nsso,
                  state: t(($) => $.corrections.states[state]),
                })}
              >
                {number} <span className={styles['dim']}>{addresseeName || nsso}</span>
              </Link>
            </li>
          ))}
          {shownFollowUps.map(({ id, number, addresseeName }) => {
            const words = t(($) => $.corrections.cockpit.calendar.followUp, { number, name: addresseeName || nsso })
            return (
              <li key={`f${id}`}>
                <IconBell size={13} aria-hidden className={styles['bell']} />
                <Link
                  to="/corrections/$requestId"
                  params={{ requestId: String(id) }}
                  className={styles['link'] ?? ''}
                  title={words}
                >
                  {words}
                </Link>
              </li>
            )
          })}
          {rest > 0 && (
            <li className={styles['dim']}>{t(($) => $.corrections.cockpit.calendar.more, { count: rest })}</li>
          )}
        </ul>
      )}
    </td>
  )
}

import { useRef, type KeyboardEvent, type ReactElement } from 'react'

import styles from '#renderer/features/registrations/coverage.module.css'
import {
  drawnState,
  drawnStates,
  holidaysOf,
  needsLook,
  type CoverageDay,
  type CoveragePlace,
  type CoveredDays,
  type DrawnState,
} from '#renderer/features/registrations/coverage-words.ts'
import { formatDate, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { weekday, type LocalDate } from '#shared/domain/local-date.ts'

/** A workplace on a day. */
export interface CoverageCell {
  place: CoveragePlace
  day: CoverageDay
}

const services = ['ciao', 'checkinatwork'] as const

/** The month as a table: a row per workplace, a column per day; the arrow keys go from day to day. */
export function CoverageCalendar(props: {
  month: string
  label: string
  days: readonly LocalDate[]
  places: readonly CoveragePlace[]
  covered: CoveredDays
  chosen: { declarationId: number; date: LocalDate } | null
  onChoose: (cell: CoverageCell) => void
}): ReactElement {
  const { month, label, days, places, covered, chosen, onChoose } = props
  const t = useTexts()
  const table = useRef<HTMLTableElement>(null)
  const today = todayInBrussels()
  const holidays = holidaysOf(month)
  const chosenRow = places.findIndex((place) => place.declarationId === chosen?.declarationId)
  const chosenColumn = days.findIndex((date) => date === chosen?.date)
  /** The one cell that Tab reaches; the arrow keys lead to the others. */
  const [row, column] = chosenRow >= 0 && chosenColumn >= 0 ? [chosenRow, chosenColumn] : [0, 0]
  const move = (event: KeyboardEvent, fromRow: number, fromColumn: number): void => {
    const target = targetOf(event, fromRow, fromColumn, places.length, days.length)
    const place = target && places[target[0]]
    const day = target && place?.days[target[1]]
    if (!target || !place || !day) return
    event.preventDefault()
    event.stopPropagation()
    onChoose({ place, day })
    const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${target[0]}:${target[1]}"]`)
    cell?.focus()
  }
  const shownServices = services.filter(
    (service) => covered[service].length > 0 || places.some((place) => place.service === service),
  )
  return (
    <div className={styles['scroll']}>
      <table ref={table} className={styles['calendar']} role="grid" aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={styles['name']}>
              {t(($) => $.coverage.place)}
            </th>
            {days.map((date) => (
              <th
                key={date}
                scope="col"
                className={styles['day']}
                data-weekend={weekday(date) > 5 || holidays.has(date)}
                data-today={date === today}
                title={[formatDate(date), holidays.get(date)].filter(Boolean).join(', ')}
              >
                <span aria-hidden>
                  <span className={styles['weekday']}>{t(($) => $.planning.weekdayNames[`d${weekday(date)}`])}</span>
                  {Number(date.slice(8))}
                </span>
                <span className="visually-hidden">
                  {formatDate(date)} {holidays.get(date)}
                </span>
              </th>
            ))}
          </tr>
          {shownServices.map((service) => {
            const files = new Set(covered[service])
            const name = t(($) => $.coverage.services[service])
            return (
              <tr key={service} className={styles['files']}>
                <th scope="row" className={styles['name']}>
                  {t(($) => $.coverage.filesRow, { service: name })}
                </th>
                {days.map((date) => {
                  const words = t(($) => (files.has(date) ? $.coverage.covered : $.coverage.uncovered), {
                    date: formatDate(date),
                  })
                  return (
                    <td key={date} title={words} data-weekend={weekday(date) > 5 || holidays.has(date)}>
                      <span className={styles['bar']} data-covered={files.has(date)} aria-hidden />
                      <span className="visually-hidden">{words}</span>
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </thead>
        <tbody>
          {places.map((place, placeIndex) => (
            <tr key={place.declarationId} aria-selected={placeIndex === chosenRow}>
              <th scope="row" className={styles['name']} title={`${place.workplace} · ${place.number}`}>
                <span className={styles['workplace']}>{place.workplace}</span>
              </th>
              {place.days.map((day, dayIndex) => {
                const state = drawnState(day, today)
                const isChosen = placeIndex === chosenRow && dayIndex === chosenColumn
                const words = t(($) => $.coverage.cell, {
                  place: place.workplace,
                  date: formatDate(day.date),
                  state: t(($) => $.coverage.states[state]),
                  seen: day.seen,
                  planned: day.planned,
                  missing: day.missing,
                })
                return (
                  <td
                    key={day.date}
                    role="gridcell"
                    aria-selected={isChosen}
                    data-weekend={weekday(day.date) > 5 || holidays.has(day.date)}
                  >
                    <button
                      type="button"
                      className={styles['cell']}
                      data-cell={`${placeIndex}:${dayIndex}`}
                      data-state={state}
                      data-look={needsLook(day, today)}
                      data-chosen={isChosen}
                      tabIndex={placeIndex === row && dayIndex === column ? 0 : -1}
                      title={words}
                      aria-label={words}
                      onClick={() => onChoose({ place, day })}
                      onKeyDown={(event) => move(event, placeIndex, dayIndex)}
                    >
                      <Sign state={state} seen={day.seen} />
                      {day.missing > 0 && <span className={styles['missing']} aria-hidden />}
                    </button>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** What a state looks like, beside its ground. */
function Sign({ state, seen }: { state: DrawnState; seen: number }): ReactElement | null {
  if (state === 'seen') return <span aria-hidden>{seen > 999 ? '999+' : formatNumber(seen)}</span>
  if (state === 'nobody') return <span aria-hidden>0</span>
  if (state === 'closed') return <span className={styles['closedSign']} aria-hidden />
  return null
}

/** Where a key leads; null for keys that are not ours. */
function targetOf(
  { key, ctrlKey }: KeyboardEvent,
  row: number,
  column: number,
  rows: number,
  columns: number,
): [number, number] | null {
  const within = (nextRow: number, nextColumn: number): [number, number] => [
    Math.max(0, Math.min(rows - 1, nextRow)),
    Math.max(0, Math.min(columns - 1, nextColumn)),
  ]
  if (key === 'ArrowLeft') return within(row, column - 1)
  if (key === 'ArrowRight') return within(row, column + 1)
  if (key === 'ArrowUp') return within(row - 1, column)
  if (key === 'ArrowDown') return within(row + 1, column)
  if (key === 'Home') return within(ctrlKey ? 0 : row, 0)
  if (key === 'End') return within(ctrlKey ? rows - 1 : row, columns - 1)
  if (key === 'PageUp') return within(0, column)
  if (key === 'PageDown') return within(rows - 1, column)
  return null
}

/** What each look of a cell means. */
export function CoverageLegend(): ReactElement {
  const t = useTexts()
  return (
    <ul className={styles['legend']} aria-label={t(($) => $.coverage.legend)}>
      {drawnStates.map((state) => (
        <li key={state}>
          <span className={styles['sample']} data-state={state} aria-hidden>
            <Sign state={state} seen={3} />
          </span>
          {t(($) => (state === 'seen' ? $.coverage.seenMark : $.coverage.states[state]))}
        </li>
      ))}
      <li>
        <span className={styles['sample']} data-state="no-file" data-look aria-hidden />
        {t(($) => $.coverage.lookMark)}
      </li>
      <li>
        <span className={styles['sample']} data-state="seen" aria-hidden>
          <span className={styles['missing']} />
        </span>
        {t(($) => $.coverage.missingMark)}
      </li>
    </ul>
  )
}

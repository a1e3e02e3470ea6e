import { ActionIcon, Button, Switch, TextInput, Tooltip } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconCalendarMonth, IconChevronLeft, IconChevronRight, IconSearch } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { RecordGate } from '#renderer/features/records/record-gate.tsx'
import { CoverageCalendar, CoverageLegend } from '#renderer/features/registrations/coverage-calendar.tsx'
import { CoverageDetail } from '#renderer/features/registrations/coverage-detail.tsx'
import { CoverageFiles } from '#renderer/features/registrations/coverage-files.tsx'
import styles from '#renderer/features/registrations/coverage.module.css'
import {
  monthAfter,
  monthRange,
  monthWords,
  needsLook,
  type CoveragePlace,
} from '#renderer/features/registrations/coverage-words.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { Section } from '#renderer/ui/parts/page.tsx'
import { useLanguage, useTexts } from '#renderer/ui/texts.ts'
import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { fold } from '#shared/domain/text.ts'

/** Rows drawn at first: each has a button per day. */
const fewRows = 40

/** Which days files cover, workplace by workplace: no file, nobody registered, seen, closed; and the files themselves. */
export function CoverageTab(): ReactElement {
  const t = useTexts()
  const files = useQuery(api.registrations.coverageFiles.queryOptions())
  const [asked, setAsked] = useState<string | null>(null)
  const [chosen, setChosen] = useState<{ declarationId: number; date: LocalDate } | null>(null)
  // The month in which the latest file ends: what was just imported is what one wants to see.
  const newest = files.data?.find(({ undone }) => !undone)?.to.slice(0, 7)
  const month = asked ?? newest ?? todayInBrussels().slice(0, 7)
  const range = monthRange(month)
  const coverage = useQuery({
    ...api.registrations.coverage.queryOptions({ input: range }),
    enabled: !files.isPending,
    placeholderData: (previous) => previous,
  })
  const place = coverage.data?.places.find(({ declarationId }) => declarationId === chosen?.declarationId)
  const day = place?.days.find(({ date }) => date === chosen?.date)
  return (
    <div className={styles['tab']}>
      <RecordGate query={coverage}>
        {({ places, covered }) => (
          <Calendar
            month={month}
            onMonth={setAsked}
            places={places}
            covered={covered}
            chosen={chosen}
            onChoose={(cell) => setChosen({ declarationId: cell.place.declarationId, date: cell.day.date })}
          />
        )}
      </RecordGate>
      <div className={styles['below']}>
        <section className={styles['detail']} aria-label={t(($) => $.common.details)}>
          {place && day ? (
            <CoverageDetail key={`${place.declarationId} ${day.date}`} cell={{ place, day }} />
          ) : (
            <p className={styles['explain']}>{t(($) => $.coverage.choose)}</p>
          )}
        </section>
        <div className={styles['fileList']}>
          <Section title={t(($) => $.coverage.files)} description={t(($) => $.coverage.filesText)}>
            <RecordGate query={files}>{(list) => <CoverageFiles files={list} />}</RecordGate>
          </Section>
        </div>
      </div>
    </div>
  )
}

function Calendar(props: {
  month: string
  onMonth: (month: string) => void
  places: readonly CoveragePlace[]
  covered: Parameters<typeof CoverageCalendar>[0]['covered']
  chosen: Parameters<typeof CoverageCalendar>[0]['chosen']
  onChoose: Parameters<typeof CoverageCalendar>[0]['onChoose']
}): ReactElement {
  const { month, onMonth, places } = props
  const t = useTexts()
  const language = useLanguage()
  const [search, setSearch] = useState('')
  const [attention, setAttention] = useState(false)
  const [most, setMost] = useState(fewRows)
  const words = monthWords(month, language)
  const today = todayInBrussels()
  const word = fold(search.trim())
  const matching = places.filter(
    ({ workplace, number, days }) =>
      fold(`${workplace} ${number}`).includes(word) && (!attention || days.some((day) => needsLook(day, today))),
  )
  const { from, to } = monthRange(month)
  const days: LocalDate[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) days.push(date)
  return (
    <>
      <div className={styles['tools']}>
        <div className={styles['months']}>
          <Step label={t(($) => $.coverage.previous)} onClick={() => onMonth(monthAfter(month, -1))}>
            <IconChevronLeft size={18} aria-hidden />
          </Step>
          <h2 className={styles['month']} aria-live="polite">
            {words}
          </h2>
          <Step label={t(($) => $.coverage.next)} onClick={() => onMonth(monthAfter(month, 1))}>
            <IconChevronRight size={18} aria-hidden />
          </Step>
          {month !== today.slice(0, 7) && (
            <Button variant="default" onClick={() => onMonth(today.slice(0, 7))}>
              {t(($) => $.coverage.thisMonth)}
            </Button>
          )}
        </div>
        <TextInput
          aria-label={t(($) => $.coverage.filter)}
          placeholder={t(($) => $.coverage.filter)}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={search}
          maxLength={200}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Switch
          label={t(($) => $.coverage.attention)}
          checked={attention}
          onChange={(event) => setAttention(event.currentTarget.checked)}
        />
      </div>
      <CoverageLegend />
      {places.length === 0 ? (
        <EmptyState
          icon={<IconCalendarMonth size={30} stroke={1.4} />}
          title={t(($) => $.coverage.noPlaces)}
          text={t(($) => $.coverage.noPlacesText)}
          actions={
            <Button renderRoot={(root) => <Link to="/declarations" {...root} />}>
              {t(($) => $.shell.pages.declarations)}
            </Button>
          }
        />
      ) : (
        <CoverageCalendar
          {...props}
          label={t(($) => $.coverage.grid, { month: words })}
          days={days}
          places={matching.slice(0, most)}
        />
      )}
      {places.length > 0 && matching.length === 0 && (
        <p className={styles['explain']} role="status">
          {t(($) => $.coverage.noMatch)}
        </p>
      )}
      {matching.length > most && (
        <Button variant="default" className={styles['more'] ?? ''} onClick={() => setMost(most + 5 * fewRows)}>
          {t(($) => $.coverage.more, { count: Math.min(5 * fewRows, matching.length - most) })}
        </Button>
      )}
    </>
  )
}

function Step(props: { label: string; onClick: () => void; children: ReactElement }): ReactElement {
  const { label, onClick, children } = props
  return (
    <Tooltip label={label}>
      <ActionIcon size="lg" variant="default" aria-label={label} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  )
}

import { SegmentedControl } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconCalendarWeek } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { personLookup, placeLookup } from '#renderer/features/records/lookups.ts'
import { rangeOf, type DaysOf, type Span } from '#renderer/features/registrations/day-range.ts'
import { DayNavigation, DaysExport } from '#renderer/features/registrations/days-tools.tsx'
import { DaysView, useDays } from '#renderer/features/registrations/days-view.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import type { RegistrationsSearch } from '#renderer/features/registrations/search.ts'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Who was where and when, as pictures: of a workplace or of a person, a day or a week. */
export function DaysTab(): ReactElement {
  const search = useSearch({ from: '/registrations' })
  const navigate = useNavigate()
  const of = daysOf(search)
  const go = (patch: Partial<RegistrationsSearch>): void => {
    const { declaration, person, statedPerson, date, span, ...others } = { ...search, ...patch }
    const next = { ...others, declaration, person, statedPerson, date, span, tab: 'days' as const }
    const set = Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined))
    void navigate({ to: '/registrations', search: set as RegistrationsSearch, replace: true })
  }
  return (
    <DaysPanel
      key={JSON.stringify(of)}
      of={of}
      date={search.date ?? null}
      span={search.span ?? 'day'}
      chooser={<Chooser search={search} go={go} />}
      onDate={(date) => go({ date })}
      onSpan={(span) => go({ span })}
    />
  )
}

function daysOf({ declaration, person, statedPerson }: RegistrationsSearch): DaysOf | null {
  if (declaration !== undefined) return { declarationId: declaration }
  if (person !== undefined) return { personId: person }
  return statedPerson === undefined ? null : { statedPersonId: statedPerson }
}

/** The days of a record on its own page: a week around the last day something was registered. */
export function RecordDays({ of }: { of: DaysOf }): ReactElement {
  const [date, setDate] = useState<LocalDate | null>(null)
  const [span, setSpan] = useState<Span>('declarationId' in of ? 'day' : 'week')
  return (
    <div className={styles['recordDays']}>
      <DaysPanel of={of} date={date} span={span} onDate={setDate} onSpan={setSpan} />
    </div>
  )
}

function DaysPanel(props: {
  of: DaysOf | null
  /** null: the last day something was registered, else today. */
  date: LocalDate | null
  span: Span
  chooser?: ReactElement
  onDate: (date: LocalDate) => void
  onSpan: (span: Span) => void
}): ReactElement {
  const { of, span, chooser, onDate, onSpan } = props
  const last = useLastDay(props.date === null ? of : null)
  const date = props.date ?? last
  const range = rangeOf(date ?? todayInBrussels(), span)
  const days = useDays(date === null ? null : of, range)
  return (
    <>
      <div className={styles['toolLine']}>
        {chooser}
        {of && date && <DayNavigation date={date} span={span} onDate={onDate} onSpan={onSpan} />}
        <span className={styles['spring']} />
        {of && date && <DaysExport of={of} range={range} />}
      </div>
      {of && date ? <DaysView of={of} range={range} days={days} /> : !of && <Invitation />}
    </>
  )
}

function Invitation(): ReactElement {
  const t = useTexts()
  return (
    <EmptyState
      icon={<IconCalendarWeek size={30} stroke={1.4} />}
      title={t(($) => $.registrations.days.chooseTitle)}
      text={t(($) => $.registrations.days.chooseText)}
    />
  )
}

const fields = { declarationId: 'declarationId', personId: 'personId', statedPersonId: 'statedPersonId' } as const

/** The last day something was registered there or of that person; null while it is not known, today when there is none. */
function useLastDay(of: DaysOf | null): LocalDate | null {
  const [field, id] = Object.entries(of ?? {})[0] ?? ['declarationId', 0]
  const newest = useQuery({
    ...api.registrations.list.queryOptions({
      input: {
        // The OUT of a night stands on the day after it.
        filters: [where.equals(fields[field as keyof typeof fields], id), where.oneOf('type', ['in', 'presence'])],
        sort: { field: 'at', direction: 'descending' },
        limit: 1,
      },
    }),
    enabled: of !== null,
  })
  if (of === null) return null
  if (newest.isError) return todayInBrussels()
  return newest.data ? (newest.data.rows[0]?.date ?? todayInBrussels()) : null
}

/** A workplace or a person, by searching. */
function Chooser(props: {
  search: RegistrationsSearch
  go: (patch: Partial<RegistrationsSearch>) => void
}): ReactElement {
  const { search, go } = props
  const t = useTexts()
  const given = search.person !== undefined || search.statedPerson !== undefined ? 'person' : 'place'
  const [kind, setKind] = useState<'place' | 'person'>(given)
  const choose = (patch: { declaration?: number | undefined; person?: number | undefined }): void =>
    go({ declaration: undefined, person: undefined, statedPerson: undefined, ...patch })
  const width = { w: 230, maw: '100%' } as const
  return (
    <>
      <SegmentedControl
        aria-label={t(($) => $.registrations.days.of)}
        value={kind}
        onChange={(value) => {
          setKind(value === 'person' ? 'person' : 'place')
          choose({})
        }}
        data={[
          { value: 'place', label: t(($) => $.registrations.days.place) },
          { value: 'person', label: t(($) => $.registrations.days.person) },
        ]}
      />
      {kind === 'place' ? (
        <LookupField
          {...placeLookup}
          {...width}
          aria-label={t(($) => $.registrations.days.place)}
          placeholder={t(($) => $.registrations.days.choosePlace)}
          value={search.declaration ?? null}
          onChange={(id) => choose({ declaration: id ?? undefined })}
        />
      ) : (
        <LookupField
          {...personLookup}
          {...width}
          aria-label={t(($) => $.registrations.days.person)}
          placeholder={t(($) => $.registrations.days.choosePerson)}
          value={search.person ?? null}
          onChange={(id) => choose({ person: id ?? undefined })}
        />
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { IconTableImport, IconUserSearch } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { sourceName } from '#renderer/features/imports/words.ts'
import { mondayOf } from '#renderer/features/registrations/day-range.ts'
import { TypeMark } from '#renderer/features/registrations/registration-words.tsx'
import styles from '#renderer/features/registrations/registrations.module.css'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { formatInstant, formatNumber, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge, type Tone } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { WitnessRow } from '#shared/contract/registrations.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

// As many days as the contract takes at once, both ends included.
const mostDays = 62

const tones: Record<WitnessRow['kind'], Tone> = { pair: 'good', 'official-only': 'info', 'provider-only': 'bad' }

interface Period {
  from: LocalDate
  to: LocalDate
}

/** Four weeks up to a day: what an office compares after a month. */
function weeksUpTo(day: LocalDate): Period {
  return { from: mondayOf(addDays(day, -27)), to: day }
}

/** The last day on which something is registered; today when there is nothing, null while it is not known. */
function useNewestDay(): LocalDate | null {
  const input = { sort: { field: 'at', direction: 'descending' as const }, limit: 1 }
  const newest = useQuery(api.registrations.list.queryOptions({ input }))
  if (newest.isError) return todayInBrussels()
  return newest.data ? (newest.data.rows[0]?.date ?? todayInBrussels()) : null
}

/** A day moved; the other end follows where the period would grow too long or end before it begins. */
function within(period: Period, patch: Partial<Period>): Period {
  const { from, to } = { ...period, ...patch }
  if (to < from) return patch.from ? { from, to: from } : { from: to, to }
  if (addDays(from, mostDays - 1) >= to) return { from, to }
  return patch.from ? { from, to: addDays(from, mostDays - 1) } : { from: addDays(to, 1 - mostDays), to }
}

/** The provider's own log beside the official registrations: who knows what, and how far the clocks are apart. */
export function WitnessTab(): ReactElement | null {
  const day = useNewestDay()
  const [chosen, setChosen] = useState<Period | null>(null)
  const period = chosen ?? (day === null ? null : weeksUpTo(day))
  return period && <WitnessOf period={period} setPeriod={setChosen} />
}

function WitnessOf(props: { period: Period; setPeriod: (period: Period) => void }): ReactElement {
  const { period, setPeriod } = props
  const t = useTexts()
  const input = { ...period, offset: 0, limit: 1 }
  const witness = useQuery({
    ...api.registrations.witness.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const files = witness.data?.files ?? []
  return (
    <>
      <div className={styles['toolLine']}>
        <p className={styles['text']}>{t(($) => $.registrations.witness.text)}</p>
        <DateField
          label={t(($) => $.common.from)}
          required
          withAsterisk={false}
          w={140}
          value={period.from}
          onChange={(from) => from && setPeriod(within(period, { from }))}
        />
        <DateField
          label={t(($) => $.common.until)}
          required
          withAsterisk={false}
          w={140}
          value={period.to}
          onChange={(to) => to && setPeriod(within(period, { to }))}
        />
      </div>
      {witness.isError && <p role="alert">{errorText(witness.error)}</p>}
      {witness.data && files.length === 0 && <NoLog />}
      {witness.data && files.length > 0 && (
        <>
          <Summary summary={witness.data.summary} />
          <p className={styles['text']}>
            {t(($) => $.registrations.witness.files)}{' '}
            {files.map((file, index) => (
              <span key={file.batchId}>
                {index > 0 && ', '}
                <Link
                  to="/imports/$batchId"
                  params={{ batchId: String(file.batchId) }}
                  className={styles['link'] ?? ''}
                >
                  {sourceName(file)}
                </Link>
              </span>
            ))}
          </p>
          {witness.data.summary.uncovered > 0 && (
            <p className={styles['text']}>
              {t(($) => $.registrations.witness.uncovered, { count: witness.data.summary.uncovered })}
            </p>
          )}
          <div className={styles['grid']}>
            <Comparison key={`${period.from} ${period.to}`} period={period} />
          </div>
        </>
      )}
    </>
  )
}

function NoLog(): ReactElement {
  const t = useTexts()
  return (
    <EmptyState
      icon={<IconUserSearch size={30} stroke={1.4} />}
      title={t(($) => $.registrations.witness.emptyTitle)}
      text={t(($) => $.registrations.witness.emptyText)}
      actions={
        <Button
          leftSection={<IconTableImport size={16} aria-hidden />}
          renderRoot={(root) => <Link to="/imports/new" {...root} />}
        >
          {t(($) => $.registrations.list.importFile)}
        </Button>
      }
    />
  )
}

function Summary(props: {
  summary: {
    pairs: number
    officialOnly: number
    providerOnly: number
    medianDriftSeconds: number | null
    largestDriftSeconds: number | null
  }
}): ReactElement {
  const t = useTexts()
  const { summary } = props
  const facts = [
    { label: t(($) => $.registrations.witness.pairs), value: formatNumber(summary.pairs) },
    { label: t(($) => $.registrations.witness.officialOnly), value: formatNumber(summary.officialOnly) },
    { label: t(($) => $.registrations.witness.providerOnly), value: formatNumber(summary.providerOnly) },
    { label: t(($) => $.registrations.witness.drift), value: drift(summary.medianDriftSeconds) },
    { label: t(($) => $.registrations.witness.largest), value: drift(summary.largestDriftSeconds) },
  ]
  return (
    <dl className={styles['totals']} aria-label={t(($) => $.registrations.witness.summary)}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className="numeric">{value}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Seconds with their sign; from two minutes on as minutes and seconds. */
function drift(seconds: number | null): string {
  if (seconds === null) return '–'
  const size = Math.abs(seconds)
  const sign = seconds > 0 ? '+' : seconds < 0 ? '−' : ''
  return size < 120 ? `${sign}${size}\u00a0s` : `${sign}${Math.floor(size / 60)}\u00a0min ${size % 60}\u00a0s`
}

function Comparison({ period }: { period: Period }): ReactElement {
  const t = useTexts()
  const list = useLocalListState()
  const { from, to } = period
  const query = useMemo(
    (): ListQuery<WitnessRow> =>
      ({ offset, limit }) =>
        api.registrations.witness.queryOptions({ input: { from, to, offset, limit } }),
    [from, to],
  )
  const columns = useMemo((): GridColumn<WitnessRow>[] => {
    const plain = { sortable: false, filterable: false } as const
    return [
      {
        ...plain,
        id: 'kind',
        heading: t(($) => $.registrations.witness.state),
        kind: 'text',
        width: 186,
        render: (row) => (
          <span title={t(($) => $.registrations.witness.kindText[row.kind])}>
            <StateBadge tone={tones[row.kind]}>{t(($) => $.registrations.witness.kinds[row.kind])}</StateBadge>
          </span>
        ),
        text: (row) => t(($) => $.registrations.witness.kinds[row.kind]),
      },
      { ...plain, id: 'person', heading: t(($) => $.registrations.fields.person), kind: 'text', width: 160 },
      { ...plain, id: 'workplace', heading: t(($) => $.registrations.fields.workplace), kind: 'text', width: 152 },
      {
        ...plain,
        id: 'type',
        heading: t(($) => $.registrations.fields.type),
        kind: 'text',
        width: 76,
        render: (row) => <TypeMark type={row.type} />,
        text: (row) => t(($) => $.registrations.types[row.type]),
      },
      {
        ...plain,
        id: 'officialAt',
        heading: t(($) => $.registrations.witness.officialAt),
        kind: 'instant',
        width: 142,
        text: (row) => formatInstant(row.officialAt),
      },
      {
        ...plain,
        id: 'providerAt',
        heading: t(($) => $.registrations.witness.providerAt),
        kind: 'instant',
        width: 164,
        text: (row) => formatInstant(row.providerAt),
      },
      {
        ...plain,
        id: 'driftSeconds',
        heading: t(($) => $.registrations.witness.difference),
        kind: 'number',
        width: 110,
        render: (row) => (row.driftSeconds === null ? '' : drift(row.driftSeconds)),
        text: (row) => (row.driftSeconds === null ? '' : drift(row.driftSeconds)),
      },
      {
        ...plain,
        id: 'identifier',
        heading: t(($) => $.registrations.fields.identifier),
        kind: 'identifier',
        width: 150,
      },
    ]
  }, [t])
  return (
    <DataGrid
      id="registrations-witness"
      bare
      label={t(($) => $.registrations.witness.table)}
      columns={columns}
      list={list}
      query={query}
      // Rows have no id of their own: each rests on one registration, one line of the log, or one of each.
      rowId={(row) => (row.registrationId ?? 0) * 2 + (row.registrationId === null ? (row.witnessId ?? 0) * 2 + 1 : 0)}
      errorText={errorText}
    />
  )
}

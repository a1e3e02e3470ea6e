import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconIdBadge2, IconIdOff } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useRecordGrid } from '#renderer/app/record-grid.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { useFitColumns } from '#renderer/features/means/fit-columns.tsx'
import { FitPane } from '#renderer/features/means/fit-pane.tsx'
import { FitPeriodFields, isFitPeriod, mostDays, type FitPeriod } from '#renderer/features/means/fit-period.tsx'
import styles from '#renderer/features/means/means.module.css'
import { openGiveMeans } from '#renderer/features/means/means-form.tsx'
import { openTakeBack } from '#renderer/features/means/take-back.tsx'
import { fitTones } from '#renderer/features/means/words.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { placeLookup } from '#renderer/features/records/lookups.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { formatDate } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { Filter } from '#shared/contract/list.ts'
import { fitCodes, type FitCode } from '#shared/domain/means.ts'

const misfits: FitCode[] = ['wrong-kind', 'no-key']
const todo: FitCode[] = [...misfits, 'no-means']
const unclear: FitCode[] = ['no-devices', 'key-not-noted', 'other']

/** Puts other conditions on some fields, and leaves those on the others. */
function replaced(list: ListState, fields: readonly string[], filters: readonly Filter[]): void {
  list.setFilters([...list.scope.filters.filter(({ field }) => !fields.includes(field)), ...filters])
}

/** Who cannot register where he is planned, by workplace, with the remedies. */
export function FitsView(props: { period: FitPeriod; declarationId: number | null }): ReactElement {
  const t = useTexts()
  const [period, setPeriod] = useState(props.period)
  const [declarationId, setDeclarationId] = useState(props.declarationId)
  const list = useLocalListState({
    filters: [
      ...where.between('date', props.period.from, props.period.to),
      where.oneOf('code', todo),
      ...(props.declarationId === null ? [] : [where.equals('declarationId', props.declarationId)]),
    ],
  })
  const onPeriod = (next: FitPeriod): void => {
    setPeriod(next)
    if (isFitPeriod(next)) replaced(list, ['date'], where.between('date', next.from, next.to))
  }
  const onDeclaration = (next: number | null): void => {
    setDeclarationId(next)
    replaced(list, ['declarationId'], next === null ? [] : [where.equals('declarationId', next)])
  }
  return (
    <>
      <div className={styles['head']}>
        <FitPeriodFields period={period} onPeriod={onPeriod} />
        <LookupField
          {...placeLookup}
          w={260}
          label={t(($) => $.means.misfits.place)}
          placeholder={t(($) => $.means.misfits.allPlaces)}
          value={declarationId}
          onChange={onDeclaration}
        />
      </div>
      {isFitPeriod(period) ? (
        <>
          <Counts period={period} declarationId={declarationId} />
          <Grid list={list} period={period} />
        </>
      ) : (
        <p role="alert" className={styles['alert']}>
          {t(($) => $.means.misfits.periodError, { days: mostDays })}
        </p>
      )}
    </>
  )
}

/** How many are planned, and how many of each. */
function Counts(props: { period: FitPeriod; declarationId: number | null }): ReactElement {
  const t = useTexts()
  const { period, declarationId } = props
  const query = useQuery({
    ...api.means.counts.queryOptions({ input: { ...period, declarationId } }),
    placeholderData: (before) => before,
  })
  const counts = query.data
  if (!counts) return <div style={{ minHeight: 24 }} />
  return (
    <ul className={styles['counts']} aria-label={t(($) => $.means.misfits.countsLabel)}>
      <li>{t(($) => $.means.misfits.counts, { count: counts.people })}</li>
      {fitCodes
        .filter((code) => counts[code] > 0)
        .map((code) => (
          <li key={code}>
            <StateBadge tone={fitTones[code]}>
              {t(($) => $.means.fit.short[code])} {counts[code]}
            </StateBadge>
          </li>
        ))}
    </ul>
  )
}

function Grid({ list, period }: { list: ListState; period: FitPeriod }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const columns = useFitColumns()
  const words = { from: formatDate(period.from), to: formatDate(period.to) }
  const title = t(($) => $.means.misfits.printTitle, words)
  const grid = useRecordGrid('means-fits', api.means.fits, title.replaceAll('/', '-'))
  const people = async (ids: readonly number[]) => {
    const items = await client.means.peopleOf({ ids: [...ids] })
    return { personIds: items.map(({ id }) => id), names: items.map(({ label }) => label) }
  }
  return (
    <DataGrid
      {...grid}
      label={title}
      columns={columns}
      list={list}
      rowId={(row) => row.id}
      onOpen={(row) =>
        void navigate({
          to: '/people/$personId',
          params: { personId: String(row.personId) },
          search: { tab: 'access' } as never,
        })
      }
      openLabel={t(($) => $.means.misfits.openPerson)}
      detail={(row) => <FitPane row={row} />}
      detailTitle={(row) => row.person}
      tools={
        <QuickFilter
          list={list}
          width={210}
          options={[
            { label: t(($) => $.means.misfits.quick.todo), filters: [where.oneOf('code', todo)] },
            { label: t(($) => $.means.misfits.quick.misfit), filters: [where.oneOf('code', misfits)] },
            { label: t(($) => $.means.misfits.quick.noMeans), filters: [where.oneOf('code', ['no-means'])] },
            { label: t(($) => $.means.misfits.quick.unknown), filters: [where.oneOf('code', unclear)] },
            { label: t(($) => $.means.misfits.quick.all), filters: [] },
          ]}
        />
      }
      bulkActions={[
        {
          id: 'give',
          label: (count) => t(($) => $.means.misfits.giveMany, { count }),
          icon: <IconIdBadge2 size={15} aria-hidden />,
          run: async (ids, clear) => openGiveMeans({ ...(await people(ids)), onDone: clear }),
        },
        {
          id: 'take',
          label: (count) => t(($) => $.means.misfits.takeMany, { count }),
          icon: <IconIdOff size={15} aria-hidden />,
          run: async (ids, clear) => openTakeBack({ ...(await people(ids)), onDone: clear }),
        },
      ]}
      empty={
        <EmptyState
          icon={<IconIdBadge2 size={30} stroke={1.4} />}
          title={t(($) => $.means.misfits.allFit)}
          text={t(($) => $.means.misfits.allFitText)}
          actions={
            <Button variant="default" onClick={() => void navigate({ to: '/planning' })}>
              {t(($) => $.means.misfits.toPlanning)}
            </Button>
          }
        />
      }
    />
  )
}

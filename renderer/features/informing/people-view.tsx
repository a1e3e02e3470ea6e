import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useQuery } from '@tanstack/react-query'
import { IconBook2, IconClipboardCheck, IconPresentation, IconPrinter, IconUsers } from '@tabler/icons-react'
import { useMemo, useState, type ReactElement } from 'react'

import { errorText } from '#renderer/bridge/errors.ts'
import { api, client } from '#renderer/bridge/queries.ts'
import { openBriefing } from '#renderer/features/informing/briefing-form.tsx'
import styles from '#renderer/features/informing/informing.module.css'
import { openBrochure, openPoster } from '#renderer/features/informing/place-papers.tsx'
import { openPrint } from '#renderer/features/informing/print-dialog.tsx'
import { languageName, useSheetLanguages } from '#renderer/features/informing/sheet-languages.ts'
import { companyLookup, placeLookup } from '#renderer/features/records/lookups.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { useLocalListState } from '#renderer/ui/data-grid/list-state.ts'
import type { BulkAction, GridColumn, ListQuery } from '#renderer/ui/data-grid/types.ts'
import { ChoiceField } from '#renderer/ui/form/choice-field.tsx'
import { DateField } from '#renderer/ui/form/date-field.tsx'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { formatDate, todayInBrussels } from '#renderer/ui/format.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { InformedRow, InformingScope } from '#shared/contract/informing.ts'

type Scope = Omit<InformingScope, 'search'>

/** Who is to be informed at a place or of a firm, and the papers that do it. */
export function PeopleView(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const address = useSearch({ from: '/access' })
  const [companyId, setCompanyId] = useState<number | null>(null)
  const [only, setOnly] = useState<Scope['only']>('all')
  const declarationId = address.declaration ?? null
  const date = address.date ?? todayInBrussels()
  const scope = useMemo((): Scope => ({ declarationId, companyId, date, only }), [declarationId, companyId, date, only])
  const show = (declaration: number | null, day: string): void =>
    void navigate({
      to: '/access',
      replace: true,
      search: {
        tab: 'informing',
        ...(declaration === null ? {} : { declaration }),
        ...(day === todayInBrussels() ? {} : { date: day }),
      },
    })
  const papers = { declarationId, companyId, date }
  return (
    <div className={styles['view']}>
      <div className={styles['tools']}>
        <LookupField
          {...placeLookup}
          label={t(($) => $.informing.list.place)}
          placeholder={t(($) => $.informing.list.allPlaces)}
          w={200}
          value={declarationId}
          onChange={(next) => show(next, date)}
        />
        <LookupField
          {...companyLookup}
          label={t(($) => $.informing.list.firm)}
          placeholder={t(($) => $.informing.list.allFirms)}
          w={180}
          value={companyId}
          onChange={setCompanyId}
        />
        <DateField
          required
          label={t(($) => $.informing.list.date)}
          w={128}
          value={date}
          onChange={(next) => next && show(declarationId, next)}
        />
        <ChoiceField
          required
          withAsterisk={false}
          label={t(($) => $.informing.list.only)}
          w={176}
          choices={[
            { value: 'all', label: t(($) => $.informing.list.onlyAll) },
            { value: 'uninformed', label: t(($) => $.informing.list.onlyUninformed) },
          ]}
          value={only}
          onChange={(next) => setOnly(next === 'uninformed' ? 'uninformed' : 'all')}
        />
        <span className={styles['spring']} />
        <Button
          variant="default"
          leftSection={<IconPresentation size={16} aria-hidden />}
          onClick={() => openPoster(papers)}
        >
          {t(($) => $.informing.poster.button)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconBook2 size={16} aria-hidden />}
          onClick={() => openBrochure(papers)}
        >
          {t(($) => $.informing.brochureDialog.button)}
        </Button>
      </div>
      {/* Another scope is another list, with a selection of its own. */}
      <PeopleGrid key={JSON.stringify(scope)} scope={scope} onShowAll={() => setOnly('all')} />
    </div>
  )
}

function useColumns(): readonly GridColumn<InformedRow>[] {
  const t = useTexts()
  const languages = useSheetLanguages()
  return useMemo((): GridColumn<InformedRow>[] => {
    const fixed = { sortable: false, filterable: false } as const
    return [
      { ...fixed, id: 'name', heading: t(($) => $.informing.list.name), kind: 'text', width: 220 },
      { ...fixed, id: 'employer', heading: t(($) => $.informing.list.employer), kind: 'text', width: 200 },
      {
        ...fixed,
        id: 'capacity',
        heading: t(($) => $.informing.list.capacity),
        kind: 'text',
        width: 120,
        value: ({ capacity }) => (capacity === null ? null : t(($) => $.people.capacities[capacity])),
      },
      {
        ...fixed,
        id: 'language',
        heading: t(($) => $.informing.list.language),
        kind: 'text',
        width: 120,
        value: ({ language }) => languageName(languages, language) ?? t(($) => $.informing.list.noLanguage),
      },
      {
        ...fixed,
        id: 'informedOn',
        heading: t(($) => $.informing.list.informed),
        kind: 'text',
        width: 150,
        value: ({ informedOn }) =>
          informedOn === null
            ? t(($) => $.informing.list.notInformed)
            : t(($) => $.informing.list.informedOn, { date: formatDate(informedOn) }),
        render: ({ informedOn }) =>
          informedOn === null ? (
            <StateBadge tone="warn">{t(($) => $.informing.list.notInformed)}</StateBadge>
          ) : (
            <StateBadge tone="good">
              {t(($) => $.informing.list.informedOn, { date: formatDate(informedOn) })}
            </StateBadge>
          ),
      },
      { ...fixed, id: 'awaited', heading: t(($) => $.informing.list.awaited), kind: 'number', width: 155 },
    ]
  }, [t, languages])
}

function PeopleGrid({ scope, onShowAll }: { scope: Scope; onShowAll: () => void }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const list = useLocalListState()
  const columns = useColumns()
  const { declarationId, date } = scope
  const place = useQuery({
    ...api.declarations.lookup.queryOptions({ input: { text: '', ids: [declarationId ?? 0] } }),
    enabled: declarationId !== null,
  }).data?.[0]
  const query = useMemo(
    (): ListQuery<InformedRow> =>
      ({ search, offset, limit }) =>
        api.informing.people.queryOptions({ input: { ...scope, search, offset, limit } }),
    [scope],
  )
  const name = declarationId === null ? null : place?.detail || place?.label || ''
  const bulkActions: BulkAction[] = [
    {
      id: 'print',
      label: (count) => t(($) => $.informing.print.action, { count }),
      icon: <IconPrinter size={15} aria-hidden />,
      run: (people, clear) => openPrint({ people, declarationId, place: name, date, onDone: clear }),
    },
    {
      id: 'brief',
      label: (count) => t(($) => $.informing.briefing.action, { count }),
      icon: <IconClipboardCheck size={15} aria-hidden />,
      run: (people, clear) => openBriefing({ people, declarationId, onDone: clear }),
    },
  ]
  return (
    <DataGrid
      id="informing"
      label={t(($) => $.informing.list.label)}
      columns={columns}
      list={list}
      query={query}
      rowId={(row) => row.id}
      ids={async ({ search }) => await client.informing.peopleIds({ ...scope, search })}
      onOpen={({ id }) =>
        void navigate({
          to: '/people/$personId',
          params: { personId: String(id) },
          search: { tab: 'access' } as never,
        })
      }
      bulkActions={bulkActions}
      errorText={errorText}
      empty={<Nobody scope={scope} onShowAll={onShowAll} />}
    />
  )
}

function Nobody({ scope, onShowAll }: { scope: Scope; onShowAll: () => void }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  if (scope.only === 'uninformed') {
    return (
      <EmptyState
        icon={<IconClipboardCheck size={30} stroke={1.4} />}
        title={t(($) => $.informing.list.allInformed)}
        text={t(($) => $.informing.list.allInformedText)}
        actions={<Button onClick={onShowAll}>{t(($) => $.informing.list.showAll)}</Button>}
      />
    )
  }
  return (
    <EmptyState
      icon={<IconUsers size={30} stroke={1.4} />}
      title={t(($) => $.informing.list.empty)}
      text={t(($) => $.informing.list.emptyText)}
      actions={
        <Button onClick={() => void navigate({ to: '/planning' })}>{t(($) => $.informing.list.planning)}</Button>
      }
    />
  )
}

import { Button, SegmentedControl, Select } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconCalendar, IconCircleCheck, IconList } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { CaseBrief } from '#renderer/features/corrections/case-brief.tsx'
import { dueChoices, useCaseColumns } from '#renderer/features/corrections/case-columns.tsx'
import { useCaseActions } from '#renderer/features/corrections/case-actions.tsx'
import { caseFilter, caseIds, caseKinds, caseQuery, conditionOf } from '#renderer/features/corrections/cases.ts'
import { CorrectionsCalendar } from '#renderer/features/corrections/calendar.tsx'
import styles from '#renderer/features/corrections/corrections.module.css'
import { caseId, caseSubject } from '#renderer/features/corrections/words.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { errorText } from '#renderer/bridge/errors.ts'
import { api } from '#renderer/bridge/queries.ts'
import { DataGrid } from '#renderer/ui/data-grid/data-grid.tsx'
import { withColumn } from '#renderer/ui/data-grid/filters.ts'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { EmptyState } from '#renderer/ui/parts/empty-state.tsx'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { CorrectionCase } from '#shared/contract/corrections.ts'
import type { Filter } from '#shared/contract/list.ts'

const viewKey = 'registra.corrections.view'
type View = 'list' | 'calendar'
type CasesPage = Awaited<ReturnType<typeof api.corrections.cases.call>>

/** What can still be mended and what is under way, by days left: as a list or as a month. */
export function CockpitTab(): ReactElement {
  const list = useListState('corrections')
  const [view, setView] = useState<View>(() =>
    globalThis.localStorage.getItem(viewKey) === 'calendar' && list.scope.filters.length === 0 ? 'calendar' : 'list',
  )
  const choose = (next: View): void => {
    globalThis.localStorage.setItem(viewKey, next)
    setView(next)
  }
  const onDay = (date: string): void => {
    list.setScope({ search: '', filters: caseFilter.due(date), sort: null })
    choose('list')
  }
  return (
    <>
      <Summary list={list} view={view} onView={choose} />
      {view === 'calendar' ? <CorrectionsCalendar onDay={onDay} /> : <Cases list={list} />}
    </>
  )
}

/** How much presses, each count leading to what it counts, and the choice of the picture. */
function Summary(props: { list: ListState; view: View; onView: (view: View) => void }): ReactElement {
  const { list, view, onView } = props
  const t = useTexts()
  const summary = useQuery(api.corrections.summary.queryOptions()).data
  const shown = useQuery({
    ...caseQuery({ ...list.scope, offset: 0, limit: 100 }),
    placeholderData: keepPreviousData,
    select: (page) => page as CasesPage,
  }).data
  return (
    <div className={styles['summary']}>
      <span className={styles['badges']} role="status">
        {shown && (
          <span>
            {t(($) => $.corrections.cockpit.findings, { count: shown.findings })},{' '}
            {t(($) => $.corrections.cockpit.requests, { count: shown.requests })}
          </span>
        )}
        {summary && summary.red > 0 && (
          <StateBadge tone="bad">{t(($) => $.corrections.cockpit.red, { count: summary.red })}</StateBadge>
        )}
        {summary && summary.amber > 0 && (
          <StateBadge tone="warn">{t(($) => $.corrections.cockpit.amber, { count: summary.amber })}</StateBadge>
        )}
        {summary && summary.followUpDue > 0 && (
          <StateBadge tone="info">
            {t(($) => $.corrections.cockpit.followUps, { count: summary.followUpDue })}
          </StateBadge>
        )}
      </span>
      <SegmentedControl
        aria-label={t(($) => $.corrections.cockpit.view.label)}
        value={view}
        data={(['list', 'calendar'] as const).map((value) => ({
          value,
          label: (
            <span className={styles['viewLabel']}>
              {value === 'list' ? <IconList size={15} aria-hidden /> : <IconCalendar size={15} aria-hidden />}
              {t(($) => $.corrections.cockpit.view[value])}
            </span>
          ),
        }))}
        onChange={(value) => onView(value)}
      />
    </div>
  )
}

function Cases({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const columns = useCaseColumns()
  const open = (one: CorrectionCase): void => {
    if (one.kind === 'request') {
      void navigate({ to: '/corrections/$requestId', params: { requestId: String(one.request.id) } })
      return
    }
    const { statedPersonId, rule, date } = one.finding
    const filters = [
      where.equals('statedPersonId', statedPersonId),
      where.oneOf('rule', [rule]),
      ...where.between('date', date, date),
    ]
    void navigate({ to: '/findings', search: { filters } })
  }
  return (
    <div className={styles['grid']}>
      <DataGrid
        id="correction-cases"
        label={t(($) => $.corrections.cockpit.label)}
        columns={columns}
        list={list}
        query={caseQuery}
        rowId={caseId}
        ids={caseIds}
        onOpen={open}
        openLabel={t(($) => $.common.open)}
        steps={{ next: t(($) => $.corrections.cockpit.next), previous: t(($) => $.corrections.cockpit.previous) }}
        detail={(one) => <CaseBrief key={caseId(one)} one={one} />}
        detailTitle={caseSubject}
        bulkActions={useCaseActions(list.scope)}
        errorText={errorText}
        tools={<CaseFilters list={list} />}
        empty={
          <EmptyState
            icon={<IconCircleCheck size={30} stroke={1.4} />}
            title={t(($) => $.corrections.cockpit.empty.title)}
            text={t(($) => $.corrections.cockpit.empty.text)}
          />
        }
      />
    </div>
  )
}

/** Findings or requests, whose, and until when. */
function CaseFilters({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const responsibles = useQuery(api.corrections.summary.queryOptions()).data?.responsibles ?? []
  const show = caseKinds.find((kind) => kind === conditionOf(list.scope, 'show')) ?? 'all'
  const responsible = conditionOf(list.scope, 'responsible')
  const set = (field: keyof typeof caseFilter, filters: Filter[]): void =>
    list.setFilters(withColumn(list.scope.filters, field, filters))
  const within = conditionOf(list.scope, 'within')
  const known = responsible !== null && !responsibles.includes(responsible) ? [responsible] : []
  return (
    <>
      <SegmentedControl
        aria-label={t(($) => $.corrections.cockpit.show.label)}
        value={show}
        data={caseKinds.map((value) => ({ value, label: t(($) => $.corrections.cockpit.show[value]) }))}
        onChange={(value) => set('show', caseFilter.show(value))}
      />
      <Select
        w={170}
        aria-label={t(($) => $.corrections.cockpit.due.label)}
        value={within ?? ''}
        data={[
          { value: '', label: t(($) => $.corrections.cockpit.due.any) },
          ...dueChoices.map((days) => ({
            value: String(days),
            label:
              days === 0
                ? t(($) => $.corrections.cockpit.due.today)
                : t(($) => $.corrections.cockpit.due.days, { count: days }),
          })),
        ]}
        onChange={(value) => set('within', caseFilter.within(value ? Number(value) : null))}
      />
      {(responsibles.length > 0 || responsible !== null) && (
        <Select
          w={170}
          aria-label={t(($) => $.corrections.cockpit.responsible.label)}
          value={responsible ?? ''}
          data={[
            { value: '', label: t(($) => $.corrections.cockpit.responsible.everybody) },
            ...[...responsibles, ...known].map((name) => ({ value: name, label: name })),
          ]}
          onChange={(value) => set('responsible', caseFilter.responsible(value || null))}
        />
      )}
      {list.scope.filters.length > 0 && (
        <Button variant="subtle" size="compact-sm" onClick={() => list.setFilters([])}>
          {t(($) => $.corrections.cockpit.reset)}
        </Button>
      )}
    </>
  )
}

import { IconCalendarEvent } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { AssignmentForm } from '#renderer/features/planning/assignment-form.tsx'
import { usePlanningColumns } from '#renderer/features/planning/planning-columns.tsx'
import { periodName, PlanningPane, planningRemovable } from '#renderer/features/planning/planning-pane.tsx'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Who is due where and when. */
export function PlanningPage(): ReactElement {
  const t = useTexts()
  const list = useListState('planning', { sort: { field: 'person', direction: 'ascending' } })
  const columns = usePlanningColumns()
  /** The record in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="planning"
        title={t(($) => $.shell.pages.planning)}
        sentence={t(($) => $.planning.page.sentence)}
        icon={<IconCalendarEvent size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.planning}
        name={periodName}
        onOpen={(row) => setEditing(row.id)}
        opensForm
        detail={(row) => <PlanningPane row={row} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.planning.page.add)}
        onNew={() => setEditing(null)}
        removable={planningRemovable()}
        empty={{ title: t(($) => $.planning.page.emptyTitle), text: t(($) => $.planning.page.emptyText) }}
        tools={<DayFilter list={list} field="dueOn" label={t(($) => $.planning.page.dueOn)} />}
      />
      {editing !== undefined && <AssignmentForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

import { Button } from '@mantine/core'
import { IconCalendarOff, IconConfetti } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { useAction } from '#renderer/app/actions.ts'
import { useDesk } from '#renderer/app/desk.ts'
import { May } from '#renderer/app/may.tsx'
import { api } from '#renderer/bridge/queries.ts'
import { useAbsenceColumns } from '#renderer/features/absences/absence-columns.tsx'
import { AbsenceForm } from '#renderer/features/absences/absence-form.tsx'
import { absenceName, AbsencePane, absencesRemovable } from '#renderer/features/absences/absence-pane.tsx'
import { HolidayDialog } from '#renderer/features/absences/holiday-dialog.tsx'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Who is absent, which place is closed, and when. */
export function AbsencesPage(): ReactElement {
  const t = useTexts()
  const list = useListState('absences', { sort: { field: 'validFrom', direction: 'descending' } })
  const columns = useAbsenceColumns()
  /** The one in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  const [holidays, setHolidays] = useState(false)
  const holidayLabel = t(($) => $.absences.holidays)
  const { may } = useDesk()
  useAction(
    may('absences.closeHolidays')
      ? {
          id: 'absences.holidays',
          label: holidayLabel,
          icon: <IconConfetti size={18} />,
          run: () => setHolidays(true),
        }
      : null,
  )
  return (
    <>
      <RecordList
        id="absences"
        title={t(($) => $.absences.title)}
        sentence={t(($) => $.absences.sentence)}
        icon={<IconCalendarOff size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.absences}
        name={absenceName}
        onOpen={(row) => setEditing(row.id)}
        opensForm
        detail={(row) => <AbsencePane row={row} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.absences.add)}
        onNew={() => setEditing(null)}
        secondary={
          <May call="absences.closeHolidays">
            <Button
              variant="default"
              leftSection={<IconConfetti size={16} aria-hidden />}
              onClick={() => setHolidays(true)}
            >
              {holidayLabel}
            </Button>
          </May>
        }
        removable={absencesRemovable()}
        empty={{ title: t(($) => $.absences.emptyTitle), text: t(($) => $.absences.emptyText) }}
        tools={
          <>
            <QuickFilter
              list={list}
              width={140}
              options={[
                { label: t(($) => $.absences.all), filters: [] },
                { label: t(($) => $.absences.absencesOnly), filters: [where.equals('kind', 'absence')] },
                { label: t(($) => $.absences.closuresOnly), filters: [where.equals('kind', 'closure')] },
              ]}
            />
            <DayFilter list={list} field="activeOn" label={t(($) => $.absences.activeOn)} />
          </>
        }
      />
      {editing !== undefined && <AbsenceForm id={editing} onClose={() => setEditing(undefined)} />}
      {holidays && <HolidayDialog onClose={() => setHolidays(false)} />}
    </>
  )
}

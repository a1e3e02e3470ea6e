import { IconListCheck } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { CheckForm } from '#renderer/features/withholding/check-form.tsx'
import { checkName, CheckPane, checksRemovable } from '#renderer/features/withholding/check-pane.tsx'
import { useCheckColumns } from '#renderer/features/withholding/columns.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Every check that was made, the newest first. */
export function ChecksTab(): ReactElement {
  const t = useTexts()
  const list = useListState('withholdingChecks', { sort: { field: 'checkedOn', direction: 'descending' } })
  const columns = useCheckColumns()
  /** The check in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="withholdingChecks"
        title={t(($) => $.withholding.tabs.checks)}
        sentence={t(($) => $.withholding.sentence)}
        icon={<IconListCheck size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.withholding.checks}
        name={checkName}
        onOpen={(row) => setEditing(row.id)}
        opensForm
        detail={(row) => <CheckPane row={row} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.withholding.checks.add)}
        onNew={() => setEditing(null)}
        removable={checksRemovable()}
        empty={{ title: t(($) => $.withholding.checks.emptyTitle), text: t(($) => $.withholding.checks.emptyText) }}
        tools={<DayFilter list={list} field="activeOn" label={t(($) => $.withholding.checks.activeOn)} />}
        inTab
        importable={false}
      />
      {editing !== undefined && <CheckForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

import { useNavigate } from '@tanstack/react-router'
import { IconClipboardList } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useDeclarationColumns } from '#renderer/features/declarations/declaration-columns.tsx'
import { DeclarationPane, declarationRemovable } from '#renderer/features/declarations/declaration-facts.tsx'
import { DeclarationForm } from '#renderer/features/declarations/declaration-form.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { todayInBrussels } from '#renderer/ui/format.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { endingUntil } from '#shared/domain/works.ts'

/** The declarations of works. */
export function DeclarationsPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const choices = useChoices()
  const list = useListState('declarations', { sort: { field: 'workplace', direction: 'ascending' } })
  const columns = useDeclarationColumns()
  /** The record in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="declarations"
        title={t(($) => $.shell.pages.declarations)}
        sentence={t(($) => $.declarations.page.sentence)}
        icon={<IconClipboardList size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.declarations}
        name={(row) => row.workplace ?? row.number}
        onOpen={(row) =>
          void navigate({ to: '/declarations/$declarationId', params: { declarationId: String(row.id) } })
        }
        detail={(row) => <DeclarationPane id={row.id} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.declarations.page.add)}
        onNew={() => setEditing(null)}
        removable={declarationRemovable()}
        empty={{ title: t(($) => $.declarations.page.emptyTitle), text: t(($) => $.declarations.page.emptyText) }}
        tools={
          <QuickFilter
            list={list}
            options={[
              { label: t(($) => $.declarations.page.allDates), filters: [] },
              {
                label: t(($) => $.declarations.page.activeToday),
                filters: [where.equals('activeOn', todayInBrussels())],
              },
              {
                label: t(($) => $.works.list.toReport),
                filters: [{ field: 'toReport', operator: 'from' as const, value: '1' }],
              },
              {
                label: t(($) => $.works.list.ending),
                filters: [
                  { field: 'endDate', operator: 'from' as const, value: todayInBrussels() },
                  { field: 'endDate', operator: 'to' as const, value: endingUntil(todayInBrussels()) },
                ],
              },
              { label: t(($) => $.works.list.drafts), filters: [where.equals('draft', '1')] },
              ...choices.regimes.map(({ value, label }) => ({ label, filters: [where.oneOf('regime', [value])] })),
            ]}
          />
        }
      />
      {editing !== undefined && <DeclarationForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

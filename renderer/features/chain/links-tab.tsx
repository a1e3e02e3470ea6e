import { IconHierarchy2 } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { useChainColumns } from '#renderer/features/chain/chain-columns.tsx'
import { linkName, linkRemovable } from '#renderer/features/chain/link-ending.tsx'
import { LinkForm } from '#renderer/features/chain/link-form.tsx'
import { LinkPane } from '#renderer/features/chain/link-pane.tsx'
import { DayFilter } from '#renderer/features/records/day-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** All links of all chains. */
export function LinksTab(): ReactElement {
  const t = useTexts()
  const list = useListState('chain', { sort: { field: 'contractor', direction: 'ascending' } })
  const columns = useChainColumns()
  /** The record in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="chain"
        inTab
        title={t(($) => $.shell.pages.chain)}
        sentence={t(($) => $.chain.page.sentence)}
        icon={<IconHierarchy2 size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.chain}
        name={linkName}
        onOpen={(row) => setEditing(row.id)}
        opensForm
        detail={(row) => <LinkPane link={row} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.chain.page.add)}
        onNew={() => setEditing(null)}
        removable={linkRemovable()}
        empty={{ title: t(($) => $.chain.page.emptyTitle), text: t(($) => $.chain.page.emptyText) }}
        tools={<DayFilter list={list} field="activeOn" label={t(($) => $.records.activeOn)} />}
      />
      {editing !== undefined && <LinkForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

import { useNavigate, useSearch } from '@tanstack/react-router'
import { IconCheck, IconFileText } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { checkMany } from '#renderer/features/papers/check.ts'
import { usePaperColumns } from '#renderer/features/papers/paper-columns.tsx'
import { PaperForm } from '#renderer/features/papers/paper-form.tsx'
import { PaperPane } from '#renderer/features/papers/paper-pane.tsx'
import { renewalOf } from '#renderer/features/papers/renewal.ts'
import { paperName, papersRemovable } from '#renderer/features/papers/words.tsx'
import { where } from '#renderer/features/records/list-path.ts'
import { companyLookup } from '#renderer/features/records/lookups.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { LookupField } from '#renderer/ui/form/lookup-field.tsx'
import { useTexts } from '#renderer/ui/texts.ts'
import type { PaperInput } from '#shared/contract/papers.ts'

/** What stands in the form: a paper, or a new one with what is known of it. */
interface Editing {
  id: number | null
  preset?: Partial<PaperInput>
}

/** Every paper, to sort, filter, check and export. */
export function ListTab(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const search = useSearch({ from: '/papers' })
  const { paper } = search
  const list = useListState('papers', { sort: { field: 'firm', direction: 'ascending' } })
  const columns = usePaperColumns()
  const [editing, setEditing] = useState<Editing | null>(null)
  /** The paper a link asked for: opened once, however the address changes. */
  const [asked, setAsked] = useState<number | undefined>(undefined)
  if (paper !== undefined && paper !== asked) {
    setAsked(paper)
    setEditing({ id: paper })
  } else if (paper === undefined && asked !== undefined) setAsked(undefined)
  const close = (): void => {
    setEditing(null)
    const { paper: _paper, ...rest } = search
    if (paper !== undefined) void navigate({ to: '/papers', search: rest, replace: true })
  }
  const open = { replaced: where.no('replaced'), ended: where.no('ended') }
  return (
    <>
      <RecordList
        id="papers"
        inTab
        title={t(($) => $.shell.pages.papers)}
        sentence={t(($) => $.papers.sentence)}
        icon={<IconFileText size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.papers}
        name={paperName}
        onOpen={(row) => setEditing({ id: row.id })}
        opensForm
        detail={(row) => (
          <PaperPane
            row={row}
            onEdit={() => setEditing({ id: row.id })}
            onRenew={() => setEditing({ id: null, preset: renewalOf(row) })}
          />
        )}
        newLabel={t(($) => $.papers.add)}
        onNew={() => setEditing({ id: null })}
        removable={papersRemovable()}
        bulkActions={[
          {
            id: 'check',
            label: (count) => t(($) => $.papers.pane.checkCount, { count }),
            icon: <IconCheck size={15} aria-hidden />,
            run: async (ids) => await checkMany(ids),
          },
        ]}
        empty={{ title: t(($) => $.papers.emptyTitle), text: t(($) => $.papers.emptyText) }}
        tools={
          <>
            <QuickFilter
              list={list}
              options={[
                { label: t(($) => $.papers.quick.all), filters: [] },
                { label: t(($) => $.papers.quick.toCheck), filters: [where.equals('state', 'to-check')] },
                {
                  label: t(($) => $.papers.quick.ending),
                  filters: [where.equals('state', 'ending'), open.replaced, open.ended],
                },
                {
                  label: t(($) => $.papers.quick.expired),
                  filters: [where.equals('state', 'expired'), open.replaced, open.ended],
                },
                { label: t(($) => $.papers.quick.valid), filters: [where.oneOf('state', ['valid', 'ending'])] },
              ]}
            />
            <FirmFilter list={list} />
          </>
        }
      />
      {editing && <PaperForm key={editing.id ?? 'new'} {...editing} onClose={close} />}
    </>
  )
}

/** Narrows the list to what concerns one firm: its own papers, those of its links and of its people. */
function FirmFilter({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  const own = list.scope.filters.find(({ field, operator }) => field === 'companyId' && operator === 'equals')
  return (
    <LookupField
      {...companyLookup}
      w={190}
      aria-label={t(($) => $.papers.fields.firm)}
      placeholder={t(($) => $.papers.firmFilter)}
      value={typeof own?.value === 'string' ? Number(own.value) : null}
      onChange={(id) => {
        const others = list.scope.filters.filter((filter) => filter !== own)
        list.setFilters(id === null ? others : [...others, where.equals('companyId', id)])
      }}
    />
  )
}

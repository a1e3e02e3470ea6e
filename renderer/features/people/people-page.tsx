import { useNavigate } from '@tanstack/react-router'
import { IconUsers } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { personName, usePeopleColumns } from '#renderer/features/people/people-columns.tsx'
import { peopleMeansActions } from '#renderer/features/means/people-actions.tsx'
import { peopleRemovable } from '#renderer/features/people/people-removal.ts'
import { PersonPane } from '#renderer/features/people/person-facts.tsx'
import { PersonForm } from '#renderer/features/people/person-form.tsx'
import { useChoices } from '#renderer/features/records/choices.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { DoublesButton } from '#renderer/features/people/doubles-button.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import { useTexts } from '#renderer/ui/texts.ts'

/** Everybody who works for any of the firms, with today's employer. */
export function PeoplePage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const choices = useChoices()
  const list = useListState('people', { sort: { field: 'lastName', direction: 'ascending' } })
  const columns = usePeopleColumns()
  /** The record in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="people"
        title={t(($) => $.shell.pages.people)}
        sentence={t(($) => $.people.page.sentence)}
        icon={<IconUsers size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.people}
        name={personName}
        onOpen={(row) => void navigate({ to: '/people/$personId', params: { personId: String(row.id) } })}
        detail={(row) => <PersonPane id={row.id} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.people.page.add)}
        onNew={() => setEditing(null)}
        secondary={<DoublesButton />}
        removable={peopleRemovable()}
        bulkActions={peopleMeansActions(t)}
        empty={{ title: t(($) => $.people.page.emptyTitle), text: t(($) => $.people.page.emptyText) }}
        tools={
          <QuickFilter
            list={list}
            options={[
              { label: t(($) => $.people.page.everybody), filters: [] },
              { label: t(($) => $.people.page.withoutIdentifier), filters: [where.empty('identifier')] },
              ...choices.capacities.map(({ value, label }) => ({ label, filters: [where.oneOf('capacity', [value])] })),
            ]}
          />
        }
      />
      {editing !== undefined && <PersonForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

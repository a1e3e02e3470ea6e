import { useNavigate } from '@tanstack/react-router'
import { IconBuildingFactory2 } from '@tabler/icons-react'
import { useState, type ReactElement } from 'react'

import { api } from '#renderer/bridge/queries.ts'
import { roleField, useCompanyColumns } from '#renderer/features/companies/company-columns.tsx'
import { CompanyPane } from '#renderer/features/companies/company-facts.tsx'
import { CompanyForm } from '#renderer/features/companies/company-form.tsx'
import { companyRemovable } from '#renderer/features/companies/company-removal.ts'
import { where } from '#renderer/features/records/list-path.ts'
import { QuickFilter } from '#renderer/features/records/quick-filter.tsx'
import { RecordList } from '#renderer/features/records/record-list.tsx'
import { useListState } from '#renderer/ui/data-grid/list-state.ts'
import type { ListState } from '#renderer/ui/data-grid/types.ts'
import { useTexts } from '#renderer/ui/texts.ts'
import { roles } from '#shared/domain/role.ts'

/** All companies: own ones, subcontractors, agencies and clients. */
export function CompaniesPage(): ReactElement {
  const t = useTexts()
  const navigate = useNavigate()
  const list = useListState('companies', { sort: { field: 'name', direction: 'ascending' } })
  const columns = useCompanyColumns()
  /** The record in the form: null for a new one, undefined for no form. */
  const [editing, setEditing] = useState<number | null | undefined>(undefined)
  return (
    <>
      <RecordList
        id="companies"
        title={t(($) => $.shell.pages.companiesList)}
        sentence={t(($) => $.companies.page.sentence)}
        icon={<IconBuildingFactory2 size={30} stroke={1.4} />}
        columns={columns}
        list={list}
        records={api.companies}
        name={(row) => row.name}
        onOpen={(row) => void navigate({ to: '/companies/$companyId', params: { companyId: String(row.id) } })}
        detail={(row) => <CompanyPane id={row.id} onEdit={() => setEditing(row.id)} />}
        newLabel={t(($) => $.companies.page.add)}
        onNew={() => setEditing(null)}
        removable={companyRemovable()}
        empty={{ title: t(($) => $.companies.page.emptyTitle), text: t(($) => $.companies.page.emptyText) }}
        tools={<RoleFilter list={list} />}
      />
      {editing !== undefined && <CompanyForm id={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

/** The most asked question: which of them are mine, which work for me. */
function RoleFilter({ list }: { list: ListState }): ReactElement {
  const t = useTexts()
  return (
    <QuickFilter
      list={list}
      options={[
        { label: t(($) => $.companies.page.everyRole), filters: [] },
        ...roles.map((role) => ({ label: t(($) => $.companies.roles[role]), filters: [where.yes(roleField[role])] })),
      ]}
    />
  )
}

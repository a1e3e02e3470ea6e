import { IconCheck } from '@tabler/icons-react'
import { useMemo, type ReactElement } from 'react'

import { useChoices } from '#renderer/features/records/choices.ts'
import type { GridColumn } from '#renderer/ui/data-grid/types.ts'
import { StateBadge } from '#renderer/ui/parts/state-badge.tsx'
import { t as text, useTexts } from '#renderer/ui/texts.ts'
import type { companyRow } from '#shared/contract/companies.ts'
import { formatEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import { roles, type Role } from '#shared/domain/role.ts'
import type { z } from 'zod'

export type CompanyRow = z.infer<typeof companyRow>

/** The column, filter and stored field of each role. */
export const roleField: Record<Role, string> = {
  own: 'roleOwn',
  contractor: 'roleContractor',
  agency: 'roleAgency',
  client: 'roleClient',
}

/** The columns of the list of companies. */
export function useCompanyColumns(): readonly GridColumn<CompanyRow>[] {
  const t = useTexts()
  const choices = useChoices()
  return useMemo(
    (): GridColumn<CompanyRow>[] => [
      { id: 'name', heading: t(($) => $.companies.fields.name), kind: 'text', width: 250 },
      {
        id: 'enterpriseNumber',
        heading: t(($) => $.companies.fields.enterpriseNumber),
        kind: 'identifier',
        width: 175,
        text: (row) => (row.enterpriseNumber ? formatEnterpriseNumber(row.enterpriseNumber) : ''),
      },
      { id: 'foreignVat', heading: t(($) => $.companies.fields.foreignVat), kind: 'identifier', width: 140 },
      ...roles.map((role): GridColumn<CompanyRow> => ({
        id: roleField[role],
        heading: t(($) => $.companies.page[role]),
        kind: 'yesNo',
        width: role === 'contractor' || role === 'client' ? 130 : 90,
        value: (row) => row.roles.includes(role),
        render: (row) => <RoleMark held={row.roles.includes(role)} />,
      })),
      {
        id: 'country',
        heading: t(($) => $.companies.fields.country),
        kind: 'choice',
        choices: choices.countries,
        width: 110,
      },
      {
        id: 'language',
        heading: t(($) => $.companies.fields.language),
        kind: 'choice',
        choices: choices.languages,
        width: 110,
      },
      { id: 'email', heading: t(($) => $.companies.fields.email), kind: 'text', width: 210 },
      { id: 'phone', heading: t(($) => $.companies.fields.phone), kind: 'text', width: 140, hidden: true },
      { id: 'address', heading: t(($) => $.companies.fields.address), kind: 'text', width: 280 },
      provisionalColumn(t(($) => $.companies.fields.provisional)),
    ],
    [t, choices],
  )
}

function RoleMark({ held }: { held: boolean }): ReactElement | null {
  if (!held) return null
  return (
    <>
      <IconCheck size={16} aria-hidden color="var(--app-accent)" />
      <span className="visually-hidden">{text(($) => $.common.yes)}</span>
    </>
  )
}

/** Whether a record was only named by an import so far; shared by all lists that have such records. */
export function provisionalColumn<Row extends { provisional: boolean }>(heading: string): GridColumn<Row> {
  return {
    id: 'provisional',
    heading,
    kind: 'yesNo',
    width: 120,
    render: (row) =>
      row.provisional ? <StateBadge tone="warn">{text(($) => $.records.provisional)}</StateBadge> : null,
  }
}

import type { Selectable } from 'kysely'

import type { Grid } from '#main/core/db/grid.ts'
import type { FindingTable } from '#main/core/db/tables/registrations.ts'
import { servicesByCode } from '#main/core/features/registrations/codes.ts'
import type { FindingRow } from '#shared/contract/findings.ts'
import type { ListScope } from '#shared/contract/list.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { findingStates } from '#shared/domain/review/rules.ts'

/** A finding as the table holds it. */
export type FindingListRow = Selectable<FindingTable>

/** What the work list may sort and filter by. */
export const findingGrid: Grid = {
  table: 'finding',
  defaultSort: 'deadline',
  columns: {
    date: { kind: 'exact', date: true, indexed: true },
    deadline: { kind: 'exact', date: true, indexed: true },
    rule: { kind: 'exact' },
    severity: { kind: 'exact' },
    state: { kind: 'exact' },
    person: { kind: 'text', sortBy: 'personKey', indexed: true },
    identifier: { kind: 'exact' },
    workplace: { kind: 'text', sortBy: 'workplaceKey', indexed: true },
    declaration: { kind: 'exact' },
    firm: { kind: 'text', sortBy: 'firmKey', indexed: true },
    service: { kind: 'exact' },
    reason: { kind: 'exact' },
    note: { kind: 'text' },
    personId: { kind: 'exact', filterOnly: true, people: true },
    statedPersonId: { kind: 'exact', filterOnly: true },
    declarationId: { kind: 'exact', filterOnly: true },
    statedDeclarationId: { kind: 'exact', filterOnly: true },
    companyId: { kind: 'exact', filterOnly: true },
    hour: { kind: 'exact', filterOnly: true },
  },
}

const services = { ciao: '1', checkinatwork: '2' } as const

const codeOf = (value: string): string => services[value as keyof typeof services] ?? value

/** What no longer holds leaves the review: only who asks for it by its state sees it. */
const current: ListScope['filters'][number] = {
  field: 'state',
  operator: 'in',
  value: findingStates.filter((state) => state !== 'resolved'),
}

/** A scope in the terms of the table, without resolved findings unless their state is asked about. */
export function tableScope<Scope extends Pick<ListScope, 'filters'>>(scope: Scope): Scope {
  const filters = scope.filters.map((filter) => {
    if (filter.field !== 'service' || filter.value === undefined) return filter
    return { ...filter, value: Array.isArray(filter.value) ? filter.value.map(codeOf) : codeOf(filter.value) }
  })
  return { ...scope, filters: filters.some(({ field }) => field === 'state') ? filters : [...filters, current] }
}

/** A finding as it crosses; days left are reckoned from `today`. */
export function shownFinding(row: FindingListRow, today: LocalDate): FindingRow {
  return {
    id: row.id,
    rule: row.rule,
    severity: row.severity,
    service: servicesByCode[row.service],
    state: row.state,
    date: row.date,
    deadline: row.deadline,
    daysLeft: row.deadline === null ? null : daysBetween(today, row.deadline),
    statedPersonId: row.statedPersonId,
    personId: row.personId,
    person: row.person,
    identifier: row.identifier,
    statedDeclarationId: row.statedDeclarationId,
    declarationId: row.declarationId,
    declaration: row.declaration,
    workplace: row.workplace,
    companyId: row.companyId,
    firm: row.firm,
    params: JSON.parse(row.params) as FindingRow['params'],
    reason: row.reason,
    note: row.note,
  }
}

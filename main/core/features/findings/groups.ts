import { sql, type RawBuilder } from 'kysely'

import { conditions } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { findingGrid, tableScope } from '#main/core/features/findings/grid.ts'
import type { FindingGroup } from '#shared/contract/findings.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import { ruleIds } from '#shared/domain/review/rules.ts'

/** What the work list can be arranged by. */
export type GroupBy = 'days' | 'person' | 'workplace' | 'firm' | 'cause'

interface GroupRow {
  /** What its findings have in common, as the table holds it. */
  key: string | number | null
  label: string
  count: number
  high: number
  deadline: LocalDate | null
}

interface Arrangement {
  key: RawBuilder<unknown>
  label: RawBuilder<unknown>
  order: RawBuilder<unknown>
  filters: (row: GroupRow) => Filter[]
  /** Names the group in the answer; each only once. */
  name: (row: GroupRow, today: LocalDate) => string
}

const equals = (field: string, value: string): Filter => ({ field, operator: 'equals', value })
const deadline = (key: GroupRow['key']): string => (key === null ? '' : String(key))

/** Known people and firms by id, unknown ones by what files say; ids of unknown people stand below 0. */
const arrangements: Record<GroupBy, Arrangement> = {
  days: {
    key: sql`deadline`,
    label: sql`''`,
    order: sql`min(deadlineKey)`,
    filters: ({ key }) => [key === null ? { field: 'deadline', operator: 'empty' } : equals('deadline', deadline(key))],
    name: ({ key }, today) => (key === null ? '' : String(daysBetween(today, deadline(key)))),
  },
  person: {
    key: sql`coalesce(personId, -statedPersonId)`,
    // People of one name are told apart by the end of their number.
    label: sql`min(person) || coalesce(' …' || substr(min(identifier), -5), '')`,
    order: sql`min(personKey), 1`,
    filters: ({ key }) => [
      Number(key) > 0 ? equals('personId', String(key)) : equals('statedPersonId', String(-Number(key))),
    ],
    name: ({ key }) => `person ${key}`,
  },
  workplace: {
    key: sql`statedDeclarationId`,
    label: sql`min(workplace)`,
    order: sql`min(workplaceKey), 1`,
    filters: ({ key }) => [equals('statedDeclarationId', String(key))],
    name: ({ key }) => (key === 0 ? '' : `workplace ${key}`),
  },
  firm: {
    key: sql`coalesce(companyId, firm)`,
    label: sql`min(firm)`,
    order: sql`min(firmKey), 1`,
    filters: ({ key, label }) => {
      if (typeof key === 'number') return [equals('companyId', String(key))]
      const unknown: Filter = { field: 'companyId', operator: 'empty' }
      return [unknown, label === '' ? { field: 'firm', operator: 'empty' } : equals('firm', label)]
    },
    name: ({ key, label }) => (typeof key === 'number' ? `firm ${key}` : label),
  },
  cause: {
    key: sql`rule`,
    label: sql`rule`,
    order: sql`min(severityKey), count(*) desc, 1`,
    filters: ({ key }) => [equals('rule', String(key))],
    name: ({ key }) => String(key),
  },
}

/** The findings of a scope in groups with their counts; the most pressing first, names in order. */
export function groupFindings(reader: Reader, scope: ListScope, by: GroupBy, today: LocalDate): FindingGroup[] {
  const { key, label, order, filters, name } = arrangements[by]
  const statement = sql<GroupRow>`
    select ${key} as "key", ${label} as "label", count(*) as "count", sum(severity = 'high') as "high",
      min(deadline) as "deadline"
    from finding ${conditions(findingGrid, tableScope(scope))} group by 1 order by ${order}`
  const rows = reader.all({ compile: () => statement.compile(query) })
  return rows.map((row) => ({
    filters: filters(row),
    key: name(row, today),
    label: by === 'days' ? name(row, today) : row.label,
    count: row.count,
    high: row.high,
    leastDaysLeft: row.deadline === null ? null : daysBetween(today, row.deadline),
  }))
}

/** The order of rules, for texts that list them. */
export const ruleOrder: ReadonlyMap<string, number> = new Map(ruleIds.map((rule, index) => [rule, index]))

import { sql, type RawBuilder } from 'kysely'

import { query, type Reader } from '#main/core/db/query.ts'
import { findingConditions } from '#main/core/features/findings/conditions.ts'
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
  /** Names of its first finding, which are those of all. */
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
    order: sql`f.deadlineKey`,
    filters: ({ key }) => [key === null ? { field: 'deadline', operator: 'empty' } : equals('deadline', deadline(key))],
    name: ({ key }, today) => (key === null ? '' : String(daysBetween(today, deadline(key)))),
  },
  person: {
    key: sql`coalesce(personId, -statedPersonId)`,
    // People of one name are told apart by the end of their number.
    label: sql`min(person) || coalesce(' …' || substr(min(identifier), -5), '')`,
    order: sql`f.personKey, g."key"`,
    filters: ({ key }) => [
      Number(key) > 0 ? equals('personId', String(key)) : equals('statedPersonId', String(-Number(key))),
    ],
    name: ({ key }) => `person ${key}`,
  },
  workplace: {
    key: sql`statedDeclarationId`,
    label: sql`f.workplace`,
    order: sql`f.workplaceKey, g."key"`,
    filters: ({ key }) => [equals('statedDeclarationId', String(key))],
    name: ({ key }) => (key === 0 ? '' : `workplace ${key}`),
  },
  firm: {
    // Firms that nobody knows are told apart by name, which is not in the narrow index: they are few.
    key: sql`coalesce(companyId, (select firm from finding as n where n.id = finding.id))`,
    label: sql`f.firm`,
    order: sql`f.firmKey, g."key"`,
    filters: ({ key, label }) => {
      if (typeof key === 'number') return [equals('companyId', String(key))]
      const unknown: Filter = { field: 'companyId', operator: 'empty' }
      return [unknown, label === '' ? { field: 'firm', operator: 'empty' } : equals('firm', label)]
    },
    name: ({ key, label }) => (typeof key === 'number' ? `firm ${key}` : label),
  },
  cause: {
    key: sql`rule`,
    label: sql`f.rule`,
    order: sql`f.severityKey, g."count" desc, g."key"`,
    filters: ({ key }) => [equals('rule', String(key))],
    name: ({ key }) => String(key),
  },
}

/** The findings of a scope in groups with their counts; the most pressing first, names in order. */
export function groupFindings(reader: Reader, scope: ListScope, by: GroupBy, today: LocalDate): FindingGroup[] {
  const { key, label, order, filters, name } = arrangements[by]
  // Counted in the narrow index; names come from one finding of each group.
  const statement = sql<GroupRow>`
    with g as materialized (
      select ${key} as "key", count(*) as "count", sum(severity = 'high') as "high", min(deadline) as "deadline",
        min(id) as sample
      from finding indexed by findingScan ${findingConditions(scope)} group by 1)
    select g."key", g."count", g."high", g."deadline", ${label} as "label"
    from g join finding as f on f.id = g.sample order by ${order}`
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

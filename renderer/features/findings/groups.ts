import type { FindingGroup } from '#shared/contract/findings.ts'
import type { ListScope } from '#shared/contract/list.ts'

export type GroupBy = 'days' | 'person' | 'workplace' | 'firm' | 'cause'

/** The group of everything whose time is over. */
export const lateKey = 'late'

/**
 * The groups as the list shows them: by days left those that can still be corrected come first, and all that is too late
 * stands in one group at the end, however many days it is late.
 */
export function arrange(by: GroupBy, groups: readonly FindingGroup[]): readonly FindingGroup[] {
  if (by !== 'days') return groups
  const isLate = ({ leastDaysLeft }: FindingGroup): boolean => leastDaysLeft !== null && leastDaysLeft < 0
  const late = groups.filter(isLate)
  const last = late.at(-1)?.filters.find(({ field }) => field === 'deadline')?.value
  if (last === undefined) return groups
  const sum = (of: (group: FindingGroup) => number): number => late.reduce((total, group) => total + of(group), 0)
  return [
    ...groups.filter((group) => !isLate(group)),
    {
      key: lateKey,
      label: '',
      filters: [{ field: 'deadline', operator: 'to', value: last }],
      count: sum(({ count }) => count),
      high: sum(({ high }) => high),
      leastDaysLeft: Math.min(...late.map(({ leastDaysLeft }) => leastDaysLeft ?? 0)),
    },
  ]
}

/** What is asked to see the findings of one group: those of one day the gravest first, others by the time left. */
export function groupScope(scope: ListScope, by: GroupBy, group: FindingGroup): ListScope {
  const sort = by === 'days' ? ({ field: 'severity', direction: 'ascending' } as const) : scope.sort
  return { ...scope, sort, filters: [...scope.filters, ...group.filters] }
}

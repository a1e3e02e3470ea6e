import type { LikelyPair } from '#shared/contract/people-join.ts'
import type { ListScope } from '#shared/contract/list.ts'
import type { DoubleReason } from '#shared/domain/doubles.ts'
import { fold } from '#shared/domain/text.ts'

/** A pair of the list, by its place. */
export interface PairRow extends LikelyPair {
  id: number
}

/** Searches, filters and sorts what the core told, as it would do with a list of its own; unsorted, the likeliest stand first. */
export function pairRows(
  all: readonly PairRow[],
  scope: ListScope,
  words: (reason: DoubleReason) => string,
): PairRow[] {
  const valueOf = (row: PairRow, field: string): string => {
    if (field === 'first') return row.first.name
    if (field === 'second') return row.second.name
    if (field === 'employers') return [...new Set([...row.first.employers, ...row.second.employers])].join(', ')
    return row.reasons.map(words).join(', ')
  }
  const fields = ['first', 'second', 'reasons', 'employers']
  const asked = fold(scope.search).split(' ').filter(Boolean)
  const found = all.filter((row) => {
    const text = fold(fields.map((field) => valueOf(row, field)).join(' '))
    return asked.every((word) => text.includes(word)) && scope.filters.every((filter) => holds(filter, row))
  })
  function holds({ field, operator, value }: ListScope['filters'][number], row: PairRow): boolean {
    const own = fold(valueOf(row, field))
    const single = fold(Array.isArray(value) ? (value[0] ?? '') : (value ?? ''))
    if (operator === 'contains') return own.includes(single)
    if (operator === 'equals' || operator === 'in') return own === single
    return operator === 'empty' ? own === '' : own !== ''
  }
  const { sort } = scope
  if (!sort) return found
  const sign = sort.direction === 'ascending' ? 1 : -1
  return found.toSorted((one, other) => {
    const [first, second] = [fold(valueOf(one, sort.field)), fold(valueOf(other, sort.field))]
    return first < second ? -sign : first > second ? sign : one.id - other.id
  })
}

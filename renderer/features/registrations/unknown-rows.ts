import type { ListScope } from '#shared/contract/list.ts'
import type { UnknownNamed } from '#shared/contract/registrations.ts'
import { fold } from '#shared/domain/text.ts'

const kinds = ['person', 'company', 'declaration'] as const

/** One number for a row of any kind: people, firms and declarations have ids of their own. */
export function rowIdOf({ id, kind }: Pick<UnknownNamed, 'id' | 'kind'>): number {
  return id * kinds.length + kinds.indexOf(kind)
}

/** The rows that were chosen by `rowIdOf`. */
export function unknownOf(all: readonly UnknownNamed[], chosen: readonly number[]): UnknownNamed[] {
  const wanted = new Set(chosen)
  return all.filter((row) => wanted.has(rowIdOf(row)))
}

/** Searches, filters and sorts what the core told, as it would do with a list of its own. */
export function unknownRows(all: readonly UnknownNamed[], scope: ListScope): UnknownNamed[] {
  const words = fold(scope.search).split(' ').filter(Boolean)
  const found = all.filter((row) => {
    const text = fold(`${row.label} ${row.identifier} ${row.seenWith.join(' ')}`)
    return words.every((word) => text.includes(word)) && scope.filters.every((filter) => holds(row, filter))
  })
  const { sort } = scope
  if (!sort) return found
  const sign = sort.direction === 'ascending' ? 1 : -1
  return found.sort((one, other) => sign * compare(valueOf(one, sort.field), valueOf(other, sort.field)))
}

function valueOf(row: UnknownNamed, field: string): string | number {
  if (field === 'uses') return row.uses
  if (field === 'valid') return row.valid ? '1' : '0'
  if (field === 'seenWith') return row.seenWith.join(', ')
  if (field === 'kind') return row.kind
  if (field === 'identifier') return row.identifier
  if (field === 'firstDate') return row.firstDate
  return field === 'lastDate' ? row.lastDate : row.label
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [fold(String(one)), fold(String(other))]
  return first < second ? -1 : Number(first > second)
}

function holds(row: UnknownNamed, { field, operator, value }: ListScope['filters'][number]): boolean {
  const own = valueOf(row, field)
  const text = fold(String(own))
  const single = Array.isArray(value) ? (value[0] ?? '') : (value ?? '')
  switch (operator) {
    case 'contains':
      return text.includes(fold(single))
    case 'equals':
      return text === fold(single)
    case 'in':
      return Array.isArray(value) && value.includes(String(own))
    case 'from':
      return typeof own === 'number' ? own >= Number(single) : own >= single
    case 'to':
      return typeof own === 'number' ? own <= Number(single) : own <= single
    case 'empty':
      return text === ''
    case 'notEmpty':
      return text !== ''
  }
}

import type { ListSearch } from '#renderer/ui/data-grid/list-state.ts'
import type { Filter } from '#shared/contract/list.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** The lists of records. */
export type ListPath =
  | '/companies'
  | '/chain'
  | '/papers'
  | '/people'
  | '/planning'
  | '/absences'
  | '/registrations'
  | '/declarations'
  | '/withholding'

/** Where a link or a button leads: spread it into `<Link>` or hand it to `navigate`. */
export interface ListTarget<Path extends ListPath> {
  to: Path
  search: ListSearch
}

/**
 * The address of a list with its filters and sorting already set; every count elsewhere opens the list it counts.
 * `<Link {...listPath('/people', { filters: [where.empty('identifier')] })}>`. The fields are those of the list's columns;
 * `activeOn` (declarations, chain, planning) and `dueOn` (planning) take a day that a record must cover.
 */
export function listPath<Path extends ListPath>(to: Path, search: ListSearch = {}): ListTarget<Path> {
  return { to, search }
}

/** Ready conditions for `listPath`. */
export const where = {
  equals: (field: string, value: string | number): Filter => ({ field, operator: 'equals', value: String(value) }),
  oneOf: (field: string, value: string[]): Filter => ({ field, operator: 'in', value }),
  contains: (field: string, value: string): Filter => ({ field, operator: 'contains', value }),
  yes: (field: string): Filter => ({ field, operator: 'equals', value: '1' }),
  no: (field: string): Filter => ({ field, operator: 'equals', value: '0' }),
  empty: (field: string): Filter => ({ field, operator: 'empty' }),
  notEmpty: (field: string): Filter => ({ field, operator: 'notEmpty' }),
  between: (field: string, from: LocalDate | null, to: LocalDate | null): Filter[] => [
    ...(from ? [{ field, operator: 'from' as const, value: from }] : []),
    ...(to ? [{ field, operator: 'to' as const, value: to }] : []),
  ],
}

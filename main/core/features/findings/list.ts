import { sql, type RawBuilder } from 'kysely'

import { rememberedTotal, sortOf } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { findingConditions } from '#main/core/features/findings/conditions.ts'
import { findingGrid, type FindingListRow } from '#main/core/features/findings/grid.ts'
import type { ListInput, ListScope } from '#shared/contract/list.ts'
import { daysBetween, isValidLocalDate } from '#shared/domain/dates.ts'

/** From one match in so many findings on, the first ones are soon met in the order of an index. */
const dense = 12

/** A stretch of days few enough to be read by day. */
const fewDays = 62

function run<Row>(reader: Reader, statement: RawBuilder<Row>): Row[] {
  return reader.all({ compile: () => statement.compile(query) })
}

const table = sql`finding`
/** All that can be asked without a text is in one narrow index. */
const narrow = sql`finding indexed by findingScan`

/** Tells whether the filters leave few days. */
function isShort({ filters }: Pick<ListScope, 'filters'>): boolean {
  const bound = (operator: string): string | undefined => {
    const value = filters.find((filter) => filter.field === 'date' && filter.operator === operator)?.value
    return typeof value === 'string' && isValidLocalDate(value) ? value : undefined
  }
  const [from, to] = [bound('from'), bound('to')]
  return from !== undefined && to !== undefined && daysBetween(from, to) <= fewDays
}

function isOfOneState({ filters }: Pick<ListScope, 'filters'>): boolean {
  return filters.some(
    ({ field, operator, value }) =>
      field === 'state' && (operator === 'equals' || (operator === 'in' && Array.isArray(value) && value.length === 1)),
  )
}

/** Where matches are gathered from: an index of its own where a filter leaves few findings, else the narrow one. */
function sourceOf(scope: Pick<ListScope, 'filters'>): RawBuilder<unknown> {
  const few = new Set(['personId', 'statedPersonId', 'declarationId', 'statedDeclarationId'])
  if (scope.filters.some(({ field, operator }) => operator === 'equals' && few.has(field))) return table
  return isShort(scope) ? sql`finding indexed by findingByDate` : narrow
}

function order(scope: ListScope): RawBuilder<unknown> {
  const { by, field, descending } = sortOf(findingGrid, scope)
  const direction = descending ? sql` desc` : sql``
  // Equal ones by their time limit, then always in the same order.
  const ties = by.indexed ? sql`id${direction}` : sql`deadlineKey, id`
  return sql`order by ${sql.ref(by.sortBy ?? field)}${direction}, ${ties}`
}

function countFindings(reader: Reader, scope: ListScope): number {
  const statement = sql<{ total: number }>`select count(*) as total from ${sourceOf(scope)} ${findingConditions(scope)}`
  return rememberedTotal(reader, findingGrid, scope, () => run(reader, statement)[0]?.total ?? 0)
}

/** Indexes in the order of a sort column. */
const ordered: Record<string, RawBuilder<unknown>> = {
  deadline: sql`finding indexed by findingByDeadline`,
  date: sql`finding indexed by findingByDate`,
  person: sql`finding indexed by findingByPersonName`,
  workplace: sql`finding indexed by findingByWorkplace`,
  firm: sql`finding indexed by findingByFirm`,
}

/** The index whose order gives the first matches soon; null where gathering and sorting all of them is less. */
function orderedSource(reader: Reader, scope: ListScope): RawBuilder<unknown> | null {
  const { field } = sortOf(findingGrid, scope)
  const index = ordered[field]
  if (!index || sourceOf(scope) !== narrow) return null
  // The narrow index has the findings of each state by their time limit already.
  if (field === 'deadline' && isOfOneState(scope)) return null
  const last = run(reader, sql<{ id: number }>`select max(id) as id from finding`)[0]?.id ?? 0
  return countFindings(reader, scope) * dense >= last ? index : null
}

/** Ids of findings that match, in order. */
export function findingIds(reader: Reader, scope: ListScope, most: number, skip = 0): number[] {
  // Counting is needed anyway, and nearly as much work as looking in vain.
  if (scope.search !== '' && countFindings(reader, scope) <= skip) return []
  const source = orderedSource(reader, scope) ?? sourceOf(scope)
  const statement = sql<{ id: number }>`
    select id from ${source} ${findingConditions(scope)} ${order(scope)} limit ${most} offset ${skip}`
  return run(reader, statement).map(({ id }) => id)
}

/** A page of the work list with the number of all that match. */
export function findingPage(reader: Reader, input: ListInput): { rows: FindingListRow[]; total: number } {
  const ids = findingIds(reader, input, input.limit, input.offset)
  const rows = reader.all(query.selectFrom('finding').selectAll().where('id', 'in', idList(ids)))
  const places = new Map(ids.map((id, index) => [id, index]))
  const placed = rows.toSorted((first, second) => (places.get(first.id) ?? 0) - (places.get(second.id) ?? 0))
  const whole = input.offset === 0 && ids.length < input.limit
  return { rows: placed, total: whole ? ids.length : countFindings(reader, input) }
}

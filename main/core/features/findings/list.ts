import { sql, type RawBuilder } from 'kysely'

import { rememberedTotal, sortOf } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { findingConditions } from '#main/core/features/findings/conditions.ts'
import { findingGrid, type FindingListRow } from '#main/core/features/findings/grid.ts'
import type { ListInput, ListScope } from '#shared/contract/list.ts'

/** Rows looked at in the order of an index before all that match are gathered and sorted. */
const probed = 2000

function run<Row>(reader: Reader, statement: RawBuilder<Row>): Row[] {
  return reader.all({ compile: () => statement.compile(query) })
}

const table = sql`finding`
/** All that can be asked without a text is in one narrow index. */
const narrow = sql`finding indexed by findingScan`

/** The filter that leaves few findings by an index of its own, if there is one. */
function isSelective({ filters }: Pick<ListScope, 'filters'>): boolean {
  const few = new Set(['personId', 'statedPersonId', 'declarationId', 'statedDeclarationId'])
  return filters.some(({ field, operator }) => operator === 'equals' && few.has(field))
}

function order(scope: ListScope): RawBuilder<unknown> {
  const { by, field, descending } = sortOf(findingGrid, scope)
  const direction = descending ? sql` desc` : sql``
  // Equal ones by their time limit, then always in the same order.
  const ties = by.indexed ? sql`id${direction}` : sql`deadlineKey, id`
  return sql`order by ${sql.ref(by.sortBy ?? field)}${direction}, ${ties}`
}

function countFindings(reader: Reader, scope: ListScope): number {
  const source = isSelective(scope) ? table : narrow
  const statement = sql<{ total: number }>`select count(*) as total from ${source} ${findingConditions(scope)}`
  return rememberedTotal(reader, findingGrid, scope, () => run(reader, statement)[0]?.total ?? 0)
}

/** The first ids from the index of the sort column, or null when too few of its first rows match. */
function probe(reader: Reader, scope: ListScope, wanted: number): number[] | null {
  if (sortOf(findingGrid, scope).by.indexed !== true || wanted > probed / 2 || isSelective(scope)) return null
  const first = sql`select * from finding ${order(scope)} limit ${probed}`
  const rows = run(reader, sql<{ id: number }>`select id from (${first}) ${findingConditions(scope)} limit ${wanted}`)
  return rows.length === wanted ? rows.map(({ id }) => id) : null
}

/** Ids of findings that match, in order. */
export function findingIds(reader: Reader, scope: ListScope, most: number, skip = 0): number[] {
  const source = isSelective(scope) ? table : narrow
  const statement = sql<{ id: number }>`
    select id from ${source} ${findingConditions(scope)} ${order(scope)} limit ${most} offset ${skip}`
  return run(reader, statement).map(({ id }) => id)
}

/** A page of the work list with the number of all that match. */
export function findingPage(reader: Reader, input: ListInput): { rows: FindingListRow[]; total: number } {
  const { offset, limit } = input
  const early = probe(reader, input, offset + limit)
  const ids = early ? early.slice(offset) : findingIds(reader, input, limit, offset)
  const rows = reader.all(query.selectFrom('finding').selectAll().where('id', 'in', idList(ids)))
  const places = new Map(ids.map((id, index) => [id, index]))
  const placed = rows.toSorted((first, second) => (places.get(first.id) ?? 0) - (places.get(second.id) ?? 0))
  const whole = offset === 0 && ids.length < limit
  return { rows: placed, total: whole ? ids.length : countFindings(reader, input) }
}

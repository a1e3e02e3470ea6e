import { sql, type RawBuilder } from 'kysely'

import { query, type Query, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { isValidLocalDate, weekday } from '#shared/domain/local-date.ts'
import { fold } from '#shared/domain/text.ts'

/** How a column of a list may be sorted and filtered. */
export interface GridColumn {
  /** Column to order by when it is not the shown one: the folded key. */
  sortBy?: string
  /** Column that breaks ties before the id does, such as the first name. */
  thenBy?: string
  /** `text` compares folded text; `exact` compares as stored (dates, numbers, codes, flags). */
  kind: 'text' | 'exact'
  /** A local date: exported as a real one. */
  date?: boolean
  /** 0 or 1: exported as yes or no. */
  flag?: boolean
}

/** A period with open ends, asked for by a day it must cover, or by a stretch of days it must touch. */
export interface GridPeriod {
  from: string
  to: string
  /** Column with the digits of the weekdays that count, 1 for Monday; they are compared when one day is asked for. */
  weekdays?: string
}

/** A list table and what may be asked of it; field names are the table's column names. */
export interface Grid {
  table: string
  columns: Record<string, GridColumn>
  /** What may be filtered for by day beside the columns. */
  periods?: Record<string, GridPeriod>
  defaultSort: string
}

type Condition = RawBuilder<unknown>

const ref = (name: string): Condition => sql.ref(name)

/** `like` treats % and _ as wildcards; a user who types them means the characters. */
function containing(text: string): string {
  return `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

function column(grid: Grid, field: string): GridColumn {
  const found = Object.hasOwn(grid.columns, field) ? grid.columns[field] : undefined
  if (!found) throw new InvalidInput([{ code: 'not-found', field, severity: 'error' }])
  return found
}

/** A bound of a period is open when it is null. */
function duringPeriod({ from, to, weekdays }: GridPeriod, { field, operator, value }: Filter): Condition {
  if (!isValidLocalDate(value)) throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error' }])
  const begun = sql`(${ref(from)} is null or ${ref(from)} <= ${value})`
  const running = sql`(${ref(to)} is null or ${ref(to)} >= ${value})`
  if (operator === 'from') return running
  if (operator === 'to') return begun
  const thatDay = weekdays ? sql` and instr(${ref(weekdays)}, ${String(weekday(value))}) > 0` : sql``
  return sql`${begun} and ${running}${thatDay}`
}

function condition(grid: Grid, filter: Filter): Condition {
  const period = grid.periods && Object.hasOwn(grid.periods, filter.field) ? grid.periods[filter.field] : undefined
  if (period) return duringPeriod(period, filter)
  const { kind, sortBy } = column(grid, filter.field)
  const value = typeof filter.value === 'string' ? filter.value : ''
  const shown = ref(filter.field)
  const folded = kind === 'text' && sortBy ? ref(sortBy) : sql`fold(${shown})`
  switch (filter.operator) {
    case 'contains':
      return sql`${folded} like ${containing(value)} escape '\\'`
    case 'equals':
      return sql`${shown} = ${value}`
    case 'in':
      return sql`${shown} in (${sql.join(Array.isArray(filter.value) ? filter.value : [value])})`
    case 'from':
      return sql`${shown} >= ${value}`
    case 'to':
      return sql`${shown} <= ${value}`
    case 'empty':
      return sql`(${shown} is null or ${shown} = '')`
    case 'notEmpty':
      return sql`(${shown} is not null and ${shown} <> '')`
  }
}

/** Digits with what people write between them: a date is no search text here, and an address number is shorter. */
const writtenNumber = /^\d[\d.\-–—/_ ]*\d$/
const fewestDigits = 6

/**
 * The words of a search, folded. Numbers are stored without separators, so `85.07.30-033.28` and `0123 456 789` lose theirs.
 * Every word must be found, in any order: "dupont net" finds Dupont at Net & Clair.
 */
export function searchWords(text: string): string[] {
  const bare = (word: string): string => {
    const digits = word.replaceAll(/\D/g, '')
    return writtenNumber.test(word) && digits.length >= fewestDigits ? digits : word
  }
  const folded = fold(text)
  const whole = bare(folded)
  return whole === folded ? folded.split(' ').filter(Boolean).slice(0, 8).map(bare) : [whole]
}

function conditions(grid: Grid, scope: ListScope): Condition {
  const all = [
    ...searchWords(scope.search).map((word) => sql`search like ${containing(word)} escape '\\'`),
    ...scope.filters.map((filter) => condition(grid, filter)),
  ]
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`
}

function order(grid: Grid, scope: ListScope): Condition {
  const field = scope.sort?.field ?? grid.defaultSort
  const { sortBy, thenBy } = column(grid, field)
  const direction = scope.sort?.direction === 'descending' ? sql` desc` : sql``
  const by = [sortBy ?? field, ...(thenBy ? [thenBy] : []), 'id'].map((name) => sql`${ref(name)}${direction}`)
  return sql`order by ${sql.join(by)}`
}

const builderOf = <Row>(fragment: RawBuilder<Row>): Query<Row> => ({ compile: () => fragment.compile(query) })

/**
 * A page of rows. Without conditions the ids come from the sort column's index alone; with conditions one scan of the
 * compact list finds and orders the few that match, instead of hopping from the index to each row.
 */
export function page<Row>(reader: Reader, grid: Grid, scope: ListScope, offset: number, limit: number): Row[] {
  const table = sql.table(grid.table)
  const where = conditions(grid, scope)
  const unfiltered = scope.search === '' && scope.filters.length === 0
  const source = unfiltered ? table : sql`${table} not indexed`
  const statement = sql<Row>`
    select full_.* from (select id from ${source} ${where} ${order(grid, scope)} limit ${limit} offset ${offset}) as page_
    join ${table} as full_ on full_.id = page_.id`
  return reader.all(builderOf(statement))
}

/** How many rows match. */
export function count(reader: Reader, grid: Grid, scope: ListScope): number {
  const statement = sql<{
    total: number
  }>`select count(*) as total from ${sql.table(grid.table)} ${conditions(grid, scope)}`
  return reader.first(builderOf(statement))?.total ?? 0
}

/** Ids of all rows that match, in order. */
export function matchingIds(reader: Reader, grid: Grid, scope: ListScope, most: number): number[] {
  const statement = sql<{ id: number }>`
    select id from ${sql.table(grid.table)} ${conditions(grid, scope)} ${order(grid, scope)} limit ${most}`
  return reader.all(builderOf(statement)).map((row) => row.id)
}

/** All rows that match, one by one and in order, for exports and printed lists. */
export function eachRow<Row>(
  reader: Reader,
  grid: Grid,
  scope: ListScope,
  ids: readonly number[] | undefined,
): IterableIterator<Row> {
  const chosen = ids ? sql`id in (select value from json_each(${JSON.stringify(ids)}))` : null
  const where = conditions(grid, scope)
  const both = chosen === null ? where : sql`where ${chosen}`
  return reader.each(builderOf(sql<Row>`select * from ${sql.table(grid.table)} ${both} ${order(grid, scope)}`))
}

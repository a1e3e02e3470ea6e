import { sql, type RawBuilder } from 'kysely'

import { keptPeople } from '#main/core/db/kept-people.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
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
  /** The table has an index in this order: the first rows come from it without sorting. */
  indexed?: boolean
  /** `text` compares folded text; `exact` compares as stored (dates, numbers, codes, flags). */
  kind: 'text' | 'exact'
  /** Ids that other pages filter by: no order of the list. */
  filterOnly?: boolean
  /** Ids of people: a joined record's, from an old link or view, means the kept one. */
  people?: boolean
  /** Several ids, each between blanks (` 4 17 `): to be one of several means that any of them is. */
  among?: boolean
  /** A local date: exported as a real one. */
  date?: boolean
  /** 0 or 1: exported as yes or no. */
  flag?: boolean
  /** Money in cents: exported as euros. */
  cents?: boolean
}

/** A period with open ends, asked for by a day it must cover, or by a stretch of days it must touch. */
export interface GridPeriod {
  from: string
  to: string
  /** Column with the digits of the weekdays that count, 1 for Monday; they are compared when one day is asked for. */
  weekdays?: string
  /** What must be true beside when one day is asked for; names the columns of the list without its name. */
  besides?: (date: string) => RawBuilder<unknown>
}

/** A list table and what may be asked of it; field names are the table's column names. */
export interface Grid {
  table: string
  columns: Record<string, GridColumn>
  /** What may be filtered for by day beside the columns. */
  periods?: Record<string, GridPeriod>
  defaultSort: string
  /** Narrow index over id and `search`: counting what a search finds reads it instead of the whole list. */
  searchIndex?: string
  /** Narrow index over the columns mostly filtered by: what asks for nothing else is found and counted in it. */
  filterIndex?: { name: string; columns: readonly string[] }
}

type Condition = RawBuilder<unknown>

const ref = (name: string): Condition => sql.ref(name)

/** The pattern of texts that hold this one, folded: `like` treats % and _ as wildcards, a user who types them means the characters. */
export function containing(text: string): string {
  return `%${fold(text).replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
}

/** A list has no such field to sort, filter or export by. */
export function noSuchField(field: string): InvalidInput {
  return new InvalidInput([{ code: 'not-found', field, severity: 'error', params: { value: field } }])
}

/** The column of a field; throws `invalid` when there is none. */
export function columnOf(grid: Grid, field: string): GridColumn {
  const found = Object.hasOwn(grid.columns, field) ? grid.columns[field] : undefined
  if (!found) throw noSuchField(field)
  return found
}

/** A bound of a period is open when it is null. */
function duringPeriod({ from, to, weekdays, besides }: GridPeriod, { field, operator, value }: Filter): Condition {
  if (!isValidLocalDate(value)) throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error' }])
  const begun = sql`(${ref(from)} is null or ${ref(from)} <= ${value})`
  const running = sql`(${ref(to)} is null or ${ref(to)} >= ${value})`
  if (operator === 'from') return running
  if (operator === 'to') return begun
  const thatDay = weekdays ? sql` and instr(${ref(weekdays)}, ${String(weekday(value))}) > 0` : sql``
  const beside = besides ? sql` and ${besides(value)}` : sql``
  return sql`${begun} and ${running}${thatDay}${beside}`
}

function condition(grid: Grid, filter: Filter): Condition {
  const period = grid.periods && Object.hasOwn(grid.periods, filter.field) ? grid.periods[filter.field] : undefined
  if (period) return duringPeriod(period, filter)
  const { kind, sortBy, people, among } = columnOf(grid, filter.field)
  const value = typeof filter.value === 'string' ? filter.value : ''
  const shown = ref(filter.field)
  if (people && (filter.operator === 'equals' || filter.operator === 'in')) {
    return sql`${shown} in (${keptPeople(Array.isArray(filter.value) ? filter.value : [value])})`
  }
  if (among && (filter.operator === 'equals' || filter.operator === 'in')) {
    const wanted = (Array.isArray(filter.value) ? filter.value : [value]).map(
      (id) => sql`instr(${shown}, ${` ${id} `}) > 0`,
    )
    return sql`(${sql.join(wanted, sql` or `)})`
  }
  // Codes, dates and numbers are plain letters and digits, of which `like` ignores the case by itself.
  const folded = kind === 'exact' ? shown : sortBy ? ref(sortBy) : sql`fold(${shown})`
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
  if (whole !== folded) return [whole]
  const words = folded.split(' ').filter(Boolean).slice(0, 8).map(bare)
  // The longest word is the one fewest rows have: what lacks it is not asked for the others.
  return words.toSorted((first, second) => second.length - first.length)
}

/** The `where` of a scope, empty when everything is meant; for questions a grid itself does not answer, such as groups. */
export function conditions(grid: Grid, scope: Pick<ListScope, 'search' | 'filters'>): Condition {
  const all = [
    ...searchWords(scope.search).map((word) => sql`instr(search, ${word}) > 0`),
    ...scope.filters.map((filter) => condition(grid, filter)),
  ]
  return all.length === 0 ? sql`` : sql`where ${sql.join(all, sql` and `)}`
}

/** The column a list is sorted by, and how. Throws `invalid` for one that is no order. */
export function sortOf(
  grid: Grid,
  scope: Pick<ListScope, 'sort'>,
): { by: GridColumn; field: string; descending: boolean } {
  const field = scope.sort?.field ?? grid.defaultSort
  const by = columnOf(grid, field)
  if (by.filterOnly) throw noSuchField(field)
  return { by, field, descending: scope.sort?.direction === 'descending' }
}

/**
 * Ties follow the index where there is one. Elsewhere they stand by rising id, the order in which a scan meets them:
 * otherwise nearly every row of a column with few values would displace another among the first.
 */
function order(grid: Grid, scope: ListScope): Condition {
  const { by, field, descending } = sortOf(grid, scope)
  const direction = descending ? sql` desc` : sql``
  const keys = [by.sortBy ?? field, ...(by.thenBy ? [by.thenBy] : [])].map((name) => sql`${ref(name)}${direction}`)
  return sql`order by ${sql.join(keys)}, id${by.indexed ? direction : sql``}`
}

/** The narrow index that has everything a scope filters by and `ordered` sorts by; null when none has. */
function indexFor(grid: Grid, scope: ListScope, ordered: boolean): Condition | null {
  const { filterIndex } = grid
  if (!filterIndex || isUnfiltered(scope) || scope.search.trim() !== '') return null
  const { by, field } = sortOf(grid, scope)
  const sorted = ordered ? [by.sortBy ?? field, ...(by.thenBy ? [by.thenBy] : [])] : []
  const asked = [...scope.filters.map((filter) => filter.field), ...sorted]
  const has = (name: string): boolean => filterIndex.columns.includes(name) && !grid.columns[name]?.people
  return asked.every(has) ? sql` indexed by ${sql.ref(filterIndex.name)}` : null
}

const isUnfiltered = (scope: ListScope): boolean => scope.search.trim() === '' && scope.filters.length === 0

/** Rows looked at in the order of an index before a scan of the whole list is worth its while. */
const probed = 3000

/** The first ids from the sort column's index, or null when too few of its first rows match. */
function probe(reader: Reader, grid: Grid, scope: ListScope, wanted: number): number[] | null {
  if (!sortOf(grid, scope).by.indexed || wanted > probed / 2) return null
  const first = sql`select * from ${sql.table(grid.table)} ${order(grid, scope)} limit ${probed}`
  const statement = sql<{ id: number }>`select id from (${first}) ${conditions(grid, scope)} limit ${wanted}`
  const ids = reader.all(raw(statement)).map(({ id }) => id)
  return ids.length === wanted ? ids : null
}

/** The first ids of all that match: from the index alone without conditions, else by one scan of the compact list. */
function firstIds(reader: Reader, grid: Grid, scope: ListScope, most: number, skip = 0): number[] {
  const index = isUnfiltered(scope) ? sql`` : (indexFor(grid, scope, true) ?? sql` not indexed`)
  const source = sql`${sql.table(grid.table)}${index}`
  const statement = sql<{ id: number }>`
    select id from ${source} ${conditions(grid, scope)} ${order(grid, scope)} limit ${most} offset ${skip}`
  return reader.all(raw(statement)).map(({ id }) => id)
}

function rowsOf<Row>(reader: Reader, grid: Grid, ids: readonly number[]): Row[] {
  const statement = sql<Row>`
    select full_.* from json_each(${JSON.stringify(ids)}) as wanted_
    join ${sql.table(grid.table)} as full_ on full_.id = wanted_.value order by wanted_.key`
  return reader.all(raw(statement))
}

/** A page of rows. */
export function page<Row>(reader: Reader, grid: Grid, scope: ListScope, offset: number, limit: number): Row[] {
  return rowsOf(reader, grid, firstIds(reader, grid, scope, limit, offset))
}

interface KnownTotals {
  /** Tells whether anything was written since, on this or another connection. */
  version: string
  totals: Map<string, number>
}

const knownTotals = new WeakMap<Reader, KnownTotals>()

/** Totals counted since the last write: scrolling through a list does not count it again. */
function totalsOf(reader: Reader): Map<string, number> {
  const statement = sql<{ version: string }>`
    select total_changes() || ':' || (select data_version from pragma_data_version) as version`
  const version = reader.first(raw(statement))?.version ?? ''
  const known = knownTotals.get(reader)
  if (known?.version === version) return known.totals
  const totals = new Map<string, number>()
  knownTotals.set(reader, { version, totals })
  return totals
}

const nameOf = (grid: Grid, scope: ListScope): string => JSON.stringify([grid.table, scope.search, scope.filters])

/** A total counted since the last write, or counted now. */
export function rememberedTotal(reader: Reader, grid: Grid, scope: ListScope, counted: () => number): number {
  const totals = totalsOf(reader)
  const name = nameOf(grid, scope)
  const total = totals.get(name) ?? counted()
  totals.set(name, total)
  return total
}

/**
 * A page of rows with the number of all matches. What fits on a page is found and counted by one scan; the first of
 * many matches come from the index, so that one scan is left for the count. Totals are remembered until the next write.
 */
export function pageWithTotal<Row>(
  reader: Reader,
  grid: Grid,
  scope: ListScope,
  offset: number,
  limit: number,
): { rows: Row[]; total: number } {
  const totals = totalsOf(reader)
  const name = nameOf(grid, scope)
  const known = totals.get(name)
  const result = (ids: readonly number[], total: number): { rows: Row[]; total: number } => {
    totals.set(name, total)
    return { rows: rowsOf(reader, grid, ids.slice(0, limit)), total }
  }
  if (known !== undefined || isUnfiltered(scope)) {
    const ids = firstIds(reader, grid, scope, limit, offset)
    return result(ids, known ?? count(reader, grid, scope))
  }
  const wanted = offset + limit
  const early = probe(reader, grid, scope, wanted)
  if (early) return result(early.slice(offset), count(reader, grid, scope))
  const ids = firstIds(reader, grid, scope, wanted + 1)
  return result(ids.slice(offset), ids.length > wanted ? count(reader, grid, scope) : ids.length)
}

/** How many rows match. */
export function count(reader: Reader, grid: Grid, scope: ListScope): number {
  const narrow = grid.searchIndex && scope.search.trim() !== '' && scope.filters.length === 0
  const index = narrow ? sql` indexed by ${sql.ref(grid.searchIndex ?? '')}` : (indexFor(grid, scope, false) ?? sql``)
  const statement = sql<{ total: number }>`
    select count(*) as total from ${sql.table(grid.table)}${index} ${conditions(grid, scope)}`
  return reader.first(raw(statement))?.total ?? 0
}

/** Ids of all rows that match, in order. */
export function matchingIds(reader: Reader, grid: Grid, scope: ListScope, most: number): number[] {
  const statement = sql<{ id: number }>`
    select id from ${sql.table(grid.table)} ${conditions(grid, scope)} ${order(grid, scope)} limit ${most}`
  return reader.all(raw(statement)).map((row) => row.id)
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
  return reader.each(raw(sql<Row>`select * from ${sql.table(grid.table)} ${both} ${order(grid, scope)}`))
}

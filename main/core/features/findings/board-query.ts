import { sql } from 'kysely'

import { columnOf, containing, searchWords, sortOf, type GridColumn } from '#main/core/db/grid.ts'
import { filterByKept } from '#main/core/db/kept-people.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import {
  keyOf,
  labelOf,
  type BoardColumn,
  type BoardField,
  type BoardValue,
  type FindingBoard,
} from '#main/core/features/findings/board.ts'
import { findingGrid, tableScope } from '#main/core/features/findings/grid.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { fold } from '#shared/domain/text.ts'

/** Codes of a column that pass. */
interface Test {
  codes: Int32Array
  mask: Uint8Array
}

const testOf = (column: BoardColumn, passes: (value: BoardValue) => boolean): Test => ({
  codes: column.codes,
  mask: column.mask(passes),
})

/** What a filter asks of a value; names are compared by their folded key where parts of them are looked for. */
function passing({ operator, value: asked }: Filter, kind: GridColumn['kind'], isNamed: boolean) {
  const text = typeof asked === 'string' ? asked : ''
  const several = new Set(Array.isArray(asked) ? asked : [text])
  const part = kind === 'text' ? fold(text) : text.toLowerCase()
  const plain = (value: BoardValue): string => (isNamed ? labelOf(value) : String(value ?? ''))
  const folded = (value: BoardValue): string => {
    if (isNamed) return keyOf(value)
    return kind === 'text' ? fold(plain(value)) : plain(value).toLowerCase()
  }
  const compared = (value: BoardValue): number => {
    if (typeof value === 'number') return value - Number(text)
    return plain(value) < text ? -1 : plain(value) === text ? 0 : 1
  }
  const tests: Record<Filter['operator'], (value: BoardValue) => boolean> = {
    contains: (value) => value !== null && folded(value).includes(part),
    equals: (value) => value !== null && plain(value) === text,
    in: (value) => value !== null && several.has(plain(value)),
    from: (value) => value !== null && compared(value) >= 0,
    to: (value) => value !== null && compared(value) <= 0,
    empty: (value) => plain(value) === '',
    notEmpty: (value) => plain(value) !== '',
  }
  return tests[operator]
}

const namedFields: ReadonlySet<string> = new Set(['person', 'workplace', 'firm'])

function filterTest(board: FindingBoard, reader: Reader, asked: Filter): Test {
  const { field } = asked
  const column = columnOf(findingGrid, field)
  const filter = column.people ? filterByKept(reader, asked) : asked
  // Every column of the grid is one of the board.
  return testOf(board.columns[field as BoardField], passing(filter, column.kind, namedFields.has(field)))
}

/** People and places are searched by their complete numbers as well, which findings do not show. */
function wordTests(board: FindingBoard, reader: Reader, word: string): Test[] {
  const ids = (table: 'statedPerson' | 'statedDeclaration', number: 'identifier' | 'number'): Set<BoardValue> => {
    const like = containing(word)
    const rows = sql<{ id: number }>`select id from ${sql.table(table)}
      where labelKey like ${like} escape '\\' or ${sql.ref(number)} like ${like} escape '\\'`
    return new Set(reader.all(raw(rows)).map(({ id }) => id))
  }
  const [people, places] = [ids('statedPerson', 'identifier'), ids('statedDeclaration', 'number')]
  const { statedPersonId, statedDeclarationId, firm } = board.columns
  return [
    testOf(statedPersonId, (id) => people.has(id)),
    testOf(statedDeclarationId, (id) => places.has(id)),
    testOf(firm, (value) => keyOf(value).includes(word)),
  ]
}

/** Ids of the findings of a scope, rising; resolved ones only when their state is asked for. Throws `invalid`. */
export function matchingFindings(
  board: FindingBoard,
  reader: Reader,
  scope: Pick<ListScope, 'search' | 'filters'>,
): Int32Array {
  const tests = tableScope(scope).filters.map((filter) => filterTest(board, reader, filter))
  const words = searchWords(scope.search).map((word) => wordTests(board, reader, word))
  const passes = ({ codes, mask }: Test, id: number): boolean => mask[codes[id] as number] === 1
  const found = new Int32Array(board.end)
  let count = 0
  for (let id = 1; id < board.end; id += 1) {
    if (board.present[id] !== 1) continue
    let fits = true
    for (const test of tests) if (!passes(test, id)) fits = false
    for (const any of words) if (fits && !any.some((test) => passes(test, id))) fits = false
    if (fits) found[count++] = id
  }
  return found.subarray(0, count)
}

/** Sorts by rank and keeps the order of equals: a pass over the ids and one over the ranks. */
function sorted(ids: Int32Array, { codes, ranks }: BoardColumn, descending: boolean): Int32Array {
  const last = ranks.length - 1
  const rankOf = (id: number): number => {
    const rank = ranks[codes[id] as number] as number
    return descending ? last - rank : rank
  }
  const places = new Int32Array(ranks.length + 1)
  for (const id of ids) places[rankOf(id) + 1]! += 1
  for (let rank = 0; rank < ranks.length; rank += 1) places[rank + 1]! += places[rank] as number
  const result = new Int32Array(ids.length)
  for (const id of ids) result[places[rankOf(id)]!++] = id
  return result
}

/** Findings in the order of a list; equal ones by their time limit, then always in the same order. Throws `invalid`. */
export function orderedFindings(board: FindingBoard, ids: Int32Array, scope: Pick<ListScope, 'sort'>): Int32Array {
  const { by, field, descending } = sortOf(findingGrid, scope)
  const column = board.columns[field as BoardField]
  if (by.indexed) {
    const rising = sorted(ids, column, false)
    return descending ? rising.reverse() : rising
  }
  return sorted(sorted(ids, board.columns.deadline, false), column, descending)
}

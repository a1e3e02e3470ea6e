import { setImmediate } from 'node:timers/promises'

import { query, type Reader } from '#main/core/db/query.ts'
import { likelyDoubles, type DoubleCandidate, type DoublePair } from '#shared/domain/doubles.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

type Number = DoubleCandidate['numbers'][number]

function grouped<Row extends { personId: number }, Value>(
  rows: readonly Row[],
  value: (row: Row) => Value,
): Map<number, Value[]> {
  const groups = new Map<number, Value[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group) group.push(value(row))
    else groups.set(row.personId, [value(row)])
  }
  return groups
}

/**
 * Pairs of records that may be one person, without those that somebody said to be two. Lets others pass between its steps: an
 * office may have a hundred thousand people.
 */
export async function findDoubles(reader: Reader, today: LocalDate): Promise<DoublePair[]> {
  const people = reader.all(
    query.selectFrom('personList').select(['id', 'nameKey as lastName', 'firstNameKey as firstName', 'birthDate']),
  )
  await setImmediate()
  const numbers = grouped(
    reader.all(query.selectFrom('personIdentifier').select(['personId', 'kind', 'value'])),
    ({ kind, value }): Number => ({ kind, value }),
  )
  await setImmediate()
  const companies = grouped(
    reader.all(query.selectFrom('employment').select(['personId', 'companyId']).distinct()),
    ({ companyId }) => companyId,
  )
  await setImmediate()
  const candidates = people.map((person) => ({
    ...person,
    numbers: numbers.get(person.id) ?? [],
    companyIds: companies.get(person.id) ?? [],
  }))
  const distinct = distinctPairs(reader)
  return likelyDoubles(candidates, today).filter(({ firstId, secondId }) => !distinct.has(`${firstId} ${secondId}`))
}

/** Pairs said to be two people; a joined record counts as the one it was joined to. */
function distinctPairs(reader: Reader): Set<string> {
  const rows = query
    .selectFrom('personDistinct as d')
    .innerJoin('person as f', 'f.id', 'd.firstId')
    .innerJoin('person as s', 's.id', 'd.secondId')
    .select((select) => [
      select.fn.coalesce('f.joinedIntoId', 'f.id').as('first'),
      select.fn.coalesce('s.joinedIntoId', 's.id').as('second'),
    ])
  const pairs = reader.all(rows).map(({ first, second }) => [first, second].sort((a, b) => a - b))
  return new Set(pairs.map((pair) => pair.join(' ')))
}

import { setImmediate } from 'node:timers/promises'

import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { DoubleIndex, type DoubleCandidate, type DoublePair } from '#shared/domain/doubles.ts'

/** So many people changed at once, as by an import, are not followed one by one: everything is looked at anew. */
const mostChanged = 2_000

/** What is known of the doubles of a workspace, as of an entry of its journal. */
interface Known {
  index: DoubleIndex
  seq: number
}

const desks = new WeakMap<Reader, Promise<Known>>()

/**
 * Pairs of records that may be one person, without those that somebody said to be two. Everybody is looked at once, letting
 * others pass between the steps; afterwards the journal tells whom to look at again.
 */
export async function findDoubles(reader: Reader): Promise<DoublePair[]> {
  const known = await (desks.get(reader) ?? lookAtAll(reader))
  const changed = changedSince(reader, known.seq)
  if (changed.size > mostChanged) {
    await lookAtAll(reader)
    return await findDoubles(reader)
  }
  if (changed.size > 0) {
    const people = new Map(candidates(reader, idList(changed)).map((person) => [person.id, person]))
    known.index.update(new Map([...changed].map((id) => [id, people.get(id) ?? null])))
  }
  known.seq = lastEntry(reader)
  const distinct = distinctPairs(reader)
  return known.index.pairs().filter(({ firstId, secondId }) => !distinct.has(`${firstId} ${secondId}`))
}

async function lookAtAll(reader: Reader): Promise<Known> {
  const looking = (async (): Promise<Known> => {
    // What is written while it is read is looked at again afterwards.
    const seq = lastEntry(reader)
    const index = new DoubleIndex([])
    for (const part of index.takeIn(everybody(reader))) await setImmediate(part)
    return { index, seq }
  })()
  desks.set(reader, looking)
  try {
    return await looking
  } catch (error) {
    desks.delete(reader)
    throw error
  }
}

function lastEntry(reader: Reader): number {
  const last = query.selectFrom('auditEntry').select('seq').orderBy('seq', 'desc').limit(1)
  return reader.first(last)?.seq ?? 0
}

/**
 * People of whom something was written since: those the entries belong to, those they lead to or were told apart from. What goes
 * from one person to another leaves an entry with both.
 */
function changedSince(reader: Reader, seq: number): Set<number> {
  const rows = sql<{ id: number }>`
    with entry as materialized (
      select ownerId, recordKind, recordId from auditEntry where seq > ${seq} and ownerKind = 'person')
    select ownerId as id from entry
    union select p.joinedIntoId from entry e join person p on p.id = e.ownerId where p.joinedIntoId is not null
    union select d.secondId from entry e join personDistinct d on d.id = e.recordId where e.recordKind = 'personDistinct'`
  return new Set(reader.all(raw(rows)).map(({ id }) => id))
}

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

const nothing: readonly never[] = []

/** People read at once: some milliseconds. */
const readAtOnce = 4_000

/** All records that stand for somebody, some at a time. */
function* everybody(reader: Reader): Generator<DoubleCandidate[], void> {
  let after = 0
  for (;;) {
    const some = query.selectFrom('personList').select('id').where('id', '>', after).orderBy('id').limit(readAtOnce)
    const ids = reader.all(some).map(({ id }) => id)
    const last = ids.at(-1)
    if (last === undefined) return
    after = last
    yield candidates(reader, idList(ids))
  }
}

/** The records that stand for somebody, as far as they may be somebody else's double. */
function candidates(reader: Reader, ids: RawBuilder<number>): DoubleCandidate[] {
  const people = query
    .selectFrom('personList')
    .select(['id', 'nameKey as lastName', 'firstNameKey as firstName', 'birthDate'])
    .where('id', 'in', ids)
  const numbers = query
    .selectFrom('personIdentifier')
    .select(['personId', 'kind', 'value'])
    .where('personId', 'in', ids)
  const employers = query.selectFrom('employment').select(['personId', 'companyId']).where('personId', 'in', ids)
  const numbersOf = grouped(reader.all(numbers), ({ kind, value }) => ({ kind, value }))
  const companiesOf = grouped(reader.all(employers), ({ companyId }) => companyId)
  return reader.all(people).map((person) => ({
    ...person,
    numbers: numbersOf.get(person.id) ?? nothing,
    companyIds: companiesOf.get(person.id) ?? nothing,
  }))
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

import { sql, type Selectable } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { PersonMeansTable } from '#main/core/db/tables/means.ts'
import { CoreError } from '#main/core/errors.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { covers } from '#main/core/features/means/devices.ts'
import { personNumberProblems } from '#main/core/features/means/texts.ts'
import type { MeansInput, MeansRow } from '#shared/contract/means.ts'
import type { MeansKind } from '#shared/domain/access.ts'
import { periodsOverlap, within, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

export type StoredMeans = Selectable<PersonMeansTable>
export type MeansValues = Omit<StoredMeans, 'id' | 'personId'>

/** One means of a person; throws `record-gone`. */
export function meansById(reader: Reader, id: number): StoredMeans {
  const row = reader.first(query.selectFrom('personMeans').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'personMeans', id })
  return row
}

/** How many names a warning gives. */
const named = 3

/** Others who hold the same numbered thing in the same days, as a warning: a number is written down wrongly, or was never taken back. */
function heldTwice(reader: Reader, personIds: readonly number[], id: number | null, values: MeansValues): Problem[] {
  const { kind, reference, validFrom: from, validTo: to } = values
  if (reference === null) return []
  const rows = sql<StoredMeans>`
    select * from personMeans where reference = ${reference} collate nocase and reference is not null and kind = ${kind}`
  const others = reader
    .all(raw(rows))
    .filter((other) => other.id !== id && periodsOverlap({ from, to }, { from: other.validFrom, to: other.validTo }))
  const holders = new Set(others.map(({ personId }) => personId))
  const [single] = personIds
  if (personIds.length === 1 && single !== undefined) holders.delete(single)
  else for (const personId of personIds) holders.add(personId)
  if (holders.size === 0) return []
  const labels = personLabels(reader, holders)
  const shown = [...holders].slice(0, named).map((personId) => labelOf(labels, personId).label)
  const names = holders.size > named ? `${shown.join(', ')}, …` : shown.join(', ')
  return [{ code: 'means-held-twice', field: 'reference', severity: 'warning', params: { value: reference, names } }]
}

/** A means as it is to be stored, null while something is missing, and what is wrong with it. */
export function readMeans(
  reader: Reader,
  personIds: readonly number[],
  id: number | null,
  input: MeansInput,
  today: LocalDate,
): { values: MeansValues | null; problems: Problem[] } {
  const { kind, declarationId } = input
  const fields = fieldReader<'reference' | 'validFrom' | 'validTo' | 'note' | 'kind'>(
    { reference: input.reference, validFrom: input.validFrom, validTo: input.validTo, note: input.note },
    { today },
  )
  if (kind === null) fields.report('required', 'kind', 'error')
  const reference = fields.text('reference', { max: maximumLengths.reference })
  const validFrom = fields.date('validFrom')
  const validTo = fields.date('validTo')
  fields.order('validTo', validFrom, validTo)
  const note = fields.text('note', { max: maximumLengths.note })
  const problems = [...fields.problems, ...personNumberProblems({ reference, note }, today)]
  const wanted = new Set(personIds)
  const people = reader.all(query.selectFrom('person').select('id').where('id', 'in', idList(wanted)))
  if (people.length < wanted.size) {
    problems.push({ code: 'not-found', field: 'personIds', severity: 'error', params: { value: '' } })
  }
  if (
    declarationId !== null &&
    !reader.first(query.selectFrom('declaration').select('id').where('id', '=', declarationId))
  ) {
    problems.push({ code: 'not-found', field: 'declarationId', severity: 'error', params: { value: declarationId } })
  }
  if (kind === null) return { values: null, problems }
  const values = { kind, reference, declarationId, validFrom, validTo, note }
  return { values, problems: [...problems, ...heldTwice(reader, personIds, id, values)] }
}

/** The people who do not have it yet: the same kind, number and place for all of the days. */
export function withoutMeans(reader: Reader, personIds: readonly number[], values: MeansValues): number[] {
  const rows = query
    .selectFrom('personMeans')
    .selectAll()
    .where('personId', 'in', idList(new Set(personIds)))
    .where('kind', '=', values.kind)
  const having = new Set(
    reader
      .all(rows)
      .filter(
        (held) =>
          covers(held, values) &&
          (held.declarationId === null || held.declarationId === values.declarationId) &&
          (values.reference === null || held.reference?.toLowerCase() === values.reference.toLowerCase()),
      )
      .map(({ personId }) => personId),
  )
  return [...new Set(personIds)].filter((personId) => !having.has(personId))
}

/** What people hold beyond a day: it can be taken back with that day. */
export function heldBeyond(
  reader: Reader,
  personIds: readonly number[],
  kind: MeansKind | null,
  date: LocalDate,
): number[] {
  let rows = query
    .selectFrom('personMeans')
    .select('id')
    .where('personId', 'in', idList(new Set(personIds)))
    .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', date)]))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>', date)]))
    .orderBy('id')
  if (kind !== null) rows = rows.where('kind', '=', kind)
  return reader.all(rows).map(({ id }) => id)
}

/** What a person has and had, what holds first. */
export function meansOf(reader: Reader, personId: number, today: LocalDate): MeansRow[] {
  const rows = reader.all(
    query
      .selectFrom('personMeans')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('validFrom', 'desc')
      .orderBy('id', 'desc'),
  )
  const places = declarationLabels(reader, new Set(rows.flatMap(({ declarationId }) => declarationId ?? [])))
  return rows
    .map(({ personId: _person, ...row }) => ({
      ...row,
      declaration: row.declarationId === null ? null : labelOf(places, row.declarationId),
      current: within(today, row.validFrom, row.validTo),
      version: versionOf(reader, 'personMeans', row.id),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current))
}

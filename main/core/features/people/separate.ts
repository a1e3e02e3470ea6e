import { sql, type Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { PersonJoinTable } from '#main/core/db/tables/identities.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { rememberNames } from '#main/core/features/people/aliases.ts'
import { give, type MovedPart, type SettledChange } from '#main/core/features/people/join.ts'
import { partsOfPerson, sentAbout, type PersonPart } from '#main/core/features/people/person-references.ts'
import { employmentsOf, identifiersOf, personById } from '#main/core/features/people/repository.ts'
import { employmentOverlap } from '#main/core/features/people/rules.ts'

/** A join that stands, with what it did. */
export interface StandingJoin extends Omit<Selectable<PersonJoinTable>, 'keptId' | 'moved' | 'changed'> {
  /** Who has the parts now: the kept record, or the one that it was joined to itself. */
  holderId: number
  moved: MovedPart[]
  changed: SettledChange[]
}

/** The join by which a record was joined; throws `record-gone` when there is none. */
export function joinOf(reader: Reader, joinedId: number): StandingJoin {
  const row = reader.first(query.selectFrom('personJoin').selectAll().where('joinedId', '=', joinedId))
  const holderId = personById(reader, joinedId)?.joinedIntoId
  if (!row || !holderId) throw new CoreError('record-gone', { kind: 'personJoin', id: joinedId })
  const { keptId: _keptId, moved, changed, ...rest } = row
  const parse = <Parts>(text: string): Parts => JSON.parse(text) as Parts
  return { ...rest, holderId, moved: parse<MovedPart[]>(moved), changed: parse<SettledChange[]>(changed) }
}

/** Everything that could go to the separated record, and whether it came with it. Records joined before go where they came from. */
export function partsToSeparate(reader: Reader, join: StandingJoin): (PersonPart & { came: boolean })[] {
  const came = new Set(join.moved.filter(({ aside }) => !aside).map(keyOf))
  return partsOfPerson(reader, join.holderId)
    .filter(({ kind, id }) => kind !== 'person' || id !== join.joinedId)
    .map((part) => ({ ...part, came: came.has(keyOf(part)) }))
    .filter(({ kind, came: own }) => kind !== 'person' || own)
}

const keyOf = ({ kind, id, column }: PersonPart): string => `${kind} ${id} ${column}`

/** What was settled at the join and is still so: it goes back. Fields that were changed since stay. */
export function goingBack(reader: Reader, { changed }: StandingJoin): SettledChange[] {
  return changed.flatMap((change) => {
    const { kind, id, before, after } = change
    const row = reader.first(
      query
        .selectFrom(kind as 'person')
        .selectAll()
        .where('id', '=', id),
    )
    const present = row as Record<string, unknown> | undefined
    const fields = Object.keys(after).filter((field) => present?.[field] === after[field])
    if (fields.length === 0) return []
    const pick = (from: Record<string, unknown>) => Object.fromEntries(fields.map((field) => [field, from[field]]))
    return [{ kind, id, before: pick(before), after: pick(after) }]
  })
}

/** Throws `invalid` when a record would have two employments with one company on the same day. */
function refuseOverlaps(reader: Reader, personId: number): void {
  const employments = employmentsOf(reader, personId)
  for (const [index, one] of employments.entries()) {
    const overlap = employmentOverlap(one, employments.slice(index + 1), 'parts')
    if (overlap) throw new InvalidInput([overlap])
  }
}

/** Without number a record is provisional, whatever it was; one that gets its first number no longer is. */
function settleProvisional(writer: RecordWriter, personId: number): void {
  const person = personById(writer, personId)
  if (!person) return
  if (identifiersOf(writer, personId).length === 0) {
    writer.update('person', personId, { provisional: 1 })
    rememberNames(writer, personId)
  }
}

/**
 * Gives a joined record its own life again, at any time: the parts named go to it, what was settled goes back unless it has been
 * changed since. Both keep their histories. What has gone out stays with the record it names and is returned.
 */
export function separatePeople(
  writer: RecordWriter,
  joinedId: number,
  chosen: readonly { kind: string; id: number }[],
): { id: number; number: string }[] {
  const join = joinOf(writer, joinedId)
  const { holderId } = join
  const possible = partsToSeparate(writer, join)
  const wanted = new Set(chosen.map(({ kind, id }) => `${kind} ${id}`))
  const parts = possible.filter(({ kind, id, came }) => (kind === 'person' ? came : wanted.has(`${kind} ${id}`)))
  const there = new Set(parts.map(({ kind, id }) => `${kind} ${id}`))
  for (const { kind, id } of chosen) {
    if (there.has(`${kind} ${id}`)) continue
    refuseSent(writer, kind, id)
    throw new InvalidInput([{ code: 'not-found', field: 'parts', severity: 'error', params: { value: id } }])
  }
  for (const { kind, id, before } of goingBack(writer, join)) {
    writer.update(kind, id, before)
  }
  const staying = sentAbout(writer, holderId, formsOfParts(writer, join, parts))
  for (const part of parts) give(writer, part, joinedId)
  const aside = join.moved.filter((part) => part.aside)
  for (const part of aside) if (ownerOf(writer, part) === joinedId) give(writer, part, holderId)
  writer.update('person', joinedId, { joinedIntoId: null })
  writer.remove('personJoin', join.id)
  for (const id of [holderId, joinedId]) {
    refuseOverlaps(writer, id)
    settleProvisional(writer, id)
  }
  sayDistinct(writer, holderId, joinedId)
  return staying
}

/** Remembers that two records are two people. */
export function sayDistinct(writer: RecordWriter, one: number, other: number): void {
  const [firstId, secondId] = one < other ? [one, other] : [other, one]
  const pairs = query.selectFrom('personDistinct').select('id')
  if (writer.first(pairs.where('firstId', '=', firstId).where('secondId', '=', secondId))) return
  const { at, user: by } = writer.stamp
  writer.insert('personDistinct', { firstId, secondId, at, by })
}

/** The forms under which files name whoever these numbers and names belong to. */
export function formsOfParts(reader: Reader, { joinedId }: StandingJoin, parts: readonly PersonPart[]): number[] {
  const of = (kind: string) => idList(parts.flatMap((part) => (part.kind === kind ? [part.id] : [])))
  const rows = sql<{ id: number }>`
    select s.id from personIdentifier i join statedPerson s on s.identifier = i.value
      where i.id in ${of('personIdentifier')}
    union select s.id from personAlias a join statedPerson s on s.identifier = ''
      and s.provisionalKey >= a.nameKey || char(31) and s.provisionalKey < a.nameKey || char(32)
      where a.id in ${of('personAlias')}
    union select id from statedPerson where identifier = '' and provisionalKey = ${`#${joinedId}`}`
  return reader.all(raw(rows)).map(({ id }) => id)
}

/** Says that a part cannot go because an official has it in hand. */
function refuseSent(reader: Reader, kind: string, id: number): void {
  if (kind !== 'correctionItem' && kind !== 'correctionRequest') return
  const requests = query.selectFrom('correctionRequest as q').select('q.number')
  const found =
    kind === 'correctionRequest'
      ? requests.where('q.id', '=', id)
      : requests.innerJoin('correctionItem as i', 'i.requestId', 'q.id').where('i.id', '=', id)
  const request = reader.first(found)
  if (request) throw new CoreError('correction-frozen', { number: request.number })
}

function ownerOf(reader: Reader, { id }: MovedPart): number | undefined {
  return reader.first(query.selectFrom('employment').select('personId').where('id', '=', id))?.personId
}

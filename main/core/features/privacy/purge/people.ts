import { sql } from 'kysely'

import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { runner } from '#main/core/features/privacy/plan/held.ts'
import { eraseOwners, idsOf } from '#main/core/features/privacy/purge/rows.ts'

/** A person's record and those that were joined to it, which go first. */
export function membersOf(reader: Reader, personId: number): number[] {
  const joined = query.selectFrom('person').select('id').where('joinedIntoId', '=', personId)
  return [...reader.all(joined).map(({ id }) => id), personId]
}

/** Records of some kinds that belong to people, by the column that says whose they are. */
function partsOf(writer: RecordWriter, kind: RecordKind, column: string, people: readonly number[]): number[] {
  return idsOf(writer, sql`select id from ${sql.table(kind)} where ${sql.ref(column)} in ${idList(people)}`)
}

/** What says how somebody registers: no law asks for it once he has left. */
const accessKinds = ['personKey', 'personGuide', 'personStep', 'personMeans', 'toolArrangement'] as const

export function eraseAccess(writer: RecordWriter, people: readonly number[]): number {
  let erased = 0
  for (const kind of accessKinds) erased += writer.erase(kind, partsOf(writer, kind, 'personId', people))
  return erased
}

/** Other names, what joined the records, and who he was said not to be. */
export function eraseNames(writer: RecordWriter, people: readonly number[]): number {
  let erased = writer.erase('personAlias', partsOf(writer, 'personAlias', 'personId', people))
  for (const [kind, column] of [
    ['personJoin', 'keptId'],
    ['personJoin', 'joinedId'],
    ['personDistinct', 'firstId'],
    ['personDistinct', 'secondId'],
  ] as const) {
    erased += writer.erase(kind, partsOf(writer, kind, column, people))
  }
  return erased
}

/** Makes what the trail says of these people, until now, unreadable for ever. */
export function forgetPeople(writer: RecordWriter, people: readonly number[]): void {
  for (const id of people) writer.forget({ kind: 'person', id })
}

/** Forms under which files named these people and that no row states any more. */
export function forgetForms(writer: RecordWriter, people: readonly number[]): void {
  const run = runner(writer.into('statedPerson'))
  run(sql`delete from statedPerson where personId in ${idList(people)} and uses <= 0
    and id not in (select statedPersonId from finding) and id not in (select statedPersonId from findingDecision)
    and id not in (select statedPersonId from correctionItem where statedPersonId is not null)`)
}

/** Erases people of whom nothing has to stay, with everything that belongs to them. A purge permit must be given. */
export function erasePeople(writer: RecordWriter, ids: readonly number[]): number {
  for (const id of ids) {
    const people = membersOf(writer, id)
    eraseAccess(writer, people)
    eraseNames(writer, people)
    eraseOwners(writer, 'paper', partsOf(writer, 'paper', 'personId', people))
    eraseOwners(writer, 'hold', partsOf(writer, 'hold', 'personId', people))
    for (const kind of ['briefing', 'startSheet', 'assignment', 'absence', 'personIdentifier', 'employment'] as const) {
      writer.erase(kind, partsOf(writer, kind, 'personId', people))
    }
    forgetForms(writer, people)
    writer.erase('person', people)
    forgetPeople(writer, people)
  }
  return ids.length
}

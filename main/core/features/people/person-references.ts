import { sql, type RawBuilder } from 'kysely'

import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import { idList } from '#main/core/db/ids.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { correctionStates } from '#shared/domain/correction/words.ts'
import { isFrozen } from '#shared/domain/correction/states.ts'

/** Something that belongs to a person, by the column that says whose it is. */
export interface PersonPart {
  kind: RecordKind
  id: number
  column: string
}

/** A column through which records refer to a person. What has gone out to an official stays with the record it names. */
interface Reference {
  kind: RecordKind
  column: string
  frozen?: RawBuilder<unknown>
}

const sent = sql.join(correctionStates.filter((state) => isFrozen(state)).map((state) => sql.lit(state)))
const sentItem = sql`(select state from correctionRequest q where q.id = r.requestId) in (${sent})`

/**
 * Everything that moves with a person when two records become one, and back again. A new kind of record about people needs its
 * line here: a test compares this list with the tables.
 */
export const personReferences: readonly Reference[] = [
  { kind: 'personIdentifier', column: 'personId' },
  { kind: 'personAlias', column: 'personId' },
  { kind: 'employment', column: 'personId' },
  { kind: 'assignment', column: 'personId' },
  { kind: 'absence', column: 'personId' },
  { kind: 'paper', column: 'personId' },
  { kind: 'correctionItem', column: 'personId', frozen: sentItem },
  { kind: 'correctionItem', column: 'requestedPersonId', frozen: sentItem },
  { kind: 'correctionRequest', column: 'addresseePersonId', frozen: sql`r.state in (${sent})` },
  { kind: 'personKey', column: 'personId' },
  { kind: 'personGuide', column: 'personId' },
  { kind: 'personStep', column: 'personId' },
  { kind: 'personMeans', column: 'personId' },
  { kind: 'toolArrangement', column: 'personId' },
  { kind: 'startSheet', column: 'personId' },
  { kind: 'briefing', column: 'personId' },
  { kind: 'hold', column: 'personId' },
  // Those who were joined to this record before.
  { kind: 'person', column: 'joinedIntoId' },
]

/** References that say something of the very record: they stay, or follow by themselves. */
export const stayingReferences: readonly string[] = [
  'personJoin.keptId',
  'personJoin.joinedId',
  'personDistinct.firstId',
  'personDistinct.secondId',
  'emergencyLine.personId',
  'emergencyLine.printedPersonId',
]

/** What belongs to a person and may change hands. */
export function partsOfPerson(reader: Reader, personId: number): PersonPart[] {
  return personReferences.flatMap(({ kind, column, frozen }) => {
    const movable = frozen ? sql`and not ${frozen}` : sql``
    const rows = sql<{ id: number }>`
      select r.id from ${sql.table(kind)} r where r.${sql.ref(column)} = ${personId} ${movable} order by r.id`
    return reader.all(raw(rows)).map(({ id }) => ({ kind, id, column }))
  })
}

/**
 * Requests that have gone out under a person about registrations that these forms state: they name that record for ever, whoever
 * the forms stand for afterwards.
 */
export function sentAbout(
  reader: Reader,
  personId: number,
  statedIds: Iterable<number>,
): { id: number; number: string }[] {
  const rows = sql<{ id: number; number: string }>`
    select distinct q.id, q.number from correctionRequest q join correctionItem i on i.requestId = q.id
    where q.state in (${sent}) and i.personId = ${personId} and i.statedPersonId in ${idList(statedIds)} order by q.id`
  return reader.all(raw(rows))
}

/** Requests that have gone out and name a person; they name the record for ever. */
export function sentRequestsOf(reader: Reader, personId: number): { id: number; number: string }[] {
  const rows = sql<{ id: number; number: string }>`
    select q.id, q.number from correctionRequest q where q.state in (${sent}) and (q.addresseePersonId = ${personId}
      or q.id in (select requestId from correctionItem where personId = ${personId} or requestedPersonId = ${personId}))
    order by q.id`
  return reader.all(raw(rows))
}

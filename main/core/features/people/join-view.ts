import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf } from '#main/core/features/labels.ts'
import { contradictions, standing } from '#main/core/features/people/join.ts'
import { partsOfPerson, sentRequestsOf } from '#main/core/features/people/person-references.ts'
import type { Person } from '#main/core/features/people/repository.ts'
import type { JoinPreview, PersonCard } from '#shared/contract/people-join.ts'
import type { PersonDetails } from '#shared/contract/people.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { agree, joinFields, likelyCurrent } from '#shared/domain/joining.ts'

/** The records that were joined to a person, the latest first. */
export function joinsOf(reader: Reader, id: number): PersonDetails['joined'] {
  const joins = query
    .selectFrom('personJoin as j')
    .innerJoin('person as p', 'p.id', 'j.joinedId')
    .select(['p.id', 'j.name', 'j.at', 'j.by'])
    .where('p.joinedIntoId', '=', id)
    .orderBy('j.id', 'desc')
  return reader.all(joins)
}

/** Records side by side, in the order of the ids; those that are gone or joined are left out. */
export function personCards(reader: Reader, ids: readonly number[]): Map<number, PersonCard> {
  const list = idList(ids)
  const people = reader.all(
    query.selectFrom('person').selectAll().where('id', 'in', list).where('joinedIntoId', 'is', null),
  )
  const numbers = Map.groupBy(
    reader.all(query.selectFrom('personIdentifier').selectAll().where('personId', 'in', list).orderBy('id')),
    ({ personId }) => personId,
  )
  const employers = Map.groupBy(
    reader.all(
      query
        .selectFrom('employment as e')
        .innerJoin('company as c', 'c.id', 'e.companyId')
        .select(['e.personId', 'c.name'])
        .where('e.personId', 'in', list)
        .orderBy('e.validFrom', 'desc')
        .orderBy('e.id', 'desc'),
    ),
    ({ personId }) => personId,
  )
  const counts = sql<{ id: number; planned: number; registrations: number }>`
    select p.id, (select count(*) from assignment where personId = p.id) as planned,
      coalesce((select sum(uses) from statedPerson where personId = p.id), 0) as registrations
    from person p where p.id in ${list}`
  const uses = new Map(reader.all(raw(counts)).map((row) => [row.id, row]))
  return new Map(
    people.map((person) => [
      person.id,
      {
        id: person.id,
        name: nameOf(person),
        provisional: person.provisional === 1,
        facts: Object.fromEntries(joinFields.map((field) => [field, person[field]])) as PersonCard['facts'],
        identifiers: (numbers.get(person.id) ?? []).map(({ value }) => maskIdentifier(value)),
        employers: [...new Set((employers.get(person.id) ?? []).map(({ name }) => name))],
        planned: uses.get(person.id)?.planned ?? 0,
        registrations: uses.get(person.id)?.registrations ?? 0,
      },
    ]),
  )
}

function nameOf({ lastName, firstName }: Pick<Person, 'lastName' | 'firstName'>): string {
  return `${lastName} ${firstName ?? ''}`.trim()
}

/** What joining two records would move, and what has to be settled first. Throws `record-gone`, `person-joined`. */
export function joinPreview(reader: Reader, keptId: number, joinedId: number): JoinPreview {
  const kept = standing(reader, keptId)
  const joined = standing(reader, joinedId)
  const cards = personCards(reader, [keptId, joinedId])
  const [keptCard, joinedCard] = [cards.get(keptId), cards.get(joinedId)]
  if (!keptCard || !joinedCard) throw new Error('a person vanished between two questions')
  const { fields, numbers, employments } = contradictions(reader, kept, joined)
  const companies = companyLabels(
    reader,
    employments.map(({ companyId }) => companyId),
  )
  // Employments that share days are told of where they are settled.
  const settled = new Set(employments.flatMap((clash) => clash.joined.map(({ id }) => id)))
  const moving = partsOfPerson(reader, joinedId).filter(({ kind, id }) => kind !== 'employment' || !settled.has(id))
  const kinds = Map.groupBy(moving, ({ kind }) => kind)
  const lines = query
    .selectFrom('emergencyLine')
    .select(query.fn.countAll<number>().as('n'))
    .where('personId', '=', joinedId)
  const count = reader.first(lines)?.n ?? 0
  const values = new Map(
    reader
      .all(query.selectFrom('personIdentifier').select(['id', 'value']).where('personId', 'in', [keptId, joinedId]))
      .map(({ id, value }) => [id, value]),
  )
  return {
    kept: keptCard,
    joined: joinedCard,
    clashes: fields,
    numbers: numbers.map(({ id, kind, side }) => ({
      id,
      kind: kind === 'bis' ? 'bis' : 'national',
      side,
      masked: maskIdentifier(values.get(id) ?? ''),
    })),
    currentId: likelyCurrent(numbers)?.id ?? null,
    employments: employments.map((clash) => ({
      id: clash.id,
      company: labelOf(companies, clash.companyId).label,
      agree: agree(clash),
      kept: clash.kept.map(({ capacity, validFrom, validTo }) => ({ capacity, validFrom, validTo })),
      joined: clash.joined.map(({ capacity, validFrom, validTo }) => ({ capacity, validFrom, validTo })),
    })),
    moves: [
      ...[...kinds].map(([kind, parts]) => ({ kind, count: new Set(parts.map(({ id }) => id)).size })),
      ...(joinedCard.registrations > 0 ? [{ kind: 'registration', count: joinedCard.registrations }] : []),
      ...(count > 0 ? [{ kind: 'emergencyLine', count }] : []),
    ],
    sent: sentRequestsOf(reader, joinedId),
    keptVersion: versionOf(reader, 'person', keptId),
    joinedVersion: versionOf(reader, 'person', joinedId),
  }
}

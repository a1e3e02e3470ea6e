import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { PersonListTable } from '#main/core/db/tables/lists.ts'
import type { EmploymentTable, PersonIdentifierTable, PersonTable } from '#main/core/db/tables/records.ts'
import { saveChildren } from '#main/core/features/children.ts'
import { removeKeysOfPerson } from '#main/core/features/keys/service.ts'
import { aliasesOf, rememberNames } from '#main/core/features/people/aliases.ts'
import type { PersonValues } from '#main/core/features/people/rules.ts'

export type Person = Selectable<PersonTable>
export type Identifier = Selectable<PersonIdentifierTable>
export type Employment = Selectable<EmploymentTable>
export type PersonListRow = Selectable<PersonListTable>

/** What the grid of people may sort and filter by. */
export const personGrid: Grid = {
  table: 'personList',
  searchIndex: 'personListSearch',
  defaultSort: 'lastName',
  columns: {
    lastName: { kind: 'text', sortBy: 'nameKey', thenBy: 'firstNameKey', indexed: true },
    firstName: { kind: 'text', sortBy: 'firstNameKey', thenBy: 'nameKey' },
    identifier: { kind: 'exact' },
    identifierKind: { kind: 'exact' },
    birthDate: { kind: 'exact', date: true, indexed: true },
    language: { kind: 'exact' },
    employer: { kind: 'text', sortBy: 'employerKey', indexed: true },
    employerId: { kind: 'exact', filterOnly: true },
    capacity: { kind: 'exact' },
    limosaTo: { kind: 'exact', date: true, indexed: true },
    provisional: { kind: 'exact', flag: true },
    nationality: { kind: 'exact' },
    identityCountry: { kind: 'exact' },
  },
}

export function personById(reader: Reader, id: number): Person | undefined {
  return reader.first(query.selectFrom('person').selectAll().where('id', '=', id))
}

/** The numbers of a person, complete: they leave the core only on an explicit, audited reveal and on the paper form. */
export function identifiersOf(reader: Reader, personId: number): Identifier[] {
  return reader.all(query.selectFrom('personIdentifier').selectAll().where('personId', '=', personId).orderBy('id'))
}

/** Employments, the latest first. */
export function employmentsOf(reader: Reader, personId: number): Employment[] {
  return reader.all(
    query
      .selectFrom('employment')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('validFrom', 'desc')
      .orderBy('id', 'desc'),
  )
}

export function employmentById(reader: Reader, id: number): Employment | undefined {
  return reader.first(query.selectFrom('employment').selectAll().where('id', '=', id))
}

/** The person who carries a number as stored; a number belongs to one person only. */
export function carrierOf(reader: Reader, value: string): { personId: number; name: string } | null {
  const found = reader.first(
    query
      .selectFrom('personIdentifier as i')
      .innerJoin('person as p', 'p.id', 'i.personId')
      .select(['p.id', 'p.lastName', 'p.firstName'])
      .where('i.value', '=', value),
  )
  return found ? { personId: found.id, name: `${found.lastName} ${found.firstName ?? ''}`.trim() } : null
}

/** How often a person is planned: above zero it cannot be deleted. */
export function personUses(reader: Reader, id: number): { assignments: number } {
  const assignments = query
    .selectFrom('assignment')
    .select(query.fn.countAll<number>().as('n'))
    .where('personId', '=', id)
  return { assignments: reader.first(assignments)?.n ?? 0 }
}

/** Writes a checked person with numbers and employments and returns its id. Without any number it stays provisional. */
export function savePerson(writer: RecordWriter, id: number | null, input: PersonValues): number {
  const { identifiers, employments, ...fields } = input
  const values = { ...fields, provisional: identifiers.length === 0 ? 1 : 0 } as const
  const personId = id ?? writer.insert('person', values)
  if (id !== null) writer.update('person', id, values)
  saveIdentifiers(writer, personId, identifiers)
  const present = employmentsOf(writer, personId).map((employment) => employment.id)
  const wanted = employments.map(({ id: childId, ...employment }) => ({
    id: childId,
    values: { ...employment, personId },
  }))
  saveChildren(writer, 'employment', present, wanted)
  if (identifiers.length === 0) rememberNames(writer, personId)
  return personId
}

/** Numbers are unique: one that moves from one row of the form to another is taken off before it is put back. */
function saveIdentifiers(writer: RecordWriter, personId: number, identifiers: PersonValues['identifiers']): void {
  const present = new Map(identifiersOf(writer, personId).map((identifier) => [identifier.id, identifier.value]))
  const held = new Set(present.values())
  const wanted = identifiers.map(({ id, ...identifier }) => {
    const stays = id !== null && (present.get(id) === identifier.value || !held.has(identifier.value))
    return { id: stays ? id : null, values: { ...identifier, personId } }
  })
  saveChildren(writer, 'personIdentifier', [...present.keys()], wanted)
}

/** Pairs in which somebody was said not to be the other. */
function distinctPairsOf(reader: Reader, id: number): { id: number }[] {
  const pairs = query.selectFrom('personDistinct').select('id')
  return reader.all(pairs.where((where) => where.or([where('firstId', '=', id), where('secondId', '=', id)])))
}

/** Deletes a person with numbers, employments and keys; throws `in-use` while planned. */
export function removePerson(writer: RecordWriter, id: number): void {
  for (const identifier of identifiersOf(writer, id)) writer.remove('personIdentifier', identifier.id)
  for (const employment of employmentsOf(writer, id)) writer.remove('employment', employment.id)
  for (const alias of aliasesOf(writer, id)) writer.remove('personAlias', alias.id)
  for (const pair of distinctPairsOf(writer, id)) writer.remove('personDistinct', pair.id)
  removeKeysOfPerson(writer, id)
  writer.remove('person', id)
}

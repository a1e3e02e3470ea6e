import type { Updateable } from 'kysely'

import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { partsOfPerson, type PersonPart } from '#main/core/features/people/person-references.ts'
import { employmentsOf, identifiersOf, personById, type Person } from '#main/core/features/people/repository.ts'
import type { JoinChoices } from '#shared/contract/people-join.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import {
  agree,
  clashes,
  employmentClashes,
  joinedValue,
  joinFields,
  numberClash,
  settledNumbers,
  together,
  type EmploymentClash,
  type JoinNumber,
} from '#shared/domain/joining.ts'

/** Something that changed hands; `aside`: it went the other way, to lie with the joined record. */
export interface MovedPart extends PersonPart {
  aside?: true
}

/** What a join has changed of a record beside its owner. */
export interface SettledChange {
  kind: 'person' | 'employment' | 'personIdentifier'
  id: number
  before: Record<string, unknown>
  after: Record<string, unknown>
}

/** A person who stands for himself; throws `record-gone`, `person-joined`. */
export function standing(door: Reader, id: number): Person {
  const person = personById(door, id)
  if (!person) throw new CoreError('record-gone', { kind: 'person', id })
  if (person.joinedIntoId !== null) throw new CoreError('person-joined', { id: person.joinedIntoId })
  return person
}

/** What of two records cannot stand side by side. */
export function contradictions(door: Reader, kept: Person, joined: Person) {
  const numbers = [kept, joined].flatMap((person) =>
    identifiersOf(door, person.id).map((number): JoinNumber => ({
      ...number,
      side: person === kept ? 'kept' : 'joined',
    })),
  )
  return {
    fields: joinFields.filter((field) => clashes(field, kept[field], joined[field])),
    numbers: numberClash(numbers),
    employments: employmentClashes(employmentsOf(door, kept.id), employmentsOf(door, joined.id)),
  }
}

type Contradictions = ReturnType<typeof contradictions>

/** Throws `invalid` while something is left to be chosen. */
function refuseUnsettled({ fields, numbers, employments }: Contradictions, choices: JoinChoices): void {
  const chosen = new Set(choices.fields.map(({ field }) => field))
  const unsettled = (field: string): Problem => ({ code: 'join-unsettled', field, severity: 'error' })
  const problems = fields.filter((field) => !chosen.has(field)).map((field) => unsettled(field))
  if (numbers.length > 0 && choices.number === null) problems.push(unsettled('number'))
  for (const clash of employments) {
    if (agree(clash) || choices.employments.some(({ id }) => id === clash.id)) continue
    problems.push(unsettled(`employments.${clash.id}`))
  }
  if (problems.length > 0) throw new InvalidInput(problems)
}

/** One join on its way: what moves, what lies aside, what is settled. */
class Join {
  readonly #door: RecordDoor
  readonly #kept: Person
  readonly #joined: Person
  readonly moved: MovedPart[] = []
  readonly changed: SettledChange[] = []

  constructor(door: RecordDoor, kept: Person, joined: Person) {
    this.#door = door
    this.#kept = kept
    this.#joined = joined
  }

  #change<Kind extends SettledChange['kind']>(kind: Kind, id: number, values: object): void {
    const row = this.#door.first(
      query
        .selectFrom(kind as 'person')
        .selectAll()
        .where('id', '=', id),
    )
    const present = row as Record<string, unknown> | undefined
    const differing = Object.entries(values).filter(([field, value]) => present?.[field] !== value)
    if (!present || differing.length === 0) return
    const after = Object.fromEntries(differing)
    const before = Object.fromEntries(differing.map(([field]) => [field, present[field]]))
    this.#door.update(kind, id, after as Updateable<RecordTables[Kind]>)
    this.changed.push({ kind, id, before, after })
  }

  #give(part: MovedPart, to: number): void {
    give(this.#door, part, to)
    this.moved.push(part)
  }

  /** Employments that share days: one side, or all days together; what is not taken lies with the joined record. */
  settleEmployments(found: readonly EmploymentClash[], choices: JoinChoices['employments']): Set<number> {
    const staying = new Set<number>()
    for (const clash of found) {
      const keep = choices.find(({ id }) => id === clash.id)?.keep ?? 'both'
      const aside = keep === 'joined' ? clash.kept : keep === 'both' ? clash.kept.slice(1) : []
      for (const { id } of aside) {
        this.#give({ kind: 'employment', id, column: 'personId', aside: true }, this.#joined.id)
      }
      const [first] = clash.kept
      if (keep === 'both' && first) this.#change('employment', first.id, together(clash))
      if (keep !== 'joined') for (const { id } of clash.joined) staying.add(id)
    }
    return staying
  }

  settleNumbers(found: readonly JoinNumber[], choice: JoinChoices['number']): void {
    if (choice === null || found.length === 0) return
    const settled = settledNumbers(found, choice.currentId, choice.since)
    if (!settled) {
      const params = { start: formatDate(choice.since), end: '' }
      throw new InvalidInput([{ code: 'number-order', field: 'number', severity: 'error', params }])
    }
    for (const { id, ...dates } of settled) this.#change('personIdentifier', id, dates)
  }

  settleFields(choices: JoinChoices['fields']): void {
    const values = joinFields.map((field) => {
      const choice = choices.find((one) => one.field === field)?.from ?? null
      return [field, joinedValue(field, this.#kept, this.#joined, choice)]
    })
    const lastName = String(values[0]?.[1])
    const provisional = lastName === '?' || identifiersOf(this.#door, this.#kept.id).length === 0 ? 1 : 0
    this.#change('person', this.#kept.id, {
      ...Object.fromEntries(values),
      // Both may have been incomplete each in its way.
      provisional: this.#kept.provisional === 0 ? 0 : provisional,
    })
  }

  move(parts: readonly PersonPart[], staying: ReadonlySet<number>): void {
    for (const part of parts) {
      if (part.kind === 'employment' && staying.has(part.id)) continue
      this.#give(part, this.#kept.id)
    }
  }
}

/** Makes a part another person's. */
export function give(door: RecordDoor, { kind, id, column }: PersonPart, personId: number): void {
  door.update(kind, id, { [column]: personId })
}

/**
 * Makes one record of two. Everything that may change hands does; the joined record stays, hidden, with its own history, and
 * leads to the kept one. Throws `record-gone`, `person-joined`, `invalid` (`join-unsettled`).
 */
export function joinPeople(
  door: RecordDoor,
  stamp: { at: string; user: string },
  { keptId, joinedId, choices }: { keptId: number; joinedId: number; choices: JoinChoices },
): void {
  const kept = standing(door, keptId)
  const joined = standing(door, joinedId)
  if (keptId === joinedId) {
    throw new InvalidInput([{ code: 'join-itself', field: 'joinedId', severity: 'error' }])
  }
  const found = contradictions(door, kept, joined)
  refuseUnsettled(found, choices)
  const join = new Join(door, kept, joined)
  const parts = partsOfPerson(door, joinedId)
  const staying = join.settleEmployments(found.employments, choices.employments)
  join.move(parts, staying)
  join.settleNumbers(found.numbers, choices.number)
  join.settleFields(choices.fields)
  const [firstId, secondId] = keptId < joinedId ? [keptId, joinedId] : [joinedId, keptId]
  const pairs = query.selectFrom('personDistinct').select('id')
  const pair = door.first(pairs.where('firstId', '=', firstId).where('secondId', '=', secondId))
  if (pair) door.remove('personDistinct', pair.id)
  door.update('person', joinedId, { joinedIntoId: keptId })
  door.insert('personJoin', {
    keptId,
    joinedId,
    name: [joined.lastName, joined.firstName].filter(Boolean).join(' '),
    moved: JSON.stringify(join.moved),
    changed: JSON.stringify(join.changed),
    at: stamp.at,
    by: stamp.user,
  })
}

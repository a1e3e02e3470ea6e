import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { AssignmentTable } from '#main/core/db/tables/records.ts'
import { DeclarationBook, type Declaration } from '#main/core/features/imports/declaration-book.ts'
import { PersonBook } from '#main/core/features/imports/person-book.ts'
import {
  differing,
  NamedRecords,
  refuse,
  type ImportContext,
  type ReadRow,
  type RowImporter,
  type RowOutcome,
} from '#main/core/features/imports/row.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { weekdaysToText } from '#shared/domain/planning.ts'
import { checkInsideDeclaration, readAssignment, type AssignmentValues } from '#shared/domain/records.ts'

type Assignment = Selectable<AssignmentTable>

const byPerson = prepared<Assignment, [person: number, from: string]>(
  query.selectFrom('assignment').selectAll().where('personId', '=', 0).where('validFrom', '=', '').orderBy('id'),
)

/** Imports planning; key: person, declaration, first day and start time (`domain/imports.md`). */
export function planningImporter(context: ImportContext): RowImporter<AssignmentValues> {
  const people = new PersonBook(context)
  const declarations = new DeclarationBook(context)
  const named = new NamedRecords()
  return {
    read: (input) => readAssignment(input, context),
    label: ({ person, declaration }) => `${maskIdentifier(person?.value ?? '')} · ${declaration ?? ''}`,
    apply: (row) => {
      const { person, declaration, from } = row.values
      if (person === null || declaration === null || from === null) throw new Error('a required value is missing')
      const personId = people.withIdentifier(person.value)
      const known = declarations.find(declaration)
      const stored = personId === null || known === null ? undefined : find(context, personId, known.id, row.values)
      if (stored) return change(context, named, stored, row)
      const due = declarations.findOrCreate(declaration, 'declaration')
      const id = add(context, people.findOrCreate(person, 'person').id, due, row)
      named.name(id, row.line)
      return 'imported'
    },
  }
}

function find(
  { door }: ImportContext,
  personId: number,
  declarationId: number,
  { from, startTime }: AssignmentValues,
): Assignment | undefined {
  const planned = door.all(byPerson(personId, from ?? ''))
  return planned.find((other) => other.declarationId === declarationId && other.startTime === startTime)
}

function add(
  context: ImportContext,
  personId: number,
  declaration: Declaration,
  { values }: ReadRow<AssignmentValues>,
): number {
  const { from, to, weekdays, startTime, endTime } = values
  const dates = { start: declaration.startDate, end: declaration.endDate }
  for (const problem of checkInsideDeclaration({ from, to }, dates)) {
    context.warn(problem.code, problem.field, problem.params)
  }
  return context.door.insert('assignment', {
    personId,
    declarationId: declaration.id,
    validFrom: from ?? '',
    validTo: to,
    weekdays: weekdaysToText(weekdays),
    startTime,
    endTime,
  })
}

function change(
  context: ImportContext,
  named: NamedRecords,
  stored: Assignment,
  { values, input, line }: ReadRow<AssignmentValues>,
): RowOutcome {
  const { to, weekdays, endTime } = values
  // Days left empty mean Monday to Friday only where nothing else is known.
  const days = (input['days'] ?? '').trim() === '' ? null : weekdaysToText(weekdays)
  const changes = differing<Partial<Assignment>>(stored, {
    validTo: to,
    endTime,
    ...(days !== null && { weekdays: days }),
  })
  const end = changes?.validTo ?? stored.validTo
  if (end !== null && end < stored.validFrom) {
    refuse('date-order', 'to', { start: formatDate(stored.validFrom), end: formatDate(end) })
  }
  named.refuseContradiction(stored.id, stored, changes)
  const earlier = named.lineOf(stored.id)
  named.name(stored.id, line)
  if (changes !== null) {
    context.door.update('assignment', stored.id, changes)
    return 'changed'
  }
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

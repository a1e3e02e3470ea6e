import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { AbsenceTable, ClosureTable } from '#main/core/db/tables/registrations.ts'
import { DeclarationBook } from '#main/core/features/imports/declaration-book.ts'
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
import { formatDate, periodsOverlap } from '#shared/domain/dates.ts'
import { maskIdentifier } from '#shared/domain/identifiers.ts'
import { readAbsence, type AbsenceValues } from '#shared/domain/records.ts'

type Absence = Selectable<AbsenceTable>
type Closure = Selectable<ClosureTable>
type Away = Omit<Absence, 'personId'>
type Kind = 'absence' | 'closure'

const ofPerson = prepared<Absence, [person: number]>(
  query.selectFrom('absence').selectAll().where('personId', '=', 0).orderBy('id'),
)
const ofDeclaration = prepared<Closure, [declaration: number]>(
  query.selectFrom('closure').selectAll().where('declarationId', '=', 0).orderBy('id'),
)

/** Imports absences and closures; key: person or declaration, and first day (`domain/imports.md`). */
export function absenceImporter(context: ImportContext): RowImporter<AbsenceValues> {
  const people = new PersonBook(context)
  const declarations = new DeclarationBook(context)
  const named = { absence: new NamedRecords(), closure: new NamedRecords() }
  const { door } = context
  return {
    read: (input) => readAbsence(input, context),
    label: ({ person, declaration }) => (person === null ? (declaration ?? '') : maskIdentifier(person.value)),
    apply: (row) => {
      const { person, declaration, from, to, reason } = row.values
      if (from === null || (person === null && declaration === null)) throw new Error('a required value is missing')
      const away = { validFrom: from, validTo: to, reason }
      if (person !== null) {
        const known = people.withIdentifier(person.value)
        const others: Away[] = known === null ? [] : door.all(ofPerson(known))
        const settled = settle(context, 'absence', others, row, named.absence)
        if (settled !== null) return settled
        const { id: personId } = people.findOrCreate(person, 'person')
        named.absence.name(door.insert('absence', { personId, ...away }), row.line)
        return 'imported'
      }
      const known = declarations.find(declaration ?? '')
      const others: Away[] = known === null ? [] : door.all(ofDeclaration(known.id))
      const settled = settle(context, 'closure', others, row, named.closure)
      if (settled !== null) return settled
      const { id: declarationId } = declarations.findOrCreate(declaration ?? '', 'declaration')
      named.closure.name(door.insert('closure', { declarationId, ...away }), row.line)
      return 'imported'
    },
  }
}

/** What becomes of a row whose absence is known; null for a new one, of which shared days are pointed out. */
function settle(
  context: ImportContext,
  kind: Kind,
  others: readonly Away[],
  row: ReadRow<AbsenceValues>,
  named: NamedRecords,
): RowOutcome | null {
  const { from, to } = row.values
  const stored = others.find((other) => other.validFrom === from)
  if (stored) return change(context, kind, stored, row, named)
  const other = others.find(({ validFrom, validTo }) => periodsOverlap({ from, to }, { from: validFrom, to: validTo }))
  if (other) {
    const end = other.validTo === null ? '…' : formatDate(other.validTo)
    context.warn('overlap', 'from', { from: formatDate(other.validFrom), to: end })
  }
  return null
}

function change(
  context: ImportContext,
  kind: Kind,
  stored: Away,
  { values, input, line }: ReadRow<AbsenceValues>,
  named: NamedRecords,
): RowOutcome {
  // Without a column of last days nothing was said of them.
  const validTo = input['to'] === undefined ? null : values.to
  const changes = differing<Partial<Away>>(stored, { validTo, reason: values.reason })
  const end = changes?.validTo ?? stored.validTo
  if (end !== null && end < stored.validFrom) {
    refuse('date-order', 'to', { start: formatDate(stored.validFrom), end: formatDate(end) })
  }
  named.refuseContradiction(stored.id, stored, changes)
  const earlier = named.lineOf(stored.id)
  named.name(stored.id, line)
  if (changes !== null) {
    context.door.update(kind, stored.id, changes)
    return 'changed'
  }
  if (earlier === undefined) return 'unchanged'
  context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

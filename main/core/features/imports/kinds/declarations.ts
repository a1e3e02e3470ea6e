import type { Selectable } from 'kysely'

import { query } from '#main/core/db/query.ts'
import type { WorkplaceTable } from '#main/core/db/tables/records.ts'
import { CompanyBook } from '#main/core/features/imports/company-book.ts'
import {
  blankDeclaration,
  blankWorkplace,
  DeclarationBook,
  type Declaration,
} from '#main/core/features/imports/declaration-book.ts'
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
import type { CompanyReference } from '#shared/domain/identifiers.ts'
import { readDeclaration, type DeclarationValues } from '#shared/domain/records.ts'
import { fold, hasDamagedLetters } from '#shared/domain/text.ts'

type Workplace = Selectable<WorkplaceTable>

const workplacesById = prepared<Workplace, [number]>(
  query.selectFrom('workplace').selectAll().where('declarationId', '=', 0).orderBy('id'),
)

/** What one file has to say of declarations, and what of it was written. */
interface DeclarationImport {
  context: ImportContext
  companies: CompanyBook
  declarations: DeclarationBook
  named: NamedRecords
  /** Workplaces that rows of this file have named. */
  places: Set<number>
}

/** Imports declarations of works with their workplaces; key: the declaration number (`domain/imports.md`). */
export function declarationImporter(context: ImportContext): RowImporter<DeclarationValues> {
  const work: DeclarationImport = {
    context,
    companies: new CompanyBook(context),
    declarations: new DeclarationBook(context),
    named: new NamedRecords(),
    places: new Set(),
  }
  return {
    read: (input) => readDeclaration(input, context),
    label: ({ number }) => number ?? '',
    apply: (row) => applyRow(work, row),
  }
}

function applyRow(work: DeclarationImport, row: ReadRow<DeclarationValues>): RowOutcome {
  const { values, line } = row
  const number = values.number ?? ''
  const known = work.declarations.find(number)
  const { start, end } = { start: values.start ?? known?.startDate ?? null, end: values.end ?? known?.endDate ?? null }
  if (start !== null && end !== null && end < start) {
    refuse('date-order', 'end', { start: formatDate(start), end: formatDate(end) })
  }
  const preview = stated(values, (reference, field) => work.companies.find(reference, field) ?? unknownCompany)
  if (known) return changeDeclaration(work, known, row, preview)
  const id = work.context.door.insert('declaration', { ...blankDeclaration, number, ...settled(work, values) })
  const { workplace: name, address } = values
  work.places.add(work.context.door.insert('workplace', { ...blankWorkplace, declarationId: id, name, address }))
  work.named.name(id, line)
  return 'imported'
}

/** Stands for a firm that is still to be created, while a row may yet be refused. */
const unknownCompany = -1

type Resolve = (reference: CompanyReference, field: string) => number

function stated(values: DeclarationValues, resolve: Resolve): Partial<Declaration> {
  const { regime, client, declarant, start, end, dutyToRegister, amountCents, purpose, description } = values
  return {
    regime,
    clientId: client && resolve(client, 'client'),
    declarantId: declarant && resolve(declarant, 'declarant'),
    startDate: start,
    endDate: end,
    dutyToRegister: dutyToRegister === null ? null : dutyToRegister ? 'yes' : 'no',
    amountCents,
    purpose,
    description,
  }
}

function settled({ companies }: DeclarationImport, values: DeclarationValues): Partial<Declaration> {
  return stated(values, (reference, field) => companies.findOrCreate(reference, field))
}

function changeDeclaration(
  work: DeclarationImport,
  known: Declaration,
  { values, line }: ReadRow<DeclarationValues>,
  preview: Partial<Declaration>,
): RowOutcome {
  const { door } = work.context
  work.named.refuseContradiction(known.id, known, differing(known, preview))
  const place = planWorkplace(work, known.id, values)
  const completed = known.provisional === 1
  const changes = differing(known, settled(work, values))
  const earlier = work.named.lineOf(known.id)
  work.named.name(known.id, line)
  if (changes !== null || completed) {
    door.update('declaration', known.id, { ...changes, ...(completed && { provisional: 0 }) })
    work.declarations.forget(known.number)
  }
  place?.()
  if (completed) return 'imported'
  if (changes !== null || place !== null) return 'changed'
  if (earlier === undefined) return 'unchanged'
  work.context.warn('duplicate-in-file', null, { line: earlier })
  return 'duplicate'
}

/**
 * What a row makes of the workplaces, null when nothing. A place is known by its name; a name that is new takes the place
 * that has none, else renames the only place, unless the file itself has already named that one.
 */
function planWorkplace(
  work: DeclarationImport,
  declarationId: number,
  { workplace: name, address }: DeclarationValues,
): (() => void) | null {
  const { door } = work.context
  const known = door.all(workplacesById(declarationId))
  const place = name === null ? (known.length === 1 ? known[0] : undefined) : placeOf(work, known, name)
  if (!place) {
    if (name === null) return null
    return () => work.places.add(door.insert('workplace', { ...blankWorkplace, declarationId, name, address }))
  }
  const keepsName = name === null || (place.name !== null && hasDamagedLetters(name))
  const changes = differing(place, { name: keepsName ? null : name, address })
  if (work.places.has(place.id)) work.named.refuseContradiction(declarationId, place, changes)
  work.places.add(place.id)
  return changes && (() => void door.update('workplace', place.id, changes))
}

function placeOf(work: DeclarationImport, known: readonly Workplace[], name: string): Workplace | undefined {
  const [only] = known
  const renamed = known.length === 1 && only && !work.places.has(only.id) ? only : undefined
  return (
    known.find((place) => place.name !== null && fold(place.name) === fold(name)) ??
    known.find((place) => place.name === null) ??
    renamed
  )
}

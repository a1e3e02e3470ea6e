import { change, type Session } from '#renderer/features/imports/session.ts'
import { fieldsOfHeadings, missingFields, type ImportKind } from '#shared/domain/import-kinds.ts'
import type { ColumnGuess } from '#shared/contract/imports.ts'

/** Fields that may be the same for every row although the file has no column for them. */
const constantFields: Record<ImportKind, readonly string[]> = {
  companies: ['country', 'language', 'role'],
  declarations: [
    'regime',
    'workplace',
    'address',
    'client',
    'declarant',
    'start',
    'end',
    'dutyToRegister',
    'purpose',
    'description',
  ],
  chain: ['declaration', 'contractor', 'directEmployer', 'start', 'end', 'method', 'fallbackChannel'],
  people: ['capacity', 'employer', 'agency', 'language', 'limosaFrom', 'limosaTo', 'employedFrom', 'employedTo'],
  planning: ['declaration', 'from', 'to', 'days', 'startTime', 'endTime'],
  absences: ['from', 'to', 'reason'],
  documents: ['company', 'kind', 'declaration', 'issued', 'expires', 'checkedOn', 'checkedBy', 'note'],
  registrations: ['company', 'declaration', 'type', 'date', 'channel', 'status', 'source'],
}

/** Whether a field may be given once for all rows. */
export function canBeConstant(kind: ImportKind, field: string): boolean {
  return constantFields[kind].includes(field)
}

/** The field of each column: as chosen, else as guessed. */
export function mappingOf(session: Session, columns: readonly ColumnGuess[]): readonly (string | null)[] {
  return session.mapping ?? columns.map(({ field }) => field)
}

/** Where a field comes from: a column, one value for all rows, or nowhere. */
export type FieldOrigin = { column: number } | 'constant' | 'none'

/** Says where a field comes from; the column leaves the field it held before. */
export function assignField(
  session: Session,
  mapping: readonly (string | null)[],
  field: string,
  origin: FieldOrigin,
): void {
  const next = mapping.map((held) => (held === field ? null : held))
  const byHand = new Set(session.byHand)
  if (typeof origin === 'object') {
    next[origin.column] = field
    byHand.add(origin.column)
  }
  const { [field]: before = '', ...constants } = session.constants
  change({
    mapping: next,
    byHand,
    constants: origin === 'constant' ? { ...constants, [field]: before } : constants,
    check: null,
  })
}

/** Forgets what was chosen and remembered, and takes the fields the headings name. */
export function takeHeadings(kind: ImportKind, columns: readonly ColumnGuess[]): void {
  const mapping = fieldsOfHeadings(
    kind,
    columns.map(({ heading }) => heading),
  )
  change({ mapping, byHand: new Set(), constants: {}, check: null })
}

/** Required fields that neither a column nor a value for all rows fills. */
export function missingOf(
  kind: ImportKind,
  mapping: readonly (string | null)[],
  constants: Readonly<Record<string, string>>,
): string[] {
  const filled = Object.entries(constants).flatMap(([field, text]) => (text.trim() === '' ? [] : [field]))
  return missingFields(kind, [...mapping, ...filled])
}

import { formatDate, isValidLocalDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber, formatPersonNumber } from '#shared/domain/identifiers.ts'
import type { ImportKind } from '#shared/domain/import-kinds.ts'
import { readPaperKind } from '#shared/domain/paper-words.ts'
import { isAcceptable } from '#shared/domain/problem.ts'
import { readRegistrationCells } from '#shared/domain/registration-fields.ts'
import {
  readAbsence,
  readAssignment,
  readCompany,
  readDeclaration,
  readEmployment,
  readLink,
  readPaper,
  readPerson,
  type NamedPaperKind,
  type ReadContext,
  type RecordInput,
} from '#shared/domain/records.ts'
import { weekdaysToText } from '#shared/domain/weekdays.ts'

type Read = (
  input: RecordInput<string>,
  context: ReadContext,
) => { values: object; problems: { field: string | null }[] }

/** A kind of the office’s own is known to the workspace alone: any word may be the name of one. */
const readPaperCells: Read = (input, context) => {
  const kindOf = (): NamedPaperKind => ({ id: 0, subject: 'company', expires: false })
  const { values, problems } = readPaper(input, { ...context, kindOf, allowed: '' })
  const word = input['kind']?.trim() || null
  return { values: { ...values, kind: word === null ? null : (readPaperKind(word) ?? word) }, problems }
}

const readers: Record<ImportKind, Read[]> = {
  companies: [readCompany],
  declarations: [readDeclaration],
  chain: [readLink],
  people: [readPerson, readEmployment],
  planning: [readAssignment],
  absences: [readAbsence],
  documents: [readPaperCells],
  registrations: [readRegistrationCells],
}

/** Where a value is kept under another name than its field. */
const valueNames: Record<string, string> = { days: 'weekdays', role: 'roles', amount: 'amountCents' }

/** What a cell means when its column holds a field, written as people read it, coded words as their codes; null when it cannot be read so. `today` is a Brussels day. */
export function previewField(kind: ImportKind, field: string, text: string, today: string): string | null {
  for (const read of readers[kind]) {
    const { values, problems } = read({ [field]: text }, { today })
    const value = (values as Record<string, unknown>)[valueNames[field] ?? field]
    if (value === undefined) continue
    const about = (problems as Parameters<typeof isAcceptable>[0][number][]).filter(
      (problem) => problem.field === field,
    )
    return isAcceptable(about) ? shown(field, value) : null
  }
  return null
}

function shown(field: string, value: unknown): string | null {
  if (Array.isArray(value)) return field === 'days' ? weekdaysToText(value) : value.join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'object' && value !== null && 'value' in value)
    return shown('kind' in value ? String(value.kind) : field, value.value)
  if (field === 'amount' && typeof value === 'number') return (value / 100).toFixed(2).replace('.', ',')
  if (typeof value !== 'string') return null
  if (isValidLocalDate(value)) return formatDate(value)
  if (field === 'nationalNumber' || field === 'national' || field === 'bis') return formatPersonNumber(value)
  return field === 'enterpriseNumber' || field === 'enterprise' ? formatEnterpriseNumber(value) : value
}

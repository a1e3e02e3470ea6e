import { checkDeclarationNumber } from '#shared/domain/declaration-number.ts'
import { checkCompanyReference, type CompanyReference } from '#shared/domain/identifiers.ts'
import { formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import type { PaperSubject } from '#shared/domain/paper.ts'
import { fieldReader, type ReadContext, type RecordInput, type RecordReading } from '#shared/domain/record-fields.ts'
import { maximumLengths } from '#shared/domain/text.ts'

export type PaperField =
  | 'company'
  | 'kind'
  | 'declaration'
  | 'issued'
  | 'expires'
  | 'reference'
  | 'checkedOn'
  | 'checkedBy'
  | 'note'

/** A kind of paper as a row may name it. */
export interface NamedPaperKind {
  id: number
  subject: PaperSubject
  expires: boolean
}

/** A paper read from a row. */
export interface PaperValues {
  company: CompanyReference | null
  kind: NamedPaperKind | null
  declaration: string | null
  issued: LocalDate | null
  expires: LocalDate | null
  reference: string | null
  checkedOn: LocalDate | null
  checkedBy: string | null
  note: string | null
}

/** What it takes to tell a kind: `kindOf` reads a word, `allowed` names those it knows. */
export interface PaperReading extends ReadContext {
  kindOf: (text: string) => NamedPaperKind | null
  allowed: string
}

/**
 * Reads and checks a paper of a list of documents: firm and kind are required, a paper about a link or a declaration names the
 * declaration. One that ends before it was issued is refused.
 */
export function readPaper(input: RecordInput<PaperField>, context: PaperReading): RecordReading<PaperValues> {
  const reader = fieldReader(input, context)
  for (const field of ['company', 'kind'] as const) {
    if (reader.raw(field) === null) reader.report('required', field, 'error')
  }
  const values: PaperValues = {
    company: reader.checked('company', (text) => checkCompanyReference(text, 'company')),
    kind: reader.word('kind', context.kindOf, context.allowed),
    declaration: reader.checked('declaration', (text) => checkDeclarationNumber(text, context.today, 'declaration')),
    issued: reader.date('issued'),
    expires: reader.date('expires'),
    reference: reader.text('reference'),
    checkedOn: reader.date('checkedOn'),
    checkedBy: reader.text('checkedBy'),
    note: reader.text('note', { max: maximumLengths.note }),
  }
  const { kind, issued, expires, checkedOn } = values
  if (kind?.subject === 'person') reader.report('paper-of-person', 'kind', 'error')
  const placed = kind?.subject === 'link' || kind?.subject === 'declaration'
  if (placed && reader.raw('declaration') === null) reader.report('paper-needs-declaration', 'declaration', 'error')
  if (kind?.subject === 'company' && values.declaration !== null) {
    reader.report('paper-of-firm', 'declaration', 'warning')
  }
  if (issued !== null && expires !== null && expires < issued) {
    reader.report('paper-dates', 'expires', 'error', { issued: formatDate(issued), expires: formatDate(expires) })
  }
  if (issued !== null && issued > context.today) {
    reader.report('paper-issued-later', 'issued', 'warning', { value: formatDate(issued) })
  }
  if (checkedOn !== null && checkedOn > context.today) {
    reader.report('date-in-future', 'checkedOn', 'error', { value: formatDate(checkedOn) })
  }
  if (kind?.expires === true && expires === null) reader.report('paper-without-end', 'expires', 'warning')
  return { values, problems: reader.problems }
}

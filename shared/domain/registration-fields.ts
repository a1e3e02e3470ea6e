import { parseMoment } from '#shared/domain/registration-moment.ts'
import { formatDate, formatInstant, instantOf } from '#shared/domain/dates.ts'
import { checkDeclarationNumber } from '#shared/domain/declaration-number.ts'
import {
  checkCompanyReference,
  checkPersonIdentifier,
  checkPersonNumber,
  checkLimosa,
} from '#shared/domain/identifiers.ts'
import { fieldReader, type ReadContext, type RecordInput, type RecordReading } from '#shared/domain/record-fields.ts'
import { registrationSourceOf, registrationTypeOf } from '#shared/domain/registration-words.ts'

/** The columns of a file of registrations (`domain/imports.md`), and the firm's name that files give beside its number. */
export type RegistrationField =
  | 'identifier'
  | 'nationalNumber'
  | 'limosa'
  | 'lastName'
  | 'firstName'
  | 'company'
  | 'companyName'
  | 'declaration'
  | 'type'
  | 'instant'
  | 'date'
  | 'time'
  | 'receipt'
  | 'channel'
  | 'status'
  | 'remark'
  | 'source'

/** What single cells of a registration mean, for the preview of columns; whole rows are read by the import itself. */
export function readRegistrationCells(
  input: RecordInput<RegistrationField>,
  context: ReadContext,
): RecordReading<Partial<Record<RegistrationField, unknown>>> {
  const reader = fieldReader(input, context)
  const number = (text: string) => {
    const { digits: value, problems } = checkPersonNumber(text, context)
    return { value, problems }
  }
  const values: Partial<Record<RegistrationField, unknown>> = {
    identifier: reader.checked('identifier', (text) =>
      checkPersonIdentifier(text, { ...context, field: 'identifier' }),
    ),
    nationalNumber: reader.checked('nationalNumber', number),
    limosa: reader.checked('limosa', (text) => checkLimosa(text, context.today)),
    company: reader.checked('company', (text) => checkCompanyReference(text, 'company')),
    declaration: reader.checked('declaration', (text) => checkDeclarationNumber(text, context.today, 'declaration')),
    type: reader.word('type', registrationTypeOf, 'in, out'),
    source: reader.word('source', registrationSourceOf, 'official, provider'),
    date: reader.date('date'),
    time: reader.time('time'),
    instant: momentText(reader.raw('instant')),
  }
  for (const field of ['lastName', 'firstName', 'companyName', 'receipt', 'channel', 'status', 'remark'] as const) {
    values[field] = reader.text(field)
  }
  return { values, problems: reader.problems }
}

/** A moment as a person reads it, in Brussels time. */
function momentText(text: string | null): string | null {
  const moment = text === null ? null : parseMoment(text)
  if (moment === null) return null
  if (moment.kind === 'exact') return formatInstant(instantOf(moment.seconds * 1000))
  return moment.time === null ? moment.date : `${formatDate(moment.date)} ${moment.time}`
}

import { readLanguage } from '#shared/domain/answer-words.ts'
import { readCapacity, type Capacity } from '#shared/domain/capacity.ts'
import { checkCompanyReference, type CompanyReference } from '#shared/domain/identifiers.ts'
import { checkLimosa } from '#shared/domain/limosa.ts'
import type { CountryCode } from '#shared/domain/country.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { checkPersonNumber, fullBirthDate, type PersonNumberKind } from '#shared/domain/person-number.ts'
import type { Problem } from '#shared/domain/problem.ts'
import {
  allowedWords,
  fieldReader,
  type ReadContext,
  type RecordInput,
  type RecordReading,
} from '#shared/domain/record-fields.ts'
import type { Language } from '#shared/i18n/index.ts'

export type PersonField =
  | 'nationalNumber'
  | 'limosa'
  | 'lastName'
  | 'firstName'
  | 'birthDate'
  | 'language'
  | 'nationality'
  | 'identityCountry'
  | 'limosaFrom'
  | 'limosaTo'

/** A person read from a form or row; numbers in stored form. Without any number the record is provisional. */
export interface PersonValues {
  nationalNumber: string | null
  /** Whether the number is of the national register or a BIS number; null without one. */
  nationalNumberKind: PersonNumberKind | null
  limosa: string | null
  lastName: string | null
  firstName: string | null
  /** As stated, else as the number tells it when all its parts are known. */
  birthDate: LocalDate | null
  language: Language | null
  nationality: CountryCode | null
  identityCountry: CountryCode | null
  limosaFrom: LocalDate | null
  limosaTo: LocalDate | null
}

/** Reads and checks a person (`domain/imports.md`, people): the number must agree with the birth date stated beside it. */
export function readPerson(input: RecordInput<PersonField>, context: ReadContext): RecordReading<PersonValues> {
  const reader = fieldReader(input, context)
  const statedBirth = reader.date('birthDate', { birth: true })
  const numberText = reader.raw('nationalNumber')
  const number = numberText === null ? null : checkPersonNumber(numberText, { ...context, birthDate: statedBirth })
  if (number) reader.problems.push(...number.problems)
  const limosaFrom = reader.date('limosaFrom')
  const limosaTo = reader.date('limosaTo')
  const values: PersonValues = {
    nationalNumber: number?.digits ?? null,
    nationalNumberKind: number?.digits ? number.kind : null,
    limosa: reader.checked('limosa', (text) => checkLimosa(text, context.today)),
    lastName: reader.text('lastName', { required: true, name: true }),
    firstName: reader.text('firstName', { name: true }),
    birthDate: statedBirth ?? (number?.digits && number.problems.length === 0 ? fullBirthDate(number.birthDate) : null),
    language: reader.word('language', readLanguage, allowedWords.language, 'warning'),
    nationality: reader.country('nationality'),
    identityCountry: reader.country('identityCountry'),
    limosaFrom,
    limosaTo,
  }
  reader.order('limosaTo', limosaFrom, limosaTo)
  const hasLimosa = reader.raw('limosa') !== null
  if (numberText === null && !hasLimosa) reader.report('identifier-missing', 'nationalNumber', 'warning')
  if (!hasLimosa && (limosaFrom !== null || limosaTo !== null)) {
    reader.report('limosa-dates-without-number', 'limosa', 'warning')
  }
  return { values, problems: reader.problems }
}

/** What is wrong with a person; see `readPerson`. */
export function checkPerson(input: RecordInput<PersonField>, context: ReadContext): Problem[] {
  return readPerson(input, context).problems
}

export type EmploymentField = 'employer' | 'agency' | 'capacity' | 'employedFrom' | 'employedTo'

/** A person’s place with a company read from a form or row; open on a side without date. */
export interface EmploymentValues {
  employer: CompanyReference | null
  agency: CompanyReference | null
  capacity: Capacity | null
  employedFrom: LocalDate | null
  employedTo: LocalDate | null
}

/** Reads and checks an employment (`domain/imports.md`, people); a missing employer or agency is only a warning. */
export function readEmployment(
  input: RecordInput<EmploymentField>,
  context: ReadContext,
): RecordReading<EmploymentValues> {
  const reader = fieldReader(input, context)
  const values: EmploymentValues = {
    employer: reader.checked('employer', (text) => checkCompanyReference(text, 'employer')),
    agency: reader.checked('agency', (text) => checkCompanyReference(text, 'agency')),
    capacity: reader.word('capacity', readCapacity, allowedWords.capacity),
    employedFrom: reader.date('employedFrom'),
    employedTo: reader.date('employedTo'),
  }
  if (reader.leftEmpty('employer')) reader.report('employer-missing', 'employer', 'warning')
  if (values.capacity === 'temporary' && reader.leftEmpty('agency'))
    reader.report('agency-missing', 'agency', 'warning')
  reader.order('employedTo', values.employedFrom, values.employedTo)
  return { values, problems: reader.problems }
}

/** What is wrong with an employment; see `readEmployment`. */
export function checkEmployment(input: RecordInput<EmploymentField>, context: ReadContext): Problem[] {
  return readEmployment(input, context).problems
}

import { readLanguage } from '#shared/domain/answer-words.ts'
import type { CountryCode } from '#shared/domain/country.ts'
import { checkEnterpriseNumber } from '#shared/domain/enterprise-number.ts'
import type { Problem } from '#shared/domain/problem.ts'
import {
  allowedWords,
  fieldReader,
  type FieldReader,
  type ReadContext,
  type RecordInput,
  type RecordReading,
} from '#shared/domain/record-fields.ts'
import { readRole, type Role } from '#shared/domain/role.ts'
import { maximumLengths, quoteValue } from '#shared/domain/text.ts'
import { checkForeignVat, isBelgianVat } from '#shared/domain/vat.ts'
import type { Language } from '#shared/i18n/index.ts'

export type CompanyField =
  | 'enterpriseNumber'
  | 'foreignVat'
  | 'name'
  | 'country'
  | 'language'
  | 'email'
  | 'phone'
  | 'address'
  | 'role'

/** A company read from a form or row; numbers in stored form. Without any number the record is provisional. */
export interface CompanyValues {
  enterpriseNumber: string | null
  foreignVat: string | null
  name: string | null
  country: CountryCode | null
  language: Language | null
  email: string | null
  phone: string | null
  address: string | null
  roles: Role[]
}

/** Reads and checks a company (`domain/imports.md`, companies). */
export function readCompany(input: RecordInput<CompanyField>, context: ReadContext): RecordReading<CompanyValues> {
  const reader = fieldReader(input, context)
  const numbers = readNumbers(reader)
  const values: CompanyValues = {
    ...numbers,
    name: reader.text('name', { required: true, name: true }),
    country: reader.country('country'),
    language: reader.word('language', readLanguage, allowedWords.language, 'warning'),
    email: reader.email('email'),
    phone: reader.text('phone', { max: maximumLengths.phone }),
    address: reader.text('address', { max: maximumLengths.address }),
    roles: readRoles(reader),
  }
  return { values, problems: reader.problems }
}

function readNumbers(reader: FieldReader<CompanyField>): Pick<CompanyValues, 'enterpriseNumber' | 'foreignVat'> {
  const enterpriseNumber = reader.checked('enterpriseNumber', (text) => checkEnterpriseNumber(text))
  const vatText = reader.raw('foreignVat')
  const foreignVat = reader.checked('foreignVat', (text) => checkForeignVat(text))
  if (enterpriseNumber === null && vatText !== null && isBelgianVat(vatText)) {
    return {
      enterpriseNumber: reader.checked('foreignVat', (text) => checkEnterpriseNumber(text, 'foreignVat')),
      foreignVat,
    }
  }
  if (reader.raw('enterpriseNumber') === null && vatText === null) {
    reader.report('company-number-missing', 'enterpriseNumber', 'warning')
  }
  return { enterpriseNumber, foreignVat }
}

function readRoles(reader: FieldReader<CompanyField>): Role[] {
  const { roles, unknown } = readRole(reader.raw('role') ?? '')
  for (const word of unknown) {
    reader.report('unknown-word', 'role', 'error', { value: quoteValue(word), allowed: allowedWords.role })
  }
  return roles
}

/** What is wrong with a company; see `readCompany`. */
export function checkCompany(input: RecordInput<CompanyField>, context: ReadContext): Problem[] {
  return readCompany(input, context).problems
}

import type { CompanyInput } from '#shared/contract/companies.ts'
import { checkEnterpriseNumber, checkForeignVat, cleanEnterpriseNumber, cleanVat } from '#shared/domain/identifiers.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Checked, Problem } from '#shared/domain/problem.ts'
import { fieldReader, type FieldReader } from '#shared/domain/records.ts'
import { cleanText, maximumLengths } from '#shared/domain/text.ts'

/** What the rules of a company need to know of the rest of the workspace. */
export interface CompanyFacts {
  today: LocalDate
  /** Ids of the other companies that carry a number (as stored). */
  carriers: (value: string) => number[]
}

type NumberInput = CompanyInput['numbers'][number]

function checkNumber({ kind, value }: NumberInput, field: string): Checked<string> {
  return kind === 'enterprise' ? checkEnterpriseNumber(value, field) : checkForeignVat(value, field)
}

/** A number as it is stored and compared: ten digits (a lost zero put back), or two letters and the rest without blanks. */
function storedNumber(number: NumberInput): string {
  const { value } = checkNumber(number, '')
  return value ?? (number.kind === 'enterprise' ? cleanEnterpriseNumber(number.value) : cleanVat(number.value))
}

/** The input as it is stored: texts cleaned, numbers without separators, empty texts null. */
export function normalCompany(input: CompanyInput): CompanyInput {
  const optional = (value: string | null): string | null => cleanText(value ?? '').text || null
  return {
    ...input,
    name: cleanText(input.name).text,
    country: optional(input.country),
    language: optional(input.language),
    email: optional(input.email),
    phone: optional(input.phone),
    address: optional(input.address),
    numbers: input.numbers.map((number) => ({ ...number, value: storedNumber(number) })),
    contacts: input.contacts.map((contact) => ({
      ...contact,
      name: cleanText(contact.name).text,
      position: optional(contact.position),
      email: optional(contact.email),
      phone: optional(contact.phone),
      language: optional(contact.language),
    })),
  }
}

function readNumbers(reader: FieldReader<string>, input: CompanyInput, { carriers }: CompanyFacts): void {
  const seen = new Set<string>()
  for (const [index, number] of input.numbers.entries()) {
    const at = `numbers.${index}`
    const { value, problems } = checkNumber(number, `${at}.value`)
    reader.problems.push(...problems)
    // One identity however many numbers: the same number on two companies would make the chain ambiguous.
    if (value !== null && (seen.has(value) || carriers(value).length > 0)) {
      reader.report('number-taken', `${at}.value`, 'error', { value })
    }
    if (value !== null) seen.add(value)
    reader.order(`${at}.validTo`, reader.date(`${at}.validFrom`), reader.date(`${at}.validTo`))
  }
  if (input.numbers.length === 0) reader.report('company-number-missing', 'numbers', 'warning')
}

function readContacts(reader: FieldReader<string>, input: CompanyInput): void {
  for (const [index, { email, phone }] of input.contacts.entries()) {
    const at = `contacts.${index}`
    reader.text(`${at}.name`, { required: true, name: true })
    reader.text(`${at}.position`, { max: maximumLengths.reference })
    reader.email(`${at}.email`)
    reader.text(`${at}.phone`, { max: maximumLengths.phone })
    if (!email?.trim() && !phone?.trim()) reader.report('contact-unreachable', `${at}.email`, 'warning')
  }
}

/**
 * Everything wrong with a company as entered (`domain/registrations.md`, identifiers; `design/model.md`, company).
 */
export function checkCompanyInput(input: CompanyInput, facts: CompanyFacts): Problem[] {
  const { name, address, email, phone } = input
  const texts: Record<string, string | null> = { name, address, email, phone }
  for (const [index, { validFrom, validTo }] of input.numbers.entries()) {
    texts[`numbers.${index}.validFrom`] = validFrom
    texts[`numbers.${index}.validTo`] = validTo
  }
  for (const [index, contact] of input.contacts.entries()) {
    for (const field of ['name', 'position', 'email', 'phone'] as const)
      texts[`contacts.${index}.${field}`] = contact[field]
  }
  const reader = fieldReader<string>(texts, facts)
  reader.text('name', { required: true, name: true })
  reader.text('address', { max: maximumLengths.address })
  reader.email('email')
  reader.text('phone', { max: maximumLengths.phone })
  readNumbers(reader, input, facts)
  readContacts(reader, input)
  return reader.problems
}

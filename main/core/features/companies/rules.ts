import type { CompanyInput } from '#shared/contract/companies.ts'
import { checkEnterpriseNumber, checkForeignVat, cleanEnterpriseNumber, cleanVat } from '#shared/domain/identifiers.ts'
import { cleanText, maximumLengths } from '#shared/domain/text.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** The input as it is stored: texts cleaned, numbers without separators, empty texts null. */
export function normalCompany(input: CompanyInput): CompanyInput {
  const optional = (value: string | null): string | null => {
    const cleaned = value === null ? '' : cleanText(value).text
    return cleaned === '' ? null : cleaned
  }
  return {
    ...input,
    name: cleanText(input.name).text,
    country: optional(input.country),
    language: optional(input.language),
    email: optional(input.email),
    phone: optional(input.phone),
    address: optional(input.address),
    numbers: input.numbers.map((number) => ({
      ...number,
      value: number.kind === 'enterprise' ? cleanEnterpriseNumber(number.value) : cleanVat(number.value),
    })),
  }
}

function numberProblems(
  number: CompanyInput['numbers'][number],
  field: string,
  carriers: (value: string) => number[],
): Problem[] {
  const { value, problems } =
    number.kind === 'enterprise' ? checkEnterpriseNumber(number.value, field) : checkForeignVat(number.value, field)
  const found = [...problems]
  // One identity however many numbers: the same number on two companies would make the chain ambiguous.
  if (value !== null && carriers(value).length > 0) {
    found.push({ code: 'number-taken', field, severity: 'error', params: { value } })
  }
  if (number.validFrom && number.validTo && number.validTo < number.validFrom) {
    found.push({ code: 'date-order', field, severity: 'error', params: { from: number.validFrom, to: number.validTo } })
  }
  return found
}

/**
 * Everything wrong with a company as entered (`domain/registrations.md`, identifiers; `design/model.md`, company).
 * @param carriers ids of the other companies that carry a number
 */
export function checkCompanyInput(input: CompanyInput, carriers: (value: string) => number[]): Problem[] {
  const problems: Problem[] = []
  const lengths = { name: maximumLengths.name, address: maximumLengths.address, email: 254, phone: 50 }
  for (const [field, most] of Object.entries(lengths)) {
    const value = input[field as keyof typeof lengths] ?? ''
    if (value.length > most) problems.push({ code: 'too-long', field, severity: 'error', params: { maximum: most } })
  }
  if (input.name.trim() === '') problems.push({ code: 'required', field: 'name', severity: 'error' })
  for (const [index, number] of input.numbers.entries()) {
    problems.push(...numberProblems(number, `numbers.${index}.value`, carriers))
  }
  return problems
}

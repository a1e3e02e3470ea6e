import type { DeclarationInput } from '#shared/contract/declarations.ts'
import { addYears, type LocalDate } from '#shared/domain/dates.ts'
import { checkDeclarationNumber } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader, type FieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import { isDraftNumber } from '#shared/domain/works.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What the rules of a declaration need to know of the rest of the workspace. */
export interface DeclarationFacts {
  today: LocalDate
  /** What stands in for the number while there is none. */
  draftNumber: string
  /** Whether another declaration has the number (as stored). */
  taken: (number: string) => boolean
}

type Workplace = DeclarationInput['workplaces'][number]

const unnamedWorkplace: Workplace = {
  id: null,
  name: null,
  address: null,
  permanentLack: false,
  alternative: null,
  alternativeWith: null,
  alternativeSince: null,
  placeKind: 'address',
  description: null,
}

const placeTexts = ['name', 'address', 'description', 'alternative', 'alternativeWith', 'alternativeSince'] as const

function texts(input: DeclarationInput): Record<string, string | null> {
  const fields: Record<string, string | null> = {
    number: input.number,
    startDate: input.startDate,
    endDate: input.endDate,
    description: input.description,
    contractOn: input.contractOn,
    clientContact: input.clientContact,
    declarantContact: input.declarantContact,
    coordinator: input.coordinator,
  }
  for (const [index, workplace] of input.workplaces.entries()) {
    for (const field of placeTexts) fields[`workplaces.${index}.${field}`] = workplace[field]
  }
  return fields
}

function readWorkplace(reader: FieldReader<string>, workplace: Workplace, index: number): Workplace {
  const at = (field: keyof Workplace): string => `workplaces.${index}.${field}`
  return {
    ...workplace,
    name: reader.text(at('name')),
    address: reader.text(at('address'), { max: maximumLengths.address }),
    description: reader.text(at('description'), { max: maximumLengths.address }),
    alternative: reader.text(at('alternative'), { max: maximumLengths.address }),
    alternativeWith: reader.text(at('alternativeWith')),
    alternativeSince: reader.date(at('alternativeSince')),
  }
}

/** Partners of a temporary partnership: each firm once, not the declarant again, and no more than the whole. */
function partnerProblems({ partners, declarantId }: DeclarationInput): Problem[] {
  const problems: Problem[] = []
  const named = new Set(declarantId === null ? [] : [declarantId])
  for (const [index, { companyId }] of partners.entries()) {
    const field = `partners.${index}.companyId`
    if (companyId === null) problems.push({ code: 'required', field, severity: 'error' })
    else if (named.has(companyId)) problems.push({ code: 'partner-twice', field, severity: 'error' })
    else named.add(companyId)
  }
  const total = partners.reduce((sum, { sharePercent }) => sum + (sharePercent ?? 0), 0)
  if (total > 100) {
    problems.push({
      code: 'shares-too-high',
      field: `partners.${partners.length - 1}.sharePercent`,
      severity: 'warning',
    })
  }
  return problems
}

/**
 * A declaration as it is to be stored, and everything wrong with it (`design/model.md`, declaration, workplace;
 * `domain/chain.md`, declaration of works). Without a named place it gets one unnamed workplace.
 */
export function readDeclarationInput(
  input: DeclarationInput,
  { today, draftNumber, taken }: DeclarationFacts,
): { values: DeclarationInput; problems: Problem[] } {
  const reader = fieldReader<string>(texts(input), { today })
  const number = input.draft
    ? { value: draftNumber, problems: [] }
    : checkDeclarationNumber(isDraftNumber(input.number) ? '' : input.number, today)
  reader.problems.push(...number.problems)
  if (number.value !== null && number.value.length > maximumLengths.reference) {
    reader.report('too-long', 'number', 'error', { max: maximumLengths.reference })
  } else if (number.value !== null && taken(number.value)) {
    reader.report('key-conflict', 'number', 'error', { value: number.value })
  }
  const startDate = reader.date('startDate')
  const endDate = reader.date('endDate')
  reader.order('endDate', startDate, endDate)
  const years = ruleValue('declaration-years', input.regime, today).most
  if (startDate !== null && endDate !== null && endDate >= addYears(startDate, years)) {
    reader.report('declaration-too-long', 'endDate', 'warning', { years })
  }
  const contractOn = reader.date('contractOn')
  if (contractOn !== null && startDate !== null && contractOn > startDate) {
    reader.report('contract-after-start', 'contractOn', 'warning')
  }
  reader.problems.push(...partnerProblems(input))
  const workplaces = input.workplaces.map((workplace, index) => readWorkplace(reader, workplace, index))
  const values = {
    ...input,
    number: number.value ?? '',
    startDate,
    endDate,
    contractOn,
    description: reader.text('description', { max: maximumLengths.address }),
    clientContact: reader.text('clientContact'),
    declarantContact: reader.text('declarantContact'),
    coordinator: reader.text('coordinator'),
    workplaces: workplaces.length > 0 ? workplaces : [unnamedWorkplace],
  }
  return { values, problems: reader.problems }
}

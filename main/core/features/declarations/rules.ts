import type { DeclarationInput } from '#shared/contract/declarations.ts'
import { addYears, type LocalDate } from '#shared/domain/dates.ts'
import { checkDeclarationNumber } from '#shared/domain/identifiers.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader, type FieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What the rules of a declaration need to know of the rest of the workspace. */
export interface DeclarationFacts {
  today: LocalDate
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
}

function texts(input: DeclarationInput): Record<string, string | null> {
  const fields: Record<string, string | null> = {
    number: input.number,
    startDate: input.startDate,
    endDate: input.endDate,
  }
  for (const [index, { name, address, alternative, alternativeWith, alternativeSince }] of input.workplaces.entries()) {
    for (const [field, value] of Object.entries({ name, address, alternative, alternativeWith, alternativeSince })) {
      fields[`workplaces.${index}.${field}`] = value
    }
  }
  return fields
}

function readWorkplace(reader: FieldReader<string>, workplace: Workplace, index: number): Workplace {
  const at = (field: keyof Workplace): string => `workplaces.${index}.${field}`
  return {
    ...workplace,
    name: reader.text(at('name')),
    address: reader.text(at('address'), { max: maximumLengths.address }),
    alternative: reader.text(at('alternative'), { max: maximumLengths.address }),
    alternativeWith: reader.text(at('alternativeWith')),
    alternativeSince: reader.date(at('alternativeSince')),
  }
}

/**
 * A declaration as it is to be stored, and everything wrong with it (`design/model.md`, declaration, workplace;
 * `domain/chain.md`, declaration of works). Without a named place it gets one unnamed workplace.
 */
export function readDeclarationInput(
  input: DeclarationInput,
  { today, taken }: DeclarationFacts,
): { values: DeclarationInput; problems: Problem[] } {
  const reader = fieldReader<string>(texts(input), { today })
  const number = checkDeclarationNumber(input.number, today)
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
  const workplaces = input.workplaces.map((workplace, index) => readWorkplace(reader, workplace, index))
  const values = {
    ...input,
    number: number.value ?? '',
    startDate,
    endDate,
    workplaces: workplaces.length > 0 ? workplaces : [unnamedWorkplace],
  }
  return { values, problems: reader.problems }
}

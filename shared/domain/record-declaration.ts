import { readCents, readPurpose, type Purpose } from '#shared/domain/amount.ts'
import { readYesNo } from '#shared/domain/answer-words.ts'
import { checkDeclarationNumber } from '#shared/domain/declaration-number.ts'
import { checkCompanyReference, type CompanyReference } from '#shared/domain/identifiers.ts'
import { addYears, type LocalDate } from '#shared/domain/local-date.ts'
import { readMethod, type Method } from '#shared/domain/method.ts'
import type { Checked, Problem } from '#shared/domain/problem.ts'
import {
  allowedWords,
  fieldReader,
  type ReadContext,
  type RecordInput,
  type RecordReading,
} from '#shared/domain/record-fields.ts'
import { readRegime, type Regime } from '#shared/domain/regime.ts'
import { maximumLengths, quoteValue } from '#shared/domain/text.ts'
import { ruleValue } from '#shared/rules/index.ts'

export type DeclarationField =
  | 'number'
  | 'regime'
  | 'workplace'
  | 'address'
  | 'client'
  | 'declarant'
  | 'start'
  | 'end'
  | 'dutyToRegister'
  | 'amount'
  | 'purpose'
  | 'description'

/** A declaration of works read from a form or row, with its first workplace. */
export interface DeclarationValues {
  number: string | null
  regime: Regime | null
  workplace: string | null
  address: string | null
  client: CompanyReference | null
  declarant: CompanyReference | null
  start: LocalDate | null
  end: LocalDate | null
  /** Null when nothing was said: the duty is then taken to exist. */
  dutyToRegister: boolean | null
  /** Excluding VAT, in cents. */
  amountCents: number | null
  purpose: Purpose | null
  description: string | null
}

function checkAmount(text: string): Checked<number> {
  const value = readCents(text)
  const params = { value: quoteValue(text) }
  return {
    value,
    problems: value === null ? [{ code: 'not-an-amount', field: 'amount', severity: 'warning', params }] : [],
  }
}

/** Reads and checks a declaration of works (`domain/imports.md`, declarations; `domain/chain.md`). */
export function readDeclaration(
  input: RecordInput<DeclarationField>,
  context: ReadContext,
): RecordReading<DeclarationValues> {
  const reader = fieldReader(input, context)
  if (reader.raw('number') === null) reader.report('required', 'number', 'error')
  const values: DeclarationValues = {
    number: reader.checked('number', (text) => checkDeclarationNumber(text, context.today)),
    regime: reader.word('regime', readRegime, allowedWords.regime),
    workplace: reader.text('workplace'),
    address: reader.text('address', { max: maximumLengths.address }),
    client: reader.checked('client', (text) => checkCompanyReference(text, 'client')),
    declarant: reader.checked('declarant', (text) => checkCompanyReference(text, 'declarant')),
    start: reader.date('start'),
    end: reader.date('end'),
    dutyToRegister: reader.word('dutyToRegister', readYesNo, allowedWords.yesNo),
    amountCents: reader.checked('amount', checkAmount),
    purpose: reader.word('purpose', readPurpose, allowedWords.purpose, 'warning'),
    description: reader.text('description', { max: maximumLengths.address }),
  }
  reader.order('end', values.start, values.end)
  const years = ruleValue('declaration-years', values.regime, context.today).most
  if (values.start !== null && values.end !== null && values.end >= addYears(values.start, years)) {
    reader.report('declaration-too-long', 'end', 'warning', { years })
  }
  return { values, problems: reader.problems }
}

/** What is wrong with a declaration; see `readDeclaration`. */
export function checkDeclaration(input: RecordInput<DeclarationField>, context: ReadContext): Problem[] {
  return readDeclaration(input, context).problems
}

export type LinkField =
  | 'declaration'
  | 'contractor'
  | 'directEmployer'
  | 'start'
  | 'end'
  | 'method'
  | 'fallbackChannel'
  | 'viaAgency'
  | 'informedOn'
  | 'contractOn'
  | 'contractReference'
  | 'dutyPassedOn'

/** A link of a chain read from a form or row; its place among other links is judged by `checkLink` in `chain.ts`. */
export interface LinkValues {
  declaration: string | null
  contractor: CompanyReference | null
  directEmployer: CompanyReference | null
  start: LocalDate | null
  end: LocalDate | null
  method: Method | null
  /** Free words, as agreed in the contract. */
  fallbackChannel: string | null
  /** Null, as everything below, when the row does not say. */
  viaAgency: boolean | null
  informedOn: LocalDate | null
  contractOn: LocalDate | null
  contractReference: string | null
  dutyPassedOn: boolean | null
}

/** Reads and checks a link by itself (`domain/imports.md`, chain). */
export function readLink(input: RecordInput<LinkField>, context: ReadContext): RecordReading<LinkValues> {
  const reader = fieldReader(input, context)
  for (const field of ['declaration', 'contractor', 'directEmployer'] as const) {
    if (reader.raw(field) === null) reader.report('required', field, 'error')
  }
  const values: LinkValues = {
    declaration: reader.checked('declaration', (text) => checkDeclarationNumber(text, context.today, 'declaration')),
    contractor: reader.checked('contractor', (text) => checkCompanyReference(text, 'contractor')),
    directEmployer: reader.checked('directEmployer', (text) => checkCompanyReference(text, 'directEmployer')),
    start: reader.date('start'),
    end: reader.date('end'),
    method: reader.word('method', readMethod, allowedWords.method, 'warning'),
    fallbackChannel: reader.text('fallbackChannel', { max: maximumLengths.reference }),
    viaAgency: reader.word('viaAgency', readYesNo, allowedWords.yesNo, 'warning'),
    informedOn: reader.date('informedOn'),
    contractOn: reader.date('contractOn'),
    contractReference: reader.text('contractReference', { max: maximumLengths.reference }),
    dutyPassedOn: reader.word('dutyPassedOn', readYesNo, allowedWords.yesNo, 'warning'),
  }
  reader.order('end', values.start, values.end)
  return { values, problems: reader.problems }
}

/** What is wrong with a link by itself; see `readLink`. */
export function checkLinkFields(input: RecordInput<LinkField>, context: ReadContext): Problem[] {
  return readLink(input, context).problems
}

import type { CoreClient } from '#main/core/start.ts'
import type { CompanyInput } from '#shared/contract/companies.ts'
import type { DeclarationInput } from '#shared/contract/declarations.ts'
import type { LinkInput } from '#shared/contract/chain.ts'
import type { PersonInput } from '#shared/contract/people.ts'
import type { AssignmentInput } from '#shared/contract/planning.ts'

// Records as a form would send them: everything empty but what the test is about.

/** The problems with which a call was refused, as `field code`, or its refusal code. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    const { code, data } = error as {
      code: string
      data?: { code?: string; problems?: { code: string; field: string | null; severity: string }[] }
    }
    const stopping = data?.problems?.filter(({ severity }) => severity !== 'warning')
    return data?.code ?? stopping?.map((problem) => `${problem.field} ${problem.code}`).join(', ') ?? code
  }
  return 'not refused'
}

export function companyInput(values: Partial<CompanyInput>): CompanyInput {
  return {
    name: 'Firme',
    country: 'BE',
    language: 'fr',
    email: null,
    phone: null,
    address: null,
    roles: [],
    numbers: [],
    contacts: [],
    ...values,
  }
}

export function declarationInput(values: Partial<DeclarationInput>): DeclarationInput {
  return {
    number: '1Y11DQCJU2KHZ',
    regime: 'cleaning',
    clientId: null,
    declarantId: null,
    startDate: null,
    endDate: null,
    dutyToRegister: null,
    purpose: null,
    amountCents: null,
    draft: false,
    description: null,
    contractOn: null,
    clientContact: null,
    declarantContact: null,
    coordinator: null,
    partners: [],
    workplaces: [],
    ...values,
  }
}

export function linkInput(values: Partial<LinkInput>): LinkInput {
  return {
    declarationId: null,
    contractorId: null,
    directEmployerId: null,
    validFrom: null,
    validTo: null,
    method: null,
    fallbackChannel: null,
    viaAgency: false,
    informedOn: null,
    contractOn: null,
    contractReference: null,
    dutyPassedOn: null,
    ...values,
  }
}

export function personInput(values: Partial<PersonInput>): PersonInput {
  return {
    lastName: 'Peeters',
    firstName: null,
    birthDate: null,
    language: null,
    nationality: null,
    identityCountry: null,
    identifiers: [],
    employments: [],
    ...values,
  }
}

/** An identifier as typed into a form. */
export function identifier(kind: 'national' | 'limosa', value: string): PersonInput['identifiers'][number] {
  return { id: null, kind, value, validFrom: null, validTo: null }
}

/** An employment as entered into a form. */
export function employment(
  companyId: number,
  values: Partial<PersonInput['employments'][number]> = {},
): PersonInput['employments'][number] {
  return { id: null, companyId, capacity: 'employee', userFirmId: null, validFrom: null, validTo: null, ...values }
}

export function assignmentInput(values: Partial<AssignmentInput>): AssignmentInput {
  return {
    personId: null,
    declarationId: null,
    validFrom: '2026-09-01',
    validTo: null,
    weekdays: '12345',
    startTime: null,
    endTime: null,
    ...values,
  }
}

/** Saves a company and returns its id. */
export async function addCompany(client: CoreClient, values: Partial<CompanyInput>): Promise<number> {
  return (await client.companies.save({ id: null, values: companyInput(values), overrides: [] })).id
}

export async function addDeclaration(client: CoreClient, values: Partial<DeclarationInput> = {}): Promise<number> {
  return (await client.declarations.save({ id: null, values: declarationInput(values), overrides: [] })).id
}

export async function addLink(client: CoreClient, values: Partial<LinkInput>): Promise<number> {
  return (await client.chain.save({ id: null, values: linkInput(values), overrides: [] })).id
}

export async function addPerson(client: CoreClient, values: Partial<PersonInput>): Promise<number> {
  return (await client.people.save({ id: null, values: personInput(values), overrides: [] })).id
}

export async function addAssignment(client: CoreClient, values: Partial<AssignmentInput>): Promise<number> {
  return (await client.planning.save({ id: null, values: assignmentInput(values), overrides: [] })).id
}

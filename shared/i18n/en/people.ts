import type { people as reference } from '#shared/i18n/fr/people.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const people: Translation<typeof reference> = {
  fields: {
    lastName: 'Surname',
    firstName: 'First name',
    identifier: 'INSS or Limosa',
    identifierKind: 'Kind of number',
    identifiers: 'Numbers',
    birthDate: 'Birth date',
    language: 'Language',
    employer: 'Employer',
    employments: 'Employers',
    capacity: 'Capacity',
    userFirm: 'User company',
    limosaTo: 'Limosa until',
    provisional: 'Provisional',
    validFrom: 'From',
    validTo: 'To',
  },
  capacities: {
    employee: 'Employee',
    'self-employed': 'Self-employed',
    temporary: 'Temporary agency worker',
    trainee: 'Trainee',
  },
  identifierKinds: {
    national: 'National register number',
    bis: 'BIS number',
    limosa: 'Limosa L-1',
  },
}

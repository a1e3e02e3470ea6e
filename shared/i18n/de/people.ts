import type { people as reference } from '#shared/i18n/fr/people.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const people: Translation<typeof reference> = {
  fields: {
    lastName: 'Name',
    firstName: 'Vorname',
    identifier: 'ENSS oder Limosa',
    identifierKind: 'Art der Nummer',
    identifiers: 'Nummern',
    birthDate: 'Geburtsdatum',
    language: 'Sprache',
    employer: 'Arbeitgeber',
    employments: 'Arbeitgeber',
    capacity: 'Eigenschaft',
    userFirm: 'Entleiher',
    limosaTo: 'Limosa bis',
    provisional: 'Vorläufig',
    validFrom: 'Von',
    validTo: 'Bis',
  },
  capacities: {
    employee: 'Arbeitnehmer',
    'self-employed': 'Selbständiger',
    temporary: 'Zeitarbeiter',
    trainee: 'Praktikant',
  },
  identifierKinds: {
    national: 'Nationalregisternummer',
    bis: 'BIS-Nummer',
    limosa: 'Limosa L-1',
  },
}

import type { people as reference } from '#shared/i18n/fr/people.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const people: Translation<typeof reference> = {
  fields: {
    lastName: 'Naam',
    firstName: 'Voornaam',
    identifier: 'INSZ of Limosa',
    identifierKind: 'Soort nummer',
    identifiers: 'Nummers',
    birthDate: 'Geboortedatum',
    language: 'Taal',
    employer: 'Werkgever',
    employments: 'Werkgevers',
    capacity: 'Hoedanigheid',
    userFirm: 'Gebruiker',
    limosaTo: 'Limosa tot',
    provisional: 'Voorlopig',
    validFrom: 'Van',
    validTo: 'Tot',
  },
  capacities: {
    employee: 'Werknemer',
    'self-employed': 'Zelfstandige',
    temporary: 'Uitzendkracht',
    trainee: 'Stagiair',
  },
  identifierKinds: {
    national: 'Rijksregisternummer',
    bis: 'BIS-nummer',
    limosa: 'Limosa L-1',
  },
}

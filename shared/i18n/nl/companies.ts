import type { companies as reference } from '#shared/i18n/fr/companies.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const companies: Translation<typeof reference> = {
  fields: {
    name: 'Naam',
    enterpriseNumber: 'Ondernemingsnummer',
    foreignVat: 'Buitenlands btw-nummer',
    numbers: 'Nummers',
    numberKind: 'Soort nummer',
    number: 'Nummer',
    country: 'Land',
    language: 'Taal',
    email: 'E-mailadres',
    phone: 'Telefoon',
    address: 'Adres',
    roles: 'Rollen',
    roleOwn: 'Eigen onderneming',
    roleContractor: 'Aannemer of onderaannemer',
    roleAgency: 'Uitzendkantoor',
    roleClient: 'Opdrachtgever',
    provisional: 'Voorlopig',
    validFrom: 'Van',
    validTo: 'Tot',
  },
  roles: {
    own: 'Eigen onderneming',
    contractor: 'Aannemer of onderaannemer',
    agency: 'Uitzendkantoor',
    client: 'Opdrachtgever',
  },
  numberKinds: {
    enterprise: 'Ondernemingsnummer (KBO)',
    vat: 'Buitenlands btw-nummer',
  },
}

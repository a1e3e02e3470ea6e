import type { companies as reference } from '#shared/i18n/fr/companies.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const companies: Translation<typeof reference> = {
  fields: {
    name: 'Name',
    enterpriseNumber: 'Enterprise number',
    foreignVat: 'Foreign VAT number',
    numbers: 'Numbers',
    numberKind: 'Kind of number',
    number: 'Number',
    country: 'Country',
    language: 'Language',
    email: 'Email',
    phone: 'Phone',
    address: 'Address',
    roles: 'Roles',
    roleOwn: 'Own company',
    roleContractor: 'Contractor or subcontractor',
    roleAgency: 'Temp agency',
    roleClient: 'Client',
    provisional: 'Provisional',
    validFrom: 'From',
    validTo: 'To',
  },
  roles: {
    own: 'Own company',
    contractor: 'Contractor or subcontractor',
    agency: 'Temp agency',
    client: 'Client',
  },
  numberKinds: {
    enterprise: 'Enterprise number (CBE)',
    vat: 'Foreign VAT number',
  },
}

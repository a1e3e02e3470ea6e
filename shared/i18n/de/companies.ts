import type { companies as reference } from '#shared/i18n/fr/companies.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const companies: Translation<typeof reference> = {
  fields: {
    name: 'Name',
    enterpriseNumber: 'Unternehmensnummer',
    foreignVat: 'Ausländische MwSt.-Nummer',
    numbers: 'Nummern',
    numberKind: 'Art der Nummer',
    number: 'Nummer',
    country: 'Land',
    language: 'Sprache',
    email: 'E-Mail-Adresse',
    phone: 'Telefon',
    address: 'Adresse',
    roles: 'Rollen',
    roleOwn: 'Eigenes Unternehmen',
    roleContractor: 'Unternehmer oder Subunternehmer',
    roleAgency: 'Zeitarbeitsfirma',
    roleClient: 'Auftraggeber',
    provisional: 'Vorläufig',
    validFrom: 'Von',
    validTo: 'Bis',
  },
  roles: {
    own: 'Eigenes Unternehmen',
    contractor: 'Unternehmer oder Subunternehmer',
    agency: 'Zeitarbeitsfirma',
    client: 'Auftraggeber',
  },
  numberKinds: {
    enterprise: 'Unternehmensnummer (ZUD)',
    vat: 'Ausländische MwSt.-Nummer',
  },
}

import type { declarations as reference } from '#shared/i18n/fr/declarations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const declarations: Translation<typeof reference> = {
  fields: {
    number: 'Nummer van de aangifte',
    regime: 'Regime',
    workplace: 'Werkplaats',
    workplaces: 'Werkplaatsen',
    workplaceName: 'Naam van de plaats',
    address: 'Adres',
    client: 'Opdrachtgever',
    declarant: 'Aangevende aannemer',
    startDate: 'Begin',
    endDate: 'Einde',
    dutyToRegister: 'Registratie verplicht',
    purpose: 'Aard van de werken',
    amount: 'Bedrag zonder btw',
    permanentLack: 'Infrastructuur ontbreekt blijvend',
    alternative: 'Afgesproken oplossing',
    alternativeWith: 'Afgesproken met',
    alternativeSince: 'Afgesproken sinds',
    provisional: 'Voorlopig',
  },
  regimes: {
    cleaning: 'Schoonmaak',
    construction: 'Bouw',
    meat: 'Vlees',
  },
  duties: {
    yes: 'Ja',
    no: 'Nee',
    unknown: 'Niet vermeld',
  },
  purposes: {
    'one-off': 'Eenmalige werken',
    continuous: 'Doorlopende werken',
  },
}

import type { declarations as reference } from '#shared/i18n/fr/declarations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const declarations: Translation<typeof reference> = {
  fields: {
    number: 'Declaration number',
    regime: 'Regime',
    workplace: 'Workplace',
    workplaces: 'Workplaces',
    workplaceName: 'Name of the place',
    address: 'Address',
    client: 'Client',
    declarant: 'Declaring contractor',
    startDate: 'Start',
    endDate: 'End',
    dutyToRegister: 'Duty to register',
    purpose: 'Kind of works',
    amount: 'Amount excluding VAT',
    permanentLack: 'Infrastructure permanently lacking',
    alternative: 'Alternative agreed',
    alternativeWith: 'Agreed with',
    alternativeSince: 'Agreed since',
    provisional: 'Provisional',
  },
  regimes: {
    cleaning: 'Cleaning',
    construction: 'Construction',
    meat: 'Meat',
  },
  duties: {
    yes: 'Yes',
    no: 'No',
    unknown: 'Not stated',
  },
  purposes: {
    'one-off': 'One-off works',
    continuous: 'Continuous works',
  },
}

import type { declarations as reference } from '#shared/i18n/fr/declarations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const declarations: Translation<typeof reference> = {
  fields: {
    number: 'Nummer der Meldung',
    regime: 'Regelung',
    workplace: 'Arbeitsplatz',
    workplaces: 'Arbeitsplätze',
    workplaceName: 'Name des Ortes',
    address: 'Adresse',
    client: 'Auftraggeber',
    declarant: 'Meldender Unternehmer',
    startDate: 'Beginn',
    endDate: 'Ende',
    dutyToRegister: 'Registrierung Pflicht',
    purpose: 'Art der Arbeiten',
    amount: 'Betrag ohne MwSt.',
    permanentLack: 'Infrastruktur fehlt dauerhaft',
    alternative: 'Vereinbarte Lösung',
    alternativeWith: 'Vereinbart mit',
    alternativeSince: 'Vereinbart seit',
    provisional: 'Vorläufig',
  },
  regimes: {
    cleaning: 'Reinigung',
    construction: 'Bau',
    meat: 'Fleisch',
  },
  duties: {
    yes: 'Ja',
    no: 'Nein',
    unknown: 'Nicht angegeben',
  },
  purposes: {
    'one-off': 'Einmalige Arbeiten',
    continuous: 'Fortlaufende Arbeiten',
  },
}

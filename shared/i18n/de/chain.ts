import type { chain as reference } from '#shared/i18n/fr/chain.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const chain: Translation<typeof reference> = {
  fields: {
    declaration: 'Meldung von Arbeiten',
    workplace: 'Arbeitsplatz',
    contractor: 'Subunternehmer',
    directEmployer: 'Direkter Arbeitgeber',
    validFrom: 'Von',
    validTo: 'Bis',
    method: 'Vereinbarte Methode',
    fallbackChannel: 'Ersatzkanal',
    viaAgency: 'Über eine Zeitarbeitsfirma',
    informedOn: 'Melder informiert am',
    tier: 'Rang',
  },
  methods: {
    'our-system': 'Unser System',
    'own-method': 'Eigene Methode',
    'online-service': 'Onlinedienst',
    other: 'Andere',
  },
}

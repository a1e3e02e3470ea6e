import type { chain as reference } from '#shared/i18n/fr/chain.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const chain: Translation<typeof reference> = {
  fields: {
    declaration: 'Aangifte van werken',
    workplace: 'Werkplaats',
    contractor: 'Onderaannemer',
    directEmployer: 'Rechtstreekse werkgever',
    validFrom: 'Van',
    validTo: 'Tot',
    method: 'Afgesproken methode',
    fallbackChannel: 'Noodkanaal',
    viaAgency: 'Via een uitzendkantoor',
    informedOn: 'Aangever ingelicht op',
    tier: 'Rang',
  },
  methods: {
    'our-system': 'Ons systeem',
    'own-method': 'Eigen methode',
    'online-service': 'Onlinedienst',
    other: 'Andere',
  },
}

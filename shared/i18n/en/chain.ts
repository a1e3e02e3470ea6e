import type { chain as reference } from '#shared/i18n/fr/chain.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const chain: Translation<typeof reference> = {
  fields: {
    declaration: 'Works declaration',
    workplace: 'Workplace',
    contractor: 'Subcontractor',
    directEmployer: 'Direct employer',
    validFrom: 'From',
    validTo: 'To',
    method: 'Method agreed',
    fallbackChannel: 'Fallback channel',
    viaAgency: 'Through a temp agency',
    informedOn: 'Declarant informed on',
    tier: 'Tier',
  },
  methods: {
    'our-system': 'Our system',
    'own-method': 'Its own method',
    'online-service': 'Online service',
    other: 'Other',
  },
}

import type { planning as reference } from '#shared/i18n/fr/planning.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const planning: Translation<typeof reference> = {
  fields: {
    person: 'Persoon',
    identifier: 'INSZ of Limosa',
    employer: 'Werkgever',
    declaration: 'Aangifte van werken',
    workplace: 'Werkplaats',
    validFrom: 'Van',
    validTo: 'Tot',
    weekdays: 'Dagen',
    startTime: 'Beginuur',
    endTime: 'Einduur',
  },
  weekdayNames: {
    d1: 'ma',
    d2: 'di',
    d3: 'wo',
    d4: 'do',
    d5: 'vr',
    d6: 'za',
    d7: 'zo',
  },
}

import type { planning as reference } from '#shared/i18n/fr/planning.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const planning: Translation<typeof reference> = {
  fields: {
    person: 'Person',
    identifier: 'INSS or Limosa',
    employer: 'Employer',
    declaration: 'Works declaration',
    workplace: 'Workplace',
    validFrom: 'From',
    validTo: 'To',
    weekdays: 'Days',
    startTime: 'Start time',
    endTime: 'End time',
  },
  weekdayNames: {
    d1: 'Mon',
    d2: 'Tue',
    d3: 'Wed',
    d4: 'Thu',
    d5: 'Fri',
    d6: 'Sat',
    d7: 'Sun',
  },
}

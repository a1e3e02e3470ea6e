import type { planning as reference } from '#shared/i18n/fr/planning.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const planning: Translation<typeof reference> = {
  fields: {
    person: 'Person',
    identifier: 'ENSS oder Limosa',
    employer: 'Arbeitgeber',
    declaration: 'Meldung von Arbeiten',
    workplace: 'Arbeitsplatz',
    validFrom: 'Von',
    validTo: 'Bis',
    weekdays: 'Tage',
    startTime: 'Beginn',
    endTime: 'Ende',
  },
  weekdayNames: {
    d1: 'Mo',
    d2: 'Di',
    d3: 'Mi',
    d4: 'Do',
    d5: 'Fr',
    d6: 'Sa',
    d7: 'So',
  },
}

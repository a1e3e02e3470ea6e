import type { keyProblems as reference } from '#shared/i18n/fr/problems-keys.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a key or a step towards it. */
export const keyProblems: Translation<typeof reference> = {
  'date-before-birth': {
    reason: 'Der {{value}} liegt vor der Geburt ({{birth}}).',
    remedy: 'Prüfen Sie das Datum oder das Geburtsdatum in der Kartei.',
  },
  'firm-step-order': {
    reason: 'Ein früherer Schritt ist nicht oder erst später erledigt.',
    remedy:
      'Die fünf Schritte folgen aufeinander: Prüfen Sie die Daten, oder vermerken Sie zuerst die früheren Schritte.',
  },
}

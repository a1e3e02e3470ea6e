import type { keyProblems as reference } from '#shared/i18n/fr/problems-keys.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a key or a step towards it. */
export const keyProblems: Translation<typeof reference> = {
  'date-before-birth': {
    reason: '{{value}} ligt vóór de geboorte ({{birth}}).',
    remedy: 'Kijk de datum na, of de geboortedatum op de fiche.',
  },
  'firm-step-order': {
    reason: 'Een vorige stap is niet gedaan, of pas later.',
    remedy: 'De vijf stappen volgen op elkaar: kijk de datums na, of noteer eerst de vorige stappen.',
  },
}

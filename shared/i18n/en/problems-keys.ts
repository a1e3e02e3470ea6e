import type { keyProblems as reference } from '#shared/i18n/fr/problems-keys.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a key or a step towards it. */
export const keyProblems: Translation<typeof reference> = {
  'date-before-birth': {
    reason: '{{value}} is before the birth ({{birth}}).',
    remedy: 'Check the date, or the date of birth in the record.',
  },
  'firm-step-order': {
    reason: 'An earlier step is not done, or was done later.',
    remedy: 'The five steps follow one another: check the dates, or note the earlier steps first.',
  },
}

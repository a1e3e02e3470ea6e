import type { meansProblems as reference } from '#shared/i18n/fr/problems-means.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a device, a means of a person or an arrangement about the tool. */
export const meansProblems: Translation<typeof reference> = {
  'workplace-elsewhere': {
    reason: 'This place does not belong to the chosen declaration.',
    remedy: 'Choose a place of this declaration, or all its places.',
  },
  'person-number-in-text': {
    reason: 'This text holds something that looks like a national number.',
    remedy: 'Take it out: the number of a person is noted in the record of that person only.',
  },
  'means-held-twice': {
    reason: 'The number “{{value}}” is given at the same time to {{names}}.',
    remedy: 'Check the number, or end the other one.',
  },
  'arrangement-overlap': {
    reason: 'An arrangement for the same people holds in these days already ({{value}}).',
    remedy: 'Check the dates: end the old one if it is replaced.',
  },
}

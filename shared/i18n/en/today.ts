import type { today as reference } from '#shared/i18n/fr/today.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const today: Translation<typeof reference> = {
  /** What is missing in the data, with what follows from it. */
  gaps: {
    'person-without-identifier': {
      title_one: '{{count, number}} person without a number',
      title_other: '{{count, number}} people without a number',
      advice: 'Their number stays blank on the paper form.',
    },
    'person-without-employment': {
      title_one: '{{count, number}} person without an employer',
      title_other: '{{count, number}} people without an employer',
      advice: 'For whom they work, and at which tier, is not known.',
    },
    'link-without-employer-link': {
      title_one: '{{count, number}} link without its employer’s link',
      title_other: '{{count, number}} links without their employer’s link',
      advice: 'The direct employer must stand in the chain on the same dates.',
    },
    'limosa-ending': {
      title_one: '{{count, number}} Limosa ends soon',
      title_other: '{{count, number}} Limosa end soon',
      advice: 'Ask for the new declaration before the old one ends.',
    },
    'declaration-without-end': {
      title_one: '{{count, number}} declaration without an end date',
      title_other: '{{count, number}} declarations without an end date',
      advice: 'Without an end it counts as active every day.',
    },
    'declaration-without-workplace': {
      title_one: '{{count, number}} declaration without a workplace',
      title_other: '{{count, number}} declarations without a workplace',
      advice: 'The paper form must say where the work is.',
    },
    'provisional-declaration': {
      title_one: '{{count, number}} declaration to complete',
      title_other: '{{count, number}} declarations to complete',
      advice: 'An import named them before they were known.',
    },
    'provisional-company': {
      title_one: '{{count, number}} company to complete',
      title_other: '{{count, number}} companies to complete',
      advice: 'An import named them before they were known.',
    },
    'backup-old': {
      title_one: 'Last backup {{count, number}} day ago',
      title_other: 'Last backup {{count, number}} days ago',
      advice: 'Make a backup now, best on another medium.',
    },
  },
}

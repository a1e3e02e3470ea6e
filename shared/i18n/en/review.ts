import { officialRemarks, officialStatuses, remarkSteps } from '#shared/i18n/en/review-official.ts'
import { reviewRules } from '#shared/i18n/en/review-rules.ts'
import type { review as reference } from '#shared/i18n/fr/review.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the review of registrations says: rules, official words, reasons of decisions. */
export const review: Translation<typeof reference> = {
  rules: reviewRules,
  missing: {
    start: 'Expected at {{start}} according to the planning, and nothing is registered.',
    day: 'Planned on that day, and nothing is registered.',
  },
  unknown: {
    identifier: 'Nobody in your records has the number {{identifier}}.',
    nameOnly: 'The row gives neither an INSS nor a Limosa number: a name alone is not enough to know somebody by.',
  },
  statuses: officialStatuses,
  remarks: officialRemarks,
  remarkSteps,
  reasons: {
    'checked-with-person': 'Checked with the person',
    'paper-form': 'Covered by a paper form',
    exempt: 'Exempt day',
    absent: 'Person absent',
    'night-or-long-shift': 'Night work or a long day, as intended',
    'device-failure': 'Device or application failed',
    'known-to-authority': 'Already reported to the NSSO',
    'planning-wrong': 'The planning was wrong',
    'not-an-error': 'Not an error',
    'duplicate-of-other': 'Same cause as another finding',
    'not-our-responsibility': 'Not our concern',
    'too-old': 'Too old to be corrected',
    other: 'Another reason, see the note',
  },
}

import { officialRemarks, officialStatuses, remarkSteps } from '#shared/i18n/de/review-official.ts'
import { reviewRules } from '#shared/i18n/de/review-rules.ts'
import type { review as reference } from '#shared/i18n/fr/review.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the review of registrations says: rules, official words, reasons of decisions. */
export const review: Translation<typeof reference> = {
  rules: reviewRules,
  missing: {
    start: 'Laut Planung um {{start}} erwartet, und nichts ist registriert.',
    day: 'An diesem Tag eingeplant, und nichts ist registriert.',
  },
  unknown: {
    identifier: 'Niemand in Ihren Datenblättern hat die Nummer {{identifier}}.',
    nameOnly: 'Die Zeile nennt weder ENSS noch Limosa-Nummer: Ein Name allein genügt nicht, um jemanden zu erkennen.',
  },
  statuses: officialStatuses,
  remarks: officialRemarks,
  remarkSteps,
  reasons: {
    'checked-with-person': 'Mit der Person geklärt',
    'paper-form': 'Durch ein Papierformular abgedeckt',
    exempt: 'Befreiter Tag',
    absent: 'Person abwesend',
    'night-or-long-shift': 'Nachtarbeit oder langer Tag, so gewollt',
    'device-failure': 'Ausfall des Geräts oder der Anwendung',
    'known-to-authority': 'Dem LSS bereits gemeldet',
    'planning-wrong': 'Die Planung stimmte nicht',
    'not-an-error': 'Kein Fehler',
    'duplicate-of-other': 'Gleiche Ursache wie eine andere Feststellung',
    'not-our-responsibility': 'Betrifft uns nicht',
    'too-old': 'Zu alt für eine Berichtigung',
    other: 'Anderer Grund, siehe Notiz',
  },
}

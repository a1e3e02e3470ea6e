import type { review as reference } from '#shared/i18n/fr/review.ts'
import { officialRemarks, officialStatuses, remarkSteps } from '#shared/i18n/nl/review-official.ts'
import { reviewRules } from '#shared/i18n/nl/review-rules.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the review of registrations says: rules, official words, reasons of decisions. */
export const review: Translation<typeof reference> = {
  rules: reviewRules,
  missing: {
    start: 'Volgens de planning verwacht om {{start}}, en er is niets geregistreerd.',
    day: 'Ingepland op die dag, en er is niets geregistreerd.',
  },
  unknown: {
    identifier: 'Niemand in uw fiches heeft het nummer {{identifier}}.',
    nameOnly: 'De rij geeft geen INSZ en geen Limosa-nummer: een naam alleen is niet genoeg om iemand te herkennen.',
  },
  statuses: officialStatuses,
  remarks: officialRemarks,
  remarkSteps,
  reasons: {
    'checked-with-person': 'Nagevraagd bij de persoon',
    'paper-form': 'Gedekt door een papieren formulier',
    exempt: 'Vrijgestelde dag',
    absent: 'Persoon afwezig',
    'night-or-long-shift': 'Nachtwerk of lange dag, zo bedoeld',
    'device-failure': 'Storing van het toestel of de toepassing',
    'known-to-authority': 'Al gemeld aan de RSZ',
    'planning-wrong': 'De planning klopte niet',
    'not-an-error': 'Dit is geen fout',
    'duplicate-of-other': 'Zelfde oorzaak als een andere vaststelling',
    'not-our-responsibility': 'Niet onze zaak',
    'too-old': 'Te oud om nog te verbeteren',
    other: 'Andere reden, zie de nota',
  },
}

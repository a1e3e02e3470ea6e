import { officialRemarks, officialStatuses, remarkSteps } from '#shared/i18n/fr/review-official.ts'
import { reviewRules } from '#shared/i18n/fr/review-rules.ts'

/** What the review of registrations says: rules, official words, reasons of decisions. */
export const review = {
  rules: reviewRules,
  /** Parts of sentences that depend on what is known. */
  missing: {
    start: 'Attendu à {{start}} selon le planning, et rien n’est enregistré.',
    day: 'Au planning ce jour-là, et rien n’est enregistré.',
  },
  unknown: {
    identifier: 'Personne dans vos fiches n’a le numéro {{identifier}}.',
    nameOnly: 'La ligne ne donne ni NISS ni numéro Limosa\u00a0: un nom seul ne suffit pas pour reconnaître quelqu’un.',
  },
  statuses: officialStatuses,
  remarks: officialRemarks,
  remarkSteps,
  /** Why a finding was explained or set aside. */
  reasons: {
    'checked-with-person': 'Vérifié avec la personne',
    'paper-form': 'Couvert par un formulaire papier',
    exempt: 'Jour dispensé',
    absent: 'Personne absente',
    'night-or-long-shift': 'Travail de nuit ou longue journée, voulu ainsi',
    'device-failure': 'Panne de l’appareil ou de l’application',
    'known-to-authority': 'Déjà signalé à l’ONSS',
    'planning-wrong': 'Le planning était faux',
    'not-an-error': 'Ce n’est pas une erreur',
    'duplicate-of-other': 'Même cause qu’un autre constat',
    'not-our-responsibility': 'Ne nous concerne pas',
    'too-old': 'Trop ancien pour être corrigé',
    other: 'Autre raison, voir la note',
  },
}

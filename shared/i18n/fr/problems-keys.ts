/** What can be wrong with a key or a step towards it. */
export const keyProblems = {
  'date-before-birth': {
    reason: 'Le {{value}} est avant la naissance ({{birth}}).',
    remedy: 'Vérifiez la date, ou la date de naissance sur la fiche.',
  },
  'firm-step-order': {
    reason: 'Une étape précédente n’est pas faite, ou l’a été plus tard.',
    remedy: 'Les cinq étapes se suivent\u00a0: vérifiez les dates, ou notez d’abord les étapes précédentes.',
  },
}

/** What can be wrong with a device, a means of a person or an arrangement about the tool. */
export const meansProblems = {
  'workplace-elsewhere': {
    reason: 'Ce lieu n’appartient pas à la déclaration choisie.',
    remedy: 'Choisissez un lieu de cette déclaration, ou tous ses lieux.',
  },
  'person-number-in-text': {
    reason: 'Ce texte contient ce qui ressemble à un numéro national.',
    remedy: 'Retirez-le\u00a0: le numéro d’une personne n’est noté que dans sa fiche.',
  },
  'means-held-twice': {
    reason: 'Le numéro «\u00a0{{value}}\u00a0» est remis en même temps à {{names}}.',
    remedy: 'Vérifiez le numéro, ou notez la fin de l’autre remise.',
  },
  'arrangement-overlap': {
    reason: 'Un accord pour les mêmes personnes vaut déjà dans ces jours ({{value}}).',
    remedy: 'Vérifiez les dates\u00a0: donnez une fin à l’ancien s’il est remplacé.',
  },
}

/** What can be wrong with a row of a file of registrations, or with the file. No text shows a person’s number. */
export const registrationProblems = {
  'receipt-too-long': {
    reason: 'Un numéro de réception compte au plus {{max}} chiffres ; ici il y en a {{found}}.',
    remedy: 'Recopiez le numéro depuis la liste officielle.',
  },
  'receipt-contradiction': {
    reason: 'Le numéro de réception {{receipt}} figure déjà dans « {{file}} », ligne {{line}}, avec un autre contenu.',
    remedy: 'Comparez les deux lignes. La première reste ; corrigez celle-ci ou annulez l’autre importation.',
  },
  'person-not-known': {
    reason: 'Aucune personne connue ne porte le numéro {{value}}.',
    remedy: 'Les lignes sont reprises. Reprenez la personne dans vos fiches, ou importez le fichier des personnes.',
  },
  'company-not-known': {
    reason: 'L’entreprise « {{value}} » n’est pas connue.',
    remedy: 'Les lignes sont reprises. Reprenez l’entreprise dans vos fiches, ou importez le fichier des entreprises.',
  },
  'declaration-not-known': {
    reason: 'La déclaration {{value}} n’est pas connue.',
    remedy:
      'Les lignes sont reprises. Reprenez la déclaration dans vos fiches, ou importez le fichier des déclarations.',
  },
  'declaration-missing': {
    reason: 'Des lignes ne nomment aucune déclaration de travaux.',
    remedy: 'Choisissez une déclaration pour tout le fichier, ou complétez la colonne.',
  },
  'type-without-time': {
    reason: 'La ligne a un type mais pas d’heure : elle compte comme présence de la journée.',
    remedy: 'Ajoutez l’heure s’il s’agit d’une entrée ou d’une sortie.',
  },
  'time-without-type': {
    reason: 'La ligne a une heure mais pas de type : elle compte comme présence de la journée.',
    remedy: 'Ajoutez le type (IN ou OUT) s’il s’agit d’une entrée ou d’une sortie.',
  },
  'registration-in-future': {
    reason: 'Le {{value}} est dans le futur.',
    remedy: 'Vérifiez la date du fichier et celle de cet ordinateur.',
  },
  'file-spans-long': {
    reason: 'Le fichier va du {{from}} au {{to}}.',
    remedy: 'Vérifiez les années. Réduisez les jours couverts si le fichier n’est pas complet entre les deux.',
  },
  'both-services': {
    reason: 'Le fichier contient à la fois des entrées et sorties et des présences de journée.',
    remedy: 'Chaque ligne est reprise selon ce qu’elle contient. Vérifiez que c’est voulu.',
  },
}

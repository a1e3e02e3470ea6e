export const today = {
  /** What is missing in the data, with what follows from it. */
  gaps: {
    'person-without-identifier': {
      title_one: '{{count, number}} personne sans numéro',
      title_many: '{{count, number}} de personnes sans numéro',
      title_other: '{{count, number}} personnes sans numéro',
      advice: 'Le formulaire papier laisse leur numéro en blanc.',
    },
    'person-without-employment': {
      title_one: '{{count, number}} personne sans employeur',
      title_many: '{{count, number}} de personnes sans employeur',
      title_other: '{{count, number}} personnes sans employeur',
      advice: 'On ne sait pas pour qui elles travaillent ni à quel rang.',
    },
    'link-without-employer-link': {
      title_one: '{{count, number}} maillon sans celui de son employeur',
      title_many: '{{count, number}} de maillons sans celui de leur employeur',
      title_other: '{{count, number}} maillons sans celui de leur employeur',
      advice: 'L’employeur direct doit figurer dans la chaîne aux mêmes dates.',
    },
    'limosa-ending': {
      title_one: '{{count, number}} Limosa se termine bientôt',
      title_many: '{{count, number}} de Limosa se terminent bientôt',
      title_other: '{{count, number}} Limosa se terminent bientôt',
      advice: 'Demandez la nouvelle déclaration avant la fin de l’ancienne.',
    },
    'declaration-without-end': {
      title_one: '{{count, number}} déclaration sans date de fin',
      title_many: '{{count, number}} de déclarations sans date de fin',
      title_other: '{{count, number}} déclarations sans date de fin',
      advice: 'Sans fin, elle compte comme active tous les jours.',
    },
    'declaration-without-workplace': {
      title_one: '{{count, number}} déclaration sans lieu de travail',
      title_many: '{{count, number}} de déclarations sans lieu de travail',
      title_other: '{{count, number}} déclarations sans lieu de travail',
      advice: 'Le formulaire papier doit dire où l’on travaille.',
    },
    'provisional-declaration': {
      title_one: '{{count, number}} déclaration à compléter',
      title_many: '{{count, number}} de déclarations à compléter',
      title_other: '{{count, number}} déclarations à compléter',
      advice: 'Une importation les a nommées avant qu’elles soient connues.',
    },
    'provisional-company': {
      title_one: '{{count, number}} entreprise à compléter',
      title_many: '{{count, number}} d’entreprises à compléter',
      title_other: '{{count, number}} entreprises à compléter',
      advice: 'Une importation les a nommées avant qu’elles soient connues.',
    },
    'backup-old': {
      title_one: 'Dernière sauvegarde il y a {{count, number}} jour',
      title_many: 'Dernière sauvegarde il y a {{count, number}} de jours',
      title_other: 'Dernière sauvegarde il y a {{count, number}} jours',
      advice: 'Sauvegardez maintenant, de préférence sur un autre support.',
    },
  },
}

/** What importing registrations asks beyond other files, and what comes after. */
export const importRegistrations = {
  wholeFile: 'Pour tout le fichier',
  source: 'Ce fichier vient',
  sources: { official: 'du service officiel', provider: 'de notre fournisseur' },
  sourceText: {
    official: 'CIAO ou Checkinatwork\u00a0: ces lignes sont les enregistrements.',
    provider:
      'Le journal de la badgeuse ou de l’application\u00a0: un témoin, comparé aux enregistrements, jamais compté.',
  },
  sourceInFile: 'La colonne «\u00a0{{column}}\u00a0» le dit ligne par ligne.',
  sourceWords: { official: 'officiel', provider: 'fournisseur' },
  declaration: 'Déclaration de toutes les lignes',
  declarationText:
    'Le fichier n’a pas de colonne pour la déclaration\u00a0: choisissez-la si toutes les lignes viennent du même lieu.',
  coverage: 'Ce que le fichier couvre',
  coverageText:
    'Seuls les jours couverts peuvent manquer d’un enregistrement\u00a0: «\u00a0pas de fichier\u00a0» n’est jamais pris pour «\u00a0personne n’a pointé\u00a0». Élargissez si l’export a été fait pour plus de jours, réduisez s’il est incomplet.',
  coverageOf: '{{service}}\u00a0: jours couverts',
  coverageAsFile: 'Comme dans le fichier ({{from}} – {{to}})',
  coverageWrong: 'Le premier jour vient après le dernier.',
  services: { ciao: 'CIAO', checkinatwork: 'Checkinatwork' },
  findings: 'Voir ce qu’il a trouvé',
  reviewing: 'Revue de ce que le fichier touche…',
  reviewed: 'La revue est faite.',
  noFindings: 'Rien à signaler sur ces jours.',
  openFindings_one: '{{count, number}} constat ouvert sur ces jours',
  openFindings_many: '{{count, number}} de constats ouverts sur ces jours',
  openFindings_other: '{{count, number}} constats ouverts sur ces jours',
  rows: 'Voir ces enregistrements',
  witness: 'Comparer avec les enregistrements officiels',
  unknown_one: '{{count, number}} nom des fichiers n’a pas de fiche',
  unknown_many: '{{count, number}} de noms des fichiers n’ont pas de fiche',
  unknown_other: '{{count, number}} noms des fichiers n’ont pas de fiche',
  takeOver: 'Les reprendre dans les fiches',
}

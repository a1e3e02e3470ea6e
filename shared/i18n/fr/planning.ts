export const planning = {
  fields: {
    person: 'Personne',
    identifier: 'NISS ou Limosa',
    employer: 'Employeur',
    declaration: 'Déclaration de travaux',
    workplace: 'Lieu de travail',
    validFrom: 'Du',
    validTo: 'Au',
    weekdays: 'Jours',
    startTime: 'Heure de début',
    endTime: 'Heure de fin',
  },
  weekdayNames: {
    d1: 'lu',
    d2: 'ma',
    d3: 'me',
    d4: 'je',
    d5: 've',
    d6: 'sa',
    d7: 'di',
  },
}

export const chain = {
  fields: {
    declaration: 'Déclaration de travaux',
    workplace: 'Lieu de travail',
    contractor: 'Sous-traitant',
    directEmployer: 'Employeur direct',
    validFrom: 'Du',
    validTo: 'Au',
    method: 'Méthode convenue',
    fallbackChannel: 'Canal de secours',
    viaAgency: 'Par une agence d’intérim',
    informedOn: 'Déclarant informé le',
    tier: 'Rang',
  },
  methods: {
    'our-system': 'Notre système',
    'own-method': 'Sa propre méthode',
    'online-service': 'Service en ligne',
    other: 'Autre',
  },
}

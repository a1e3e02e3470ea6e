export const search = {
  placeholder: 'Chercher une fiche, une page ou une action',
  pages: 'Pages',
  actions: 'Actions',
  companies: 'Entreprises',
  people: 'Personnes',
  declarations: 'Déclarations de travaux',
  links: 'Liens de la chaîne',
  corrections: 'Demandes de modification',
  papers: 'Documents',
  records: 'Fiches',
  nothing: 'Rien ne correspond. Essayez un nom, un numéro ou un mot de l’adresse.',
  failed: 'Les fiches n’ont pas pu être cherchées.',
}

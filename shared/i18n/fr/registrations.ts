export const registrations = {
  title: 'Enregistrements',
  sentence: 'Tout ce que les fichiers importés disent, tel quel, avec ce qui est dit à côté.',
}

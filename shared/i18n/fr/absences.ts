export const absences = {
  title: 'Absences et fermetures',
  sentence: 'Qui est absent, quel lieu est fermé, et quand.',
  kinds: { absence: 'Absence', closure: 'Fermeture' },
}

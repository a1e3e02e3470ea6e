export const absences = {
  title: 'Abwesenheiten und Schließungen',
  sentence: 'Wer abwesend ist, welcher Ort geschlossen ist, und wann.',
  kinds: { absence: 'Abwesenheit', closure: 'Schließung' },
}

export const absences = {
  title: 'Afwezigheden en sluitingen',
  sentence: 'Wie afwezig is, welke plaats gesloten is, en wanneer.',
  kinds: { absence: 'Afwezigheid', closure: 'Sluiting' },
}

export const findings = {
  title: 'Feststellungen',
  sentence: 'Was jemand ansehen muss, mit Grund und Frist.',
}

export const findings = {
  title: 'Findings',
  sentence: 'What needs a person, with the reason and the time left.',
}

export const registrations = {
  title: 'Registrations',
  sentence: 'Everything the imported files say, as it is, with what is said beside it.',
}

export const registrations = {
  title: 'Registraties',
  sentence: 'Alles wat de ingevoerde bestanden zeggen, zoals het is, met wat ernaast vermeld wordt.',
}

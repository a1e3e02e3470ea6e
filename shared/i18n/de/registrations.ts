export const registrations = {
  title: 'Registrierungen',
  sentence: 'Alles, was die importierten Dateien sagen, unverändert, mit dem, was daneben vermerkt ist.',
}

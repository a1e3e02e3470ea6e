export const keys = {
  title: 'Schlüssel',
}

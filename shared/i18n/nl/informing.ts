export const informing = {
  title: 'Informeren',
}

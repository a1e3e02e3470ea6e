export const informing = {
  title: 'Informieren',
}

export const informing = {
  title: 'Informing',
}

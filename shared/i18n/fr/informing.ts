export const informing = {
  title: 'Informer',
}

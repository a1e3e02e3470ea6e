export const means = {
  title: 'Moyens',
}

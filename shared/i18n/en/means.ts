export const means = {
  title: 'Means',
}

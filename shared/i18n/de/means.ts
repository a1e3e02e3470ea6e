export const means = {
  title: 'Mittel',
}

export const means = {
  title: 'Middelen',
}

export const keys = {
  title: 'Clés',
}

export const keys = {
  title: 'Sleutels',
}

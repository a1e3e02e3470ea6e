export const findings = {
  title: 'Constats',
  sentence: 'Ce qui demande une personne, avec la raison et le délai.',
}

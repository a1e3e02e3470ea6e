import { picture } from '#shared/i18n/fr/findings-picture.ts'

export const findings = {
  title: 'Constats',
  sentence: 'Ce qui demande une personne, avec la raison et le délai.',
  picture,
}

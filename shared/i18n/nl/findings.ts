import { picture } from '#shared/i18n/nl/findings-picture.ts'

export const findings = {
  title: 'Vaststellingen',
  sentence: 'Wat iemand moet bekijken, met de reden en de termijn.',
  picture,
}

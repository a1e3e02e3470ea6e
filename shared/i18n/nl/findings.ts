export const findings = {
  title: 'Vaststellingen',
  sentence: 'Wat iemand moet bekijken, met de reden en de termijn.',
}

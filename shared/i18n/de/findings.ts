import { picture } from '#shared/i18n/de/findings-picture.ts'

export const findings = {
  title: 'Feststellungen',
  sentence: 'Was jemand ansehen muss, mit Grund und Frist.',
  picture,
}

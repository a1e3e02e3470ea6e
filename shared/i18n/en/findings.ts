import { picture } from '#shared/i18n/en/findings-picture.ts'

export const findings = {
  title: 'Findings',
  sentence: 'What needs a person, with the reason and the time left.',
  picture,
}

import type { people as reference } from '#shared/i18n/fr/people.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const people: Translation<typeof reference> = {}

import type { search as reference } from '#shared/i18n/fr/search.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const search: Translation<typeof reference> = {}

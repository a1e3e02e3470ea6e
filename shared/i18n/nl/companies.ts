import type { companies as reference } from '#shared/i18n/fr/companies.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const companies: Translation<typeof reference> = {}

import type { settings as reference } from '#shared/i18n/fr/settings.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const settings: Translation<typeof reference> = {}

import type { today as reference } from '#shared/i18n/fr/today.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const today: Translation<typeof reference> = {}

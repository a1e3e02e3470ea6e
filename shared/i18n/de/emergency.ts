import type { emergency as reference } from '#shared/i18n/fr/emergency.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const emergency: Translation<typeof reference> = {}

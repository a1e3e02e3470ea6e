import type { planning as reference } from '#shared/i18n/fr/planning.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const planning: Translation<typeof reference> = {}

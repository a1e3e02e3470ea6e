import type { declarations as reference } from '#shared/i18n/fr/declarations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const declarations: Translation<typeof reference> = {}

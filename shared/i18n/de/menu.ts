import type { menu as reference } from '#shared/i18n/fr/menu.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const menu: Translation<typeof reference> = {}

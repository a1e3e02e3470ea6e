import type { common as reference } from '#shared/i18n/fr/common.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const common: Translation<typeof reference> = {}

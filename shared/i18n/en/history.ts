import type { history as reference } from '#shared/i18n/fr/history.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const history: Translation<typeof reference> = {}

import type { problems as reference } from '#shared/i18n/fr/problems.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const problems: Translation<typeof reference> = {}

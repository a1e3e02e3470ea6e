import type { errors as reference } from '#shared/i18n/fr/errors.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const errors: Translation<typeof reference> = {}

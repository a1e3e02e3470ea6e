import type { files as reference } from '#shared/i18n/fr/files.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const files: Translation<typeof reference> = {}

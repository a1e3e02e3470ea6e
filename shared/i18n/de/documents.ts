import type { documents as reference } from '#shared/i18n/fr/documents.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const documents: Translation<typeof reference> = {}

import type { shell as reference } from '#shared/i18n/fr/shell.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const shell: Translation<typeof reference> = {}

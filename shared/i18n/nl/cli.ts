import type { cli as reference } from '#shared/i18n/fr/cli.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const cli: Translation<typeof reference> = {}

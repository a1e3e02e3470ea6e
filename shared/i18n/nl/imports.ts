import { importNames } from '#shared/i18n/nl/imports-names.ts'
import type { imports as reference } from '#shared/i18n/fr/imports.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const imports: Translation<typeof reference> = {
  ...importNames,
}

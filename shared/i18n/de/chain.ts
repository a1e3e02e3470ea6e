import type { chain as reference } from '#shared/i18n/fr/chain.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const chain: Translation<typeof reference> = {}

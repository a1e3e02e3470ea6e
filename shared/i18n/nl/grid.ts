import type { grid as reference } from '#shared/i18n/fr/grid.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const grid: Translation<typeof reference> = {}

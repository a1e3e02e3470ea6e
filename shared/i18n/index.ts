import { de } from '#shared/i18n/de/index.ts'
import { en } from '#shared/i18n/en/index.ts'
import { fr } from '#shared/i18n/fr/index.ts'
import { nl } from '#shared/i18n/nl/index.ts'
import type { IncompletePlurals } from '#shared/i18n/translation.ts'

export { isLanguage, languages, type Language } from '#shared/i18n/languages.ts'

/** The shape of all texts, taken from the French reference. */
export type Texts = typeof fr

/** Does not compile while a French plural lacks its `_many` or `_other` form. */
const everyPluralIsComplete: [IncompletePlurals<Texts>] extends [never] ? true : never = true
void everyPluralIsComplete

/** Ready for i18next: one namespace holding the whole tree. */
export const resources = {
  fr: { translation: fr },
  nl: { translation: nl },
  de: { translation: de },
  en: { translation: en },
} as const

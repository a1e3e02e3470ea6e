/** The languages every text exists in. French is the reference; the order is the one menus show. */
export const languages = ['fr', 'nl', 'de', 'en'] as const
export type Language = (typeof languages)[number]

/** Tells whether a text from outside (an option, a cell, a setting) names one of our languages. */
export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value)
}

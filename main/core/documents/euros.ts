import type { Language } from '#shared/i18n/index.ts'

const locales: Record<Language, string> = { fr: 'fr-BE', nl: 'nl-BE', de: 'de-BE', en: 'en-GB' }

/** An amount in cents as people write it in euros, without cents where there are none; blanks do not break. */
export function euros(cents: number, language: Language): string {
  const digits = cents % 100 === 0 ? 0 : 2
  const format = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  // The narrow blank of French numbers is missing from many fonts.
  return `${format.format(cents / 100).replaceAll('\u202f', '\u00a0')}\u00a0€`
}

import { isLanguage, type Language } from '#shared/i18n/index.ts'

/** The first of our languages in a list of tags such as `nl-BE,nl;q=0.9,en;q=0.8`, taken in order of quality. */
export function languageOfHeader(acceptLanguage: string | undefined, otherwise: Language): Language {
  const wishes = (acceptLanguage ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';')
    const quality = parameters.map((parameter) => /^\s*q=([\d.]+)$/.exec(parameter)?.[1]).find(Boolean)
    return { code: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) }
  })
  const ranked = wishes.filter((wish) => wish.quality > 0).sort((a, b) => b.quality - a.quality)
  return ranked.map((wish) => wish.code).find(isLanguage) ?? otherwise
}

/** The language of the terminal's messages, from the usual variables of the environment; French when it is none of ours. */
export function languageOfSystem(environment: Record<string, string | undefined>): Language {
  const locale =
    environment['LC_ALL'] ||
    environment['LC_MESSAGES'] ||
    environment['LANG'] ||
    new Intl.DateTimeFormat().resolvedOptions().locale
  const code = locale.slice(0, 2).toLowerCase()
  return isLanguage(code) ? code : 'fr'
}

import { isLanguage, type Language } from '#shared/i18n/languages.ts'

// A small chunk of its own that runs before the large ones: the texts are on their way while those are still at work.

/** Where the choice of language is kept. */
export const languageKey = 'registra.language'

/** A quarter of all texts is what one person reads: the other languages stay where they are until they are chosen. */
const sources: Record<Language, () => Promise<object>> = {
  fr: async () => (await import('#shared/i18n/fr/index.ts')).fr,
  nl: async () => (await import('#shared/i18n/nl/index.ts')).nl,
  de: async () => (await import('#shared/i18n/de/index.ts')).de,
  en: async () => (await import('#shared/i18n/en/index.ts')).en,
}

/** The language kept from last time, else the first language of the browser that we speak, else French. */
function chooseFirst(): Language {
  const kept = globalThis.localStorage?.getItem(languageKey)
  if (isLanguage(kept)) return kept
  const spoken = globalThis.navigator?.languages ?? []
  return spoken.map((tag) => tag.slice(0, 2)).find((tag) => isLanguage(tag)) ?? 'fr'
}

/** The language the page begins in. */
export const firstLanguage: Language = chooseFirst()

/** Fetches all texts of a language; rejects when the host is gone. */
export async function fetchTexts(language: Language): Promise<object> {
  return await sources[language]()
}

/** The texts of the first language, on their way. */
export const firstTexts: Promise<object> = fetchTexts(firstLanguage)

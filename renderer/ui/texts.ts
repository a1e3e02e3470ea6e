import { createInstance, type i18n as Instance, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

import { fetchTexts, firstLanguage, firstTexts, languageKey } from '#renderer/ui/first-texts.ts'
import { formatNumber } from '#renderer/ui/format.ts'
import { isLanguage, languages, type Language } from '#shared/i18n/languages.ts'

const instance: Instance = createInstance()

// Without resources this is synchronous; the promise only repeats what is already true.
void instance.use(initReactI18next).init({
  resources: {},
  lng: firstLanguage,
  fallbackLng: false,
  supportedLngs: [...languages],
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  initAsync: false,
  react: { useSuspense: false },
})
// The region decides how numbers are written, not the language.
instance.services.formatter?.add('number', (value) => formatNumber(Number(value)))

async function give(language: Language, texts: Promise<object>): Promise<void> {
  instance.addResourceBundle(language, 'translation', await texts)
}

/** Fetches the texts of a language, once; rejects when the host is gone. */
export async function loadTexts(language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, 'translation')) await give(language, fetchTexts(language))
}

/** Resolves when there are texts to show: nothing is drawn before. */
export const textsReady: Promise<void> = give(firstLanguage, firstTexts)

/** The instance React is given; components use `useTexts`. */
export const i18n: Instance = instance

/** Texts in the language of the interface; a component that uses it is drawn again when the language changes. */
export function useTexts(): TFunction {
  return useTranslation().t
}

/** Texts outside components, in the language of this moment: for notifications and stored labels. */
export const t: TFunction = ((selector: never, options: never) => instance.t(selector, options)) as TFunction

/** The texts of another language than that of the interface, for words that somebody else will read. */
export async function textsIn(language: Language): Promise<TFunction> {
  await loadTexts(language)
  const fixed = instance.getFixedT(language)
  // The core of the library is asked for the same selectors.
  return ((selector: never, options: never) => fixed(selector, options)) as TFunction
}

/** The language of the interface, outside components. */
export function currentLanguage(): Language {
  return isLanguage(instance.language) ? instance.language : 'fr'
}

/** The language of the interface. */
export function useLanguage(): Language {
  const { i18n: current } = useTranslation()
  return isLanguage(current.language) ? current.language : 'fr'
}

/** Switches the interface at once, keeps the choice for the next start and tells the document. */
export async function setLanguage(language: Language): Promise<void> {
  await loadTexts(language)
  globalThis.localStorage?.setItem(languageKey, language)
  await instance.changeLanguage(language)
  document.documentElement.lang = language
}

/** A text whose key is data (a problem's code, an error's code); null when there is none, so that the caller can fall back. */
export function textByKey(path: readonly string[], values?: Record<string, unknown>): string | null {
  const key = path.join('.')
  if (!instance.exists(key, values)) return null
  const text: unknown = instance.t(key as never, values as never)
  return typeof text === 'string' ? text : null
}

/** Where a dated rule was read, in words; an address as it is. */
export function sourceText(source: string): string {
  return textByKey(['sources', source]) ?? source
}

import { createInstance, type i18n as Instance, type TFunction } from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'

import { isLanguage, languages, resources, type Language } from '#shared/i18n/index.ts'
import { formatNumber } from '#renderer/ui/format.ts'

const storageKey = 'registra.language'

/** The language kept from last time, else the first language of the browser that we speak, else French. */
function firstLanguage(): Language {
  const kept = globalThis.localStorage?.getItem(storageKey)
  if (isLanguage(kept)) return kept
  const spoken = globalThis.navigator?.languages ?? []
  return spoken.map((tag) => tag.slice(0, 2)).find((tag) => isLanguage(tag)) ?? 'fr'
}

const instance: Instance = createInstance()

// Initialising with resources in memory is synchronous; the promise only repeats what is already true.
void instance.use(initReactI18next).init({
  resources,
  lng: firstLanguage(),
  fallbackLng: false,
  supportedLngs: [...languages],
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  initAsync: false,
  react: { useSuspense: false },
})
// The region decides how numbers are written, not the language.
instance.services.formatter?.add('number', (value) => formatNumber(Number(value)))

/** The instance React is given; components use `useTexts`. */
export const i18n: Instance = instance

/** Texts in the language of the interface; a component that uses it is drawn again when the language changes. */
export function useTexts(): TFunction {
  return useTranslation().t
}

/** Texts outside components, in the language of this moment: for notifications and stored labels. */
export const t: TFunction = ((selector: never, options: never) => instance.t(selector, options)) as TFunction

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
  globalThis.localStorage?.setItem(storageKey, language)
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

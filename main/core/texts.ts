import { createInstance, type TFunction } from 'i18next'

import { languages, resources, type Language } from '#shared/i18n/index.ts'

const instance = createInstance()

// Initialising with resources in memory is synchronous; the promise only repeats what is already true.
void instance.init({
  resources,
  lng: 'fr',
  fallbackLng: false,
  supportedLngs: [...languages],
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  initAsync: false,
})

/** Texts in one language, for documents, exports, menus and the command line. Values are inserted as they are, unescaped. */
export type Translate = TFunction

/** The translate function fixed to a language, whatever the language of the interface is. */
export function texts(language: Language): Translate {
  return instance.getFixedT(language)
}

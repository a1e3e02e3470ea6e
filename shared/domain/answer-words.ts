import { isLanguage, type Language } from '#shared/i18n/languages.ts'
import { fold } from '#shared/domain/text.ts'
import { knownWord, wordTable } from '#shared/domain/words.ts'

const languageWords = wordTable<Language>({
  fr: 'fr, fra, fre, français, francais, frans, französisch, french, f',
  nl: 'nl, nld, dut, néerlandais, nederlands, niederländisch, dutch, vlaams, flamand, n',
  de: 'de, deu, ger, allemand, duits, deutsch, german, d',
  en: 'en, eng, anglais, engels, englisch, english, e',
})

/** The interface language a code (`FR`, `nl-BE`) or name in four languages means, or null. */
export function readLanguage(text: string): Language | null {
  const code = fold(text).split(/[-_]/)[0]
  return isLanguage(code) ? code : knownWord(languageWords, text)
}

const yesNoWords = wordTable<'yes' | 'no'>({
  yes: 'yes, y, oui, o, ja, j, si, true, vrai, waar, wahr, 1, x, ok',
  no: 'no, n, non, nee, neen, nein, false, faux, onwaar, falsch, 0',
})

/** Reads yes or no in four languages, `1`/`0`, `x`, and spreadsheet truth values; null when it is neither. */
export function readYesNo(text: string): boolean | null {
  const word = /^\s*[✓✔☑]\s*$/u.test(text) ? 'yes' : knownWord(yesNoWords, text)
  return word === null ? null : word === 'yes'
}

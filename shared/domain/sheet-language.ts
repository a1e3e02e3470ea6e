/** What a start sheet says in one language, by key. */
export type SheetTexts = Readonly<Record<string, string>>

/** Why a text of a language file is not used; the French one stands in its place. */
export type TextFault = 'missing' | 'placeholder' | 'long' | 'marks'

/** A language of start sheets as it was read from a file. */
export interface SheetLanguageFile {
  /** Language tag such as `pl` or `pt-BR`. */
  tag: string
  /** The language in itself. */
  name: string
  /** Only texts that can be used. */
  texts: SheetTexts
  /** Keys whose text is not used, each with the reason. */
  faults: readonly { key: string; fault: TextFault }[]
  /** Keys of the file that no sheet uses. */
  unknown: readonly string[]
}

/** Why a language file is refused as a whole. */
export type LanguageFileRefusal =
  | 'sheet-language-large'
  | 'sheet-language-not-json'
  | 'sheet-language-shape'
  | 'sheet-language-own'
  | 'sheet-language-empty'

export type LanguageFileReading =
  | { ok: true; language: SheetLanguageFile }
  | { ok: false; code: LanguageFileRefusal; params: Record<string, string | number> }

/** Characters of a language file at most: five times what the longest shipped one has. */
export const largestLanguageFile = 60_000
/** A text longer than this times the French one, and a little, would not fit its place on the sheet. */
const longestTimes = 2
const longestMore = 40

const tagShape = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/
// Marks without a picture of their own can turn a line around or hide what it says; a no-break space is an ordinary blank.
const hiddenMarks = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Cn}\u2028\u2029]/u

const refused = (code: LanguageFileRefusal, params: Record<string, string | number> = {}): LanguageFileReading => ({
  ok: false,
  code,
  params,
})

/** The names between double braces of a text, in order, each once. */
export function placeholdersOf(text: string): string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name))].sort()
}

/** Fills in what stands between double braces; what is not given stays as it is and shows. */
export function fillText(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : whole,
  )
}

function faultOf(text: unknown, reference: string): TextFault | null {
  if (typeof text !== 'string' || text.trim() === '') return 'missing'
  if (hiddenMarks.test(text)) return 'marks'
  if (text.length > reference.length * longestTimes + longestMore) return 'long'
  return placeholdersOf(text).join(' ') === placeholdersOf(reference).join(' ') ? null : 'placeholder'
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a language file: `{ "language": tag, "name": …, "texts": { key: text } }`. What has no right shape is refused whole;
 * a single text that lacks, or cannot be used, is named and left to the French one.
 * @param reference the French texts, whose keys and placeholders count
 * @param own the tags that come with the program's own texts and cannot be replaced
 */
export function readLanguageFile(content: string, reference: SheetTexts, own: readonly string[]): LanguageFileReading {
  if (content.length > largestLanguageFile) return refused('sheet-language-large', { limit: largestLanguageFile })
  let parsed: unknown
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch {
    return refused('sheet-language-not-json')
  }
  if (!isObject(parsed)) return refused('sheet-language-shape', { part: '{ … }' })
  const { language: tag, name, texts: given } = parsed
  if (typeof tag !== 'string' || !tagShape.test(tag)) return refused('sheet-language-shape', { part: 'language' })
  if (typeof name !== 'string' || name.trim() === '' || name.length > 60 || hiddenMarks.test(name)) {
    return refused('sheet-language-shape', { part: 'name' })
  }
  if (!isObject(given)) return refused('sheet-language-shape', { part: 'texts' })
  if (own.includes(tag)) return refused('sheet-language-own', { language: tag })
  const texts: Record<string, string> = {}
  const faults: { key: string; fault: TextFault }[] = []
  for (const [key, french] of Object.entries(reference)) {
    const text = Object.hasOwn(given, key) ? given[key] : undefined
    const fault = faultOf(text, french)
    if (fault === null) texts[key] = (text as string).normalize('NFC').trim()
    else faults.push({ key, fault })
  }
  if (Object.keys(texts).length === 0) return refused('sheet-language-empty', { language: tag })
  const unknown = Object.keys(given)
    .filter((key) => !Object.hasOwn(reference, key))
    .slice(0, 20)
    .map((key) => key.slice(0, 60))
  return { ok: true, language: { tag, name: name.normalize('NFC').trim(), texts, faults, unknown } }
}

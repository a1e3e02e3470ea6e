/** Longest texts kept, in characters: more is a mistake of the file, never a name. */
export const maximumLengths = {
  name: 200,
  address: 500,
  email: 254,
  phone: 50,
  reference: 100,
  note: 4000,
} as const

/** Letters that lose nothing but their stroke or form when folded, and that Unicode does not decompose. */
const plainLetters: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ə: 'e',
}
const specialLetter = /[łøđðþßæœıħŧŋĸə]/g
const needsFolding = /[^\u0020-\u007e]/

/** Search key without case and accents: `Łukasz`, `lukasz` and `LUKASZ` are one. Blanks at the ends are dropped, inner ones folded. */
export function fold(text: string): string {
  if (!needsFolding.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim()
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(specialLetter, (letter) => plainLetters[letter] ?? letter)
    .replace(/[’‘ʼ´`′]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
}

/** Key under which a column heading or a known word is found: folded letters and digits only (`domain/imports.md`). */
export function headingKey(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
}

/**
 * Binary-sortable key in the order of `compareNames`: names as letters only, then spelling breaks the tie.
 * For database columns that must sort without a collation of their own.
 */
export function collationKey(text: string): string {
  return `${headingKey(text)}\u0001${text.normalize('NFC').toLowerCase()}`
}

/**
 * Orders names as Belgian users look them up: accents, case, blanks, hyphens and apostrophes do not count,
 * so `De Smedt` stands beside `Desmedt` and `O’Neill` beside `Oneill`; a particle is part of the name.
 */
export function compareNames(first: string, second: string): number {
  const firstKey = collationKey(first)
  const secondKey = collationKey(second)
  if (firstKey === secondKey) return 0
  return firstKey < secondKey ? -1 : 1
}

/** Control characters, invisible marks, direction marks and halves of characters; line breaks and tabs are blanks, not these. */
const invisible =
  // eslint-disable-next-line no-control-regex -- control characters are what this pattern is for
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Cs}/gu
const plainText = /^[\u0021-\u007e\u00a1-\u00ac\u00ae-\u024f]+(?: [\u0021-\u007e\u00a1-\u00ac\u00ae-\u024f]+)*$/

/** A text made safe to keep and show, and whether anything invisible had to go. */
export interface CleanedText {
  text: string
  removed: boolean
}

/**
 * Strips control characters and direction marks, composes accents and folds every run of blanks to one.
 * `removed` is true only when something invisible was in the text; extra blanks are nothing to report.
 */
export function cleanText(text: string): CleanedText {
  if (text === '' || plainText.test(text)) return { text, removed: false }
  const visible = text.replace(invisible, '')
  return { text: visible.normalize('NFC').replace(/\s+/gu, ' ').trim(), removed: visible.length !== text.length }
}

/** Tells whether an export replaced letters it could not write (`?ukasz`, `M\ufffdller`). */
export function hasDamagedLetters(name: string): boolean {
  return /\?\p{L}|\p{L}\?|\ufffd/u.test(name)
}

/** A value quoted in a message: shortened, and with long runs of digits hidden, because they may be a person’s number. */
export function quoteValue(value: string): string {
  const hidden = cleanText(value).text.replace(/\d[\d .-]{7,}\d/g, (digits) =>
    digits.replace(/\D/g, '').length < 9 ? digits : `…${digits.slice(-2)}`,
  )
  return hidden.length > 60 ? `${hidden.slice(0, 59)}…` : hidden
}

/** A text without blanks around it; null when nothing is left. */
export function trimmed(text: string | null): string | null {
  const short = text?.trim() ?? ''
  return short === '' ? null : short
}

import { knownWord, wordTable } from '#shared/domain/words.ts'

/** One job, or works that go on (`domain/chain.md`, declaration of works). */
export const purposes = ['one-off', 'continuous'] as const
export type Purpose = (typeof purposes)[number]

const purposeWords = wordTable<Purpose>({
  'one-off':
    'one-off, one off, once, single, ponctuel, ponctuels, travaux ponctuels, unique, eenmalig, eenmalige werken, einmalig, einmalige arbeiten',
  continuous:
    'continuous, continu, continus, travaux continus, récurrent, récurrents, permanent, doorlopend, doorlopende werken, continue werken, voortdurend, fortlaufend, fortlaufende arbeiten, dauerhaft, laufend',
})

/** The purpose of works a word of the four languages names, or null. */
export function readPurpose(text: string): Purpose | null {
  return knownWord(purposeWords, text)
}

/** The most an amount may be: a billion euros, in cents. */
export const mostCents = 100_000_000_000

/**
 * Reads an amount of euros as people and spreadsheets write it (`12 345,67 €`, `12.345,67`, `12345.67`, `12,345.67`) as cents;
 * null when it is none. A single separator followed by exactly three digits parts thousands, as Belgian amounts do.
 */
export function readCents(text: string): number | null {
  const bare = text.replaceAll(/[\s\u00a0\u202f'’]|€|eur(?:os?)?/giu, '')
  if (!/^\d[\d.,]*$/.test(bare)) return null
  const last = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'))
  const mark = last < 0 ? '' : bare.charAt(last)
  const once = mark !== '' && bare.split(mark).length === 2
  const other = mark === ',' ? '.' : ','
  const behind = last < 0 ? '' : bare.slice(last + 1)
  const isDecimal = once && behind.length <= 2 && behind !== ''
  const whole = isDecimal ? bare.slice(0, last) : bare
  const groups = isDecimal ? whole.split(other) : whole.split(/[.,]/)
  const grouped =
    groups.length === 1 || (/^\d{1,3}$/.test(groups[0] ?? '') && groups.slice(1).every((part) => /^\d{3}$/.test(part)))
  if (!grouped || (isDecimal && whole.includes(mark))) return null
  const cents = Number(groups.join('')) * 100 + (isDecimal ? Number(behind.padEnd(2, '0')) : 0)
  return Number.isSafeInteger(cents) && cents <= mostCents ? cents : null
}

import { describe, expect, test } from 'vitest'

import {
  fillPlaceholders,
  isPreselected,
  isTooSoon,
  placeholders,
  strangePlaceholders,
  type Placeholder,
  type PlaceholderWords,
} from '#shared/domain/reminder.ts'
import { reminderLetters as de } from '#shared/i18n/de/reminder-letters.ts'
import { reminderLetters as en } from '#shared/i18n/en/reminder-letters.ts'
import { reminderLetters as fr } from '#shared/i18n/fr/reminder-letters.ts'
import { reminderLetters as nl } from '#shared/i18n/nl/reminder-letters.ts'

const words: readonly PlaceholderWords[] = [fr, nl, de, en].map((texts) => texts.placeholders)
const values = Object.fromEntries(placeholders.map((name) => [name, `<${name}>`])) as Record<Placeholder, string>

describe('a reminder on a day', () => {
  test('is too soon until the days of the setting have passed, the last one included', () => {
    expect(isTooSoon('2026-09-14', '2026-09-14', 30)).toBe(true)
    expect(isTooSoon('2026-09-14', '2026-10-14', 30)).toBe(true)
    expect(isTooSoon('2026-09-14', '2026-10-15', 30)).toBe(false)
  })

  test('is never too soon without an earlier one, before it, or when nothing is to be asked', () => {
    expect(isTooSoon(null, '2026-09-14', 30)).toBe(false)
    expect(isTooSoon('2026-09-14', '2026-09-13', 30)).toBe(false)
    expect(isTooSoon('2026-09-14', '2026-09-14', 0)).toBe(false)
  })
})

describe('a firm', () => {
  test('is in a round unless something speaks against it; what is only to be known does not', () => {
    expect(isPreselected(['no-language', 'no-email', 'no-address'])).toBe(true)
    expect(isPreselected(['no-email', 'reminded'])).toBe(false)
    expect(isPreselected(['nothing-missing'])).toBe(false)
  })
})

describe('placeholders', () => {
  test('are filled in whichever of the languages they are written, whatever their case', () => {
    expect(fillPlaceholders('{entreprise} {Firm} {ONDERNEMING} { Unternehmen }', values, words)).toBe(
      '<firm> <firm> <firm> <firm>',
    )
  })

  test('take their line with them when they are empty, and leave strange ones and single braces alone', () => {
    const text = 'Avant\n{documents}\n\n\n\nAprès {bald} {'
    expect(fillPlaceholders(text, { ...values, papers: '' }, words)).toBe('Avant\n\nAprès {bald} {')
    expect(strangePlaceholders('{bald} {lieux} {bald}', words)).toEqual(['bald'])
  })

  test('name one thing each in every language, so that none is filled with another’s value', () => {
    for (const own of words) expect(new Set(Object.values(own)).size).toBe(placeholders.length)
    const meanings = new Map<string, string>()
    for (const own of words) {
      for (const [name, word] of Object.entries(own)) {
        const known = meanings.get(word.toLowerCase())
        expect([word, known ?? name]).toEqual([word, name])
        meanings.set(word.toLowerCase(), name)
      }
    }
  })
})

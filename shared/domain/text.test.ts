import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import {
  cleanText,
  collationKey,
  compareNames,
  fold,
  hasDamagedLetters,
  headingKey,
  quoteValue,
} from '#shared/domain/text.ts'

describe('a search key', () => {
  test.each([
    ['Łukasz', 'lukasz'],
    ['Søren', 'soren'],
    ['Strauß', 'strauss'],
    ['YILMAZ Işık', 'yilmaz isik'],
    ['Țepeș', 'tepes'],
    ['Étienne  Hélène ', 'etienne helene'],
    ['D’Angelo', "d'angelo"],
    ['Œuvre', 'oeuvre'],
  ])('of %s is %s', (text, key) => {
    expect(fold(text)).toBe(key)
  })

  test('stays the same when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })
})

test('headings match without case, accents, apostrophe form, punctuation and blanks', () => {
  const spellings = ['Numéro d’entreprise', "NUMERO D'ENTREPRISE", ' numéro  d´entreprise: ', 'Numero_d-entreprise']
  expect(new Set(spellings.map(headingKey))).toEqual(new Set(['numerodentreprise']))
})

describe('names in order', () => {
  test('keep particles with the name and ignore accents, blanks and apostrophes', () => {
    const names = [
      'Zwart',
      'Van den Berg',
      'Élie',
      'De Smedt',
      'Desmedt',
      'O’Neill',
      'Łukasz',
      'El Amrani',
      'Oneil',
      'Elan',
    ]
    expect(names.toSorted(compareNames)).toEqual([
      'De Smedt',
      'Desmedt',
      'El Amrani',
      'Elan',
      'Élie',
      'Łukasz',
      'Oneil',
      'O’Neill',
      'Van den Berg',
      'Zwart',
    ])
  })

  test('agree with the Belgian collation of the platform', () => {
    const letters = fc.constantFrom('a', 'é', 'b', 'Z', ' ', '-', "'", 'ç', 'o', 'ö', 'n')
    const name = fc.array(letters, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''))
    const platform = new Intl.Collator('fr-BE', { sensitivity: 'base', ignorePunctuation: true })
    fc.assert(
      fc.property(name, name, (first, second) => {
        const expected = platform.compare(first, second)
        fc.pre(expected !== 0)
        expect(Math.sign(compareNames(first, second))).toBe(Math.sign(expected))
      }),
    )
  })

  test('are in the order of their database keys', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (first, second) => {
        const byKey = Math.sign(
          Number(collationKey(first) > collationKey(second)) - Number(collationKey(first) < collationKey(second)),
        )
        expect(compareNames(first, second)).toBe(byKey)
      }),
    )
  })
})

describe('a cleaned text', () => {
  test('loses control and direction marks, and says so', () => {
    expect(cleanText('Ivan\u202eova')).toEqual({ text: 'Ivanova', removed: true })
    expect(cleanText('a\u0000b\u200f\ufeff')).toEqual({ text: 'ab', removed: true })
  })

  test('has its blanks folded without a word about it', () => {
    expect(cleanText('  Rue\u00a0 Belliard\n12\t')).toEqual({ text: 'Rue Belliard 12', removed: false })
  })

  test('keeps letters of every alphabet and composes accents', () => {
    expect(cleanText('Ște\u0301fan Ирина')).toEqual({ text: 'Șt\u00e9fan Ирина', removed: false })
    expect(cleanText('=HYPERLINK("x") <script>')).toEqual({ text: '=HYPERLINK("x") <script>', removed: false })
  })

  test('is clean', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = cleanText(text).text
        expect(cleanText(once)).toEqual({ text: once, removed: false })
        expect(once).not.toMatch(/\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})

test('names whose letters an export replaced are recognised', () => {
  expect(hasDamagedLetters('?ukasz')).toBe(true)
  expect(hasDamagedLetters('M\ufffdller')).toBe(true)
  expect(hasDamagedLetters('Müller')).toBe(false)
})

test('a value quoted in a message hides a person’s number and stays short', () => {
  expect(quoteValue('85.07.30-033.28')).toBe('…28')
  expect(quoteValue('né 85073003328')).toBe('né …28')
  expect(quoteValue('31/02/2026')).toBe('31/02/2026')
  expect(quoteValue('31-02-2026')).toBe('31-02-2026')
  expect(quoteValue('x'.repeat(10_000))).toHaveLength(60)
})

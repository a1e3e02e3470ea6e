import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openFace, shape } from '#main/core/documents/fonts.ts'

const copied = (word: string): string =>
  String.fromCodePoint(...shape('regular', word).glyphs.flatMap(({ codePoints }) => codePoints))

test('a letter is copied as itself, whatever words were printed before', () => {
  // An i under an accent is drawn without its dot, by the very glyph of the Turkish letter.
  shape('regular', 'i\u0307')
  shape('regular', 'ḯ')
  expect(copied('Yılmaz')).toBe('Yılmaz')
  expect(copied('Müller')).toBe('Müller')
  expect(copied('Nguyễn')).toBe('Nguyễn')
})

const languageFiles = join(import.meta.dirname, '../../../resources/sheet-languages')

test.each(readdirSync(languageFiles))('both faces have every letter of the language file %s', (name) => {
  const letters = new Set(readFileSync(join(languageFiles, name), 'utf8').replaceAll(/[\n\r]/g, ''))
  for (const face of ['regular', 'bold'] as const) {
    const font = openFace(face)
    const lacking = [...letters].filter((letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0))
    expect([face, lacking]).toEqual([face, []])
  }
})

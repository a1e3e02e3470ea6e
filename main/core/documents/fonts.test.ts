import { expect, test } from 'vitest'

import { shape } from '#main/core/documents/fonts.ts'

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

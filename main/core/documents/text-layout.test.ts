import { expect, test } from 'vitest'

import { printable } from '#main/core/documents/fonts.ts'
import { fitted, widthOf, wrap } from '#main/core/documents/text-layout.ts'

test('lines break at blanks and behind hyphens, and none is wider than allowed', () => {
  const lines = wrap('Van den Broeck-de Limburg Stirum', 'regular', 11, 80)
  expect(lines.join('|')).toBe('Van den|Broeck-de|Limburg|Stirum')
  for (const line of lines) expect(widthOf(line, 'regular', 11)).toBeLessThanOrEqual(80)
})

test('a word wider than the line is broken without losing a letter', () => {
  const word = 'Wolfeschlegelsteinhausenbergerdorff'
  const lines = wrap(word, 'regular', 11, 60)
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.join('')).toBe(word)
})

test('a no-break space keeps its neighbours together', () => {
  expect(wrap('Que faire\u00a0?', 'regular', 11, 52)).toEqual(['Que', 'faire\u00a0?'])
})

test('text beyond the last line allowed ends with an ellipsis', () => {
  const lines = wrap('un deux trois quatre cinq six sept huit', 'regular', 11, 60, 2)
  expect(lines).toHaveLength(2)
  expect(lines[1]).toMatch(/…$/)
})

test('a million characters are laid out at once, not letter by letter', () => {
  const start = performance.now()
  expect(wrap('x'.repeat(1_000_000), 'regular', 11, 100, 4)).toHaveLength(4)
  expect(performance.now() - start).toBeLessThan(1000)
})

test('a letter keeps its accents when a line is broken or shortened', () => {
  const marked = 'q\u0308'.repeat(40)
  for (const line of wrap(marked, 'regular', 11, 50)) expect(line).not.toMatch(/^\u0308/)
  expect(fitted(marked, 'regular', 11, 50)).toMatch(/q\u0308…$/)
})

test.each([
  ['Ștefan Łukasz Yılmaz Nguyễn Жуков Αθήνα', 'Ștefan Łukasz Yılmaz Nguyễn Жуков Αθήνα', []],
  ['e\u0301', 'é', []],
  ['\u202eAnna\u200f\u200b', 'Anna', []],
  ['a\nb\tc', 'a b c', []],
  ['A\u0000B\u0007', 'AB', []],
  ['深圳', '\uFFFD\uFFFD', ['U+6DF1', 'U+5733']],
  ['a\uD800b', 'a\uFFFDb', ['U+D800']],
  ['=HYPERLINK("x")<script>', '=HYPERLINK("x")<script>', []],
])('%j is printed as %j', (given, text, replaced) => {
  expect(printable(given)).toEqual({ text, replaced })
})

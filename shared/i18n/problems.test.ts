import { expect, test } from 'vitest'

import { languages, resources } from '#shared/i18n/index.ts'

const codes = Object.keys(resources.fr.translation.problems) as (keyof typeof resources.fr.translation.problems)[]

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
}

test.each(languages)('in %s each problem inserts the same values as in French', (language) => {
  for (const code of codes) {
    for (const part of ['reason', 'remedy'] as const) {
      const translated = placeholders(resources[language].translation.problems[code][part])
      expect([code, ...translated]).toEqual([code, ...placeholders(resources.fr.translation.problems[code][part])])
    }
  }
})

test.each(languages)('in %s each problem says what is wrong and what to do, in whole sentences', (language) => {
  for (const code of codes) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/)
    const { reason, remedy } = resources[language].translation.problems[code]
    expect(`${code}: ${reason}`).toMatch(/\.$/)
    expect(`${code}: ${remedy}`).toMatch(/\.$/)
  }
})

test('French keeps its punctuation together', () => {
  for (const code of codes) {
    const { reason, remedy } = resources.fr.translation.problems[code]
    expect(`${code} – ${reason} ${remedy}`).not.toMatch(/ [:;?!»]|« /)
    expect(`${code} – ${reason} ${remedy}`).not.toContain("'")
  }
})

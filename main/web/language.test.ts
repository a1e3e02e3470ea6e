import { expect, it } from 'vitest'

import { languageOfHeader, languageOfSystem } from '#main/web/language.ts'

it('takes the best of our languages that a browser asks for', () => {
  expect(languageOfHeader('nl-BE,nl;q=0.9,en;q=0.8', 'fr')).toBe('nl')
  expect(languageOfHeader('en;q=0.2, de;q=0.7', 'fr')).toBe('de')
  expect(languageOfHeader('pl,en;q=0', 'fr')).toBe('fr')
  expect(languageOfHeader(undefined, 'de')).toBe('de')
})

it('reads the language of the terminal from its environment', () => {
  expect(languageOfSystem({ LC_ALL: 'nl_BE.UTF-8', LANG: 'en_GB.UTF-8' })).toBe('nl')
  expect(languageOfSystem({ LANG: 'de_BE.UTF-8' })).toBe('de')
  expect(languageOfSystem({ LANG: 'C.UTF-8' })).toBe('fr')
})

import { expect, test } from 'vitest'

import { accessPages } from '#shared/domain/keys.ts'
import { languages } from '#shared/i18n/languages.ts'
import { pageAddress, pageRule } from '#shared/rules/access.ts'
import { findRule, ruleValue } from '#shared/rules/index.ts'

const today = '2026-11-30'

test('every official page has an address in each language, the French one where no other is known', () => {
  for (const page of accessPages) {
    const addresses = ruleValue(pageRule(page), null, today)
    for (const language of languages) {
      const { url, language: into } = pageAddress(addresses, language)
      expect(new URL(url).protocol).toBe('https:')
      expect(url).toBe(addresses[into])
    }
  }
  expect(pageAddress(ruleValue('access-page-employer', null, today), 'nl').url).toContain('/site_nl/')
  expect(pageAddress(ruleValue('access-page-worker', null, today), 'nl').language).toBe('fr')
})

test('the app takes fewer cards from a representative than from a worker', () => {
  expect(ruleValue('itsme-cards', null, today)).toEqual(['BE', 'LU', 'NL'])
  expect(ruleValue('itsme-cards-representative', null, today)).toEqual(['BE'])
  expect(findRule('itsme-cards', null, today)).toMatchObject({ source: 'ciao-who', assumption: false })
})

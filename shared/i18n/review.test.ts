import { createInstance } from 'i18next'
import { describe, expect, test } from 'vitest'

import { knownRemarks } from '#shared/domain/official-words.ts'
import { dismissReasons, explainReasons, ruleIds } from '#shared/domain/review/rules.ts'
import { languages, resources, type Language } from '#shared/i18n/index.ts'

const instance = createInstance()
void instance.init({
  resources,
  lng: 'fr',
  fallbackLng: false,
  supportedLngs: [...languages],
  interpolation: { escapeValue: false },
  returnEmptyString: false,
  initAsync: false,
})

function say(language: Language, key: string, values: Record<string, string | number> = {}): string {
  expect(instance.getFixedT(language).length).toBeGreaterThan(0)
  return String(instance.t(key as never, { ...values, lng: language } as never))
}

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
}

describe.each(languages)('the texts of the review in %s', (language) => {
  const { review } = resources[language].translation

  test('name every rule, with the same values as in French', () => {
    for (const rule of ruleIds) {
      for (const part of ['name', 'sentence', 'text', 'next'] as const) {
        const inserted = placeholders(review.rules[rule][part])
        expect([rule, part, ...inserted]).toEqual([
          rule,
          part,
          ...placeholders(resources.fr.translation.review.rules[rule][part]),
        ])
      }
      expect(review.rules[rule].name.length).toBeLessThanOrEqual(32)
      expect(`${rule}: ${review.rules[rule].text}`).toMatch(/\.$/)
    }
  })

  test('say what each official remark means and what to do about it', () => {
    for (const remark of [...knownRemarks, 'other'] as const) {
      const values = { remark, stated: 'NOT IN THE SCHEMA' }
      const sentence = say(language, 'review.rules.official-remark.sentence', values)
      expect(sentence).toBe(review.remarks[remark].replace('{{stated}}', 'NOT IN THE SCHEMA'))
      expect(say(language, 'review.rules.official-remark.next', values)).toBe(review.remarkSteps[remark])
    }
  })

  test('fit a missing registration to what the planning says', () => {
    const key = 'review.rules.missing-registration.sentence'
    expect(say(language, key, { planned: 'start', start: '06:30' })).toContain('06:30')
    expect(say(language, key, { planned: 'day' })).toBe(review.missing.day)
  })

  test('fit an unknown person to what the row says', () => {
    const key = 'review.rules.unknown-person.sentence'
    expect(say(language, key, { stated: 'identifier', identifier: '•••••••-3328' })).toContain('-3328')
    expect(say(language, key, { stated: 'nameOnly', identifier: '' })).toBe(review.unknown.nameOnly)
  })

  test('name every reason for a decision', () => {
    for (const reason of [...explainReasons, ...dismissReasons]) expect(review.reasons[reason]).not.toBe('')
  })
})

test('FAILED reads as registered', () => {
  expect(resources.en.translation.review.statuses.FAILED).toBe('Registered, with remarks')
})

test('French keeps its punctuation together', () => {
  const { rules, remarks, remarkSteps, missing, unknown, reasons } = resources.fr.translation.review
  const all = [...Object.values(rules).flatMap((rule) => Object.values(rule))]
  for (const part of [remarks, remarkSteps, missing, unknown, reasons]) all.push(...Object.values(part))
  for (const text of all) {
    expect(text).not.toMatch(/ [:;?!»]|« /)
    expect(text).not.toContain("'")
  }
})

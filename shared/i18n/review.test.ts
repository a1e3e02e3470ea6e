import { describe, expect, test } from 'vitest'

import { knownRemarks } from '#shared/domain/official-words.ts'
import { dismissReasons, explainReasons, ruleIds } from '#shared/domain/review/rules.ts'
import { languages, resources } from '#shared/i18n/index.ts'

const reference = resources.fr.translation.review

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\{\w+\}\}/g))].sort()
}

describe.each(languages)('the texts of the review in %s', (language) => {
  const { review } = resources[language].translation

  test('name every rule, with the same values as in French', () => {
    for (const rule of ruleIds) {
      for (const part of ['name', 'sentence', 'text', 'next'] as const) {
        const inserted = placeholders(review.rules[rule][part])
        expect([rule, part, ...inserted]).toEqual([rule, part, ...placeholders(reference.rules[rule][part])])
      }
      expect(review.rules[rule].name.length).toBeLessThanOrEqual(32)
      expect(`${rule}: ${review.rules[rule].text}`).toMatch(/\.$/)
    }
  })

  test('know every official remark and what to do about it', () => {
    for (const remark of [...knownRemarks, 'other'] as const) {
      expect(review.remarks[remark]).toMatch(/\.$/)
      expect(review.remarkSteps[remark]).toMatch(/\.$/)
    }
  })

  test('name every reason for a decision', () => {
    for (const reason of [...explainReasons, ...dismissReasons]) expect(review.reasons[reason]).not.toBe('')
  })
})

test('FAILED reads as registered', () => {
  expect(resources.en.translation.review.statuses.FAILED).toBe('Registered, with remarks')
})

test('French keeps its punctuation together', () => {
  const { rules, remarks, remarkSteps, missing, unknown, reasons } = reference
  const all = Object.values(rules).flatMap((rule) => Object.values(rule))
  for (const part of [remarks, remarkSteps, missing, unknown, reasons]) all.push(...Object.values(part))
  for (const text of all) {
    expect(text).not.toMatch(/ [:;?!»]|« /)
    expect(text).not.toContain("'")
  }
})

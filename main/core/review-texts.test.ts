import { describe, expect, test } from 'vitest'

import { texts } from '#main/core/texts.ts'
import { knownRemarks } from '#shared/domain/official-words.ts'
import { languages, resources } from '#shared/i18n/index.ts'

describe.each(languages)('sentences of findings in %s', (language) => {
  const say = texts(language)
  const { review } = resources[language].translation

  test('say what each official remark means and what to do about it', () => {
    for (const remark of [...knownRemarks, 'other'] as const) {
      const values = { remark, stated: 'NOT IN THE SCHEMA' }
      const expected = review.remarks[remark].replace('{{stated}}', 'NOT IN THE SCHEMA')
      expect(say(($) => $.review.rules['official-remark'].sentence, values)).toBe(expected)
      expect(say(($) => $.review.rules['official-remark'].next, values)).toBe(review.remarkSteps[remark])
    }
  })

  test('fit a missing registration to what the planning says', () => {
    const sentence = (values: Record<string, string>): string =>
      say(($) => $.review.rules['missing-registration'].sentence, values)
    expect(sentence({ planned: 'start', start: '06:30' })).toBe(review.missing.start.replace('{{start}}', '06:30'))
    expect(sentence({ planned: 'day' })).toBe(review.missing.day)
  })

  test('fit an unknown person to what the row says', () => {
    const sentence = (values: Record<string, string>): string =>
      say(($) => $.review.rules['unknown-person'].sentence, values)
    expect(sentence({ stated: 'identifier', identifier: '•••••••-3328' })).toContain('•••••••-3328')
    expect(sentence({ stated: 'nameOnly', identifier: '' })).toBe(review.unknown.nameOnly)
  })
})

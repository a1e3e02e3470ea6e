import { describe, expect, test } from 'vitest'

import { isValidLocalDate } from '#shared/domain/dates.ts'
import { regimes } from '#shared/domain/regime.ts'
import { sources as de } from '#shared/i18n/de/sources.ts'
import { sources as en } from '#shared/i18n/en/sources.ts'
import { sources as fr } from '#shared/i18n/fr/sources.ts'
import { sources as nl } from '#shared/i18n/nl/sources.ts'
import { findRule, rules, ruleValue } from '#shared/rules/index.ts'

describe('the dated rules', () => {
  test('give every regime a value for every name on any day', () => {
    for (const name of new Set(rules.map((rule) => rule.name))) {
      for (const regime of regimes) {
        for (const date of ['1990-01-01', '2026-09-14', '2090-01-01']) {
          expect(findRule(name, regime, date).name).toBe(name)
        }
      }
    }
  })

  test('name their source, the day it was checked and real dates', () => {
    for (const rule of rules) {
      const worded = [fr, nl, de, en].every((texts) => Object.hasOwn(texts, rule.source))
      expect(worded || rule.source.startsWith('https://')).toBe(true)
      expect([rule.validFrom, rule.checkedOn].every(isValidLocalDate)).toBe(true)
      expect(rule.validTo === null || rule.validTo >= rule.validFrom).toBe(true)
    }
  })

  test('never hold two values for the same name, regime and day', () => {
    for (const rule of rules) {
      const rivals = rules.filter((other) => other !== rule && other.name === rule.name && other.regime === rule.regime)
      for (const rival of rivals) {
        const apart =
          (rule.validTo !== null && rule.validTo < rival.validFrom) ||
          (rival.validTo !== null && rival.validTo < rule.validFrom)
        expect([rule.name, apart]).toEqual([rule.name, true])
      }
    }
  })

  test('mark the emergency procedure as an assumption for cleaning alone', () => {
    expect(findRule('outage-infrastructure', 'construction', '2026-09-14').assumption).toBe(false)
    expect(findRule('outage-infrastructure', 'meat', '2026-09-14').assumption).toBe(false)
    expect(findRule('outage-infrastructure', 'cleaning', '2026-09-14').assumption).toBe(true)
  })

  test('know how to reach the contact centre', () => {
    expect(ruleValue('contact-centre-phone', 'cleaning', '2026-09-14')).toEqual({
      number: '02 511 51 51',
      menuKeys: { fr: ['2', '5', '6'], nl: null, de: null },
    })
    expect(ruleValue('contact-centre-hours', 'construction', '2026-09-14')).toBeNull()
  })
})

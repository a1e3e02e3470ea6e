import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'

const checkedOn = '2026-11-21'

/** A value that is the same in every regime. */
function common<Name extends RuleName>(
  name: Name,
  value: Rule<Name>['value'],
  source: RuleSource,
  assumption: boolean,
): Rule<Name> {
  return { name, regime: null, value, validFrom: '2000-01-01', validTo: null, source, checkedOn, assumption }
}

/** The dated values behind the checks of records and documents. */
export const recordRules: readonly Rule[] = [
  common('paper-form-blank-lines', { usual: 8, leastOnLastPage: 3 }, 'own-blank-lines', true),
  common('document-lead-days', [30, 7, 0], 'own-lead-days', true),
  common('limosa-number', { digits: 17 }, 'limosa-example', true),
  common(
    'declaration-number',
    { length: 13, alphabet: '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', prefix: '1Y1', suffix: 'Z' },
    'works-form',
    true,
  ),
  common('person-number-sequence', { first: 1, last: 998 }, 'national-register', true),
  common('declaration-years', { most: 5 }, 'law-1969-30bis', false),
  common('receipt-number', { digits: 15 }, 'receipt-schema', false),
  common('retention-years', { usual: 7 }, 'retention-third-party', true),
]

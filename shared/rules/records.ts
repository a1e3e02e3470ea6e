import type { Rule, RuleName } from '#shared/rules/rule.ts'

const checkedOn = '2026-11-21'

/** A value that is the same in every regime. */
function common<Name extends RuleName>(
  name: Name,
  value: Rule<Name>['value'],
  source: string,
  assumption: boolean,
): Rule<Name> {
  return { name, regime: null, value, validFrom: '2000-01-01', validTo: null, source, checkedOn, assumption }
}

/** The dated values behind the checks of records and documents. */
export const recordRules: readonly Rule[] = [
  common('paper-form-blank-lines', { usual: 8, leastOnLastPage: 3 }, 'our choice: people not foreseen', true),
  common('document-lead-days', [30, 7, 0], 'our choice: days before a paper ends', true),
  common('limosa-number', { digits: 17 }, 'one published example; no official form was found', true),
  common(
    'declaration-number',
    { length: 13, alphabet: '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ', prefix: '1Y1', suffix: 'Z' },
    'technical description of the declaration of works (form); prefix and suffix seen in known numbers',
    true,
  ),
  common('person-number-sequence', { first: 1, last: 998 }, 'general descriptions of the national register', true),
  common('declaration-years', { most: 5 }, 'law of 27 June 1969, article 30bis: continuous works', false),
  common('receipt-number', { digits: 15 }, 'official schema of Checkinatwork: integer of at most 15 digits', false),
  common('retention-years', { usual: 7 }, 'retention of Checkinatwork’s database, third-party source', true),
]

import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'

const checkedOn = '2026-11-21'
const ours = 'own-limit'

/** A limit of the review, the same in every regime. */
function limit<Name extends RuleName>(
  name: Name,
  value: Rule<Name>['value'],
  source: RuleSource = ours,
  assumption = true,
): Rule<Name> {
  return { name, regime: null, value, validFrom: '2000-01-01', validTo: null, source, checkedOn, assumption }
}

const noLimit: Omit<Rule<'correction-days'>, 'regime'> = {
  name: 'correction-days',
  value: null,
  validFrom: '2014-04-01',
  validTo: null,
  source: 'own-correction-reading',
  checkedOn,
  assumption: true,
}

/** The dated limits behind the review of registrations and behind the time left to correct them. */
export const reviewRules: readonly Rule[] = [
  limit('review-duplicate-minutes', 5),
  limit('review-open-hours', 16),
  limit('review-continuation-hours', 4),
  limit('review-shortest-minutes', 1),
  limit('review-long-hours', 12),
  limit('review-break-hours', 6, 'labour-act-38quater', false),
  limit('review-paper-days', 5),
  limit('witness-minutes', 15),
  {
    name: 'correction-days',
    regime: 'cleaning',
    value: 30,
    validFrom: '2024-09-01',
    validTo: null,
    source: 'ciao-thirty-days',
    checkedOn,
    assumption: true,
  },
  { ...noLimit, regime: 'construction' },
  { ...noLimit, regime: 'meat' },
]

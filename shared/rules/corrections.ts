import type { Rule, RuleName } from '#shared/rules/rule.ts'

function ours<Name extends RuleName>(name: Name, value: Rule<Name>['value']): Rule<Name> {
  const about = { validFrom: '2000-01-01', validTo: null, source: 'own-limit', checkedOn: '2026-11-21' } as const
  return { name, regime: null, value, ...about, assumption: true }
}

/** The dated values behind correction requests: nothing official is published about any of them. */
export const correctionRules: readonly Rule[] = [
  ours('correction-amber-day', 20),
  ours('correction-red-day', 27),
  ours('attachment-bytes', 25_000_000),
  ours('correction-annex-bytes', 100_000_000),
  ours('correction-contact-text', 2_000),
]

import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'

function assumed<Name extends RuleName>(name: Name, value: Rule<Name>['value'], source: RuleSource): Rule<Name> {
  const about = { validFrom: '2000-01-01', validTo: null, checkedOn: '2026-11-30' } as const
  return { name, regime: null, value, source, ...about, assumption: true }
}

/** The dated values behind the rough amounts of the three-way match: all from third parties. */
export const matchRules: readonly Rule[] = [
  assumed('employer-sanction', { level: 3, min: 80_000, max: 800_000 }, 'sanction-third-party'),
  assumed('undeclared-percent', 5, 'undeclared-third-party'),
]

import type { Regime } from '#shared/domain/regime.ts'
import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'

function works<Name extends RuleName>(
  name: Name,
  value: Rule<Name>['value'],
  source: RuleSource,
  about: { regime?: Regime; assumption: boolean },
): Rule<Name> {
  const { regime = null, assumption } = about
  return { name, regime, value, validFrom: '2000-01-01', validTo: null, source, checkedOn: '2026-11-21', assumption }
}

/** The dated values behind the duty to declare works (`domain/chain.md`, declaration of works, thresholds). */
export const worksRules: readonly Rule[] = [
  works('works-thresholds', { alone: 3_000_000, one: 500_000, always: 2 }, 'works-third-party', { assumption: true }),
  works('works-agencies-count', true, 'agencies-by-analogy', { assumption: true }),
  works('works-agencies-count', true, 'checkinatwork-agencies', { regime: 'construction', assumption: false }),
  works('works-agencies-count', true, 'checkinatwork-agencies', { regime: 'meat', assumption: false }),
]

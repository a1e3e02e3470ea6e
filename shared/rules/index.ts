import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { accessRules } from '#shared/rules/access.ts'
import { correctionRules } from '#shared/rules/corrections.ts'
import { dutyRules } from '#shared/rules/duties.ts'
import { emergencyRules } from '#shared/rules/emergency.ts'
import { informingRules } from '#shared/rules/informing.ts'
import { matchRules } from '#shared/rules/match.ts'
import { meansRules } from '#shared/rules/means.ts'
import { recordRules } from '#shared/rules/records.ts'
import { reminderRules } from '#shared/rules/reminders.ts'
import { reviewRules } from '#shared/rules/review.ts'
import { worksRules } from '#shared/rules/works.ts'
import type { Rule, RuleName, RuleValues } from '#shared/rules/rule.ts'
import { withholdingRules } from '#shared/rules/withholding.ts'

export type { Rule, RuleName, RuleValues } from '#shared/rules/rule.ts'

/** Every dated rule the program was shipped with. */
export const rules: readonly Rule[] = [
  ...emergencyRules,
  ...recordRules,
  ...reviewRules,
  ...correctionRules,
  ...reminderRules,
  ...withholdingRules,
  ...matchRules,
  ...worksRules,
  ...dutyRules,
  ...meansRules,
  ...accessRules,
  ...informingRules,
]

/** Rules per name and regime, oldest first; rules without regime serve all that have none of their own. */
const byName = new Map<string, Rule[]>()
for (const rule of [...rules].sort((first, second) => first.validFrom.localeCompare(second.validFrom))) {
  const key = `${rule.name} ${rule.regime ?? ''}`
  const known = byName.get(key)
  if (known) known.push(rule)
  else byName.set(key, [rule])
}

/**
 * The rule that holds for a regime (null: for none in particular) on a Brussels calendar day; the regime's own goes first.
 * Before the first known value the first one is given, because an office may look further back than our sources.
 */
export function findRule<Name extends RuleName>(name: Name, regime: Regime | null, date: LocalDate): Rule<Name> {
  const candidates = byName.get(`${name} ${regime ?? ''}`) ?? byName.get(`${name} `)
  const found = candidates?.findLast(({ validFrom }) => validFrom <= date) ?? candidates?.[0]
  if (!found) throw new Error(`No rule ${name} for ${regime ?? 'all regimes'}`)
  // The map is keyed by name, so the value has the type of that name.
  return found as Rule<Name>
}

/** The value of the rule that holds for a regime on a day (see `findRule`). */
export function ruleValue<Name extends RuleName>(name: Name, regime: Regime | null, date: LocalDate): RuleValues[Name] {
  return findRule(name, regime, date).value
}

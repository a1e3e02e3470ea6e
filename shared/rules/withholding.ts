import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'
import type { Regime } from '#shared/domain/regime.ts'

const checkedOn = '2026-11-30'

/** What holds from a day on, until the next value of the same name and regime. */
function since<Name extends RuleName>(
  name: Name,
  value: Rule<Name>['value'],
  [validFrom, validTo]: readonly [string, string | null],
  about: { regime?: Regime; source: RuleSource; assumption: boolean },
): Rule<Name> {
  const { regime = null, source, assumption } = about
  return { name, regime, value, validFrom, validTo, source, checkedOn, assumption }
}

const always = ['2000-01-01', null] as const
/** Read in third-party sources that name the NSSO; nothing official says it where we looked. */
const quoted = { source: 'nsso-withholding', assumption: true } as const
/** Several third parties agree on rate and limit; they differ on the first day and on whether it adds to the others. */
const told = { source: 'withholding-self-employed', assumption: true } as const

/** The third rate came in 2026, in two sectors only. */
const selfEmployed = (['construction', 'cleaning'] as const).flatMap((regime) => [
  since('withholding-self-employed', null, ['2000-01-01', '2025-12-31'], { ...told, regime }),
  since('withholding-self-employed', { percent: 15, aboveCents: 250_000 }, ['2026-01-01', null], { ...told, regime }),
])

/** What is withheld from a payment to a contractor with debts, and where it is checked. */
export const withholdingRules: readonly Rule[] = [
  since('withholding-nsso', { percent: 35, aboveCents: 0 }, always, quoted),
  since('withholding-tax', { percent: 15, aboveCents: 0 }, always, quoted),
  ...selfEmployed,
  since('withholding-self-employed', null, always, told),
  since('withholding-check-page', { url: 'https://www.checkobligationderetenue.be/' }, always, quoted),
]

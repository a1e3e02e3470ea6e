import type { Regime } from '#shared/domain/regime.ts'
import type { Rule } from '#shared/rules/rule.ts'

/** The page of a service on the citizens’ portal. The French one was read; the others follow its pattern and are an assumption. */
function ownPage(regime: Regime, service: string, name: string, validFrom: string): Rule<'own-registrations-page'> {
  const page = (language: string): `https://${string}` =>
    `https://www.socialsecurity.be/citizen/${language}/static/applics/${name}/index.htm`
  return {
    name: 'own-registrations-page',
    regime,
    value: { service, pages: { fr: page('fr'), nl: page('nl'), de: page('de'), en: page('en') } },
    validFrom,
    validTo: null,
    source: page('fr'),
    checkedOn: '2026-11-30',
    assumption: true,
  }
}

/** Where the official addresses lead that people are told of. */
export const informingRules: readonly Rule[] = [
  ownPage('cleaning', 'Check In and Out at Work', 'check-in-and-out-at-work', '2024-09-01'),
  ownPage('construction', 'Checkinatwork', 'checkinatwork', '2014-04-01'),
  ownPage('meat', 'Checkinatwork', 'checkinatwork', '2014-04-01'),
]

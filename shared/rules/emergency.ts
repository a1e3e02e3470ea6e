import type { Regime } from '#shared/domain/regime.ts'
import type { Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'

const procedure: RuleSource = 'emergency-procedure'
const checkedOn = '2026-11-21'

/** What the official procedure says, for the two sectors it was written for, and the same, as an assumption, for cleaning. */
function procedureRule<Name extends RuleName>(name: Name, value: Rule<Name>['value']): Rule<Name>[] {
  const official = (['construction', 'meat'] as const).map((regime) => ({
    name,
    regime,
    value,
    validFrom: '2014-04-01',
    validTo: null,
    source: procedure,
    checkedOn,
    assumption: false,
  }))
  return [...official, cleaningRule(name, value)]
}

/** No version of the procedure for cleaning was found: what stands here is our assumption (`domain/emergency.md`). */
function cleaningRule<Name extends RuleName>(name: Name, value: Rule<Name>['value']): Rule<Name> {
  return {
    name,
    regime: 'cleaning',
    value,
    validFrom: '2024-09-01',
    validTo: null,
    source: procedure,
    checkedOn,
    assumption: true,
  }
}

function officialService(regime: Regime, name: string, url: `https://${string}`): Rule<'official-service'> {
  const validFrom = regime === 'cleaning' ? '2024-09-01' : '2014-04-01'
  const value = { name, url }
  return {
    name: 'official-service',
    regime,
    value,
    validFrom,
    validTo: null,
    source: url,
    checkedOn,
    assumption: false,
  }
}

const checkinatworkPage = 'https://www.socialsecurity.be/citizen/fr/static/applics/checkinatwork/index.htm'
const ciaoPage = 'https://www.socialsecurity.be/site_fr/employer/applics/check-in-and-out-at-work/general/who.htm'

/** The dated values of the emergency procedure and of the paper form. */
export const emergencyRules: readonly Rule[] = [
  ...procedureRule('contact-centre-phone', {
    number: '02 511 51 51',
    menuKeys: { fr: ['2', '5', '6'], nl: null, de: null },
  }),
  ...procedureRule('contact-centre-form', {
    url: 'https://www.socialsecurity.be/site_fr/employer/general/contactcenter/index.htm?targetApplics=checkinatwork',
  }),
  ...procedureRule('contact-centre-hours', null),
  officialService('construction', 'Checkinatwork', checkinatworkPage),
  officialService('meat', 'Checkinatwork', checkinatworkPage),
  officialService('cleaning', 'Check In and Out at Work', ciaoPage),
  ...procedureRule('outage-permanent-lack', { instead: 'other-organisation' }).filter(
    ({ regime }) => regime !== 'cleaning',
  ),
  // Registering ahead or from afar is not allowed for cleaning, so the official way out cannot be taken over.
  cleaningRule('outage-permanent-lack', { instead: 'ask-authority' }),
  ...procedureRule('outage-infrastructure', { exempt: true }),
  ...procedureRule('outage-official-service', { exempt: true }),
  ...procedureRule('outage-other-way', { settles: true }),
  ...procedureRule('outage-paper-form', { accepted: true }),
]

import type { AccessPage } from '#shared/domain/keys.ts'
import type { PageAddresses, Rule, RuleName, RuleSource } from '#shared/rules/rule.ts'
import type { Language } from '#shared/i18n/languages.ts'

function access<Name extends RuleName>(name: Name, value: Rule<Name>['value'], source: RuleSource): Rule<Name> {
  const about = { validFrom: '2024-09-01', validTo: null, checkedOn: '2026-11-30', assumption: false } as const
  return { name, regime: null, value, source, ...about }
}

const portal = 'https://www.socialsecurity.be'
const employerPage = '/employer/applics/check-in-and-out-at-work'
const workerPage = `${portal}/citizen/fr/static/applics/check-in-and-out-at-work/index.htm` as const
const contactPage = `${portal}/site_fr/employer/general/contactcenter/index.htm?targetApplics=checkinatwork` as const

/** A page whose other languages are not known for sure: the French one stands for them. */
function french(fr: `https://${string}`): PageAddresses {
  return { fr, nl: null, de: null, en: null }
}

/** The front page of a site, which leads to each language. */
function front(address: `https://${string}`): PageAddresses {
  return { fr: address, nl: address, de: address, en: address }
}

/**
 * The dated values behind the ways to a digital key (`domain/access.md`): whose electronic identity card the itsme app takes, and
 * the official pages in the languages in which their address is known.
 */
export const accessRules: readonly Rule[] = [
  access('itsme-cards', ['BE', 'LU', 'NL'], 'ciao-who'),
  access('itsme-cards-representative', ['BE'], 'ciao-who'),
  access('access-page-worker', french(workerPage), 'ciao-who'),
  access(
    'access-page-employer',
    {
      fr: `${portal}/site_fr${employerPage}/general/who.htm`,
      nl: `${portal}/site_nl${employerPage}/general/who.htm`,
      de: `${portal}/site_de${employerPage}/general/who.htm`,
      en: null,
    },
    'ciao-who',
  ),
  access('access-page-contact', french(contactPage), 'ciao-who'),
  access('access-page-csam', front('https://www.csam.be'), 'ciao-who'),
  access('access-page-belgianid', front('https://www.belgianid.be'), 'ciao-who'),
  access(
    'access-page-counters',
    {
      ...front('https://economie.fgov.be'),
      en: 'https://economie.fgov.be/en/themes/enterprises/starting-business/steps-starting-business/steps-take-business-counter/accredited-business-counters',
    },
    'ciao-who',
  ),
]

/** The address of an official page in a language, and whether it had to fall back to the French one. */
export function pageAddress(
  addresses: PageAddresses,
  language: Language,
): { url: `https://${string}`; language: Language } {
  const own = addresses[language]
  return own === null ? { url: addresses.fr, language: 'fr' } : { url: own, language }
}

/** The name of the rule that holds a page's addresses. */
export function pageRule(page: AccessPage): `access-page-${AccessPage}` {
  return `access-page-${page}`
}

import type { DeviceKind, MeansKind } from '#shared/domain/access.ts'
import type { CountryCode } from '#shared/domain/country.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Regime } from '#shared/domain/regime.ts'

/** What the values of each rule look like. Dates and money follow the conventions of the rest of the program. */
export interface RuleValues {
  /** How to reach the contact centre by telephone; `menuKeys` per language, null where the menu is unknown. */
  'contact-centre-phone': {
    number: string
    menuKeys: { fr: readonly string[] | null; nl: readonly string[] | null; de: readonly string[] | null }
  }
  /** Address of the contact form for the hours in which nobody answers. */
  'contact-centre-form': { url: string }
  /** Opening hours of the contact centre; null while they are not published. The office sets its own. */
  'contact-centre-hours': { from: string; to: string } | null
  /** Official page or online service of the regime. */
  'official-service': { name: string; url: string }
  /** Lines left empty on the paper form: usual number, and the least on its last page. */
  'paper-form-blank-lines': { usual: number; leastOnLastPage: number }
  /** Whether the emergency procedure may be used at all where infrastructure lacks permanently, and what stands in its place. */
  'outage-permanent-lack': { instead: 'other-organisation' | 'ask-authority' }
  /** Whether the day is exempt when infrastructure of third parties fails. */
  'outage-infrastructure': { exempt: boolean }
  /** Whether the day is exempt when the official service itself fails. */
  'outage-official-service': { exempt: boolean }
  /** Whether registering through another channel, the provider or an agent settles the outage. */
  'outage-other-way': { settles: boolean }
  /** Whether a paper form under a reference number stands for the registrations. */
  'outage-paper-form': { accepted: boolean }
  /** Days before a document ends at which it is shown as ending. */
  'document-lead-days': readonly number[]
  /** Digits of the Limosa numbers seen so far. */
  'limosa-number': { digits: number }
  /** Form of a declaration number; `prefix` and `suffix` are only what the known ones share. */
  'declaration-number': { length: number; alphabet: string; prefix: string; suffix: string }
  /** Sequence numbers issued inside a national register number. */
  'person-number-sequence': { first: number; last: number }
  /** Years a declaration of continuous works may run. */
  'declaration-years': { most: number }
  /** Most digits of a receipt number. */
  'receipt-number': { digits: number }
  /** Minutes within which the same event again is a duplicate of the one kept before it. */
  'review-duplicate-minutes': number
  /** Hours after which nothing closes an IN any more, and an OUT no longer belongs to the running shift. */
  'review-open-hours': number
  /** Hours after an OUT within which an IN continues the shift. */
  'review-continuation-hours': number
  /** Minutes that a presence lasts at the least. */
  'review-shortest-minutes': number
  /** Hours beyond which a presence is long. */
  'review-long-hours': number
  /** Hours beyond which a presence without an OUT lacks a break. */
  'review-break-hours': number
  /** Days beyond which a line of a used paper form must have been followed up. */
  'review-paper-days': number
  /** Minutes by which the provider's and the official time of one event may differ. */
  'witness-minutes': number
  /** Days after a registration in which a correction may be asked for; null where no limit is known. */
  'correction-days': number | null
  /** Day after the registration from which an unsent correction is amber. */
  'correction-amber-day': number
  /** Day after the registration from which it is red. */
  'correction-red-day': number
  /** Most bytes of one proof, scan or annex. */
  'attachment-bytes': number
  /** Most bytes of all annexes of a request, unless the office sets its own. */
  'correction-annex-bytes': number
  /** Most characters of the text for the contact form, unless the office sets its own. */
  'correction-contact-text': number
  /** Days after a reminder within which the same one to the same firm is asked about first, unless the office sets its own. */
  'reminder-repeat-days': number
  /** Days after its date until which a reminder asks for an answer. */
  'reminder-reply-days': number
  /** From which amount excluding VAT (in cents) works must be declared without and with one subcontractor; from `always` subcontractors always. */
  'works-thresholds': { alone: number; one: number; always: number }
  /** Whether a temporary agency counts as a subcontractor of the firm that uses it. */
  'works-agencies-count': boolean
  /** Days with registrations that the second duty is judged by: so many covered ones, no older than this. */
  'duty-data-days': { covered: number; within: number }
  /** Which means of registration works on which device, and for which of these pairs the person needs an active key as well. */
  'means-fit': {
    works: Readonly<Record<MeansKind, readonly DeviceKind[]>>
    withKey: readonly (readonly [MeansKind, DeviceKind])[]
  }
  /** Where somebody sees the own registrations, per language; the service under the name that people know. */
  'own-registrations-page': { service: string; pages: Record<'fr' | 'nl' | 'de' | 'en', string> }
  /** Years own copies are kept unless the office decides otherwise. */
  'retention-years': { usual: number }
  /** Share withheld for the NSSO when the contractor has social debts. */
  'withholding-nsso': WithholdingRate | null
  /** Share withheld for the tax administration when the contractor has tax debts. */
  'withholding-tax': WithholdingRate | null
  /** Share withheld when contributions as a self-employed person are unpaid; null where the duty does not exist. */
  'withholding-self-employed': WithholdingRate | null
  /** Official page on which the debts of a contractor are looked up. */
  'withholding-check-page': { url: string }
  /** Administrative fine of the employer's sanction level per person concerned, in cents. */
  'employer-sanction': { level: number; min: number; max: number }
  /** Percent of the works without VAT, or of the part passed on, that not declaring may cost. */
  'undeclared-percent': number
  /** Countries whose electronic identity card the itsme app takes from a worker. */
  'itsme-cards': readonly CountryCode[]
  /** The same for the legal representative of a firm. */
  'itsme-cards-representative': readonly CountryCode[]
  /** Official page for workers. */
  'access-page-worker': PageAddresses
  /** Official page for employers. */
  'access-page-employer': PageAddresses
  /** Contact form of the NSSO. */
  'access-page-contact': PageAddresses
  /** Gateway to the online services, with help on digital keys. */
  'access-page-csam': PageAddresses
  /** Where the video call with Sigedis is booked. */
  'access-page-belgianid': PageAddresses
  /** Approved enterprise counters. */
  'access-page-counters': PageAddresses
}

/** Where a page is in each language; null: no address is known for sure, the French one stands for it. */
export interface PageAddresses {
  fr: `https://${string}`
  nl: `https://${string}` | null
  de: `https://${string}` | null
  en: `https://${string}` | null
}

/** Whole per cents of the invoice excluding VAT, withheld for debts above an amount (cents); the amount itself is not above. */
export interface WithholdingRate {
  percent: number
  aboveCents: number
}

export type RuleName = keyof RuleValues

/** A source: the code of its text in `i18n/sources`, or the address of a page. */
export type RuleSource =
  | 'emergency-procedure'
  | 'own-blank-lines'
  | 'own-lead-days'
  | 'limosa-example'
  | 'works-form'
  | 'national-register'
  | 'law-1969-30bis'
  | 'receipt-schema'
  | 'retention-third-party'
  | 'own-limit'
  | 'own-means-reading'
  | 'own-correction-reading'
  | 'labour-act-38quater'
  | 'ciao-thirty-days'
  | 'own-comparison'
  | 'nsso-withholding'
  | 'withholding-self-employed'
  | 'sanction-third-party'
  | 'undeclared-third-party'
  | 'works-third-party'
  | 'checkinatwork-agencies'
  | 'agencies-by-analogy'
  | 'ciao-who'
  | `https://${string}`

/** A rule as it stood during a time, for one regime or (null) for all. */
export interface Rule<Name extends RuleName = RuleName> {
  name: Name
  regime: Regime | null
  value: RuleValues[Name]
  validFrom: LocalDate
  /** Last day, or null while the rule stands. */
  validTo: LocalDate | null
  /** Where the value was read, as a reader can look it up. */
  source: RuleSource
  checkedOn: LocalDate
  /** True when no official text says it: the interface must say so. */
  assumption: boolean
}

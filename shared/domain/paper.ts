import { addDays, type LocalDate } from '#shared/domain/local-date.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What a paper is about: a firm itself, its link on one declaration, a person, or a declaration. */
export type PaperSubject = 'company' | 'link' | 'person' | 'declaration'

/** A kind of paper the program is shipped with. */
export interface KnownPaperKind {
  code: PaperKindCode
  subject: PaperSubject
  /** 1: a firm without one lacks something. */
  required: 0 | 1
  /** 1: it ends, so that its last day must be known before it counts as valid. */
  expires: 0 | 1
}

/** The kinds of paper of a contractor (`domain/chain.md`, documents per contractor); an office adds its own. */
export const paperKindCodes = [
  'contract',
  'addendum',
  'method-agreement',
  'insurance',
  'registry-extract',
  'representative',
  'withholding-check',
  'limosa-list',
] as const
export type PaperKindCode = (typeof paperKindCodes)[number]

export const paperKinds: readonly KnownPaperKind[] = [
  { code: 'contract', subject: 'link', required: 1, expires: 0 },
  { code: 'addendum', subject: 'link', required: 0, expires: 0 },
  { code: 'method-agreement', subject: 'link', required: 1, expires: 0 },
  { code: 'insurance', subject: 'company', required: 1, expires: 1 },
  { code: 'registry-extract', subject: 'company', required: 1, expires: 0 },
  { code: 'representative', subject: 'company', required: 0, expires: 1 },
  { code: 'withholding-check', subject: 'company', required: 0, expires: 1 },
  { code: 'limosa-list', subject: 'company', required: 0, expires: 1 },
]

/** How a paper stands on a day: `ending` within the lead time, `expired` after its last day. */
export const paperStates = ['missing', 'to-check', 'valid', 'ending', 'expired'] as const
export type PaperState = (typeof paperStates)[number]

/** The dates of a paper that its state depends on; local Brussels dates, the last day inclusive. */
export interface PaperDates {
  issuedOn: LocalDate | null
  expiresOn: LocalDate | null
  /** When somebody of the office looked at it and found it right; null: nobody has. */
  verifiedOn: LocalDate | null
}

/** Days before its last day from which a paper is shown as ending: the longest lead time of the dated rule. */
export function leadDays(date: LocalDate): number {
  return Math.max(...ruleValue('document-lead-days', null, date))
}

/**
 * The state of a paper on a day (`domain/chain.md`, documents per contractor). A paper issued later is still missing then.
 * One that nobody has looked at is to be checked, however long it runs; a kind that ends is to be checked without its last day.
 */
export function paperState(paper: PaperDates | null, date: LocalDate, kind: { expires: boolean }): PaperState {
  if (paper === null || (paper.issuedOn !== null && paper.issuedOn > date)) return 'missing'
  const { expiresOn, verifiedOn } = paper
  if (expiresOn !== null && expiresOn < date) return 'expired'
  if (verifiedOn === null || (kind.expires && expiresOn === null)) return 'to-check'
  return expiresOn !== null && expiresOn <= addDays(date, leadDays(date)) ? 'ending' : 'valid'
}

const fromWorst: Record<PaperState, number> = { missing: 0, expired: 1, 'to-check': 2, ending: 3, valid: 4 }

/** The better of two states: of several papers of one kind, the best one counts. */
export function betterState(first: PaperState, second: PaperState): PaperState {
  return fromWorst[first] >= fromWorst[second] ? first : second
}

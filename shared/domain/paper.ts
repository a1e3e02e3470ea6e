import { addDays, formatDate, type LocalDate } from '#shared/domain/local-date.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** What a paper is about: a firm itself, its link on one declaration, a person, or a declaration. */
export const paperSubjects = ['company', 'link', 'person', 'declaration'] as const
export type PaperSubject = (typeof paperSubjects)[number]

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
  return lastLead(date).days
}

let known: { date: LocalDate; days: number; last: LocalDate } | null = null

/** The longest lead time on a day and the day it reaches to; kept, since a hundred thousand papers ask on the same day. */
function lastLead(date: LocalDate): { days: number; last: LocalDate } {
  if (known?.date === date) return known
  const days = Math.max(...ruleValue('document-lead-days', null, date))
  known = { date, days, last: addDays(date, days) }
  return known
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
  return expiresOn !== null && expiresOn <= lastLead(date).last ? 'ending' : 'valid'
}

const fromWorst: Record<PaperState, number> = { missing: 0, expired: 1, 'to-check': 2, ending: 3, valid: 4 }

/** The better of two states: of several papers of one kind, the best one counts. */
export function betterState(first: PaperState, second: PaperState): PaperState {
  return fromWorst[first] >= fromWorst[second] ? first : second
}

/**
 * Where a last day stands on a day: `past` after it, else the shortest lead time (in days) that has begun, null before the
 * longest one. The lead times are those of the dated rule.
 */
export function paperMark(expiresOn: LocalDate | null, date: LocalDate): 'past' | number | null {
  if (expiresOn === null) return null
  if (expiresOn < date) return 'past'
  const begun = ruleValue('document-lead-days', null, date).filter((days) => expiresOn <= addDays(date, days))
  return begun.length === 0 ? null : Math.min(...begun)
}

/** A paper among others of its kind and holder. */
export interface PaperPeriod {
  id: number
  issuedOn: LocalDate | null
  expiresOn: LocalDate | null
}

/**
 * Tells whether `other`, of the same kind and holder, stands in the place of `paper` on a day: it ends later (or was noted
 * later with the same end) and begins without a gap, or has begun by now. Papers without an end stand beside each other.
 */
export function isReplacedBy(paper: PaperPeriod, other: PaperPeriod, date: LocalDate): boolean {
  if (paper.expiresOn === null || other.expiresOn === null || other.id === paper.id) return false
  const later = other.expiresOn > paper.expiresOn || (other.expiresOn === paper.expiresOn && other.id > paper.id)
  const dayAfter = addDays(paper.expiresOn, 1)
  return later && (other.issuedOn === null || other.issuedOn <= (dayAfter > date ? dayAfter : date))
}

/** Whose a paper is: exactly one of the four is set. */
export interface PaperHolding {
  companyId: number | null
  linkId: number | null
  personId: number | null
  declarationId: number | null
}

const holderFields: Record<PaperSubject, keyof PaperHolding> = {
  company: 'companyId',
  link: 'linkId',
  person: 'personId',
  declaration: 'declarationId',
}

/** The field that names the holder of a kind of paper. */
export function holderField(subject: PaperSubject): keyof PaperHolding {
  return holderFields[subject]
}

/** What is known around a paper when it is judged. */
export interface PaperFacts {
  /** The Brussels calendar day it is judged on. */
  today: LocalDate
  kind: { subject: PaperSubject; expires: boolean }
  /** The other papers of its kind and holder. */
  others: readonly PaperPeriod[]
  /** Where the very same file is kept already; null where it is not. */
  sameFile: string | null
}

/** A paper about to be kept, or kept already (`id`). */
export interface PaperDraft extends PaperHolding, PaperDates {
  id: number | null
}

/**
 * What is wrong with a paper (`domain/chain.md`, documents per contractor). Errors: it ends before it was issued, its kind is
 * about something else than its holder, it was checked on a day to come. Warnings: it was issued on a day to come, a kind that
 * ends has no last day, another paper of the kind runs already, the same file is kept elsewhere.
 */
export function checkPaper(paper: PaperDraft, facts: PaperFacts): Problem[] {
  const { today, kind, others, sameFile } = facts
  const { issuedOn, expiresOn, verifiedOn } = paper
  const problems: Problem[] = []
  const report = (code: Problem['code'], field: string, severity: Problem['severity'], params?: Problem['params']) =>
    problems.push({ code, field, severity, ...(params && { params }) })
  const own = holderField(kind.subject)
  const held = Object.values(holderFields).filter((field) => paper[field] !== null)
  if (held.length === 0) report('required', own, 'error')
  else if (held.length > 1 || held[0] !== own)
    report('paper-holder', held.find((field) => field !== own) ?? own, 'error')
  if (issuedOn !== null && expiresOn !== null && expiresOn < issuedOn) {
    report('paper-dates', 'expiresOn', 'error', { issued: formatDate(issuedOn), expires: formatDate(expiresOn) })
  }
  if (verifiedOn !== null && verifiedOn > today) {
    report('date-in-future', 'verifiedOn', 'error', { value: formatDate(verifiedOn) })
  }
  if (issuedOn !== null && issuedOn > today) {
    report('paper-issued-later', 'issuedOn', 'warning', { value: formatDate(issuedOn) })
  }
  if (kind.expires && expiresOn === null) report('paper-without-end', 'expiresOn', 'warning')
  const self = { id: paper.id ?? Number.MAX_SAFE_INTEGER, issuedOn, expiresOn }
  const running = others.filter((other) => other.id !== paper.id && (other.expiresOn ?? '9999') >= today)
  const older = running.find((other) => isReplacedBy(other, self, today))
  const newer = running.find((other) => isReplacedBy(self, other, today))
  if (older?.expiresOn) report('paper-replaces', 'expiresOn', 'warning', { value: formatDate(older.expiresOn) })
  else if (newer?.expiresOn) report('paper-replaced', 'expiresOn', 'warning', { value: formatDate(newer.expiresOn) })
  if (sameFile !== null) report('paper-same-file', 'file', 'warning', { value: sameFile })
  return problems
}

import type { LocalDate } from '#shared/domain/local-date.ts'
import { within, type Period } from '#shared/domain/period.ts'
import {
  isWrongEmployer,
  standsOutsideChain,
  statedEmployer,
  type EmployerWorld,
} from '#shared/domain/review/event-rules.ts'
import type { DeclarationFacts, ReviewWorld } from '#shared/domain/review/facts.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** How declaration, chain and registrations may differ (`domain/chain.md`, three-way match). */
export const differenceKinds = ['link-ended', 'not-declared', 'declaration-ended', 'never-seen'] as const
export type DifferenceKind = (typeof differenceKinds)[number]

/** What a registration shows of a firm, on which side of the declaration's dates where these are concerned. */
export type PresentKind = 'link-ended' | 'not-declared' | 'after-declaration' | 'before-declaration'

/** A known company by its id; a number nobody has, by the negative id under which files state it; 0 for no firm. */
export type Firm = number

/** An employment with the firm that uses an agency worker. */
export interface MatchEmployment extends Period {
  companyId: number
  userFirmId: number | null
}

/** Whose presence a registration shows. */
export interface FirmSeen {
  firm: Firm
  /** Whether the chain may be judged by it: not where the records give the person another employer than the one stated. */
  judged: boolean
  /** The row names no firm that is known by number: the person's employment tells. */
  byEmployment: boolean
}

const nobody: FirmSeen = { firm: 0, judged: false, byEmployment: false }

type ChainFacts = Pick<DeclarationFacts, 'links' | 'declarantIds'>
export type MatchWorld = EmployerWorld & Pick<ReviewWorld, 'ownCompanyIds'>

/**
 * The firm behind a registration of a day. The stated firm counts; where the review would say `wrong-employer`, the person's
 * employer does, and the chain is left to that finding. Without a stated firm the employer counts: the one with a place in the
 * chain, the agency before its user, else the only one there is.
 */
export function firmSeen(
  statedCompanyId: number | null,
  employments: readonly MatchEmployment[],
  known: ChainFacts,
  date: LocalDate,
  world: MatchWorld,
): FirmSeen {
  const stated = statedEmployer({ statedCompanyId }, world)
  const employers = employments.filter(({ from, to }) => within(date, from, to))
  const [first] = employers
  if (stated !== null && !isWrongEmployer({ statedCompanyId }, { employments: employers }, date, world)) {
    return { firm: stated === 'unknown' ? -(statedCompanyId ?? 0) : stated, judged: true, byEmployment: false }
  }
  if (!first) return nobody
  if (stated !== null) return { firm: first.companyId, judged: false, byEmployment: true }
  const firms = employers.flatMap(({ companyId, userFirmId }) =>
    userFirmId === null ? [companyId] : [companyId, userFirmId],
  )
  const placed = firms.find((firm) => !standsOutsideChain(firm, known, date, world))
  if (placed !== undefined) return { firm: placed, judged: true, byEmployment: true }
  return { firm: first.companyId, judged: employers.length === 1, byEmployment: true }
}

/** What the presence of a firm at a declaration on a day shows; the declaration's dates and the chain are judged apart. */
export function presentKinds(
  { firm, judged }: FirmSeen,
  known: ChainFacts & Pick<DeclarationFacts, 'start' | 'end'>,
  date: LocalDate,
  world: MatchWorld,
): PresentKind[] {
  const kinds: PresentKind[] = []
  if (known.start !== null && date < known.start) kinds.push('before-declaration')
  if (known.end !== null && date > known.end) kinds.push('after-declaration')
  if (firm === 0 || !judged) return kinds
  if (!standsOutsideChain(firm < 0 ? 'unknown' : firm, known, date, world)) return kinds
  const ended = known.links.some(({ companyId, to }) => companyId === firm && to !== null && to < date)
  kinds.push(ended ? 'link-ended' : 'not-declared')
  return kinds
}

/**
 * The days of a period on which a declared firm could have been seen: its link stands, the declaration runs and a file covers
 * the day. A declaration without duty to register expects nobody.
 */
export function expectedDays(
  links: readonly Period[],
  known: Pick<DeclarationFacts, 'start' | 'end'> & { dutyToRegister: 'yes' | 'no' | null },
  coveredDays: readonly LocalDate[],
): LocalDate[] {
  if (known.dutyToRegister === 'no') return []
  return coveredDays.filter(
    (date) => within(date, known.start, known.end) && links.some(({ from, to }) => within(date, from, to)),
  )
}

/** Amounts in cents. */
export interface Exposure {
  min: number
  max: number
}

/** A rough amount: the administrative fine of the employer's sanction level for each person concerned. An indication, no more. */
export function exposureOf(people: number, date: LocalDate): Exposure {
  const { min, max } = ruleValue('employer-sanction', null, date)
  return { min: people * min, max: people * max }
}

/** What not declaring may cost beside it: a share of the works without VAT, in cents; null while their amount is not known. */
export function undeclaredShare(amountCents: number | null, date: LocalDate): number | null {
  return amountCents === null ? null : Math.round((amountCents * ruleValue('undeclared-percent', null, date)) / 100)
}

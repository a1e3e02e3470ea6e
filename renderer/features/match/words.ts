import { formatDate, formatNumber } from '#renderer/ui/format.ts'
import type { Tone } from '#renderer/ui/parts/state-badge.tsx'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { MatchDifference } from '#shared/contract/match.ts'
import type { DifferenceKind } from '#shared/domain/match.ts'
import type { Rule } from '#shared/rules/index.ts'

/** How grave each kind feels. */
export const kindTones: Record<DifferenceKind, Tone> = {
  'link-ended': 'bad',
  'not-declared': 'bad',
  'declaration-ended': 'warn',
  'never-seen': 'info',
}

/** Cents in euros. */
export const euros = (cents: number): string => `${formatNumber(cents / 100)}\u00a0€`

/** What a difference is called: the kind, or the side of the declaration's dates. */
export function differenceName({ kind, side }: Pick<MatchDifference, 'kind' | 'side'>): string {
  return side === null ? t(($) => $.match.kinds[kind]) : t(($) => $.match.sides[side])
}

/** The firm of a difference, or that none is stated. */
export function firmName({ firm, companyId, statedCompanyId }: MatchDifference): string {
  return companyId === null && statedCompanyId === null ? t(($) => $.match.noFirm) : firm
}

/** What a difference means, in a sentence. */
export function explanation(difference: MatchDifference): string {
  const { kind, side, link, declarationStart, declarationEnd } = difference
  if (side === 'after') return t(($) => $.match.explain.after, { date: formatDate(declarationEnd) })
  if (side === 'before') return t(($) => $.match.explain.before, { date: formatDate(declarationStart) })
  if (kind === 'link-ended') return t(($) => $.match.explain['link-ended'], { date: formatDate(link?.validTo) })
  if (kind === 'not-declared' && link) return t(($) => $.match.explain['not-yet'], { date: formatDate(link.validFrom) })
  return kind === 'not-declared' ? t(($) => $.match.explain['not-declared']) : t(($) => $.match.explain['never-seen'])
}

/** Where a rule was read and when it was checked. */
export function sourceOf({ source, checkedOn }: Rule): { source: string; date: string } {
  return { source: textByKey(['sources', source]) ?? source, date: formatDate(checkedOn) }
}

/** First to last day of a difference. */
export function daysWords({ firstDay, lastDay }: MatchDifference): string {
  return firstDay === lastDay
    ? formatDate(firstDay)
    : t(($) => $.match.document.daysBetween, { first: formatDate(firstDay), last: formatDate(lastDay) })
}

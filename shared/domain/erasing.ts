import type { LocalDate } from '#shared/domain/local-date.ts'
import type { DueKind } from '#shared/domain/retention.ts'

/** What besides the kinds of the purge is told when one person is erased. */
export const erasedKinds = ['identity', 'employments', 'names', 'access', 'trail', 'mentions'] as const
export type ErasedKind = (typeof erasedKinds)[number]

/** Why something of a person stays, besides the reasons of a purge. */
export const erasingReasons = ['employed', 'years', 'free-text'] as const
export type ErasingReason = (typeof erasingReasons)[number]

/**
 * What becomes of somebody's record: `erased`; `pseudonymised`, when what must stay says as much without the name; `named`, when it
 * must stay under the name and everything else goes; `blocked`, when nothing may go yet.
 */
export const outcomes = ['erased', 'pseudonymised', 'named', 'blocked'] as const
export type Outcome = (typeof outcomes)[number]

/** A line of the preview, as far as it decides the outcome. */
export interface FateLine {
  kind: DueKind | ErasedKind
  stays: readonly { reason: string; until: LocalDate | null }[]
}

/** What is evidence only under the name: what files and officials say of somebody, and what was printed for them. */
const namedEvidence: ReadonlySet<string> = new Set([
  'registrations',
  'witness',
  'findings',
  'corrections',
  'forms',
  'papers',
])

/** Told, and left to the office: it decides nothing. */
const toldOnly: ReadonlySet<string> = new Set(['mentions'])

/** What becomes of a person of whom these lines tell what stays. */
export function outcomeOf(lines: readonly FateLine[]): Outcome {
  const staying = lines.filter(({ kind, stays }) => stays.length > 0 && !toldOnly.has(kind))
  const reasons = new Set(staying.flatMap(({ stays }) => stays.map(({ reason }) => reason)))
  if (reasons.has('hold') || reasons.has('employed')) return 'blocked'
  if (staying.length === 0) return 'erased'
  return staying.some(({ kind }) => namedEvidence.has(kind)) ? 'named' : 'pseudonymised'
}

/** The first day on which the last of what stays may go; null when something has no day yet, or nothing stays. */
export function allMayGoFrom(lines: readonly FateLine[]): LocalDate | null {
  const days = lines.filter(({ kind }) => !toldOnly.has(kind)).flatMap(({ stays }) => stays.map(({ until }) => until))
  if (days.length === 0 || days.includes(null)) return null
  return days.reduce((last, day) => ((day ?? '') > (last ?? '') ? day : last), null)
}

/** What stands for the name of a record once it was pseudonymised: the same for ever, in no language. */
export function pseudonymOf(personId: number): string {
  return `P-${String(personId).padStart(6, '0')}`
}

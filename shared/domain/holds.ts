import type { LocalDate } from '#shared/domain/local-date.ts'

/** What can be put on hold: one thing, or the whole workspace. */
export const holdSubjects = ['person', 'company', 'declaration', 'correctionRequest', 'all'] as const
export type HoldSubject = (typeof holdSubjects)[number]

/** Why something must stay. */
export const holdGrounds = ['dispute', 'inspection', 'court', 'other'] as const
export type HoldGround = (typeof holdGrounds)[number]

/** Whether a hold still keeps something on a local date. One that begins later keeps already: what it is about must not go before. */
export function isHolding({ until }: { until: LocalDate | null }, today: LocalDate): boolean {
  return until === null || until >= today
}

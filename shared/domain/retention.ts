import { addYears, type LocalDate } from '#shared/domain/local-date.ts'

/** What is kept for a time, each kind with a period of its own. */
export const retentionKinds = [
  'registrations',
  'corrections',
  'forms',
  'papers',
  'briefings',
  'sheets',
  'planning',
  'absences',
  'people',
] as const
export type RetentionKind = (typeof retentionKinds)[number]

/** Why something that is old enough stays. */
export const retentionReasons = [
  'open-correction',
  'open-form',
  'newer-registration',
  'newer-record',
  'sent-request',
] as const
export type RetentionReason = (typeof retentionReasons)[number]

export type RetentionYears = Record<RetentionKind, number>

/** The first local date that is still kept: what ended before it has had its years. */
export function keptFrom(today: LocalDate, years: number): LocalDate {
  return addYears(today, -years)
}

import { addDays, addYears, type LocalDate } from '#shared/domain/local-date.ts'

/** What is kept for a time, each kind with a period of its own. */
export const retentionKinds = [
  'registrations',
  'witness',
  'imports',
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

/**
 * What a dry run tells of and a purge removes, in this order: what others hang on goes after them. Findings, with the
 * decisions about them, go with the registrations they are about.
 */
export const dueKinds = [
  'corrections',
  'imports',
  'forms',
  'papers',
  'briefings',
  'sheets',
  'planning',
  'absences',
  'witness',
  'registrations',
  'findings',
  'people',
] as const
export type DueKind = (typeof dueKinds)[number]

/** The kind whose years hold for another. */
export function yearsOf(kind: DueKind, years: RetentionYears): number {
  return years[kind === 'findings' ? 'registrations' : kind]
}

/** What a purge of some kinds removes: findings never stay without their registrations. */
export function kindsToPurge(chosen: readonly RetentionKind[]): DueKind[] {
  return dueKinds.filter((kind) => chosen.includes(kind === 'findings' ? 'registrations' : kind))
}

/** Why something that is old enough stays; of several the first one is told. */
export const retentionReasons = [
  'hold',
  'open-correction',
  'open-deadline',
  'open-finding',
  'open-form',
  'sent-request',
  'kept-form',
  'newer-registration',
  'newer-record',
] as const
export type RetentionReason = (typeof retentionReasons)[number]

export type RetentionYears = Record<RetentionKind, number>

/** The first local date that is still kept: what ended before it has had its years. */
export function keptFrom(today: LocalDate, years: number): LocalDate {
  return addYears(today, -years)
}

/** The first local date on which something that ended on a day may go: the first on which `keptFrom` lies after it. */
export function mayGoFrom(ended: LocalDate, years: number): LocalDate {
  let day = addDays(addYears(ended, years), 1)
  // The 29th of February has no anniversary in most years.
  while (keptFrom(day, years) <= ended) day = addDays(day, 1)
  return day
}

import { brusselsDate, localToInstants, type Instant } from '#shared/domain/instant.ts'
import { addDays, type LocalTime } from '#shared/domain/local-date.ts'

/** When backups are made while the program is in use; closing makes one in any case. */
export interface BackupSchedule {
  /** Every day at this time in Brussels; null: not. */
  dailyAt: LocalTime | null
  /** After so many hours of use since the last one; null: not. */
  everyHours: number | null
}

const hour = 3_600_000

/** The moment a clock of that day shows that time; in the hour skipped in spring, an hour later. */
function momentOf(date: string, time: LocalTime): Instant | null {
  const [exact] = localToInstants(date, time)
  if (exact) return exact
  const later = `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`
  return localToInstants(date, later)[0] ?? null
}

/** The last moment at or before `now` at which the daily backup was to be made. */
function lastDaily(time: LocalTime, now: Instant): Instant | null {
  const today = brusselsDate(now)
  const moments = [today, addDays(today, -1)].map((date) => momentOf(date, time))
  return moments.find((moment) => moment !== null && moment <= now) ?? null
}

/** What the schedule looks at. */
export interface BackupSituation {
  now: Instant
  /** When the workspace was opened. */
  openedAt: Instant
  /** When the last regular backup was made, or else the workspace. */
  lastAt: Instant
}

/**
 * Whether a backup is to be made now. A daily one that was missed while the program was closed is due at once; a last one
 * that lies in the future (the clock was set back) counts as none.
 */
export function isBackupDue(schedule: BackupSchedule, situation: BackupSituation): boolean {
  const { now, openedAt, lastAt } = situation
  const { dailyAt, everyHours } = schedule
  if (dailyAt === null && everyHours === null) return false
  if (lastAt > now) return true
  const daily = dailyAt === null ? null : lastDaily(dailyAt, now)
  if (daily !== null && lastAt < daily) return true
  return everyHours !== null && Date.parse(now) >= useSince(openedAt, lastAt) + everyHours * hour
}

function useSince(openedAt: Instant, lastAt: Instant): number {
  return Math.max(Date.parse(openedAt), Date.parse(lastAt))
}

/** When the next backup is due if something changes until then; null without a schedule. */
export function nextBackupAt(schedule: BackupSchedule, situation: BackupSituation): Instant | null {
  if (isBackupDue(schedule, situation)) return situation.now
  const { dailyAt, everyHours } = schedule
  const today = brusselsDate(situation.now)
  const daily =
    dailyAt === null
      ? undefined
      : [today, addDays(today, 1)]
          .map((date) => momentOf(date, dailyAt))
          .find((moment) => moment !== null && moment > situation.now)
  const since = useSince(situation.openedAt, situation.lastAt)
  const hourly = everyHours === null ? null : new Date(since + everyHours * hour).toISOString()
  return [daily ?? null, hourly].filter((moment) => moment !== null).sort()[0] ?? null
}

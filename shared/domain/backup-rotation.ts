import { brusselsDate, type Instant } from '#shared/domain/instant.ts'
import { addDays, weekday, type LocalDate } from '#shared/domain/local-date.ts'

/**
 * How many regular backups a folder keeps: the newest of each of the last seven days, four weeks and twelve months.
 * Our own choice, as of 30 November 2026: a mistake is noticed within days, a lost file at the month's accounts, and a
 * year is what a dispute asks for. What a user named herself is never counted nor removed.
 */
export const backupRotation = { days: 7, weeks: 4, months: 12 } as const

/** A backup as the rotation sees it; `file` tells it from others. */
export interface RotatedBackup {
  file: string
  madeAt: Instant
}

function weekOf(date: LocalDate): LocalDate {
  return addDays(date, 1 - weekday(date))
}

/** Periods are counted only where a backup was made, in Brussels time: an office that was closed for months loses nothing. */
const periods: readonly { most: number; of: (date: LocalDate) => string }[] = [
  { most: backupRotation.days, of: (date) => date },
  { most: backupRotation.weeks, of: weekOf },
  { most: backupRotation.months, of: (date) => date.slice(0, 7) },
]

/**
 * The backups of one folder and workspace that may go. What was made after `now` (the computer's clock was set back, or
 * had run ahead) is neither counted nor removed.
 * @param made the one just made: it stays in any case
 */
export function removableBackups<Backup extends RotatedBackup>(
  backups: readonly Backup[],
  { now, made }: { now: Instant; made: string | null },
): Backup[] {
  const newestFirst = backups
    .filter(({ madeAt }) => madeAt <= now)
    .sort((a, b) => b.madeAt.localeCompare(a.madeAt) || Number(b.file === made) - Number(a.file === made))
  const kept = new Set<Backup>(newestFirst.filter(({ file }) => file === made))
  for (const { most, of } of periods) {
    const seen = new Set<string>()
    for (const backup of newestFirst) {
      const period = of(brusselsDate(backup.madeAt))
      if (seen.has(period)) continue
      if (seen.size === most) break
      seen.add(period)
      kept.add(backup)
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup))
}

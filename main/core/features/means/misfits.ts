import type { Reader } from '#main/core/db/query.ts'
import { meansBook } from '#main/core/features/means/book.ts'
import { currentFits, firstOf } from '#main/core/features/means/fits.ts'
import type { Period } from '#main/core/features/means/fit-list.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { FitCode } from '#shared/domain/means.ts'

/** Somebody who cannot register where he is planned, or has nothing to register with. */
export interface PersonWithMisfit {
  personId: number
  declarationId: number
  /** `wrong-kind` and `no-key` are misfits, `no-means` is somebody without any. */
  code: Extract<FitCode, 'wrong-kind' | 'no-key' | 'no-means'>
  /** First day of the period on which it is so. */
  onDate: LocalDate
}

/**
 * Everybody with a misfit, or without any means, among those planned in a period of at most 31 Brussels calendar days (both ends
 * included; absences and closures left out): one entry per person and declaration. From memory while nothing has changed.
 * `mainly: 'misfit'` leaves out those without any means.
 */
export function peopleWithMisfit(
  reader: Reader,
  { from, to }: Period,
  mainly: 'misfit' | 'all' = 'all',
): PersonWithMisfit[] {
  const found: PersonWithMisfit[] = []
  for (const { personId, declarationId, code, days } of currentFits(meansBook(reader), { from, to })) {
    if (code === 'wrong-kind' || code === 'no-key' || (code === 'no-means' && mainly === 'all')) {
      found.push({ personId, declarationId, code, onDate: firstOf(from, days) })
    }
  }
  return found
}

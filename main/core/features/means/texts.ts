import { holdsPersonNumber } from '#shared/domain/means.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'

/** Free texts are read by more people than the records of persons: a national number in one is refused. */
export function personNumberProblems(texts: Readonly<Record<string, string | null>>, today: LocalDate): Problem[] {
  return Object.entries(texts)
    .filter(([, text]) => text !== null && holdsPersonNumber(text, today))
    .map(([field]) => ({ code: 'person-number-in-text', field, severity: 'error' }))
}

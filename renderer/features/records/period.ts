import { formatDate } from '#renderer/ui/format.ts'
import { t } from '#renderer/ui/texts.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** A period with open ends in words: “from 01/09/2026 until 30/09/2026”, “until 30/09/2026”, or “no dates”. */
export function periodWords(from: LocalDate | null, to: LocalDate | null): string {
  if (from === null && to === null) return t(($) => $.records.noDates)
  if (to === null) return t(($) => $.common.sinceDate, { date: formatDate(from) })
  if (from === null) return t(($) => $.common.untilDate, { date: formatDate(to) })
  return t(($) => $.records.fromTo, { from: formatDate(from), to: formatDate(to) })
}

/** Whether a day lies in a period; both ends belong to it, null is open. */
export function covers(from: LocalDate | null, to: LocalDate | null, date: LocalDate): boolean {
  return (from === null || from <= date) && (to === null || date <= to)
}

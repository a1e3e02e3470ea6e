import { raw, type Reader } from '#main/core/db/query.ts'
import { sql } from 'kysely'

import type { CorrectionState } from '#shared/domain/correction/words.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'

/** Bars shown one by one in a picture. */
const mostBars = 12

interface Counted {
  key: string
  count: number
}

/** How the requests begun in a period (Brussels days) stand, for the pictures of the register. */
export function statisticsOf(
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
): {
  total: number
  byReason: Counted[]
  byWorkplace: Counted[]
  byFirm: Counted[]
  byOutcome: { key: CorrectionState; count: number }[]
  daysUsed: { days: number; count: number }[]
} {
  const within = sql`substr(createdAt, 1, 10) between ${from} and ${to}`
  const counts = <Key extends string>(column: string): { key: Key; count: number }[] => {
    const statement = sql<{ key: Key; count: number }>`
      select coalesce(${sql.ref(column)}, '') as key, count(*) as count from correctionList where ${within}
      group by 1 order by 2 desc, 1 limit ${mostBars}`
    return reader.all(raw(statement))
  }
  const sent = sql<{ date: string; sentOn: string }>`
    select date, sentOn from correctionList where ${within} and sentOn is not null and date is not null`
  const used = new Map<number, number>()
  for (const { date, sentOn } of reader.all(raw(sent))) {
    const days = daysBetween(date, sentOn)
    used.set(days, (used.get(days) ?? 0) + 1)
  }
  const byOutcome = counts<CorrectionState>('state')
  return {
    total: byOutcome.reduce((sum, { count }) => sum + count, 0),
    byReason: counts('reason'),
    byWorkplace: counts('workplace'),
    byFirm: counts('addresseeName'),
    byOutcome,
    daysUsed: [...used].map(([days, count]) => ({ days, count })).sort((one, other) => one.days - other.days),
  }
}

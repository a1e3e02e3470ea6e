import { query, type Reader } from '#main/core/db/query.ts'
import { isReviewDue } from '#main/core/features/findings/scope.ts'
import { settingValue } from '#main/core/features/settings/repository.ts'
import { daysBetween, type LocalDate } from '#shared/domain/dates.ts'
import type { FindingSeverity } from '#shared/domain/review/rules.ts'

/** How much time is left at most for a finding to count by its day: the time for corrections. */
const mostDays = 30

/** What needs a person now. */
export interface FindingSummary {
  open: number
  byDaysLeft: { daysLeft: number; count: number; high: number }[]
  late: number
  unlimited: number
  bySeverity: Record<FindingSeverity, number>
  reviewedAt: string | null
  registered: boolean
  due: boolean
}

/** Open findings by days left, with what is late, has no limit, and by severity. `now` is the instant reviews are reckoned from. */
export function summariseFindings(reader: Reader, today: LocalDate, now: string): FindingSummary {
  const rows = reader.all(
    query
      .selectFrom('finding')
      .select(['deadline', 'severity'])
      .select((select) => select.fn.countAll<number>().as('count'))
      .where('state', '=', 'open')
      .groupBy(['severity', 'deadline']),
  )
  const last = settingValue(reader, 'reviewedAsOf')
  const summary: FindingSummary = {
    open: 0,
    byDaysLeft: [],
    late: 0,
    unlimited: 0,
    bySeverity: { high: 0, medium: 0, low: 0, info: 0 },
    reviewedAt: typeof last === 'string' ? last : null,
    registered: reader.first(query.selectFrom('registration').select('id').limit(1)) !== undefined,
    due: isReviewDue(reader, now),
  }
  const days = new Map<number, { count: number; high: number }>()
  for (const { deadline, severity, count } of rows) {
    summary.open += count
    summary.bySeverity[severity] += count
    if (deadline === null) summary.unlimited += count
    else if (deadline < today) summary.late += count
    else {
      // A registration of the future has more time; it is not pressing.
      const left = Math.min(mostDays, daysBetween(today, deadline))
      const day = days.get(left) ?? { count: 0, high: 0 }
      days.set(left, { count: day.count + count, high: day.high + (severity === 'high' ? count : 0) })
    }
  }
  summary.byDaysLeft = [...days]
    .map(([daysLeft, day]) => ({ daysLeft, ...day }))
    .sort((first, second) => first.daysLeft - second.daysLeft)
  return summary
}

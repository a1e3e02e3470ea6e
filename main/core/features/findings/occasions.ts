import { sql } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'
import { midnight, type Range } from '#main/core/features/findings/window.ts'
import { addDays, brusselsTime, instantOf, type LocalDate } from '#shared/domain/dates.ts'
import { dueDates } from '#shared/domain/planning.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import { weekdaysFromText } from '#shared/domain/weekdays.ts'

/** How often something could have happened on a day in an hour (Brussels); null for what has no hour. */
export interface Occasion {
  date: LocalDate
  hour: number | null
  count: number
}

/** What has to be registered for a rule to have a chance: an OUT, or (1 IN, 0 a presence) a beginning. */
const typesOf = (rule: RuleId): readonly number[] => (rule === 'out-without-in' ? [2] : [0, 1])

/** Days on which somebody was planned, one per person. */
function planned(reader: Reader, statedDeclarationId: number, { from, to }: Range): Occasion[] {
  const rows = reader.all(
    query
      .selectFrom('assignment as a')
      .innerJoin('statedDeclaration as s', 's.declarationId', 'a.declarationId')
      .select(['a.validFrom as from', 'a.validTo as to', 'a.weekdays', 'a.startTime'])
      .where('s.id', '=', statedDeclarationId)
      .where('a.validFrom', '<=', to)
      .where((where) => where.or([where('a.validTo', 'is', null), where('a.validTo', '>=', from)])),
  )
  return rows.flatMap(({ weekdays, startTime, ...period }) => {
    const hour = startTime === null ? null : Number(startTime.slice(0, 2))
    const dates = dueDates({ ...period, weekdays: weekdaysFromText(weekdays) }, from, to)
    return dates.map((date) => ({ date, hour, count: 1 }))
  })
}

/**
 * How often a rule could have found something at a declaration: once per person and day, at the hour of the last
 * registration, so that whoever was there from an hour on counts for it.
 */
export function occasionsOf(reader: Reader, rule: RuleId, statedDeclarationId: number, range: Range): Occasion[] {
  if (rule === 'missing-registration') return planned(reader, statedDeclarationId, range)
  // Brussels is full hours ahead of UTC.
  const rows = sql<{ date: LocalDate; hours: number; timeless: 0 | 1; count: number }>`
    select date, hours, timeless, count(*) as count from (
      select date, max(at) / 3600 as hours, max(type) = 0 as timeless from registration
      where statedDeclarationId = ${statedDeclarationId} and type in (${sql.join(typesOf(rule))})
        and at >= ${midnight(range.from)} and at < ${midnight(addDays(range.to, 1))}
      group by date, statedPersonId)
    group by date, hours, timeless`
  return reader.all(raw(rows)).map(({ date, hours, timeless, count }) => ({
    date,
    hour: timeless === 1 ? null : Number(brusselsTime(instantOf(hours * 3_600_000)).slice(0, 2)),
    count,
  }))
}

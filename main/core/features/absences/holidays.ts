import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { closuresBetween, type AwaySpan } from '#main/core/features/absences/service.ts'
import { joined } from '#main/core/features/labels.ts'
import { within, type LocalDate } from '#shared/domain/dates.ts'
import { belgianHolidays, type Holiday } from '#shared/domain/holidays.ts'
import { compareNames } from '#shared/domain/text.ts'

interface Running {
  id: number
  start: LocalDate | null
  end: LocalDate | null
  label: string
}

/** Declarations that run on some day of a period, by workplace. */
function runningBetween(reader: Reader, from: LocalDate, to: LocalDate): Running[] {
  const rows = query
    .selectFrom('declarationList')
    .select(['id', 'number', 'workplace', 'startDate as start', 'endDate as end'])
    .where((where) => where.or([where('startDate', 'is', null), where('startDate', '<=', to)]))
    .where((where) => where.or([where('endDate', 'is', null), where('endDate', '>=', from)]))
  return reader
    .all(rows)
    .map(({ number, workplace, ...rest }) => ({ ...rest, label: joined(workplace, number) }))
    .toSorted((first, second) => compareNames(first.label, second.label) || first.id - second.id)
}

function isClosed(spans: readonly AwaySpan[] | undefined, date: LocalDate): boolean {
  return spans?.some(({ from, to }) => within(date, from, to)) ?? false
}

/** A public holiday with the declarations that run then. */
export interface HolidayOffer extends Holiday {
  declarations: { id: number; label: string; closed: boolean }[]
}

/** The public holidays of a year, each with the declarations that run that day and whether they are closed already. */
export function offeredHolidays(reader: Reader, year: number): HolidayOffer[] {
  const [from, to] = [`${year}-01-01`, `${year}-12-31`]
  const running = runningBetween(reader, from, to)
  const closures = closuresBetween(reader, from, to)
  return belgianHolidays(year).map((holiday) => ({
    ...holiday,
    declarations: running
      .filter(({ start, end }) => within(holiday.date, start, end))
      .map(({ id, label }) => ({ id, label, closed: isClosed(closures.get(id), holiday.date) })),
  }))
}

/**
 * Closes declarations on days, one closure each, and returns how many were entered. Days on which a declaration is closed
 * already, and days outside its dates, are left alone.
 */
export function closeOn(
  writer: RecordWriter,
  dates: readonly LocalDate[],
  declarationIds: readonly number[],
  reasons: Readonly<Record<LocalDate, string>>,
): number {
  const days = [...new Set(dates)].toSorted()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return 0
  const closures = closuresBetween(writer, first, last)
  const declarations = writer.all(
    query
      .selectFrom('declaration')
      .select(['id', 'startDate', 'endDate'])
      .where('id', 'in', idList(declarationIds))
      .orderBy('id'),
  )
  let closed = 0
  for (const { id, startDate, endDate } of declarations) {
    for (const date of days) {
      if (!within(date, startDate, endDate) || isClosed(closures.get(id), date)) continue
      const reason = reasons[date]?.trim() || null
      writer.insert('closure', { declarationId: id, validFrom: date, validTo: date, reason })
      closed += 1
    }
  }
  return closed
}

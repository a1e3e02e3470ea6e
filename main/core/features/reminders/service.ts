import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { ReminderChannel, ReminderKind } from '#shared/domain/reminder.ts'

// What other features may ask of reminders.

/** A reminder that went out. */
export interface LastReminder {
  id: number
  number: string
  sentOn: LocalDate
  channel: ReminderChannel
}

/** The last reminder of each kind that a firm had been sent. */
export type LastReminders = Partial<Record<ReminderKind, LastReminder>>

/** Per firm and kind the last reminder sent on or before a Brussels day; firms without any are absent. */
export function lastReminders(
  reader: Reader,
  companyIds: Iterable<number>,
  date: LocalDate,
): Map<number, LastReminders> {
  const rows = query
    .selectFrom('reminderSending as s')
    .innerJoin('reminder as r', 'r.id', 's.reminderId')
    .select(['s.companyId', 's.kind', 's.sentOn', 's.channel', 'r.id', 'r.number'])
    .where('s.companyId', 'in', idList(companyIds))
    .where('s.sentOn', '<=', date)
    .orderBy('s.sentOn')
    .orderBy('s.id')
  const found = new Map<number, LastReminders>()
  for (const { companyId, kind, ...sent } of reader.all(rows)) {
    const known = found.get(companyId) ?? {}
    known[kind] = sent
    found.set(companyId, known)
  }
  return found
}

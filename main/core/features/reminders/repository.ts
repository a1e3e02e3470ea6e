import type { Selectable } from 'kysely'

import type { Grid } from '#main/core/db/grid.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { ReminderListTable, ReminderSendingTable, ReminderTable } from '#main/core/db/tables/reminders.ts'
import { CoreError } from '#main/core/errors.ts'
import type { ReminderRow } from '#shared/contract/reminders.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

export type StoredReminder = Selectable<ReminderTable>
export type StoredSending = Selectable<ReminderSendingTable>
export type ReminderListRow = Selectable<ReminderListTable>

/** What the grid of reminders may sort and filter by. */
export const reminderGrid: Grid = {
  table: 'reminderList',
  defaultSort: 'date',
  columns: {
    number: { kind: 'exact', indexed: true },
    kind: { kind: 'exact' },
    company: { kind: 'text', sortBy: 'companyKey', indexed: true },
    companyId: { kind: 'exact', filterOnly: true },
    declaration: { kind: 'exact' },
    declarationId: { kind: 'exact', filterOnly: true },
    language: { kind: 'exact' },
    state: { kind: 'exact' },
    date: { kind: 'exact', date: true, indexed: true },
    sentOn: { kind: 'exact', date: true, indexed: true },
    channel: { kind: 'exact' },
    address: { kind: 'text' },
    sentBy: { kind: 'text' },
    madeBy: { kind: 'text' },
    textSha256: { kind: 'exact' },
    sha256: { kind: 'exact' },
  },
}

/** A row of the list as it crosses. */
export function shownReminder(row: ReminderListRow): ReminderRow {
  const { companyKey: _companyKey, search: _search, ...rest } = row
  return rest
}

/** Throws `record-gone`. */
export function reminderById(reader: Reader, id: number): StoredReminder {
  const found = reader.first(query.selectFrom('reminder').selectAll().where('id', '=', id))
  if (!found) throw new CoreError('record-gone', { kind: 'reminder', id })
  return found
}

/** Reminders in the order of their numbers; throws `record-gone` when one is missing. */
export function remindersByIds(reader: Reader, ids: readonly number[]): StoredReminder[] {
  const rows = reader.all(query.selectFrom('reminder').selectAll().where('id', 'in', idList(ids)).orderBy('number'))
  const missing = ids.find((id) => !rows.some((row) => row.id === id))
  if (missing !== undefined) throw new CoreError('record-gone', { kind: 'reminder', id: missing })
  return rows
}

export function sendingOf(reader: Reader, reminderId: number): StoredSending | undefined {
  return reader.first(query.selectFrom('reminderSending').selectAll().where('reminderId', '=', reminderId))
}

/** What was noted as sent between two Brussels days, with the reminder itself, oldest first. */
export function sentBetween(
  reader: Reader,
  from: LocalDate,
  to: LocalDate,
  companyId: number | null,
): (StoredReminder & Pick<StoredSending, 'sentOn' | 'channel' | 'address' | 'note' | 'at' | 'by'>)[] {
  const rows = query
    .selectFrom('reminderSending as s')
    .innerJoin('reminder as r', 'r.id', 's.reminderId')
    .selectAll('r')
    .select(['s.sentOn', 's.channel', 's.address', 's.note', 's.at', 's.by'])
    .where('s.sentOn', '>=', from)
    .where('s.sentOn', '<=', to)
    .orderBy('s.sentOn')
    .orderBy('r.number')
  return reader.all(companyId === null ? rows : rows.where('r.companyId', '=', companyId))
}

/** The first numbers not given yet in the year of a day: `R-2026-0001` and on. */
export function nextNumbers(reader: Reader, date: LocalDate, count: number): string[] {
  const year = date.slice(0, 4)
  const last = reader.first(
    query
      .selectFrom('reminder')
      .select((select) => select.fn.max('number').as('number'))
      .where('number', 'like', `R-${year}-%`),
  )
  const start = Number(last?.number?.slice(7) ?? 0)
  return Array.from({ length: count }, (_, index) => `R-${year}-${String(start + index + 1).padStart(4, '0')}`)
}

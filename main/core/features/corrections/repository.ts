import { sql, type Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import type { Grid } from '#main/core/db/grid.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type {
  CorrectionAnnexTable,
  CorrectionEventTable,
  CorrectionItemTable,
  CorrectionListTable,
  CorrectionRequestTable,
} from '#main/core/db/tables/corrections.ts'
import { CoreError } from '#main/core/errors.ts'
import type { CorrectionEvent, CorrectionRow } from '#shared/contract/corrections.ts'
import { daysLeft } from '#shared/domain/correction/deadline.ts'
import { isFrozen } from '#shared/domain/correction/states.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

export type RequestRow = Selectable<CorrectionRequestTable>
export type ItemRow = Selectable<CorrectionItemTable>
export type AnnexRow = Selectable<CorrectionAnnexTable>
export type EventRow = Selectable<CorrectionEventTable>
export type CorrectionListRow = Selectable<CorrectionListTable>

/** What the list of requests may sort and filter by. */
export const correctionGrid: Grid = {
  table: 'correctionList',
  searchIndex: 'correctionListSearch',
  defaultSort: 'deadline',
  columns: {
    number: { kind: 'exact', indexed: true },
    state: { kind: 'exact', indexed: true },
    addressee: { kind: 'exact' },
    addresseeName: { kind: 'text', sortBy: 'addresseeKey', indexed: true },
    person: { kind: 'text', sortBy: 'personKey', indexed: true },
    workplace: { kind: 'text', sortBy: 'workplaceKey', indexed: true },
    reason: { kind: 'exact' },
    date: { kind: 'exact', date: true },
    deadline: { kind: 'exact', date: true, indexed: true },
    items: { kind: 'exact' },
    evidence: { kind: 'exact' },
    responsible: { kind: 'text' },
    followUpOn: { kind: 'exact', date: true, indexed: true },
    origin: { kind: 'exact' },
    createdAt: { kind: 'exact', indexed: true },
    sentOn: { kind: 'exact', date: true, indexed: true },
    answeredOn: { kind: 'exact', date: true },
    reference: { kind: 'text' },
    open: { kind: 'exact', filterOnly: true },
  },
}

/** A request; throws `record-gone`. */
export function requestById(reader: Reader, id: number): RequestRow {
  const found = reader.first(query.selectFrom('correctionRequest').selectAll().where('id', '=', id))
  if (!found) throw new CoreError('record-gone', { kind: 'correctionRequest', id })
  return found
}

const kept = (column: 'i.personId' | 'i.requestedPersonId') =>
  sql<number | null>`coalesce((select joinedIntoId from person where id = ${sql.ref(column)}), ${sql.ref(column)})`

/** The items of a request. One that was sent names a record that may have been joined to another since: the kept one is told. */
export function itemsOf(reader: Reader, requestId: number): ItemRow[] {
  const items = query
    .selectFrom('correctionItem as i')
    .selectAll()
    .select([kept('i.personId').as('personId'), kept('i.requestedPersonId').as('requestedPersonId')])
    .where('requestId', '=', requestId)
  return reader.all(items.orderBy('position').orderBy('id'))
}

export function annexesOf(reader: Reader, requestId: number): AnnexRow[] {
  const annexes = query.selectFrom('correctionAnnex').selectAll().where('requestId', '=', requestId)
  return reader.all(annexes.orderBy('position').orderBy('id'))
}

export function eventsOf(reader: Reader, requestId: number): EventRow[] {
  return reader.all(query.selectFrom('correctionEvent').selectAll().where('requestId', '=', requestId).orderBy('id'))
}

/** A step as it crosses, with its document. */
export function shownEvent({ requestId: _requestId, sha256, name, ...event }: EventRow): CorrectionEvent {
  return { ...event, document: sha256 === null || name === null ? null : { name, sha256 } }
}

/** The next number within the year of an instant. */
export function nextNumber(reader: Reader, at: string): string {
  const start = `C-${at.slice(0, 4)}-`
  const last = sql<{ n: number | null }>`
    select max(cast(substr(number, ${start.length + 1}) as integer)) as n from correctionRequest
    where number > ${start} and number < ${`C-${at.slice(0, 4)}.`}`
  const highest = reader.first(raw(last))?.n ?? 0
  return `${start}${String(highest + 1).padStart(4, '0')}`
}

/** Notes a step of a request's life; it stays for ever. */
export function noteEvent(
  writer: RecordWriter,
  request: Pick<RequestRow, 'id' | 'state'>,
  event: Partial<Omit<EventRow, 'id' | 'requestId' | 'at' | 'by'>> & Pick<EventRow, 'step' | 'state'>,
): void {
  const none = { onDate: null, channel: null, reference: null, note: null, sha256: null, name: null }
  const { at, user: by } = writer.stamp
  const values = { ...none, fromState: request.state, ...event, requestId: request.id, at, by }
  writer.into('correctionEvent').run(query.insertInto('correctionEvent').values(values))
  const { step, state, onDate, channel, reference, note, sha256 } = values
  const owner = { kind: 'correctionRequest', id: request.id }
  writer.note('correctionRequest', request.id, owner, { step, state, onDate, channel, reference, note, sha256 })
}

/** Throws `correction-frozen` for what has gone out. */
export function refuseFrozen({ state, number }: RequestRow): void {
  if (isFrozen(state)) throw new CoreError('correction-frozen', { number })
}

/** A row of the list as it crosses; days left are reckoned from `today`. */
export function shownRow(row: CorrectionListRow, today: LocalDate): CorrectionRow {
  const { open: _open, addresseeKey: _a, personKey: _p, workplaceKey: _w, search: _s, dueOn: _d, ...rest } = row
  return { ...rest, daysLeft: row.open === 1 ? daysLeft(row.deadline, today) : null }
}

/** Rows of the list by id, in the order of the ids. */
export function rowsByIds(reader: Reader, ids: readonly number[]): CorrectionListRow[] {
  const rows = reader.all(query.selectFrom('correctionList').selectAll().where('id', 'in', idList(ids)))
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { midnight, type Range } from '#main/core/features/findings/window.ts'
import { servicesByCode, typesByCode } from '#main/core/features/registrations/codes.ts'
import { addDays } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import type { ReviewEvent } from '#shared/domain/review/facts.ts'

interface Note {
  cancelled: boolean
  remark: string | null
}

const noNote: Note = { cancelled: false, remark: null }

/** What official files say of registrations: once per combination of status and remark. */
function readNotes(reader: Reader): ReadonlyMap<number, Note> {
  const rows = reader.all(query.selectFrom('statedNote').select(['id', 'status', 'remark']))
  return new Map(rows.map(({ id, status, remark }) => [id, { cancelled: isCancelledStatus(status), remark }]))
}

/** Reads the registrations of people in order of time. */
export class EventSource {
  readonly #reader: Reader
  readonly #notes: ReadonlyMap<number, Note>
  readonly #hasMarks: boolean
  readonly #hasReceipts: boolean

  constructor(reader: Reader) {
    this.#reader = reader
    this.#notes = readNotes(reader)
    this.#hasMarks = reader.first(query.selectFrom('registrationMark').select('id').limit(1)) !== undefined
    this.#hasReceipts =
      reader.first(query.selectFrom('registrationReceipt').select('registrationId').limit(1)) !== undefined
  }

  /** The events of stated people on whole days, each person's in order of time. */
  read(statedIds: readonly number[], range: Range): Map<number, ReviewEvent[]> {
    const people = new Map<number, ReviewEvent[]>()
    if (statedIds.length === 0) return people
    const [from, to] = [midnight(range.from), midnight(addDays(range.to, 1))]
    const superseded = query.selectFrom('registrationMark').select('registrationId').where('kind', '=', 'superseded')
    const all = query
      .selectFrom('registration')
      .select(['id', 'service', 'type', 'at', 'date', 'statedPersonId', 'statedDeclarationId', 'statedCompanyId'])
      .select(['receipt', 'statedNoteId'])
      .where('statedPersonId', 'in', idList(statedIds))
      .where('at', '>=', from)
      .where('at', '<', to)
      .orderBy('statedPersonId')
      .orderBy('at')
    // What another registration stands for says nothing any more, not even its remark.
    const rows = this.#hasMarks ? all.where('id', 'not in', superseded) : all
    const noteworthy = new Map<number, ReviewEvent>()
    let last: { id: number; events: ReviewEvent[] } = { id: 0, events: [] }
    for (const row of this.#reader.all(rows)) {
      const note = row.statedNoteId === null ? noNote : (this.#notes.get(row.statedNoteId) ?? noNote)
      const event: ReviewEvent = {
        id: row.id,
        service: servicesByCode[row.service],
        type: typesByCode[row.type],
        at: row.at,
        date: row.date,
        statedPersonId: row.statedPersonId,
        statedDeclarationId: row.statedDeclarationId ?? 0,
        statedCompanyId: row.statedCompanyId,
        receipt: row.receipt,
        remark: note.remark,
        cancelled: note.cancelled,
      }
      if (last.id !== row.statedPersonId) {
        last = { id: row.statedPersonId, events: [] }
        people.set(last.id, last.events)
      }
      last.events.push(event)
      if (this.#hasMarks || this.#hasReceipts) noteworthy.set(event.id, event)
    }
    this.#addMarks(noteworthy, statedIds, from, to)
    this.#addReceipts(noteworthy, statedIds, from, to)
    return people
  }

  /** What was said beside a registration later: the latest status stands, and a cancellation stays one. */
  #addMarks(events: ReadonlyMap<number, ReviewEvent>, statedIds: readonly number[], from: number, to: number): void {
    if (!this.#hasMarks) return
    const marks = query
      .selectFrom('registrationMark as m')
      .innerJoin('registration as r', 'r.id', 'm.registrationId')
      .select(['m.registrationId', 'm.kind', 'm.status', 'm.remark'])
      .where('r.statedPersonId', 'in', idList(statedIds))
      .where('r.at', '>=', from)
      .where('r.at', '<', to)
      .orderBy('m.id')
    for (const { registrationId, kind, status, remark } of this.#reader.all(marks)) {
      const event = events.get(registrationId)
      if (!event) continue
      if (kind === 'cancelled' || isCancelledStatus(status)) event.cancelled = true
      if (status !== null) event.remark = remark
    }
  }

  /** Receipt numbers that a later file gave. */
  #addReceipts(events: ReadonlyMap<number, ReviewEvent>, statedIds: readonly number[], from: number, to: number): void {
    if (!this.#hasReceipts) return
    const receipts = query
      .selectFrom('registrationReceipt as c')
      .innerJoin('registration as r', 'r.id', 'c.registrationId')
      .select(['c.registrationId', 'c.receipt'])
      .where('r.statedPersonId', 'in', idList(statedIds))
      .where('r.at', '>=', from)
      .where('r.at', '<', to)
    for (const { registrationId, receipt } of this.#reader.all(receipts)) {
      const event = events.get(registrationId)
      if (event) event.receipt ??= receipt
    }
  }
}

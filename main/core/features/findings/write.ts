import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw } from '#main/core/db/query.ts'
import type { FindingContent } from '#main/core/features/findings/content.ts'
import { contentColumns, type AddedRow, type ChangedRow } from '#main/core/features/findings/diff.ts'
import { settleByRegistration } from '#main/core/features/emergency/auto-settle.ts'
import type { Look, ReviewReading } from '#main/core/features/findings/read.ts'
import { refreshStates } from '#main/core/features/findings/state.ts'
import { keptDeclaration, keptPerson } from '#main/core/features/findings/stated-forms.ts'
import { dropIndexes } from '#main/core/features/findings/indexes.ts'
import { prepared } from '#main/core/features/imports/statements.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'

/** What a review did. */
export interface ReviewResult {
  people: number
  opened: number
  resolved: number
  unchanged: number
}

/** From so many new findings on, and more than there were, indexes are built anew instead of row by row. */
const manyFindings = 20_000

const personAt = contentColumns.indexOf('statedPersonId')
const placeAt = contentColumns.indexOf('statedDeclarationId')
const explainedAt = contentColumns.indexOf('explained')

type Values = (string | number | null)[]

const blank = Object.fromEntries(contentColumns.map((name) => [name, null])) as unknown as FindingContent
const insertion = prepared<unknown, unknown[]>(
  query.insertInto('finding').values({ ...blank, state: 'open', reason: '', foundAt: '' }),
)
const change = prepared<unknown, unknown[]>(
  query
    .updateTable('finding')
    .set({ ...blank, state: 'open' })
    .where('id', '=', 0),
)

/** Gives forms that no file has named yet a place to be kept under; null when person or place was removed meanwhile. */
function withForms(writer: RecordWriter, values: Values): Values | null {
  const [person, place] = [Number(values[personAt]), Number(values[placeAt])]
  if (person > 0 && place >= 0) return values
  const keptFor = person > 0 ? person : keptPerson(writer, -person)
  const keptAt = place >= 0 ? place : keptDeclaration(writer, -place)
  return keptFor === null || keptAt === null ? null : values.with(personAt, keptFor).with(placeAt, keptAt)
}

/** What a review has found out, written at once or page by page: each page leaves the findings in a state that is true. */
export class ReviewPages {
  readonly #reading: ReviewReading
  #written = 0

  constructor(reading: ReviewReading) {
    this.#reading = reading
  }

  /** Findings to write. */
  get total(): number {
    const { added, changed, resolved } = this.#reading.changes
    return added.count + changed.count + resolved.length
  }

  /**
   * Writes about so many new and changed findings in the transaction of the writer. The last page also resolves what no
   * longer holds, settles lines of paper forms and takes what was answered for from what is due; null while there are more.
   * `look` may throw to stop: the transaction must then be rolled back.
   */
  write(writer: RecordWriter, most: number, look: Look): ReviewResult | null {
    const { added, changed } = this.#reading.changes
    const restore = this.#isGreat(writer, most)
      ? [dropIndexes(writer, 'finding'), dropIndexes(writer, 'findingEvent')]
      : []
    const until = this.#written + most
    while (this.#written < until) {
      look(this.#written, this.total)
      const rows = added.take()
      if (rows) addFindings(writer, rows)
      const others = rows ? null : changed.take()
      if (others) changeFindings(writer, others)
      if (!rows && !others) break
      this.#written += (rows ?? others ?? []).length
    }
    for (const rebuild of restore) rebuild(() => look(this.#written, this.total))
    return added.empty && changed.empty ? this.#finish(writer, look) : null
  }

  /** So much is new that indexes are better built anew. */
  #isGreat(writer: RecordWriter, most: number): boolean {
    const { count } = this.#reading.changes.added
    if (count < manyFindings || most < count) return false
    const last = query.selectFrom('finding').select('id').orderBy('id', 'desc').limit(1)
    return (writer.first(last)?.id ?? 0) < count
  }

  #finish(writer: RecordWriter, look: Look): ReviewResult {
    const { changes, outcomes, dueUpTo, now, ownCompanies, people } = this.#reading
    resolve(writer, changes.resolved)
    settleByRegistration(writer, outcomes)
    if (dueUpTo > 0) writer.into('reviewDue').run(query.deleteFrom('reviewDue').where('id', '<=', dueUpTo))
    putSetting(writer.into('setting'), 'reviewedAsOf', now)
    putSetting(writer.into('setting'), 'reviewedOwn', ownCompanies)
    look(this.total, this.total)
    return {
      people,
      opened: changes.added.count + changes.reopened,
      resolved: changes.resolved.length,
      unchanged: changes.unchanged + changes.changed.count - changes.reopened,
    }
  }
}

function addEvents(writer: RecordWriter, events: readonly (readonly [findingId: number, ids: string])[]): void {
  const pairs = events.flatMap(([id, ids]) => (ids === '' ? [] : ids.split(',').map((event) => `[${id},${event}]`)))
  if (pairs.length === 0) return
  const rows = sql`
    insert into findingEvent (findingId, registrationId)
    select value ->> 0, value ->> 1 from json_each(${`[${pairs.join()}]`})`
  writer.into('findingEvent').run(raw(rows))
}

function addFindings(writer: RecordWriter, rows: readonly AddedRow[]): void {
  const findings = writer.into('finding')
  const decided = writer.first(query.selectFrom('findingDecision').select('id').limit(1)) !== undefined
  const events = rows.flatMap(([content, ids]): (readonly [number, string])[] => {
    const values = withForms(writer, content)
    if (!values) return []
    const explained = values[explainedAt] ?? null
    const state = explained === null ? 'open' : 'explained'
    return [[findings.run(insertion(...values, state, explained, writer.stamp.at)).lastId, ids]]
  })
  addEvents(writer, events)
  if (decided) refreshStates(findings, sql`id in ${idList(events.map(([id]) => id))}`)
}

function changeFindings(writer: RecordWriter, rows: readonly ChangedRow[]): void {
  const findings = writer.into('finding')
  const moved: (readonly [number, string])[] = []
  for (const [id, values, events] of rows) {
    findings.run(change(...values, 'open', id))
    if (events !== null) moved.push([id, events])
  }
  refreshStates(findings, sql`id in ${idList(rows.map(([id]) => id))}`)
  if (moved.length === 0) return
  const gone = query.deleteFrom('findingEvent').where('findingId', 'in', idList(moved.map(([id]) => id)))
  writer.into('findingEvent').run(gone)
  addEvents(writer, moved)
}

function resolve(writer: RecordWriter, ids: readonly number[]): void {
  if (ids.length === 0) return
  const gone = { state: 'resolved', reason: null, note: null, decisionId: null } as const
  writer.into('finding').run(query.updateTable('finding').set(gone).where('id', 'in', idList(ids)))
  writer.into('findingEvent').run(query.deleteFrom('findingEvent').where('findingId', 'in', idList(ids)))
}

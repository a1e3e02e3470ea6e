import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Writer } from '#main/core/db/query.ts'
import type { FindingContent } from '#main/core/features/findings/content.ts'
import type { FindingChanges } from '#main/core/features/findings/diff.ts'
import { settleByRegistration } from '#main/core/features/emergency/auto-settle.ts'
import type { Look, ReviewReading } from '#main/core/features/findings/read.ts'
import { refreshStates } from '#main/core/features/findings/state.ts'
import { keptDeclaration, keptPerson } from '#main/core/features/findings/stated-forms.ts'
import { putSetting } from '#main/core/features/settings/repository.ts'

/** What a review did. */
export interface ReviewResult {
  people: number
  opened: number
  resolved: number
  unchanged: number
}

/** Findings written between two looks at the wish to stop. */
const rowsPerLook = 500

/** Gives forms that no file has named yet a place to be kept under. */
function withForms(writer: RecordWriter, content: FindingContent): FindingContent {
  const { statedPersonId, statedDeclarationId } = content
  if (statedPersonId > 0 && statedDeclarationId >= 0) return content
  return {
    ...content,
    statedPersonId: statedPersonId > 0 ? statedPersonId : keptPerson(writer, -statedPersonId),
    statedDeclarationId: statedDeclarationId >= 0 ? statedDeclarationId : keptDeclaration(writer, -statedDeclarationId),
  }
}

function addEvents(table: Writer, findingId: number, events: string): void {
  if (events === '') return
  const rows = sql`
    insert into findingEvent (findingId, registrationId)
    select ${findingId}, value from json_each(${`[${events}]`})`
  table.run({ compile: () => rows.compile(query) })
}

/** What a review has found out, written at once or page by page: each page leaves the findings in a state that is true. */
export class ReviewPages {
  readonly #reading: ReviewReading
  #added = 0
  #changed = 0

  constructor(reading: ReviewReading) {
    this.#reading = reading
  }

  /** Findings to write. */
  get total(): number {
    const { added, changed, resolved } = this.#reading.changes
    return added.length + changed.length + resolved.length
  }

  /**
   * Writes at most so many new and changed findings in the transaction of the writer. The last page also resolves what no
   * longer holds, settles lines of paper forms and takes what was answered for from what is due; null while there are more.
   * `look` may throw to stop: the transaction must then be rolled back.
   */
  write(writer: RecordWriter, most: number, look: Look): ReviewResult | null {
    const { changes } = this.#reading
    const added = changes.added.slice(this.#added, this.#added + most)
    const changed = changes.changed.slice(this.#changed, this.#changed + most - added.length)
    const before = this.#added + this.#changed
    writeFindings(writer, { added, changed }, (done) => look(before + done, this.total))
    this.#added += added.length
    this.#changed += changed.length
    if (this.#added < changes.added.length || this.#changed < changes.changed.length) return null
    return this.#finish(writer, look)
  }

  #finish(writer: RecordWriter, look: Look): ReviewResult {
    const { changes, outcomes, dueUpTo, now, ownCompanies, people } = this.#reading
    resolve(writer, changes.resolved)
    settleByRegistration(writer, outcomes)
    if (dueUpTo > 0) writer.into('reviewDue').run(query.deleteFrom('reviewDue').where('id', '<=', dueUpTo))
    putSetting(writer.into('setting'), 'reviewedAsOf', now)
    putSetting(writer.into('setting'), 'reviewedOwn', ownCompanies)
    look(this.total, this.total)
    const reopened = changes.changed.filter((finding) => finding.reopened).length
    return {
      people,
      opened: changes.added.length + reopened,
      resolved: changes.resolved.length,
      unchanged: changes.unchanged + changes.changed.length - reopened,
    }
  }
}

function writeFindings(
  writer: RecordWriter,
  { added, changed }: Pick<FindingChanges, 'added' | 'changed'>,
  look: (done: number) => void,
): void {
  const findings = writer.into('finding')
  const events = writer.into('findingEvent')
  let done = 0
  const step = (): void => {
    if (done % rowsPerLook === 0) look(done)
    done += 1
  }
  const touched: number[] = []
  for (const { content, events: ids } of added) {
    step()
    const values = { ...withForms(writer, content), state: 'open' as const, foundAt: writer.stamp.at }
    const { lastId } = findings.run(query.insertInto('finding').values(values))
    addEvents(events, lastId, ids)
    touched.push(lastId)
  }
  for (const { id, content, events: ids } of changed) {
    step()
    findings.run(
      query
        .updateTable('finding')
        .set({ ...content, state: 'open' })
        .where('id', '=', id),
    )
    touched.push(id)
    if (ids === null) continue
    events.run(query.deleteFrom('findingEvent').where('findingId', '=', id))
    addEvents(events, id, ids)
  }
  if (touched.length > 0) refreshStates(findings, sql`id in ${idList(touched)}`)
}

function resolve(writer: RecordWriter, ids: readonly number[]): void {
  if (ids.length === 0) return
  const gone = { state: 'resolved', reason: null, note: null, decisionId: null } as const
  writer.into('finding').run(query.updateTable('finding').set(gone).where('id', 'in', idList(ids)))
  writer.into('findingEvent').run(query.deleteFrom('findingEvent').where('findingId', 'in', idList(ids)))
}

import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Writer } from '#main/core/db/query.ts'
import type { FindingContent } from '#main/core/features/findings/content.ts'
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

/**
 * Writes what a review has found out, in the transaction of the writer: findings, their states, lines of paper forms, and
 * that nothing is due any more of what it answered for. `look` may throw to stop; the transaction must then be rolled back.
 */
export function writeReview(writer: RecordWriter, reading: ReviewReading, look: Look): ReviewResult {
  const { added, changed, resolved, unchanged } = reading.changes
  const findings = writer.into('finding')
  const events = writer.into('findingEvent')
  const total = added.length + changed.length
  let done = 0
  const step = (): void => {
    if (done % rowsPerLook === 0) look(done, total)
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
  if (resolved.length > 0) {
    const gone = { state: 'resolved', reason: null, note: null, decisionId: null } as const
    findings.run(query.updateTable('finding').set(gone).where('id', 'in', idList(resolved)))
    events.run(query.deleteFrom('findingEvent').where('findingId', 'in', idList(resolved)))
  }
  settleByRegistration(writer, reading.outcomes)
  if (reading.dueUpTo > 0)
    writer.into('reviewDue').run(query.deleteFrom('reviewDue').where('id', '<=', reading.dueUpTo))
  putSetting(writer.into('setting'), 'reviewedAsOf', reading.now)
  look(total, total)
  const reopened = changed.filter((finding) => finding.reopened).length
  return {
    people: reading.people,
    opened: added.length + reopened,
    resolved: resolved.length,
    unchanged: unchanged + changed.length - reopened,
  }
}

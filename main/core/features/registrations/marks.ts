import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'

/**
 * Says beside registrations that they were cancelled (which the review then heeds), corrected or superseded; a registration
 * of which this was said already is left alone. Returns how many were marked; throws `record-gone`.
 */
export function markRegistrations(
  writer: RecordWriter,
  ids: readonly number[],
  kind: 'cancelled' | 'corrected' | 'superseded',
  note: string | null,
): number {
  const chosen = [...new Set(ids)].sort((one, other) => one - other)
  const present = new Set(
    writer.all(query.selectFrom('registration').select('id').where('id', 'in', idList(chosen))).map(({ id }) => id),
  )
  const said = note?.trim() || null
  const marked = new Set(
    writer
      .all(
        query
          .selectFrom('registrationMark')
          .select('registrationId')
          .where('registrationId', 'in', idList(chosen))
          .where('kind', '=', kind)
          .where('note', 'is', said),
      )
      .map(({ registrationId }) => registrationId),
  )
  const { at, user: by } = writer.stamp
  let count = 0
  for (const registrationId of chosen) {
    if (!present.has(registrationId)) throw new CoreError('record-gone', { kind: 'registration', id: registrationId })
    if (marked.has(registrationId)) continue
    const unofficial = { status: null, remark: null, batchId: null }
    writer.insert('registrationMark', { registrationId, kind, note: said, at, by, ...unofficial })
    count += 1
  }
  return count
}

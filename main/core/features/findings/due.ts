import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** Has everybody at declarations on a Brussels day reviewed again, in the transaction that changes what is known of that day. */
export function reviewPlacesAgain(writer: RecordWriter, declarationIds: Iterable<number>, date: LocalDate): void {
  const rows = [...new Set(declarationIds)].map(
    (refId) => ({ kind: 'declaration', refId, fromDate: date, toDate: date }) as const,
  )
  if (rows.length > 0) writer.into('reviewDue').run(query.insertInto('reviewDue').values(rows))
}

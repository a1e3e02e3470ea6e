import { CoreError, InvalidInput } from '#main/core/errors.ts'
import type { Core } from '#main/core/core.ts'
import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { formatDate, isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'

/** Throws `invalid` at the field `date` unless it exists and is not before the start. */
export function checkEnd(start: LocalDate | null, date: LocalDate): void {
  if (!isValidLocalDate(date)) {
    throw new InvalidInput([{ code: 'not-a-date', field: 'date', severity: 'error', params: { value: date } }])
  }
  if (start !== null && date < start) {
    const params = { start: formatDate(start), end: formatDate(date) }
    throw new InvalidInput([{ code: 'date-order', field: 'date', severity: 'error', params }])
  }
}

/** Ends what cannot be deleted, in one audited step; throws `record-gone` when there is nothing to end. */
export async function endRecord<Stored>(
  core: Core,
  record: { kind: RecordKind; id: number; date: LocalDate },
  present: Stored | undefined,
  startOf: (stored: Stored) => LocalDate | null,
  write: (writer: RecordWriter) => void,
): Promise<{ changeSet: number | null }> {
  if (present === undefined) throw new CoreError('record-gone', { kind: record.kind, id: record.id })
  checkEnd(startOf(present), record.date)
  return await core.workspace.write('end', (writer) => {
    write(writer)
    return { changeSet: writer.tables.length > 0 ? writer.changeSet : null }
  })
}

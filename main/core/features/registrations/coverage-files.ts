import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import { servicesByCode } from '#main/core/features/registrations/codes.ts'
import { addDays, formatDate, isValidLocalDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Service } from '#shared/domain/regime.ts'

/** A file with the days it covers. */
export interface CoverageFile {
  id: number
  batchId: number
  fileName: string
  /** When it was imported. */
  at: string
  service: Service
  from: LocalDate
  to: LocalDate
  undone: boolean
}

/** Files that say which days they cover, the latest import first. */
export function coverageFiles(reader: Reader): CoverageFile[] {
  const rows = query
    .selectFrom('coverage as c')
    .innerJoin('importBatch as b', 'b.id', 'c.batchId')
    .select(['c.id', 'c.batchId', 'b.fileName', 'b.at', 'c.service', 'c.fromDate', 'c.toDate', 'b.undoneAt'])
    .orderBy('b.at', 'desc')
    .orderBy('c.id', 'desc')
  return reader.all(rows).map(({ service, fromDate: from, toDate: to, undoneAt, ...row }) => ({
    ...row,
    service: servicesByCode[service],
    from,
    to,
    undone: undoneAt !== null,
  }))
}

interface Days {
  from: LocalDate
  to: LocalDate
}

/** The days that belong to one of two periods only. */
function differingDays(first: Days, second: Days): Days[] {
  if (first.to < second.from || second.to < first.from) return [first, second]
  const [earlier, later] = first.from < second.from ? [first, second] : [second, first]
  const [shorter, longer] = first.to < second.to ? [first, second] : [second, first]
  const ends = [
    { from: earlier.from, to: addDays(later.from, -1) },
    { from: addDays(shorter.to, 1), to: longer.to },
  ]
  return ends.filter(({ from, to }) => from <= to)
}

/** Throws `invalid` unless both days exist and the last is not before the first. */
export function refuseImpossible({ from, to }: Days): void {
  for (const [field, date] of Object.entries({ from, to })) {
    if (!isValidLocalDate(date)) {
      throw new InvalidInput([{ code: 'not-a-date', field, severity: 'error', params: { value: date } }])
    }
  }
  if (to < from) {
    const params = { start: formatDate(from), end: formatDate(to) }
    throw new InvalidInput([{ code: 'date-order', field: 'to', severity: 'error', params }])
  }
}

/**
 * Says anew which days a file covers. It is noted at the import, and everybody is looked at again on the days that differ:
 * only covered days can miss something. Returns false when nothing changes; throws `record-gone`, `invalid`.
 */
export function setCoverage(writer: RecordWriter, id: number, days: Days): boolean {
  refuseImpossible(days)
  const stored = writer.first(query.selectFrom('coverage').selectAll().where('id', '=', id))
  if (!stored) throw new CoreError('record-gone', { kind: 'coverage', id })
  const { batchId, fromDate, toDate } = stored
  const before = { from: fromDate, to: toDate }
  if (before.from === days.from && before.to === days.to) return false
  writer
    .into('coverage')
    .run(query.updateTable('coverage').set({ fromDate: days.from, toDate: days.to }).where('id', '=', id))
  const due = differingDays(before, days).map(({ from, to }) => ({
    kind: 'all' as const,
    refId: 0,
    fromDate: from,
    toDate: to,
  }))
  writer.into('reviewDue').run(query.insertInto('reviewDue').values(due))
  writer.note('importBatch', batchId, { kind: 'importBatch', id: batchId }, { coverage: { before, after: days } })
  return true
}

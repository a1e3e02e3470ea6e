import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { InvalidInput } from '#main/core/errors.ts'
import { recordLabel } from '#main/core/features/imports/record-label.ts'
import type { Hold, HoldValues } from '#shared/contract/erasures.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { isHolding, type HoldSubject } from '#shared/domain/holds.ts'

const columns = {
  person: 'personId',
  company: 'companyId',
  declaration: 'declarationId',
  correctionRequest: 'requestId',
} as const

function idOf(row: Record<(typeof columns)[keyof typeof columns], number | null>, subject: HoldSubject): number | null {
  return subject === 'all' ? null : row[columns[subject]]
}

/** Every hold, those that hold first, then the latest. */
export function holds(reader: Reader, today: string): Hold[] {
  const rows = reader.all(query.selectFrom('hold').selectAll().orderBy('since', 'desc').orderBy('id', 'desc'))
  const shown = rows.map((row): Hold => {
    const { id, subject, ground, reason, since, until, placedBy } = row
    const subjectId = idOf(row, subject)
    const label = subject === 'all' || subjectId === null ? '' : recordLabel(reader, subject, subjectId)
    return { id, subject, subjectId, label, ground, reason, since, until, placedBy, holding: isHolding(row, today) }
  })
  return [...shown.filter(({ holding }) => holding), ...shown.filter(({ holding }) => !holding)]
}

/** Writes a hold and returns its id; `invalid` when it is about nothing, or ends before it begins. */
export function saveHold(writer: RecordWriter, id: number | null, input: HoldValues): number {
  const { subject, subjectId, ground, reason, since, until } = input
  const known = subject === 'all' ? subjectId === null : subjectId !== null && exists(writer, subject, subjectId)
  if (!known) throw new InvalidInput([{ code: 'required', field: 'subjectId', severity: 'error' }])
  if (until !== null && until < since) {
    const params = { start: formatDate(since), end: formatDate(until) }
    throw new InvalidInput([{ code: 'date-order', field: 'until', severity: 'error', params }])
  }
  const about = { personId: null, companyId: null, declarationId: null, requestId: null }
  const named = subject === 'all' ? about : { ...about, [columns[subject]]: subjectId }
  const values = { subject, ...named, ground, reason, since, until }
  if (id === null) return writer.insert('hold', { ...values, placedBy: writer.stamp.user })
  writer.update('hold', id, values)
  return id
}

function exists(reader: Reader, subject: Exclude<HoldSubject, 'all'>, id: number): boolean {
  return reader.first(query.selectFrom(subject).select('id').where('id', '=', id)) !== undefined
}

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { EvidenceValues } from '#main/core/features/duties/repository.ts'
import type { DutyPlace, EvidenceInput } from '#shared/contract/duties.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

/**
 * Evidence as it is to be stored, null while something is missing, and what is wrong with it: its first day is needed and
 * lies not in the future, its last not before it; what does not apply, or stays in doubt without a file, needs its reason.
 */
export function readEvidence(
  input: EvidenceInput,
  hasFile: boolean,
  today: LocalDate,
): { values: EvidenceValues | null; problems: Problem[] } {
  const { state } = input
  const reader = fieldReader<'onDate' | 'validUntil' | 'note'>(
    { onDate: input.onDate, validUntil: input.validUntil, note: input.note },
    { today },
  )
  const onDate = reader.date('onDate', { required: true })
  const validUntil = reader.date('validUntil')
  reader.order('validUntil', onDate, validUntil)
  if (onDate !== null && onDate > today) {
    reader.report('date-in-future', 'onDate', 'error', { value: formatDate(onDate) })
  }
  const note = reader.text('note', { max: maximumLengths.note })
  if (note === null && state === 'not-applicable') reader.report('required', 'note', 'error')
  // Evidence that shows nothing and says nothing would be a state set by hand.
  else if (note === null && !hasFile) reader.report('evidence-empty', 'note', 'error')
  const values = onDate === null ? null : { state, onDate, validUntil, note }
  return { values, problems: reader.problems }
}

/** Firms and declarations that do not exist: a selection may be older than what is stored. */
export function unknownPlaces(reader: Reader, places: readonly DutyPlace[]): Problem[] {
  const missing = (table: 'company' | 'declaration', field: 'companyId' | 'declarationId'): Problem[] => {
    const wanted = new Set(places.map((place) => place[field]))
    const rows = query.selectFrom(table).select('id').where('id', 'in', idList(wanted))
    for (const { id } of reader.all(rows)) wanted.delete(id)
    return [...wanted].slice(0, 1).map((id) => ({ code: 'not-found', field, severity: 'error', params: { value: id } }))
  }
  return [...missing('company', 'companyId'), ...missing('declaration', 'declarationId')]
}

import { query, type Reader } from '#main/core/db/query.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'

/** Registrations that no longer count. */
export interface Gone {
  /** Notes by which the official service says so. */
  notes: ReadonlySet<number>
  /** Those of which it was said beside them later. */
  ids: ReadonlySet<number>
}

/** What was cancelled or superseded, by its own status or by a mark beside it. */
export function goneRegistrations(reader: Reader): Gone {
  const notes = reader.all(query.selectFrom('statedNote').select(['id', 'status']).where('status', 'is not', null))
  const marks = reader.all(query.selectFrom('registrationMark').select(['registrationId', 'kind', 'status']))
  const isGone = ({ kind, status }: (typeof marks)[number]): boolean =>
    uncountedMarks.some((mark) => mark === kind) || isCancelledStatus(status)
  return {
    notes: new Set(notes.filter(({ status }) => isCancelledStatus(status)).map(({ id }) => id)),
    ids: new Set(marks.filter(isGone).map(({ registrationId }) => registrationId)),
  }
}

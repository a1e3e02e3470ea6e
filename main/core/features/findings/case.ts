import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import type { FindingBoard } from '#main/core/features/findings/board.ts'
import { clusterOf } from '#main/core/features/findings/clusters.ts'
import { shownFinding, type FindingListRow } from '#main/core/features/findings/grid.ts'
import { dayLines } from '#main/core/features/registrations/days.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import { witnessFor } from '#main/core/features/registrations/witness-day.ts'
import type { FindingCase } from '#shared/contract/findings.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { ruleFacts } from '#shared/domain/review/limits.ts'

function eventsOf(reader: Reader, findingId: number): FindingCase['events'] {
  const ids = query
    .selectFrom('findingEvent as e')
    .innerJoin('registration as r', 'r.id', 'e.registrationId')
    .select('r.id')
    .where('e.findingId', '=', findingId)
    .orderBy('r.at')
    .orderBy('r.id')
  return registrationRows(
    reader,
    reader.all(ids).map(({ id }) => id),
  )
}

function similarTo(reader: Reader, { id, rule, statedDeclarationId }: FindingListRow): number {
  const similar = query
    .selectFrom('finding')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('rule', '=', rule)
    .where('statedDeclarationId', '=', statedDeclarationId)
    .where('state', '=', 'open')
    .where('id', '<>', id)
  return reader.first(similar)?.count ?? 0
}

/** A finding with everything a person needs to judge it. Throws `record-gone`. */
export function findingCase(board: FindingBoard, reader: Reader, id: number, today: LocalDate): FindingCase {
  const row = reader.first(query.selectFrom('finding').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'finding', id })
  const decision =
    row.decisionId === null
      ? undefined
      : reader.first(query.selectFrom('findingDecision').select(['at', 'by']).where('id', '=', row.decisionId))
  const { date, statedPersonId, personId } = row
  const whose = personId === null ? { statedPersonId } : { personId }
  return {
    ...shownFinding(row, today),
    events: eventsOf(reader, id),
    day: dayLines(reader, { from: date, to: date, ...whose }),
    ruleFacts: ruleFacts(row.rule, date),
    witness: witnessFor(reader, row),
    similar: similarTo(reader, row),
    cluster: clusterOf(board, reader, row, today),
    decidedAt: decision?.at ?? null,
    decidedBy: decision?.by ?? null,
  }
}

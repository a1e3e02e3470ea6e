import { sql } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** Who looks after a case, and when it is to be taken up again. */
export interface Care {
  responsible: string | null
  followUpOn: LocalDate | null
}

const sameFinding = sql`c.rule = f.rule and c.statedPersonId = f.statedPersonId
  and c.statedDeclarationId = f.statedDeclarationId and c.date = f.date`

/** The care of findings, by finding; those without are left out. */
export function careOf(reader: Reader, findingIds: Iterable<number>): Map<number, Care & { careId: number }> {
  const statement = sql<Care & { careId: number; id: number }>`
    select f.id, c.id as careId, c.responsible, c.followUpOn from finding f join findingCare c on ${sameFinding}
    where f.id in ${idList(findingIds)}`
  const rows = reader.all(raw(statement))
  return new Map(rows.map(({ id, ...care }) => [id, care]))
}

/** Open findings that somebody looks after. */
export function findingsInCareOf(reader: Reader, responsible: string): Set<number> {
  const statement = sql<{ id: number }>`
    select f.id from findingCare c join finding f on ${sameFinding}
    where c.responsible = ${responsible} and f.state = 'open'`
  return new Set(reader.all(raw(statement)).map(({ id }) => id))
}

/** Open findings to be taken up again by a day. */
export function findingsToFollowUp(reader: Reader, by: LocalDate): number {
  const statement = sql<{ count: number }>`
    select count(*) as count from findingCare c join finding f on ${sameFinding}
    where c.followUpOn <= ${by} and f.state = 'open'`
  return reader.first(raw(statement))?.count ?? 0
}

/** Sets who looks after findings; nobody and no day is no care at all. Says whether anything changed. */
export function careForFindings(writer: RecordWriter, findingIds: readonly number[], care: Care): boolean {
  const present = careOf(writer, findingIds)
  const nothing = care.responsible === null && care.followUpOn === null
  const findings = query
    .selectFrom('finding')
    .select(['id', 'rule', 'statedPersonId', 'statedDeclarationId', 'date'])
    .where('id', 'in', idList(findingIds))
  let changed = false
  for (const { id, ...key } of writer.all(findings)) {
    const careId = present.get(id)?.careId
    if (careId === undefined) {
      if (nothing) continue
      writer.insert('findingCare', { ...key, ...care })
      changed = true
    } else if (nothing) {
      writer.remove('findingCare', careId)
      changed = true
    } else changed = writer.update('findingCare', careId, { ...care }) || changed
  }
  return changed
}

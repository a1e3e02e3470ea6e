import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query } from '#main/core/db/query.ts'
import type { BriefingWay } from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** What is noted of people who were told how to register, alike for all of them. */
export interface BriefingNote {
  onDate: LocalDate
  givenBy: string
  way: BriefingWay
  note: string | null
  declarationId: number | null
}

/**
 * Notes that people were told how to register. Whoever is noted for that day and that declaration already is left as he is;
 * somebody who was joined to another record is that one.
 */
export function recordBriefings(
  writer: RecordWriter,
  told: ReadonlyMap<number, { language: string }>,
  note: BriefingNote,
): { noted: number; known: number } {
  const { onDate, declarationId } = note
  const people = query
    .selectFrom('person')
    .select(['id', 'joinedIntoId'])
    .where('id', 'in', idList(told.keys()))
    .orderBy('id')
  const before = query.selectFrom('briefing').select(['personId', 'declarationId']).where('onDate', '=', onDate)
  const done = new Set(writer.all(before).flatMap((row) => (row.declarationId === declarationId ? [row.personId] : [])))
  let [noted, known] = [0, 0]
  for (const { id, joinedIntoId } of writer.all(people)) {
    const personId = joinedIntoId ?? id
    if (done.has(personId)) {
      known += 1
      continue
    }
    done.add(personId)
    const language = told.get(id)?.language ?? ''
    writer.insert('briefing', { personId, ...note, language, startSheetId: null, sha256: null, fileName: null })
    noted += 1
  }
  return { noted, known }
}

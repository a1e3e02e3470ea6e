import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import { languagesOf, newToken, officeLanguage } from '#main/core/features/informing/sheets.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

/**
 * What the fictional firm told its people: of three planned at a place one was briefed, one has a sheet whose receipt is still
 * awaited, one knows nothing yet.
 */
export function addSampleInforming(writer: RecordWriter, today: LocalDate): void {
  const planned = writer.all(
    query
      .selectFrom('assignment as a')
      .innerJoin('person as p', 'p.id', 'a.personId')
      .select(['a.personId', 'a.declarationId', 'p.nationality'])
      .groupBy(['a.personId', 'a.declarationId'])
      .orderBy('a.personId')
      .orderBy('a.declarationId'),
  )
  const known = languagesOf(
    writer,
    planned.map(({ personId }) => personId),
  )
  const office = officeLanguage(writer)
  const { at: printedAt, user } = writer.stamp
  for (const [index, { personId, declarationId, nationality }] of planned.entries()) {
    const language = nationality === 'PL' ? 'pl' : (known.get(personId) ?? office)
    if (language === 'pl') writer.update('person', personId, { sheetLanguage: 'pl' })
    if (index % 3 === 0) {
      const way = index % 2 === 0 ? 'meeting' : 'oral'
      const told = { personId, declarationId, language, way, startSheetId: null, note: null } as const
      const onDate = addDays(today, -14 - (index % 5))
      writer.insert('briefing', { ...told, onDate, givenBy: user, sha256: null, fileName: null })
    }
    if (index % 3 === 1) {
      writer.insert('startSheet', { token: newToken(), personId, declarationId, language, printedAt, printedBy: user })
    }
  }
}

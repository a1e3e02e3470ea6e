import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { BriefingTable } from '#main/core/db/tables/informing.ts'
import { CoreError } from '#main/core/errors.ts'
import { keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { languagesOf, officeLanguage } from '#main/core/features/informing/sheets.ts'
import { declarationLabels, labelOf } from '#main/core/features/labels.ts'
import type { Briefing, BriefingInput } from '#shared/contract/informing.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

export type BriefingRow = Selectable<BriefingTable>
/** What is the same for all briefings noted at once; language null: that of each person. */
export type BriefingValues = Pick<BriefingRow, 'onDate' | 'givenBy' | 'way' | 'note'> & { language: string | null }

/** A briefing as it is to be stored, null while something is missing, and what is wrong: it lies not in the future, and somebody gave it. */
export function readBriefing(
  input: BriefingInput,
  today: LocalDate,
): { values: BriefingValues | null; problems: Problem[] } {
  const { way, language } = input
  const fields = { onDate: input.onDate, givenBy: input.givenBy, note: input.note }
  const reader = fieldReader<'onDate' | 'givenBy' | 'note'>(fields, { today })
  const onDate = reader.date('onDate', { required: true })
  if (onDate !== null && onDate > today) {
    reader.report('date-in-future', 'onDate', 'error', { value: formatDate(onDate) })
  }
  const givenBy = reader.text('givenBy', { required: true, max: 200 })
  const note = reader.text('note', { max: maximumLengths.note })
  const values = onDate === null || givenBy === null ? null : { onDate, givenBy, way, note, language }
  return { values, problems: reader.problems }
}

/** Throws `record-gone`. */
export function briefingById(reader: Reader, id: number): BriefingRow {
  const row = reader.first(query.selectFrom('briefing').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'briefing', id })
  return row
}

/** The briefings of a person, the newest first. */
export function briefingsOf(reader: Reader, personId: number): Briefing[] {
  const rows = reader.all(
    query
      .selectFrom('briefing')
      .selectAll()
      .where('personId', '=', personId)
      .orderBy('onDate', 'desc')
      .orderBy('id', 'desc'),
  )
  const labels = declarationLabels(
    reader,
    rows.flatMap(({ declarationId }) => (declarationId === null ? [] : [declarationId])),
  )
  return rows.map(({ id, declarationId, onDate, givenBy, language, way, note, fileName, startSheetId }) => ({
    id,
    declaration: declarationId === null ? null : labelOf(labels, declarationId),
    onDate,
    givenBy,
    language,
    way,
    note,
    fileName,
    receipt: startSheetId !== null,
    version: versionOf(reader, 'briefing', id),
  }))
}

/** People and a declaration that do not exist: a selection may be older than what is stored. */
export function unknownRecords(reader: Reader, people: readonly number[], declarationId: number | null): Problem[] {
  const known = new Set(
    reader.all(query.selectFrom('person').select('id').where('id', 'in', idList(people))).map(({ id }) => id),
  )
  const person = people.find((id) => !known.has(id))
  const problems: Problem[] = []
  if (person !== undefined)
    problems.push({ code: 'not-found', field: 'people', severity: 'error', params: { value: person } })
  if (declarationId === null) return problems
  const declaration = reader.first(query.selectFrom('declaration').select('id').where('id', '=', declarationId))
  if (declaration) return problems
  const params = { value: declarationId }
  return [...problems, { code: 'not-found', field: 'declarationId', severity: 'error', params }]
}

/**
 * Notes the same briefing for each person, with one file for all of them. Without a file, whoever is noted for that day and that
 * declaration already is left as he is. Somebody who was joined to another record is that one.
 */
export function addBriefings(
  writer: RecordWriter,
  people: readonly number[],
  declarationId: number | null,
  values: BriefingValues,
  file: AttachmentContent | null,
): { added: number; known: number } {
  const attached = attach(writer, file)
  const kept = query.selectFrom('person').select(['id', 'joinedIntoId']).where('id', 'in', idList(people))
  const all = new Set(writer.all(kept).map(({ id, joinedIntoId }) => joinedIntoId ?? id))
  const told = query.selectFrom('briefing').select(['personId', 'declarationId']).where('onDate', '=', values.onDate)
  const known = new Set(
    file === null ? writer.all(told).flatMap((row) => (row.declarationId === declarationId ? [row.personId] : [])) : [],
  )
  const news = [...all].filter((id) => !known.has(id))
  const languages = values.language === null ? languagesOf(writer, news) : null
  const office = officeLanguage(writer)
  for (const personId of news) {
    const language = values.language ?? languages?.get(personId) ?? office
    writer.insert('briefing', { personId, declarationId, ...values, language, startSheetId: null, ...attached })
  }
  return { added: news.length, known: all.size - news.length }
}

/** Changes a briefing; without a new file it keeps the one it has, without a language too. */
export function changeBriefing(
  writer: RecordWriter,
  id: number,
  declarationId: number | null,
  values: BriefingValues,
  file: AttachmentContent | null,
): number {
  const { language, ...rest } = values
  writer.update('briefing', id, {
    declarationId,
    ...rest,
    ...(language === null ? {} : { language }),
    ...(file === null ? {} : attach(writer, file)),
  })
  return id
}

function attach(writer: RecordWriter, file: AttachmentContent | null): Pick<BriefingRow, 'sha256' | 'fileName'> {
  return file === null
    ? { sha256: null, fileName: null }
    : { sha256: keepAttachment(writer, file), fileName: file.name }
}

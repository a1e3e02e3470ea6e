import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { EmergencyFormTable } from '#main/core/db/tables/emergency.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import { attachmentBytes, contentOf, keepAttachment } from '#main/core/features/attachments.ts'
import { drawForm, drawingWarnings, formNumber, type FormDraft } from '#main/core/features/emergency/form-draft.ts'
import { reviewPlacesAgain } from '#main/core/features/findings/due.ts'
import { CoreError } from '#main/core/errors.ts'
import type { FormWarning } from '#shared/contract/emergency.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

export type FormRow = Selectable<EmergencyFormTable>

/** Lines inserted by one statement: ten columns each stay far below SQLite's limit of parameters. */
const linesAtOnce = 500

/** A form drawn before the transaction that keeps it. */
export interface DrawnForm {
  version: number
  createdAt: string
  result: DocumentResult
}

/** A form as it is kept. */
export interface KeptForm {
  id: number
  number: string
  version: number
  createdAt: string
  bytes: Buffer
  pages: number
  people: number
  warnings: FormWarning[]
}

/** The kept version with exactly this content, if there is one; the latest when there are several. */
export function sameContent(reader: Reader, draft: FormDraft): FormRow | undefined {
  return reader.first(
    query
      .selectFrom('emergencyForm')
      .selectAll()
      .where('number', '=', formNumber(draft.place.declarationId, draft.wish.date))
      .where('contentHash', '=', draft.contentHash)
      .orderBy('version', 'desc'),
  )
}

/** The version a form with new content would get. */
export function nextVersion(reader: Reader, declarationId: number, date: LocalDate): number {
  const last = query
    .selectFrom('emergencyForm')
    .select('version')
    .where('number', '=', formNumber(declarationId, date))
    .orderBy('version', 'desc')
  return (reader.first(last)?.version ?? 0) + 1
}

/**
 * Keeps the form of a draft for ever and returns it. The same content gives the version kept before, with its bytes;
 * other content becomes the next version. `drawn` saves the drawing when its version is still the next one.
 */
export function keepForm(writer: RecordWriter, draft: FormDraft, drawn?: DrawnForm): KeptForm {
  const { place, wish, contentHash, lines } = draft
  const known = sameContent(writer, draft)
  if (known) return keepAgain(writer, draft, known)
  const version = nextVersion(writer, place.declarationId, wish.date)
  const ready = drawn?.version === version ? drawn : undefined
  const createdAt = ready?.createdAt ?? writer.stamp.at
  const { bytes, pages, warnings } = ready?.result ?? drawForm(draft, version, createdAt)
  const sha256 = keepAttachment(writer, contentOf(bytes, 'application/pdf'))
  const number = formNumber(place.declarationId, wish.date)
  const told = drawingWarnings(warnings)
  const { lastId: id } = writer.into('emergencyForm').run(
    query.insertInto('emergencyForm').values({
      number,
      version,
      declarationId: place.declarationId,
      date: wish.date,
      state: 'prepared',
      incidentId: wish.incidentId,
      languages: wish.languages.join(),
      sha256,
      contentHash,
      pages,
      people: lines.length,
      warnings: JSON.stringify(told),
      createdAt,
      createdBy: writer.stamp.user,
    }),
  )
  insertLines(writer, id, draft)
  noteForm(writer, id, { act: 'prepared', number, version, sha256, people: lines.length })
  return { id, number, version, createdAt, bytes, pages, people: lines.length, warnings: [...draft.warnings, ...told] }
}

function keepAgain(writer: RecordWriter, draft: FormDraft, known: FormRow): KeptForm {
  const { incidentId } = draft.wish
  if (incidentId !== null && known.incidentId === null) {
    writer.into('emergencyForm').run(query.updateTable('emergencyForm').set({ incidentId }).where('id', '=', known.id))
  }
  const { id, number, version, createdAt, pages, people } = known
  noteForm(writer, id, { act: 'prepared-again', number, version, sha256: known.sha256 })
  const told = JSON.parse(known.warnings) as FormWarning[]
  const bytes = formBytes(writer, known)
  return { id, number, version, createdAt, bytes, pages, people, warnings: [...draft.warnings, ...told] }
}

/** The kept bytes of a form; they are the very ones that were printed. */
export function formBytes(reader: Reader, form: Pick<FormRow, 'sha256'>): Buffer {
  const bytes = attachmentBytes(reader, form.sha256)
  if (!bytes) throw new Error('a kept form has lost its bytes')
  return bytes
}

/** A kept form by its id; throws `record-gone`. */
export function formById(reader: Reader, id: number): FormRow {
  const form = reader.first(query.selectFrom('emergencyForm').selectAll().where('id', '=', id))
  if (!form) throw new CoreError('record-gone', { kind: 'emergencyForm', id })
  return form
}

/** Writes what happened to a form into the audit trail. */
export function noteForm(writer: RecordWriter, id: number, details: Record<string, unknown>): void {
  writer.note('emergencyForm', id, { kind: 'emergencyForm', id }, details)
}

function insertLines(writer: RecordWriter, formId: number, draft: FormDraft): void {
  const all = [
    ...draft.lines.map((line) => ({ line, recent: 0 as const })),
    ...draft.recentLines.map((line) => ({ line, recent: 1 as const })),
  ]
  const rows = all.map(({ line, recent }, index) => ({
    formId,
    line: index + 1,
    recent,
    personId: line.personId,
    employerId: line.employerId,
    tier: line.printed.tier,
    outcome: null,
    note: null,
    settledAt: null,
    settledBy: null,
  }))
  const table = writer.into('emergencyLine')
  for (let start = 0; start < rows.length; start += linesAtOnce) {
    table.run(query.insertInto('emergencyLine').values(rows.slice(start, start + linesAtOnce)))
  }
}

/** Marks a form as used, or as prepared again, and ties it to an incident or to none. */
export function markForm(writer: RecordWriter, form: FormRow, used: boolean, incidentId: number | null): void {
  const state = used ? 'used' : 'prepared'
  writer
    .into('emergencyForm')
    .run(query.updateTable('emergencyForm').set({ state, incidentId }).where('id', '=', form.id))
  noteForm(writer, form.id, { act: state, incidentId, before: { state: form.state, incidentId: form.incidentId } })
  if (state !== form.state) reviewPlacesAgain(writer, [form.declarationId], form.date)
}

/** The latest version of the form of each declaration on a day. */
export function latestForms(reader: Reader, declarationIds: Iterable<number>, date: LocalDate): Map<number, FormRow> {
  const rows = reader.all(
    query
      .selectFrom('emergencyForm')
      .selectAll()
      .where('date', '=', date)
      .where('declarationId', 'in', idList(declarationIds))
      .orderBy('version'),
  )
  return new Map(rows.map((row) => [row.declarationId, row]))
}

/** A used form as proof: the latest signed scan that is attached, else the form as it was printed. Throws `record-gone`. */
export function signedForm(reader: Reader, id: number): { name: string; bytes: Buffer; mediaType: string } {
  const scan = query
    .selectFrom('emergencyAttachment as e')
    .innerJoin('attachment as a', 'a.sha256', 'e.sha256')
    .select(['e.name', 'a.bytes', 'a.mediaType'])
    .where('e.formId', '=', id)
    .orderBy('e.id', 'desc')
    .limit(1)
  const found = reader.first(scan)
  const form = formById(reader, id)
  if (found) return { ...found, name: `${form.number} ${found.name}` }
  return { name: `${form.number}.pdf`, bytes: formBytes(reader, form), mediaType: 'application/pdf' }
}

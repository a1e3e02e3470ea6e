import { sql, type Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { CompanyStepTable, PersonGuideTable, PersonKeyTable, PersonStepTable } from '#main/core/db/tables/keys.ts'
import { CoreError } from '#main/core/errors.ts'
import { keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

export type KeyRow = Selectable<PersonKeyTable>
export type PersonStepRow = Selectable<PersonStepTable>
export type FirmStepRow = Selectable<CompanyStepTable>
/** Whose guide, and what is kept of it: the answers of a person or of a firm. */
export type GuideRow = Omit<Selectable<PersonGuideTable>, 'personId'>
export type StepRow = Omit<PersonStepRow, 'personId'>

/** The tables of a guide: a person’s or a firm’s. */
export const guides = {
  person: { guide: 'personGuide', step: 'personStep', owner: 'personId' },
  company: { guide: 'companyGuide', step: 'companyStep', owner: 'companyId' },
} as const
export type GuideOf = keyof typeof guides

/** The keys of people, by person and oldest first. */
export function keysOf(reader: Reader, personIds: Iterable<number>): KeyRow[] {
  const rows = query.selectFrom('personKey').selectAll().where('personId', 'in', idList(personIds))
  return reader.all(rows.orderBy('personId').orderBy('id'))
}

/** Throws `record-gone`. */
export function keyById(reader: Reader, id: number): KeyRow {
  const row = reader.first(query.selectFrom('personKey').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'personKey', id })
  return row
}

/** Everything kept of one kind about a person or firm, in the order given. */
function rowsOf<Row>(
  reader: Reader,
  of: GuideOf,
  what: 'guide' | 'step',
  ownerId: number,
  order: 'answeredOn' | 'doneOn',
): Row[] {
  const { owner, [what]: table } = guides[of]
  return reader.all(
    raw(
      sql<Row>`select * from ${sql.table(table)} where ${sql.ref(owner)} = ${ownerId} order by ${sql.ref(order)}, id`,
    ),
  )
}

/** The answers about a person or firm; of two that came together by a join, those given last. */
export function guideOf(reader: Reader, of: GuideOf, ownerId: number): GuideRow | undefined {
  return rowsOf<GuideRow>(reader, of, 'guide', ownerId, 'answeredOn').at(-1)
}

/** The steps done, each once: of two that came together by a join, the one done last. */
export function stepsOf(reader: Reader, of: GuideOf, ownerId: number): StepRow[] {
  const byStep = new Map<string, StepRow>()
  for (const row of rowsOf<StepRow>(reader, of, 'step', ownerId, 'doneOn')) byStep.set(row.step, row)
  return [...byStep.values()]
}

/** Throws `record-gone`. */
export function stepById(reader: Reader, of: GuideOf, id: number): StepRow & { ownerId: number } {
  const { step } = guides[of]
  const row =
    step === 'personStep'
      ? reader.first(query.selectFrom(step).selectAll().where('id', '=', id))
      : reader.first(query.selectFrom(step).selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: step, id })
  return { ...row, ownerId: 'personId' in row ? row.personId : row.companyId }
}

/** Keeps answers: the latest ones are changed, so that the history shows what was said before. */
export function saveAnswers(
  writer: RecordWriter,
  of: GuideOf,
  ownerId: number,
  answers: object,
  answeredOn: LocalDate,
): number {
  const values = { answers: JSON.stringify(answers), answeredOn }
  const known = guideOf(writer, of, ownerId)
  if (known) {
    writer.update(guides[of].guide, known.id, values)
    return known.id
  }
  return of === 'person'
    ? writer.insert('personGuide', { personId: ownerId, ...values })
    : writer.insert('companyGuide', { companyId: ownerId, ...values })
}

/** Keeps a step that was done; `file`: new bytes, `remove` takes the present ones off, null keeps them. */
export function saveStep(
  writer: RecordWriter,
  of: GuideOf,
  ownerId: number,
  values: Pick<StepRow, 'step' | 'doneOn' | 'note'>,
  file: AttachmentContent | 'remove' | null,
): number {
  const kept =
    file === null
      ? {}
      : file === 'remove'
        ? { sha256: null, fileName: null }
        : { sha256: keepAttachment(writer, file), fileName: file.name }
  const known = stepsOf(writer, of, ownerId).find(({ step }) => step === values.step)
  if (known) {
    writer.update(guides[of].step, known.id, { ...values, ...kept })
    return known.id
  }
  const fresh = { sha256: null, fileName: null, ...values, ...kept }
  return of === 'person'
    ? writer.insert('personStep', { personId: ownerId, ...fresh })
    : writer.insert('companyStep', { companyId: ownerId, ...fresh })
}

/** Takes a step back, whichever of two joined records noted it. */
export function removeStep(writer: RecordWriter, of: GuideOf, id: number): void {
  const { step, ownerId } = stepById(writer, of, id)
  const rows =
    of === 'person'
      ? query.selectFrom('personStep').select('id').where('personId', '=', ownerId).where('step', '=', step)
      : query.selectFrom('companyStep').select('id').where('companyId', '=', ownerId).where('step', '=', step)
  for (const row of writer.all(rows)) writer.remove(guides[of].step, row.id)
}

import { sql, type Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { ToolArrangementTable } from '#main/core/db/tables/means.ts'
import { CoreError } from '#main/core/errors.ts'
import { keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import { versionOf } from '#main/core/features/history/repository.ts'
import { companyLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { personNumberProblems } from '#main/core/features/means/texts.ts'
import type { ArrangementInput, ArrangementParties, ArrangementRow } from '#shared/contract/means.ts'
import { formatDate, periodsOverlap, within, type LocalDate } from '#shared/domain/dates.ts'
import type { Problem } from '#shared/domain/problem.ts'
import { fieldReader } from '#shared/domain/records.ts'
import { maximumLengths } from '#shared/domain/text.ts'

export type StoredArrangement = Selectable<ToolArrangementTable>
export type ArrangementValues = Pick<StoredArrangement, 'way' | 'validFrom' | 'validTo' | 'note'>

/** One arrangement; throws `record-gone`. */
export function arrangementById(reader: Reader, id: number): StoredArrangement {
  const row = reader.first(query.selectFrom('toolArrangement').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'toolArrangement', id })
  return row
}

/** An arrangement as it is to be stored, null while something is missing, and what is wrong with it. */
export function readArrangement(
  input: ArrangementInput,
  today: LocalDate,
): { values: ArrangementValues | null; problems: Problem[] } {
  const { way } = input
  const fields = fieldReader<'way' | 'validFrom' | 'validTo' | 'note'>(
    { validFrom: input.validFrom, validTo: input.validTo, note: input.note },
    { today },
  )
  if (way === null) fields.report('required', 'way', 'error')
  const validFrom = fields.date('validFrom')
  const validTo = fields.date('validTo')
  fields.order('validTo', validFrom, validTo)
  const note = fields.text('note', { max: maximumLengths.note })
  const problems = [...fields.problems, ...personNumberProblems({ note }, today)]
  return { values: way === null ? null : { way, validFrom, validTo, note }, problems }
}

/** Firms and people that do not exist, and arrangements for the same people that hold in the same days. */
export function partyProblems(
  reader: Reader,
  parties: readonly ArrangementParties[],
  values: ArrangementValues,
  id: number | null,
): Problem[] {
  const problems: Problem[] = []
  const exists = (table: 'company' | 'person', key: number): boolean =>
    reader.first(query.selectFrom(table).select('id').where('id', '=', key)) !== undefined
  for (const { companyId, userFirmId, personId } of parties) {
    const unknown = !exists('company', companyId)
      ? 'companyId'
      : !exists('company', userFirmId)
        ? 'userFirmId'
        : personId !== null && !exists('person', personId)
          ? 'personId'
          : null
    if (unknown !== null) problems.push({ code: 'not-found', field: unknown, severity: 'error', params: { value: '' } })
    const same = query
      .selectFrom('toolArrangement')
      .selectAll()
      .where('companyId', '=', companyId)
      .where('userFirmId', '=', userFirmId)
    const { validFrom: from, validTo: to } = values
    const other = reader
      .all(same)
      .find(
        (one) =>
          one.id !== id &&
          one.personId === personId &&
          periodsOverlap({ from, to }, { from: one.validFrom, to: one.validTo }),
      )
    if (other) {
      const since = other.validFrom === null ? '…' : formatDate(other.validFrom)
      const until = other.validTo === null ? '…' : formatDate(other.validTo)
      problems.push({
        code: 'arrangement-overlap',
        field: 'validFrom',
        severity: 'warning',
        params: { value: `${since} – ${until}` },
      })
    }
  }
  return problems
}

function attach(writer: RecordWriter, file: AttachmentContent | null): Pick<StoredArrangement, 'sha256' | 'fileName'> {
  return file === null
    ? { sha256: null, fileName: null }
    : { sha256: keepAttachment(writer, file), fileName: file.name }
}

/** Notes the same arrangement for each of the parties, with one file for all of them. */
export function addArrangements(
  writer: RecordWriter,
  parties: readonly ArrangementParties[],
  values: ArrangementValues,
  file: AttachmentContent | null,
): number {
  const attached = attach(writer, file)
  const seen = new Set<string>()
  for (const { companyId, userFirmId, personId } of parties) {
    const key = `${companyId} ${userFirmId} ${personId}`
    if (seen.has(key)) continue
    seen.add(key)
    writer.insert('toolArrangement', { companyId, userFirmId, personId, ...values, ...attached })
  }
  return seen.size
}

/** Changes an arrangement; without a new file it keeps the one it has. */
export function changeArrangement(
  writer: RecordWriter,
  id: number,
  values: ArrangementValues,
  file: AttachmentContent | null,
): number {
  writer.update('toolArrangement', id, { ...values, ...(file === null ? {} : attach(writer, file)) })
  return id
}

/** What arrangements are asked for. */
export interface ArrangementsOf {
  companyId?: number | null
  userFirmId?: number | null
  personId?: number | null
  /** A firm on either side. */
  firmId?: number | null
}

/** Arrangements, what holds first and what began last before the others. */
export function arrangementsOf(reader: Reader, of: ArrangementsOf, today: LocalDate): ArrangementRow[] {
  let rows = query.selectFrom('toolArrangement').selectAll().orderBy('validFrom', 'desc').orderBy('id', 'desc')
  const { companyId, userFirmId, personId, firmId } = of
  if (companyId) rows = rows.where('companyId', '=', companyId)
  if (userFirmId) rows = rows.where('userFirmId', '=', userFirmId)
  if (personId) rows = rows.where('personId', '=', personId)
  if (firmId) rows = rows.where(sql<boolean>`(companyId = ${firmId} or userFirmId = ${firmId})`)
  const stored = reader.all(rows)
  const firms = companyLabels(reader, new Set(stored.flatMap((one) => [one.companyId, one.userFirmId])))
  const people = personLabels(reader, new Set(stored.flatMap((one) => one.personId ?? [])))
  return stored
    .map(({ sha256: _file, ...row }) => ({
      ...row,
      agency: labelOf(firms, row.companyId).label,
      userFirm: labelOf(firms, row.userFirmId).label,
      person: row.personId === null ? null : labelOf(people, row.personId).label,
      current: within(today, row.validFrom, row.validTo),
      version: versionOf(reader, 'toolArrangement', row.id),
    }))
    .sort((one, other) => Number(other.current) - Number(one.current))
}

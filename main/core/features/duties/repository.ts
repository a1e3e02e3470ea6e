import type { Selectable } from 'kysely'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { DutyEvidenceTable } from '#main/core/db/tables/duties.ts'
import { CoreError } from '#main/core/errors.ts'
import { keepAttachment, type AttachmentContent } from '#main/core/features/attachments.ts'
import type { DutyPlace } from '#shared/contract/duties.ts'
import type { Duty } from '#shared/domain/duties.ts'

export type EvidenceRow = Selectable<DutyEvidenceTable>
/** What is the same for all evidence noted at once. */
export type EvidenceValues = Pick<EvidenceRow, 'state' | 'onDate' | 'validUntil' | 'note'>

/** All evidence noted about the firms of some declarations. */
export function evidenceAt(reader: Reader, declarationIds: readonly number[]): EvidenceRow[] {
  const rows = query.selectFrom('dutyEvidence').selectAll().where('declarationId', 'in', idList(declarationIds))
  return reader.all(rows.orderBy('id'))
}

/** One piece of evidence; throws `record-gone`. */
export function evidenceById(reader: Reader, id: number): EvidenceRow {
  const row = reader.first(query.selectFrom('dutyEvidence').selectAll().where('id', '=', id))
  if (!row) throw new CoreError('record-gone', { kind: 'dutyEvidence', id })
  return row
}

/** Notes the same evidence for each firm and duty, with one file for all of them; returns how many were added. */
export function addEvidence(
  writer: RecordWriter,
  places: readonly DutyPlace[],
  duties: readonly Duty[],
  values: EvidenceValues,
  file: AttachmentContent | null,
): number {
  const attached = attach(writer, file)
  let added = 0
  const seen = new Set<string>()
  for (const { declarationId, companyId } of places) {
    for (const duty of new Set(duties)) {
      const key = `${declarationId} ${companyId} ${duty}`
      if (seen.has(key)) continue
      seen.add(key)
      writer.insert('dutyEvidence', { declarationId, companyId, duty, ...values, ...attached })
      added += 1
    }
  }
  return added
}

/** Changes evidence; without a new file it keeps the one it has. */
export function changeEvidence(
  writer: RecordWriter,
  id: number,
  values: EvidenceValues,
  file: AttachmentContent | null,
): number {
  writer.update('dutyEvidence', id, { ...values, ...(file === null ? {} : attach(writer, file)) })
  return id
}

function attach(writer: RecordWriter, file: AttachmentContent | null): Pick<EvidenceRow, 'sha256' | 'fileName'> {
  return file === null
    ? { sha256: null, fileName: null }
    : { sha256: keepAttachment(writer, file), fileName: file.name }
}

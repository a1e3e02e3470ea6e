import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import type { RegistrationDetails } from '#shared/contract/registrations.ts'

/** One registration with all that is said beside it; throws `record-gone`. */
export function registrationDetails(reader: Reader, id: number): RegistrationDetails {
  const [row] = registrationRows(reader, [id])
  const source = reader.first(
    query
      .selectFrom('registration as r')
      .innerJoin('statedName as n', 'n.id', 'r.statedNameId')
      .leftJoin('importBatch as b', 'b.id', 'r.batchId')
      .select(['n.lastName', 'n.firstName', 'b.fileName', 'b.at'])
      .where('r.id', '=', id),
  )
  if (!row || !source) throw new CoreError('record-gone', { kind: 'registration', id })
  const marks = query
    .selectFrom('registrationMark as m')
    .leftJoin('importBatch as b', 'b.id', 'm.batchId')
    .select(['m.id', 'm.kind', 'm.status', 'm.remark', 'm.note', 'm.at', 'm.by', 'b.fileName'])
    .where('m.registrationId', '=', id)
    .orderBy('m.id')
  const alsoIn = query
    .selectFrom('registrationSighting as s')
    .innerJoin('importBatch as b', 'b.id', 's.batchId')
    .select(['s.batchId', 'b.fileName', 'b.at'])
    .where('s.registrationId', '=', id)
    .where('b.undoneAt', 'is', null)
    .orderBy('s.batchId')
  const findings = query
    .selectFrom('findingEvent as e')
    .innerJoin('finding as f', 'f.id', 'e.findingId')
    .select(['f.id', 'f.rule', 'f.state', 'f.date'])
    .where('e.registrationId', '=', id)
    .where('f.state', '!=', 'resolved')
    .orderBy('f.id')
  return {
    ...row,
    statedName: `${source.lastName} ${source.firstName}`.trim(),
    fileName: source.fileName ?? '',
    importedAt: source.at ?? row.at,
    marks: reader.all(marks),
    alsoIn: reader.all(alsoIn),
    findings: reader.all(findings),
  }
}

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import { readSubjects } from '#main/core/features/findings/subjects.ts'
import { Names } from '#main/core/features/findings/names.ts'
import { brusselsDate } from '#shared/domain/dates.ts'

// What is missing at a workplace is kept under the forms that files would use, whether one has named them yet or not.

/** The form under which findings of a known person are kept that rest on no registration; made when there is none. */
export function keptPerson(writer: RecordWriter, personId: number): number {
  const [subject] = readSubjects(writer, [personId], brusselsDate(writer.stamp.at))
  const form = subject?.stated[0]
  const person = writer.first(query.selectFrom('person').select(['lastName', 'firstName']).where('id', '=', personId))
  if (!form || !person) throw new Error('a finding about nobody')
  if (form.id > 0) return form.id
  const { identifier, kind, valid, label, labelKey } = form
  const stored = query.selectFrom('statedPerson').select('id').where('identifier', '=', identifier)
  const provisionalKey = identifier === '' ? `#${personId}` : ''
  const known = writer.first(stored.where('provisionalKey', '=', provisionalKey))
  if (known) return known.id
  return writer.into('statedPerson').run(
    query.insertInto('statedPerson').values({
      identifier,
      provisionalKey,
      kind,
      valid: valid ? 1 : 0,
      ...person,
      personId,
      label,
      labelKey,
      uses: 0,
    }),
  ).lastId
}

/** The form under which findings at a known declaration are kept; made when no file has named it. */
export function keptDeclaration(writer: RecordWriter, declarationId: number): number {
  const stated = query
    .selectFrom('statedDeclaration')
    .select('id')
    .where('declarationId', '=', declarationId)
    .orderBy('id')
  const known = writer.first(stated)
  if (known) return known.id
  const { number, label, key } = new Names(writer).place(-declarationId)
  return writer
    .into('statedDeclaration')
    .run(query.insertInto('statedDeclaration').values({ number, declarationId, label, labelKey: key, uses: 0 })).lastId
}

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import { readSubjects } from '#main/core/features/findings/subjects.ts'
import { resolveStatedDeclarations, resolveStatedPeople } from '#main/core/features/registrations/stated.ts'
import { brusselsDate } from '#shared/domain/dates.ts'

// What is missing at a workplace is kept under the forms that files would use, whether one has named them yet or not.

/**
 * The form under which findings of a known person are kept that rest on no registration; made when there is none. Null for
 * a person who was removed while the review was read.
 */
export function keptPerson(writer: RecordWriter, personId: number): number | null {
  const [subject] = readSubjects(writer, [personId], brusselsDate(writer.stamp.at))
  const form = subject?.stated[0]
  const person = writer.first(query.selectFrom('person').select(['lastName', 'firstName']).where('id', '=', personId))
  if (!form || !person) return null
  if (form.id > 0) return form.id
  const { identifier, provisionalKey, kind, valid } = form
  const stored = query.selectFrom('statedPerson').select('id').where('identifier', '=', identifier)
  const known = writer.first(stored.where('provisionalKey', '=', provisionalKey))
  if (known) return known.id
  const forms = writer.into('statedPerson')
  const named = { ...person, personId, label: '', labelKey: '', uses: 0 }
  const row = { identifier, provisionalKey, kind, valid: valid ? (1 as const) : (0 as const), ...named }
  const { lastId } = forms.run(query.insertInto('statedPerson').values(row))
  resolveStatedPeople(forms, [lastId])
  return lastId
}

/** The form under which findings at a known declaration are kept; made when no file has named it. Null when it was removed. */
export function keptDeclaration(writer: RecordWriter, declarationId: number): number | null {
  const stated = query
    .selectFrom('statedDeclaration')
    .select('id')
    .where('declarationId', '=', declarationId)
    .orderBy('id')
  const known = writer.first(stated)
  if (known) return known.id
  const declaration = writer.first(query.selectFrom('declaration').select('number').where('id', '=', declarationId))
  if (!declaration) return null
  const forms = writer.into('statedDeclaration')
  const named = { ...declaration, label: '', labelKey: '', uses: 0 }
  const { lastId } = forms.run(query.insertInto('statedDeclaration').values({ ...named, declarationId }))
  resolveStatedDeclarations(forms, [lastId])
  return lastId
}

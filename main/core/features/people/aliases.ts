import { sql } from 'kysely'

import type { RecordDoor } from '#main/core/audit/rehearsal.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { nameKeyOf } from '#shared/domain/stated-name.ts'

/** Written like the index over it. */
const wholeName = sql<string>`rtrim(l.nameKey || ' ' || l.firstNameKey)`

/** A name by which files without numbers mean somebody, at a firm. */
export interface Alias {
  nameKey: string
  /** Null while the firm is not known. */
  companyId: number | null
  /** As files state it, while it is not known; empty when they name none. */
  firmText: string
}

/** Has files that call somebody so at that firm mean this person; a name that is remembered already stays as it is. */
export function rememberAlias(door: RecordDoor, personId: number, { nameKey, companyId, firmText }: Alias): void {
  const values = { personId, nameKey, companyId, firmText: companyId === null ? firmText : '' }
  const known = query
    .selectFrom('personAlias')
    .select('id')
    .where('personId', '=', personId)
    .where('nameKey', '=', nameKey)
    .where('companyId', 'is', companyId)
    .where('firmText', '=', values.firmText)
  if (!door.first(known)) door.insert('personAlias', values)
}

/**
 * Remembers the name of a person without number at every employer, so that the next file without numbers finds the record.
 * Names remembered before stay: earlier files use them.
 */
export function rememberNames(door: RecordDoor, personId: number): void {
  const person = door.first(query.selectFrom('person').select(['lastName', 'firstName']).where('id', '=', personId))
  if (!person) return
  const nameKey = nameKeyOf(person)
  const employers = query.selectFrom('employment').select('companyId').distinct().where('personId', '=', personId)
  const companies = door.all(employers).map(({ companyId }) => companyId)
  for (const companyId of companies.length > 0 ? companies : [null]) {
    rememberAlias(door, personId, { nameKey, companyId, firmText: '' })
  }
}

export function aliasesOf(reader: Reader, personId: number) {
  return reader.all(query.selectFrom('personAlias').selectAll().where('personId', '=', personId).orderBy('id'))
}

/** People who are meant by a name at a firm, or bear it there: by a remembered name, or by name and employer. */
export function peopleCalled(reader: Reader, alias: Alias): number[] {
  const { nameKey, companyId, firmText } = alias
  const aliases = query.selectFrom('personAlias').select(['personId as id']).where('nameKey', '=', nameKey)
  const meant =
    companyId === null
      ? aliases.where('companyId', 'is', null).where('firmText', '=', firmText)
      : aliases.where('companyId', '=', companyId)
  return [...new Set([...reader.all(meant), ...namesakesAt(reader, alias)].map(({ id }) => id))]
}

/** Known people of a name at a firm; everybody of that name when no firm is told, nobody while it is not known. */
function namesakesAt(reader: Reader, { nameKey, companyId, firmText }: Alias): { id: number }[] {
  const named = query.selectFrom('personList as l').select('l.id').where(wholeName, '=', nameKey)
  if (companyId === null) return firmText === '' ? reader.all(named) : []
  const employed = named.innerJoin('employment as e', 'e.personId', 'l.id').where('e.companyId', '=', companyId)
  return reader.all(employed)
}

import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { registrationPage } from '#main/core/features/registrations/list.ts'
import { freshenRegistrations } from '#main/core/features/registrations/list-pack.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'
import { cleanDeclarationNumber } from '#shared/domain/identifiers.ts'
import { cleanLimosa } from '#shared/domain/limosa.ts'
import { cleanPersonNumber } from '#shared/domain/person-number.ts'

/** What is asked for by number rather than by id, as on the command line. */
export interface RegistrationQuery {
  declaration: string | null
  /** A complete identifier of a person, however it is written. */
  person: string | null
  from: string | null
  to: string | null
  sort: ListScope['sort']
  offset: number
  limit: number
}

/** Rows read at once. */
const batch = 500

/** Everybody this identifier stands for: as stated, and all other forms of the same known person. */
function statedPeople(reader: Reader, typed: string): number[] {
  const written = [typed.trim(), cleanPersonNumber(typed), cleanLimosa(typed)]
  const values = [...new Set(written)].filter((value) => value !== '')
  const known = query.selectFrom('personIdentifier').select('personId').where('value', 'in', values)
  const stated = query.selectFrom('statedPerson').select('personId').where('identifier', 'in', values)
  const people = [...reader.all(known), ...reader.all(stated)].flatMap(({ personId }) => personId ?? [])
  const forms = query
    .selectFrom('statedPerson')
    .select('id')
    .where((eb) => eb.or([eb('identifier', 'in', values), eb('personId', 'in', idList(people))]))
  return reader.all(forms).map(({ id }) => id)
}

function statedDeclarations(reader: Reader, typed: string): number[] {
  const values = [typed.trim(), cleanDeclarationNumber(typed)]
  const stated = query.selectFrom('statedDeclaration').select('id').where('number', 'in', values)
  return reader.all(stated).map(({ id }) => id)
}

function identifiers(reader: Reader, ids: Iterable<number>): Map<number, string> {
  const rows = query.selectFrom('statedPerson').select(['id', 'identifier']).where('id', 'in', idList(ids))
  return new Map(reader.all(rows).map(({ id, identifier }) => [id, identifier]))
}

/** Registrations by numbers and days, with complete identifiers: the answer is the user's own file. */
export async function queryRegistrations(
  core: Core,
  { declaration, person, from, to, sort, offset, limit }: RegistrationQuery,
): Promise<{ total: number; rows: RegistrationRow[] }> {
  await freshenRegistrations(core)
  const { reader } = core.workspace
  const filters: Filter[] = []
  const named = (field: string, ids: number[]): void => {
    filters.push({ field, operator: 'in', value: ids.map(String) })
  }
  if (declaration !== null) named('statedDeclarationId', statedDeclarations(reader, declaration))
  if (person !== null) named('statedPersonId', statedPeople(reader, person))
  if (from !== null) filters.push({ field: 'at', operator: 'from', value: from })
  if (to !== null) filters.push({ field: 'at', operator: 'to', value: to })
  const { ids, total } = registrationPage(reader, { search: '', filters, sort }, offset, limit)
  const rows: RegistrationRow[] = []
  for (let start = 0; start < ids.length; start += batch) {
    rows.push(...registrationRows(reader, ids.slice(start, start + batch)))
  }
  const complete = identifiers(reader, new Set(rows.map(({ statedPersonId }) => statedPersonId)))
  return {
    total,
    rows: rows.map((row) => ({ ...row, identifier: complete.get(row.statedPersonId) ?? '' })),
  }
}

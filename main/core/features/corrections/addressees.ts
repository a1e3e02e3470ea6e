import { query, type Reader } from '#main/core/db/query.ts'
import type { RequestRow } from '#main/core/features/corrections/repository.ts'
import type { Route } from '#shared/domain/correction/addressee.ts'
import { languages, type Language } from '#shared/i18n/languages.ts'

type Way = Pick<Extract<Route, { kind: string }>, 'kind' | 'companyId' | 'personId'>

/** A language as records keep it, in our terms. */
export function languageOf(text: string | null | undefined): Language | null {
  return languages.find((language) => language === text?.toLowerCase()) ?? null
}

function companyOf(reader: Reader, id: number | null) {
  return id === null ? undefined : reader.first(query.selectFrom('company').selectAll().where('id', '=', id))
}

/** The own company that asks: the employer itself, else the first one entered. */
export function defaultSender(reader: Reader, way: Way): number | null {
  if (way.kind === 'nsso' && way.companyId !== null) return way.companyId
  const first = query.selectFrom('company').select('id').where('roleOwn', '=', 1).orderBy('id').limit(1)
  return reader.first(first)?.id ?? null
}

/** The addressee's language; the NSSO is written to in the sender's. Null while nobody has said. */
export function languageFor(reader: Reader, way: Way, senderId: number | null): Language | null {
  if (way.kind === 'nsso') return languageOf(companyOf(reader, senderId)?.language) ?? 'fr'
  if (way.kind === 'self-employed') {
    const person = query
      .selectFrom('person')
      .select('language')
      .where('id', '=', way.personId ?? 0)
    return languageOf(reader.first(person)?.language)
  }
  return languageOf(companyOf(reader, way.companyId)?.language)
}

/** Where a request can be sent to; all null for the NSSO, whose addresses are not ours to tell. */
export interface Reach {
  name: string
  address: string | null
  email: string | null
}

/** Name and addresses of a request's addressee. */
export function reachOf(
  reader: Reader,
  request: Pick<RequestRow, 'addressee' | 'addresseeCompanyId' | 'addresseePersonId'>,
): Reach {
  const company = companyOf(reader, request.addresseeCompanyId)
  if (company) return { name: company.name, address: company.address, email: company.email }
  const person =
    request.addresseePersonId === null
      ? undefined
      : reader.first(query.selectFrom('person').selectAll().where('id', '=', request.addresseePersonId))
  const name = person ? `${person.lastName} ${person.firstName ?? ''}`.trim() : ''
  return { name, address: null, email: null }
}

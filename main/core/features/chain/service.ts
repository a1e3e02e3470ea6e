import { query, type Reader } from '#main/core/db/query.ts'
import type { ChainDeclaration, ChainLink } from '#shared/domain/chain.ts'
import { tiersAsOf } from '#shared/domain/chain.ts'
import type { LocalDate } from '#shared/domain/dates.ts'

/** What is known of the chain of one declaration. */
export interface ChainFacts {
  declaration: ChainDeclaration
  links: ChainLink[]
}

/** Who declares: the declarant named on the declaration, else our own companies; with the partners of a partnership. */
export function declarantsOf(reader: Reader, declarationId: number, declarantId: number | null): number[] {
  const partners = reader
    .all(
      query
        .selectFrom('declarationPartner')
        .select('companyId')
        .where('declarationId', '=', declarationId)
        .orderBy('id'),
    )
    .map(({ companyId }) => companyId)
  if (declarantId !== null) return [declarantId, ...partners]
  const own = query.selectFrom('company').select('id').where('roleOwn', '=', 1).orderBy('id')
  return [...new Set([...reader.all(own).map(({ id }) => id), ...partners])]
}

/** The links of a declaration with its dates and declarants; undefined when there is no such declaration. */
export function chainFacts(reader: Reader, declarationId: number): ChainFacts | undefined {
  const declaration = reader.first(
    query
      .selectFrom('declaration')
      .select(['declarantId', 'startDate as from', 'endDate as to'])
      .where('id', '=', declarationId),
  )
  if (!declaration) return undefined
  const { declarantId, from, to } = declaration
  const links = query
    .selectFrom('chainLink')
    .select(['id', 'contractorId', 'directEmployerId as employerId', 'validFrom as from', 'validTo as to'])
    .where('declarationId', '=', declarationId)
    .orderBy('id')
  return {
    declaration: { from, to, declarantIds: declarantsOf(reader, declarationId, declarantId) },
    links: reader.all(links),
  }
}

/** The lowest tier of each company in the chain of a declaration on a day; the declarant is 0. */
export function tiersOn(reader: Reader, declarationId: number, date: LocalDate): Map<number, number> {
  const facts = chainFacts(reader, declarationId)
  return facts ? tiersAsOf(facts.links, facts.declaration.declarantIds, date) : new Map<number, number>()
}

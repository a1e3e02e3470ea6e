import { sql, type RawBuilder } from 'kysely'

import { conditions, searchWords } from '#main/core/db/grid.ts'
import { findingGrid, tableScope } from '#main/core/features/findings/grid.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'
import { fold } from '#shared/domain/text.ts'

// Findings share few names: what a text is asked of is looked up among the people, places and firms, and the findings are
// then chosen by id from one narrow index (`findingScan`), however many there are.

type Condition = RawBuilder<unknown>

/** `like` treats % and _ as wildcards; a user who types them means the characters. */
function containing(text: string): Condition {
  return sql`like ${`%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`} escape '\\'`
}

const people = (word: Condition): Condition =>
  sql`statedPersonId in (select id from statedPerson where labelKey ${word} or identifier ${word})`
const places = (word: Condition): Condition =>
  sql`statedDeclarationId in (select id from statedDeclaration where labelKey ${word} or number ${word})`
const firms = (word: Condition): Condition =>
  sql`(companyId in (select id from companyList where nameKey ${word}) or companyId is null and firmKey ${word})`

const byName: Record<string, (word: Condition) => Condition> = {
  person: (word) => sql`statedPersonId in (select id from statedPerson where labelKey ${word})`,
  workplace: (word) => sql`statedDeclarationId in (select id from statedDeclaration where labelKey ${word})`,
  firm: firms,
}

const byKnown: Record<string, (id: unknown) => Condition> = {
  personId: (id) => sql`statedPersonId in (select id from statedPerson where personId = ${id})`,
  declarationId: (id) => sql`statedDeclarationId in (select id from statedDeclaration where declarationId = ${id})`,
}

/** A filter that is answered through names or known records; null for those the grid answers itself. */
function indirect({ field, operator, value }: Filter): Condition | null {
  if (typeof value !== 'string') return null
  if (operator === 'contains') return byName[field]?.(containing(fold(value))) ?? null
  return operator === 'equals' ? (byKnown[field]?.(Number(value)) ?? null) : null
}

/** The `where` of a scope over `finding`, empty when everything is meant; resolved findings only when asked for. */
export function findingConditions(scope: Pick<ListScope, 'search' | 'filters'>): Condition {
  const { filters } = tableScope(scope)
  const asked = filters.map((filter) => ({ filter, condition: indirect(filter) }))
  const plain = asked.flatMap(({ filter, condition }) => (condition === null ? [filter] : []))
  const more = [
    ...searchWords(scope.search).map((word) => {
      const text = containing(word)
      return sql`(${people(text)} or ${places(text)} or ${firms(text)})`
    }),
    ...asked.flatMap(({ condition }) => condition ?? []),
  ]
  // The state is always among the plain ones.
  const where = conditions(findingGrid, { search: '', filters: plain })
  return more.length === 0 ? where : sql`${where} and ${sql.join(more, sql` and `)}`
}

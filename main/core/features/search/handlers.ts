import { suggestLinks } from '#main/core/features/chain/suggest.ts'
import { suggestCompanies } from '#main/core/features/companies/suggest.ts'
import { suggestRequests } from '#main/core/features/corrections/suggest.ts'
import { suggestDeclarations } from '#main/core/features/declarations/suggest.ts'
import { paperItem, suggestPapers } from '#main/core/features/papers/repository.ts'
import { suggestPeople } from '#main/core/features/people/suggest.ts'
import { procedures } from '#main/core/procedures.ts'
import type { LookupItem } from '#shared/contract/list.ts'
import type { SearchHit } from '#shared/contract/search.ts'
import { roleMay } from '#shared/domain/desk-role.ts'

const { search } = procedures

/** Hits of each kind: more would not be read in a list that answers to typing. */
const mostHits = 8

function hits(kind: SearchHit['kind'], items: readonly LookupItem[]): SearchHit[] {
  return items.map(({ id, label, detail }) => ({ kind, id, title: label, subtitle: detail }))
}

export const searchHandlers = {
  find: search.find.handler(({ input, context }) => {
    const { text } = input
    if (text.trim() === '') return []
    const { reader, role } = context.core.workspace
    // Of the other kinds a supervisor has no page.
    if (!roleMay(role, 'read')) return hits('person', suggestPeople(reader, text, mostHits))
    return [
      ...hits('company', suggestCompanies(reader, text, mostHits)),
      ...hits('declaration', suggestDeclarations(reader, text, mostHits)),
      ...hits('person', suggestPeople(reader, text, mostHits)),
      ...hits('link', suggestLinks(reader, text, mostHits)),
      ...hits('correction', suggestRequests(reader, text, mostHits)),
      ...hits('paper', suggestPapers(reader, text, mostHits).map(paperItem)),
    ]
  }),
}

import type { search as reference } from '#shared/i18n/fr/search.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const search: Translation<typeof reference> = {
  placeholder: 'Search for a record, a page or an action',
  pages: 'Pages',
  actions: 'Actions',
  companies: 'Companies',
  people: 'People',
  declarations: 'Declarations of works',
  links: 'Links of the chain',
  corrections: 'Correction requests',
  papers: 'Documents',
  records: 'Records',
  nothing: 'Nothing matches. Try a name, a number or a word of the address.',
  failed: 'The records could not be searched.',
}

import type { search as reference } from '#shared/i18n/fr/search.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const search: Translation<typeof reference> = {
  placeholder: 'Zoek een fiche, een pagina of een actie',
  pages: 'Pagina’s',
  actions: 'Acties',
  companies: 'Ondernemingen',
  people: 'Personen',
  declarations: 'Aangiften van werken',
  links: 'Schakels van de keten',
  corrections: 'Aanvragen tot wijziging',
  papers: 'Documenten',
  records: 'Fiches',
  nothing: 'Niets gevonden. Probeer een naam, een nummer of een woord uit het adres.',
  failed: 'De fiches konden niet worden doorzocht.',
}

import type { search as reference } from '#shared/i18n/fr/search.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const search: Translation<typeof reference> = {
  placeholder: 'Datensatz, Seite oder Aktion suchen',
  pages: 'Seiten',
  actions: 'Aktionen',
  companies: 'Unternehmen',
  people: 'Personen',
  declarations: 'Meldungen von Arbeiten',
  links: 'Glieder der Kette',
  corrections: 'Änderungsanträge',
  papers: 'Dokumente',
  records: 'Datensätze',
  nothing: 'Nichts gefunden. Versuchen Sie einen Namen, eine Nummer oder ein Wort der Anschrift.',
  failed: 'Die Datensätze konnten nicht durchsucht werden.',
}

import type { history as reference } from '#shared/i18n/fr/history.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const history: Translation<typeof reference> = {
  sentence: 'Alles wat gewijzigd is, door wie en wanneer. Hier kan niets worden gewist of veranderd.',
  aboutKind: 'Betreft',
  everything: 'Alles',
  by: 'Door',
  everybody: 'Iedereen',
  older: 'Ouder tonen',
  entries_one: '{{count, number}} regel',
  entries_other: '{{count, number}} regels',
  takenOn: 'Bevestigd ondanks',
  kinds: {
    company: 'Onderneming',
    declaration: 'Aangifte',
    person: 'Persoon',
    incident: 'Incident',
    form: 'Papieren formulier',
    workspace: 'Werkdossier',
  },
  reasons: {
    import: 'door een import',
    'undo-import': 'import ongedaan gemaakt',
    undo: 'ongedaan gemaakt',
    sample: 'fictieve onderneming',
    'take-over': 'overgenomen uit bestanden',
  },
  what: {
    company: { insert: 'Onderneming aangemaakt', update: 'Onderneming gewijzigd', delete: 'Onderneming verwijderd' },
    companyNumber: { insert: 'Nummer toegevoegd', update: 'Nummer gewijzigd', delete: 'Nummer weggehaald' },
    declaration: { insert: 'Aangifte aangemaakt', update: 'Aangifte gewijzigd', delete: 'Aangifte verwijderd' },
    workplace: { insert: 'Werkplaats toegevoegd', update: 'Werkplaats gewijzigd', delete: 'Werkplaats weggehaald' },
    chainLink: {
      insert: 'Ketenschakel toegevoegd',
      update: 'Ketenschakel gewijzigd',
      delete: 'Ketenschakel verwijderd',
    },
    person: { insert: 'Persoon aangemaakt', update: 'Persoon gewijzigd', delete: 'Persoon verwijderd' },
    personIdentifier: {
      insert: 'Nummer toegevoegd',
      update: 'Nummer gewijzigd',
      delete: 'Nummer weggehaald',
      reveal: 'Volledig nummer getoond',
    },
    employment: {
      insert: 'Tewerkstelling toegevoegd',
      update: 'Tewerkstelling gewijzigd',
      delete: 'Tewerkstelling weggehaald',
    },
    assignment: { insert: 'Planning toegevoegd', update: 'Planning gewijzigd', delete: 'Planning verwijderd' },
    absence: { insert: 'Afwezigheid genoteerd', update: 'Afwezigheid gewijzigd', delete: 'Afwezigheid verwijderd' },
    closure: { insert: 'Sluiting genoteerd', update: 'Sluiting gewijzigd', delete: 'Sluiting verwijderd' },
    setting: { note: 'Instelling gewijzigd' },
    other: { insert: 'Toevoeging', update: 'Wijziging', delete: 'Verwijdering', note: 'Genoteerde actie' },
  },
}

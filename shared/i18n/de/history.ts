import type { history as reference } from '#shared/i18n/fr/history.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const history: Translation<typeof reference> = {
  sentence: 'Alles, was sich geändert hat, durch wen und wann. Hier kann nichts gelöscht oder verändert werden.',
  aboutKind: 'Betrifft',
  everything: 'Alles',
  by: 'Von',
  everybody: 'Alle',
  older: 'Ältere anzeigen',
  entries_one: '{{count, number}} Eintrag',
  entries_other: '{{count, number}} Einträge',
  takenOn: 'Bestätigt trotz',
  kinds: {
    company: 'Unternehmen',
    declaration: 'Meldung',
    person: 'Person',
    incident: 'Vorfall',
    form: 'Papierformular',
    workspace: 'Arbeitsmappe',
  },
  reasons: {
    import: 'durch einen Import',
    'undo-import': 'Import rückgängig gemacht',
    undo: 'rückgängig gemacht',
    sample: 'fiktives Unternehmen',
    'take-over': 'aus Dateien übernommen',
  },
  what: {
    company: { insert: 'Unternehmen angelegt', update: 'Unternehmen geändert', delete: 'Unternehmen gelöscht' },
    companyNumber: { insert: 'Nummer hinzugefügt', update: 'Nummer geändert', delete: 'Nummer entfernt' },
    declaration: { insert: 'Meldung angelegt', update: 'Meldung geändert', delete: 'Meldung gelöscht' },
    workplace: { insert: 'Arbeitsplatz hinzugefügt', update: 'Arbeitsplatz geändert', delete: 'Arbeitsplatz entfernt' },
    chainLink: {
      insert: 'Kettenglied hinzugefügt',
      update: 'Kettenglied geändert',
      delete: 'Kettenglied gelöscht',
    },
    person: { insert: 'Person angelegt', update: 'Person geändert', delete: 'Person gelöscht' },
    personIdentifier: {
      insert: 'Nummer hinzugefügt',
      update: 'Nummer geändert',
      delete: 'Nummer entfernt',
      reveal: 'Vollständige Nummer angezeigt',
    },
    employment: {
      insert: 'Beschäftigung hinzugefügt',
      update: 'Beschäftigung geändert',
      delete: 'Beschäftigung entfernt',
    },
    assignment: { insert: 'Planung hinzugefügt', update: 'Planung geändert', delete: 'Planung gelöscht' },
    absence: { insert: 'Abwesenheit eingetragen', update: 'Abwesenheit geändert', delete: 'Abwesenheit gelöscht' },
    closure: { insert: 'Schließung eingetragen', update: 'Schließung geändert', delete: 'Schließung gelöscht' },
    setting: { note: 'Einstellung geändert' },
    other: { insert: 'Hinzufügung', update: 'Änderung', delete: 'Löschung', note: 'Vermerkte Aktion' },
  },
}

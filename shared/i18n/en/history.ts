import type { history as reference } from '#shared/i18n/fr/history.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const history: Translation<typeof reference> = {
  sentence: 'Everything that changed, by whom and when. Nothing can be erased or altered here.',
  aboutKind: 'About',
  everything: 'Everything',
  by: 'By',
  everybody: 'Everybody',
  older: 'Show older',
  entries_one: '{{count, number}} entry',
  entries_other: '{{count, number}} entries',
  takenOn: 'Confirmed despite',
  kinds: {
    company: 'Company',
    declaration: 'Declaration',
    person: 'Person',
    incident: 'Incident',
    form: 'Paper form',
    workspace: 'Workspace',
  },
  reasons: {
    import: 'by an import',
    'undo-import': 'import undone',
    undo: 'undone',
    sample: 'sample firm',
    'take-over': 'taken over from files',
  },
  what: {
    company: { insert: 'Company created', update: 'Company changed', delete: 'Company deleted' },
    companyNumber: { insert: 'Number added', update: 'Number changed', delete: 'Number removed' },
    declaration: { insert: 'Declaration created', update: 'Declaration changed', delete: 'Declaration deleted' },
    workplace: { insert: 'Workplace added', update: 'Workplace changed', delete: 'Workplace removed' },
    chainLink: { insert: 'Chain link added', update: 'Chain link changed', delete: 'Chain link deleted' },
    person: { insert: 'Person created', update: 'Person changed', delete: 'Person deleted' },
    personIdentifier: {
      insert: 'Number added',
      update: 'Number changed',
      delete: 'Number removed',
      reveal: 'Complete number shown',
    },
    employment: { insert: 'Employment added', update: 'Employment changed', delete: 'Employment removed' },
    assignment: { insert: 'Planning added', update: 'Planning changed', delete: 'Planning deleted' },
    absence: { insert: 'Absence noted', update: 'Absence changed', delete: 'Absence deleted' },
    closure: { insert: 'Closure noted', update: 'Closure changed', delete: 'Closure deleted' },
    setting: { note: 'Setting changed' },
    other: { insert: 'Addition', update: 'Change', delete: 'Deletion', note: 'Action noted' },
  },
}

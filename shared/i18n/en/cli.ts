import type { cli as reference } from '#shared/i18n/fr/cli.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const cli: Translation<typeof reference> = {
  passphrase: 'Passphrase:',
  newPassphrase: 'New passphrase:',
  recoveryCode: 'Recovery code (shown once, keep it on paper): {{code}}',
  created: 'Workspace created: {{folder}}',
  backedUp: 'Backup written and checked: {{file}}',
  restored: 'Backup restored into {{folder}}',
  sound: 'sound',
  unsound: 'DAMAGED',
  usage: {
    'unknown-command': 'Unknown command: {{word}}. “registra help” shows them all.',
    'unknown-option': 'Unknown option, or one without its value: {{word}}.',
    'missing-option': 'The option {{word}} is missing.',
    'bad-value': 'Impossible value: {{word}}.',
  },
  commands: {
    init: 'creates an encrypted workspace; --sample fills it with the fictional firm',
    backup: 'writes an encrypted backup in one file',
    restore: 'restores a backup into the new folder --workspace',
    verify: 'checks pages, references, history and attachments',
    importFile: 'imports a csv, tsv, xlsx, xls or ods file',
    imports: 'lists the imports',
    undoImport: 'takes an import back',
    review: 'runs the rules and shows the findings',
    queryRegistrations: 'shows the registrations as the list does',
    correctionsList: 'shows the correction requests',
    correctionsDraft: 'drafts requests from findings, one per addressee',
    correctionsReady: 'declares complete requests ready',
    correctionsSent: 'notes that ready requests were sent',
    correctionsAnswer: 'notes the answer to a request',
    correctionsDossier: 'writes the dossier of a request: PDF, annexes, text, mail and checksums',
    documentsDue: 'shows the documents that end or have expired',
    emergencyForm: 'writes the pre-filled paper forms',
    emergencyPack: 'writes the emergency pack of the active workplaces',
  },
  help: {
    head: 'registra <command> --workspace DIR [options]',
    commands: 'Commands:',
    common:
      'Everywhere: --json, --lang fr|nl|de|en, --as-of YYYY-MM-DD, --user NAME, --passphrase-file FILE.\nPassphrase: REGISTRA_PASSPHRASE, --passphrase-file, or asked on the terminal.\nExit code: 0 done, 1 refused or failed, 2 wrongly written.',
  },
  importCounts:
    '{{total}} rows: {{imported}} added, {{changed}} changed, {{unchanged}} unchanged, {{duplicate}} duplicate, {{rejected}} refused',
  importProblem: 'row {{row}}, {{column}}: {{message}}',
  undone: 'taken back',
  undoneCounts: 'Taken back: {{removed}}; kept: {{kept}}',
  keptReasons: {
    'changed-since': 'changed since',
    'used-since': 'used since',
    erased: 'erased',
    'in-other-file': 'in another file too',
  },
  pair: '{{name}}: {{value}}',
  repeatPassphrase: 'Once more:',
}

import type { cli as reference } from '#shared/i18n/fr/cli.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const cli: Translation<typeof reference> = {
  passphrase: 'Wachtwoordzin:',
  newPassphrase: 'Nieuwe wachtwoordzin:',
  recoveryCode: 'Herstelcode (wordt één keer getoond, op papier te bewaren): {{code}}',
  created: 'Werkmap aangemaakt: {{folder}}',
  backedUp: 'Back-up geschreven en gecontroleerd: {{file}}',
  restored: 'Back-up teruggezet in {{folder}}',
  sound: 'in orde',
  unsound: 'BESCHADIGD',
  usage: {
    'unknown-command': 'Onbekende opdracht: {{word}}. “registra help” toont ze allemaal.',
    'unknown-option': 'Onbekende optie of optie zonder waarde: {{word}}.',
    'missing-option': 'De optie {{word}} ontbreekt.',
    'bad-value': 'Onmogelijke waarde: {{word}}.',
  },
  commands: {
    init: 'maakt een versleutelde werkmap; --sample zet er de fictieve firma in',
    backup: 'schrijft een versleutelde back-up in één bestand',
    restore: 'zet een back-up terug in de nieuwe map --workspace',
    verify: 'controleert pagina’s, verwijzingen, geschiedenis en bijlagen',
    importFile: 'importeert een bestand csv, tsv, xlsx, xls of ods',
    imports: 'toont de imports',
    undoImport: 'draait een import terug',
    review: 'past de regels toe en toont de bevindingen',
    queryRegistrations: 'toont de registraties zoals de lijst ze toont',
    correctionsList: 'toont de aanvragen tot wijziging',
    correctionsDraft: 'bereidt aanvragen voor op basis van vaststellingen, één per bestemmeling',
    correctionsReady: 'verklaart volledige aanvragen klaar',
    correctionsSent: 'noteert de verzending van aanvragen die klaar zijn',
    correctionsAnswer: 'noteert het antwoord op een aanvraag',
    correctionsDossier: 'schrijft het dossier van een aanvraag: pdf, bijlagen, tekst, e-mail en controlesommen',
    chainDuties: 'toont de vier plichten van de ondernemingen van een aangifte',
    emergencyForm: 'schrijft de vooraf ingevulde papieren formulieren',
    emergencyPack: 'schrijft de noodbundel van de actieve werkplaatsen',
  },
  help: {
    head: 'registra <opdracht> --workspace MAP [opties]',
    commands: 'Opdrachten:',
    common:
      'Overal: --json, --lang fr|nl|de|en, --as-of JJJJ-MM-DD, --user NAAM, --passphrase-file BESTAND.\nWachtwoordzin: REGISTRA_PASSPHRASE, --passphrase-file, of gevraagd in de terminal.\nAfsluitcode: 0 gedaan, 1 geweigerd of mislukt, 2 verkeerd geschreven.',
  },
  importCounts:
    '{{total}} rijen: {{imported}} toegevoegd, {{changed}} gewijzigd, {{unchanged}} ongewijzigd, {{duplicate}} dubbel, {{rejected}} geweigerd',
  importProblem: 'rij {{row}}, {{column}}: {{message}}',
  undone: 'teruggedraaid',
  undoneCounts: 'Teruggedraaid: {{removed}}; behouden: {{kept}}',
  keptReasons: {
    'changed-since': 'sindsdien gewijzigd',
    'used-since': 'sindsdien gebruikt',
    erased: 'gewist',
    'in-other-file': 'ook in een ander bestand',
  },
  pair: '{{name}}: {{value}}',
  repeatPassphrase: 'Nog een keer:',
}

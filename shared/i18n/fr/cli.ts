export const cli = {
  passphrase: 'Phrase secrète :',
  newPassphrase: 'Nouvelle phrase secrète :',
  recoveryCode: 'Code de récupération (affiché une seule fois, à conserver sur papier) : {{code}}',
  created: 'Dossier de travail créé : {{folder}}',
  backedUp: 'Sauvegarde écrite et vérifiée : {{file}}',
  restored: 'Sauvegarde restaurée dans {{folder}}',
  sound: 'en ordre',
  unsound: 'ENDOMMAGÉ',
  usage: {
    'unknown-command': 'Commande inconnue : {{word}}. « registra help » les montre toutes.',
    'unknown-option': 'Option inconnue ou sans valeur : {{word}}.',
    'missing-option': 'Il manque l’option {{word}}.',
    'bad-value': 'Valeur impossible : {{word}}.',
  },
  commands: {
    init: 'crée un dossier de travail chiffré ; --sample y place l’entreprise fictive',
    backup: 'écrit une sauvegarde chiffrée en un seul fichier',
    restore: 'restaure une sauvegarde dans le nouveau dossier --workspace',
    verify: 'contrôle les pages, les liens, l’historique et les annexes',
    importFile: 'importe un fichier csv, tsv, xlsx, xls ou ods',
    imports: 'montre les importations',
    undoImport: 'reprend une importation',
    emergencyForm: 'écrit les formulaires papier préremplis',
    emergencyPack: 'écrit le dossier de secours des lieux actifs',
  },
  help: {
    head: 'registra <commande> --workspace DOSSIER [options]',
    commands: 'Commandes :',
    common:
      'Partout : --json, --lang fr|nl|de|en, --as-of AAAA-MM-JJ, --user NOM, --passphrase-file FICHIER.\nPhrase secrète : REGISTRA_PASSPHRASE, --passphrase-file, ou demandée au terminal.\nCode de sortie : 0 fait, 1 refusé ou échoué, 2 commande mal écrite.',
  },
  importCounts:
    '{{total}} lignes : {{imported}} ajoutées, {{changed}} modifiées, {{unchanged}} inchangées, {{duplicate}} en double, {{rejected}} refusées',
  importProblem: 'ligne {{row}}, {{column}} : {{message}}',
  undone: 'reprise',
  undoneCounts: 'Repris : {{removed}} ; gardés : {{kept}}',
  keptReasons: {
    'changed-since': 'modifié depuis',
    'used-since': 'utilisé depuis',
    erased: 'effacé',
  },
  pair: '{{name}}\u00a0: {{value}}',
}

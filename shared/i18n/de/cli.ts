import type { cli as reference } from '#shared/i18n/fr/cli.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const cli: Translation<typeof reference> = {
  passphrase: 'Passphrase:',
  newPassphrase: 'Neue Passphrase:',
  recoveryCode: 'Wiederherstellungscode (wird einmal gezeigt, auf Papier aufbewahren): {{code}}',
  created: 'Arbeitsordner erstellt: {{folder}}',
  backedUp: 'Sicherung geschrieben und geprüft: {{file}}',
  restored: 'Sicherung wiederhergestellt in {{folder}}',
  sound: 'in Ordnung',
  unsound: 'BESCHÄDIGT',
  usage: {
    'unknown-command': 'Unbekannter Befehl: {{word}}. „registra help“ zeigt alle.',
    'unknown-option': 'Unbekannte Option oder Option ohne Wert: {{word}}.',
    'missing-option': 'Die Option {{word}} fehlt.',
    'bad-value': 'Unmöglicher Wert: {{word}}.',
  },
  commands: {
    init: 'erstellt einen verschlüsselten Arbeitsordner; --sample füllt ihn mit der fiktiven Firma',
    backup: 'schreibt eine verschlüsselte Sicherung in eine Datei, oder (--regular) in die eingestellten Ordner',
    backups: 'zeigt die Sicherungen in den eingestellten Ordnern',
    restore:
      'stellt eine Sicherung im neuen Ordner --workspace wieder her, oder sagt (--rehearse), worin sie sich von der Mappe --workspace unterscheidet',
    verify: 'prüft Seiten, Verweise, Verlauf und Anlagen',
    importFile: 'importiert eine Datei csv, tsv, xlsx, xls oder ods',
    imports: 'zeigt die Importe',
    undoImport: 'nimmt einen Import zurück',
    review: 'wendet die Regeln an und zeigt die Feststellungen',
    queryRegistrations: 'zeigt die Registrierungen, wie die Liste sie zeigt',
    correctionsList: 'zeigt die Änderungsanträge',
    correctionsDraft: 'bereitet aus Feststellungen Anträge vor, einen je Empfänger',
    correctionsReady: 'erklärt vollständige Anträge für bereit',
    correctionsSent: 'vermerkt den Versand bereiter Anträge',
    correctionsAnswer: 'vermerkt die Antwort auf einen Antrag',
    correctionsDossier: 'schreibt das Dossier eines Antrags: PDF, Anlagen, Text, E-Mail und Prüfsummen',
    remindersSend:
      'erstellt Erinnerungen an Subunternehmer, schreibt Briefe und E-Mails und vermerkt auf Wunsch den Versand',
    remindersProof: 'schreibt den Nachweis oder das Verzeichnis der Erinnerungen eines Zeitraums',
    withholdingDue: 'zeigt die anstehenden Zahlungen mit dem Stand ihrer Kontrolle und den einzubehaltenden Beträgen',
    declarationsSheet:
      'schreibt das Blatt einer Meldung von Arbeiten (PDF, oder XLSX für die Liste der Subunternehmer)',
    declarationsChanges: 'zeigt, was seit dem zuletzt gemeldeten Stand zu melden ist',
    accessList: 'zeigt, wer sich noch nicht selbst registrieren kann und was fehlt',
    chainDuties: 'zeigt die vier Pflichten der Unternehmen einer Meldung',
    documentsDue: 'zeigt die Dokumente, die enden oder abgelaufen sind',
    chainShow: 'zeigt die Kette einer Meldung an einem Tag',
    chainGaps: 'zeigt die fehlenden Glieder aller Ketten',
    chainPresent: 'zeigt, wer an einem Tag da war, für wen, und wer von der Registrierung wusste',
    accessSheet: 'druckt die Startblätter einer Person oder eines Ortes',
    emergencyForm: 'schreibt die vorausgefüllten Papierformulare',
    emergencyPack: 'schreibt das Notfallpaket der aktiven Arbeitsplätze',
    match: 'vergleicht Meldungen, Ketten und Registrierungen eines Zeitraums',
  },
  help: {
    head: 'registra <Befehl> --workspace ORDNER [Optionen]',
    commands: 'Befehle:',
    common:
      'Überall: --json, --lang fr|nl|de|en, --as-of JJJJ-MM-TT, --user NAME, --passphrase-file DATEI.\nPassphrase: REGISTRA_PASSPHRASE, --passphrase-file, oder Frage im Terminal.\nRückgabewert: 0 erledigt, 1 abgelehnt oder fehlgeschlagen, 2 falsch geschrieben.',
  },
  importCounts:
    '{{total}} Zeilen: {{imported}} hinzugefügt, {{changed}} geändert, {{unchanged}} unverändert, {{duplicate}} doppelt, {{rejected}} abgelehnt',
  importProblem: 'Zeile {{row}}, {{column}}: {{message}}',
  undone: 'zurückgenommen',
  undoneCounts: 'Zurückgenommen: {{removed}}; behalten: {{kept}}',
  keptReasons: {
    'changed-since': 'seither geändert',
    'used-since': 'seither verwendet',
    erased: 'gelöscht',
    'in-other-file': 'auch in einer anderen Datei',
  },
  pair: '{{name}}: {{value}}',
  repeatPassphrase: 'Noch einmal:',
}

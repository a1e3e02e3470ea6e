import type { errors as reference } from '#shared/i18n/fr/errors.ts'
import { updateErrors } from '#shared/i18n/de/errors-updates.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const errors: Translation<typeof reference> = {
  ...updateErrors,
  'no-workspace': {
    text: 'Es ist kein Arbeitsordner geöffnet.',
    remedy: 'Öffnen oder erstellen Sie einen Arbeitsordner und versuchen Sie es erneut.',
  },
  'no-workspace-here': {
    text: 'Der Ordner {{folder}} enthält keinen Registra-Arbeitsordner.',
    remedy: 'Wählen Sie den Ordner mit der Datei workspace.json oder erstellen Sie einen neuen Arbeitsordner.',
  },
  'folder-unreadable': {
    text: 'Der Ordner {{folder}} kann nicht gelesen werden.',
    remedy: 'Prüfen Sie Ihre Rechte an diesem Ordner und versuchen Sie es erneut.',
  },
  'damaged-header': {
    text: 'Die Datei workspace.json dieses Arbeitsordners ist beschädigt.',
    remedy: 'Es wurde nichts geändert. Stellen Sie die letzte Sicherung in einem neuen Ordner wieder her.',
  },
  'wrong-passphrase': {
    text: 'Die Passphrase stimmt nicht, oder der Kopf des Arbeitsordners ist beschädigt.',
    remedy:
      'Versuchen Sie es erneut und achten Sie auf Großschreibung und Tastatursprache; sonst verwenden Sie den Wiederherstellungscode oder eine Sicherung. Es wurde nichts geändert.',
  },
  'wrong-recovery-code': {
    text: 'Dieser Wiederherstellungscode öffnet diesen Arbeitsordner nicht, oder der Kopf ist beschädigt.',
    remedy: 'Vergleichen Sie jede Fünfergruppe mit dem gedruckten Blatt. Es wurde nichts geändert.',
  },
  'passphrase-too-short': {
    text: 'Die Passphrase ist zu kurz.',
    remedy: 'Wählen Sie mindestens {{shortest}} Zeichen; einige Wörter ergeben eine gute Passphrase.',
  },
  'passphrase-mismatch': {
    text: 'Die beiden Passphrasen stimmen nicht überein.',
    remedy: 'Es wurde nichts erstellt. Versuchen Sie es erneut.',
  },
  'passphrase-missing': {
    text: 'Es wurde keine Passphrase angegeben.',
    remedy:
      'Geben Sie sie in der Variablen REGISTRA_PASSPHRASE oder mit --passphrase-file an, oder starten Sie den Befehl in einem Terminal.',
  },
  'already-open': {
    text: 'Dieser Arbeitsordner ist bereits in einem anderen Fenster oder Programm geöffnet.',
    remedy: 'Wechseln Sie zu diesem Fenster oder schließen Sie es und versuchen Sie es erneut.',
  },
  'network-drive': {
    text: 'Der Ordner {{folder}} liegt auf einem Netzlaufwerk.',
    remedy:
      'Die Datenbank könnte dort Schaden nehmen: Wählen Sie einen Ordner auf diesem Computer; Sicherungen dürfen ins Netz.',
  },
  'disk-full': {
    text: 'Der Datenträger ist voll.',
    remedy: 'Es wurde nichts halb geschrieben. Schaffen Sie Platz und versuchen Sie es erneut.',
  },
  'not-writable': {
    text: 'In {{folder}} kann nicht geschrieben werden.',
    remedy: 'Prüfen Sie Ihre Rechte oder wählen Sie einen anderen Ordner. Es wurde nichts geändert.',
  },
  'folder-not-empty': {
    text: 'Der Ordner {{folder}} enthält bereits andere Dateien.',
    remedy: 'Wählen Sie einen leeren Ordner oder einen neuen Namen.',
  },
  'workspace-exists': {
    text: 'Der Ordner {{folder}} enthält bereits einen Arbeitsordner.',
    remedy: 'Öffnen Sie ihn oder wählen Sie einen anderen Ordner.',
  },
  'newer-format': {
    text: 'Dieser Arbeitsordner wurde von einer neueren Version von Registra gespeichert (Format {{found}}, diese Version kennt Format {{known}}).',
    remedy: 'Installieren Sie die neueste Version. Es wurde nichts geändert.',
  },
  'not-encrypted': {
    text: 'Die Datendatei ist nicht verschlüsselt.',
    remedy: 'Registra öffnet sie nicht. Stellen Sie eine Sicherung wieder her oder melden Sie das Problem.',
  },
  'database-missing': {
    text: 'Die Datei registra.db fehlt in {{folder}}.',
    remedy:
      'Suchen Sie, wohin sie verschoben wurde, oder stellen Sie die letzte Sicherung in einem neuen Ordner wieder her.',
  },
  'newest-missing': {
    text: 'Die neuesten Änderungen fehlen: Die Datendatei endet am {{found}}, die letzte Änderung ist vom {{known}}.',
    remedy:
      'Eine Datei des Ordners wurde gelöscht oder durch eine ältere ersetzt. Stellen Sie die letzte Sicherung in einem neuen Ordner wieder her, oder bestätigen Sie beim Öffnen, dass Sie ohne diese Änderungen weiterarbeiten.',
  },
  'damaged-database': {
    text: 'Die Datendatei ist beschädigt.',
    remedy:
      'Es wurde nichts gelöscht. Stellen Sie die letzte Sicherung in einem neuen Ordner wieder her und behalten Sie diesen.',
  },
  'not-a-backup': {
    text: 'Die Datei {{file}} ist keine Registra-Sicherung.',
    remedy: 'Wählen Sie eine Datei mit der Endung .registra-backup.',
  },
  'file-unreadable': {
    text: 'Die Datei {{file}} wurde nicht gefunden oder kann nicht gelesen werden.',
    remedy: 'Prüfen Sie den Pfad und Ihre Rechte und versuchen Sie es erneut.',
  },
  'backup-inside-workspace': {
    text: 'Eine Sicherung kann nicht in den Arbeitsordner selbst ({{folder}}) geschrieben werden.',
    remedy: 'Wählen Sie einen anderen Ordner, am besten auf einem anderen Laufwerk.',
  },
  'backup-folder-missing': {
    text: 'Der Sicherungsordner {{folder}} ist nicht da.',
    remedy:
      'Schließen Sie den Stick oder das Laufwerk an, oder wählen Sie in den Einstellungen einen anderen Ordner. Die anderen Ordner haben ihre Sicherung erhalten, sofern sie da sind.',
  },
  'damaged-backup': {
    text: 'Die Sicherung {{file}} ist beschädigt oder unvollständig.',
    remedy: 'Es wurde nichts geändert. Versuchen Sie die vorherige Sicherung.',
  },
  'restore-target-exists': {
    text: 'Der Ordner {{folder}} existiert bereits.',
    remedy: 'Eine Wiederherstellung überschreibt nie etwas: Wählen Sie einen neuen Namen.',
  },
  'record-gone': {
    text: 'Dieser Datensatz existiert nicht mehr.',
    remedy: 'Er wurde inzwischen gelöscht; aktualisieren Sie die Liste.',
  },
  'record-changed': {
    text: '{{user}} hat diesen Datensatz geändert, während er hier geöffnet war.',
    remedy: 'Nichts wurde überschrieben: Prüfen Sie die Werte und speichern Sie noch einmal.',
  },
  'in-use': {
    text: 'Dieser Datensatz wird anderswo noch verwendet.',
    remedy: 'Geben Sie ihm ein Enddatum, statt ihn zu löschen.',
  },
  'undo-impossible': {
    text: 'Diese Aktion lässt sich nicht mehr rückgängig machen: Es folgten Änderungen.',
    remedy: 'Korrigieren Sie den Datensatz von Hand; der Verlauf zeigt die alten Werte.',
  },
  'file-gone': {
    text: 'Die Datei ist nicht mehr verfügbar.',
    remedy: 'Wählen Sie sie erneut oder erstellen Sie das Dokument neu.',
  },
  cancelled: {
    text: 'Der Vorgang wurde abgebrochen.',
    remedy: 'Es wurde nichts geändert.',
  },
  'node-too-old': {
    text: 'Diese Node-Version ist zu alt ({{found}}; nötig ist mindestens {{needed}}).',
    remedy: 'Installieren Sie Node {{needed}} oder neuer.',
  },
  busy: {
    text: 'Ein Import läuft.',
    remedy: 'Warten Sie, bis er fertig ist, oder brechen Sie ihn ab, und versuchen Sie es erneut.',
  },
  'paper-kind-shipped': {
    text: 'Diese Dokumentart wird mit dem Programm geliefert und bleibt.',
    remedy: 'Verlangen Sie sie nicht, wenn Sie sie nicht brauchen.',
  },
  'attachment-empty': {
    text: 'Die Datei {{name}} ist leer.',
    remedy: 'Wählen Sie eine andere Datei.',
  },
  'attachment-too-large': {
    text: 'Die Datei {{name}} ist größer als {{limit}} MB.',
    remedy: 'Verkleinern Sie sie, zum Beispiel durch Scannen in Schwarzweiß, und versuchen Sie es erneut.',
  },
  'attachment-kind': {
    text: 'Die Datei {{name}} ist von einem Typ, der nicht angenommen wird.',
    remedy:
      'Wählen Sie ein PDF, ein Bild, ein Word-, Excel- oder OpenDocument-Dokument ohne Makros, einen Text oder eine E-Mail.',
  },
  'unknown-declaration': {
    text: 'Die Meldung {{number}} ist nicht bekannt.',
    remedy: 'Prüfen Sie die Nummer oder importieren Sie zuerst die Meldung.',
  },
  'incident-closed': {
    text: 'Der Vorfall {{number}} ist abgeschlossen.',
    remedy: 'Öffnen Sie ihn wieder, um etwas hinzuzufügen.',
  },
  'folder-missing': {
    text: 'Der Ordner {{folder}} ist kein vollständiger Pfad.',
    remedy: 'Geben Sie den vollständigen Pfad eines Ordners auf diesem Computer an.',
  },
  'import-undone': {
    text: 'Dieser Import wurde bereits rückgängig gemacht.',
    remedy: 'Importieren Sie die Datei bei Bedarf erneut.',
  },
  'attachment-total': {
    text: 'Mit der Datei {{name}} würden die Anlagen des Antrags {{limit}} MB überschreiten.',
    remedy: 'Entfernen Sie eine Anlage oder verkleinern Sie die Datei und versuchen Sie es erneut.',
  },
  'correction-frozen': {
    text: 'Der Antrag {{number}} ist abgeschickt: Daran ändert sich nichts mehr.',
    remedy: 'Vermerken Sie das Weitere als Schritt oder stellen Sie einen neuen Antrag.',
  },
  'correction-not-draft': {
    text: 'Der Antrag {{number}} ist kein Entwurf mehr.',
    remedy: 'Setzen Sie ihn zuerst auf Entwurf zurück.',
  },
  'correction-step': {
    text: 'Der Stand des Antrags {{number}} lässt diesen Schritt nicht zu.',
    remedy: 'Öffnen Sie die Seite neu, um zu sehen, wie weit er ist.',
  },
  'correction-obstacle': {
    text: 'Diese Berichtigung kann noch bei niemandem beantragt werden.',
    remedy: 'Klären Sie zuerst Identität, Arbeitgeber und Eigenschaft der Person an diesem Tag.',
  },
  'correction-several-addressees': {
    text: 'Die Punkte dieses Antrags gehören jetzt zu mehreren Empfängern.',
    remedy: 'Entfernen Sie die Punkte, die nicht zum ersten gehören, und stellen Sie dafür einen eigenen Antrag.',
  },
  'correction-late': {
    text: 'Die Frist des Antrags {{number}} ist vorbei.',
    remedy: 'Schreiben Sie, warum er trotzdem weiterverfolgt wird.',
  },
  'payment-paid': {
    text: 'Die Rechnung {{invoice}} ist bezahlt: ihre Beträge stehen fest.',
    remedy: 'Es wurde nichts geändert. Nur die Bemerkung kann sich noch ändern.',
  },
  'check-in-use': {
    text: 'Zahlungen beruhen auf der Kontrolle vom {{date}}.',
    remedy:
      'Es wurde nichts geändert. Notieren Sie eine neue Kontrolle; zu dieser kann nur noch eine fehlende Datei hinzukommen.',
  },
  'works-changed': {
    text: 'Der Stand hat sich geändert, seit Sie ihn gesehen haben.',
    remedy: 'Lesen Sie die Liste der Änderungen noch einmal und halten Sie ihn dann fest.',
  },
  'works-without-number': {
    text: 'Diese Meldung hat noch keine Nummer.',
    remedy: 'Geben Sie die Nummer der Empfangsbestätigung ein und halten Sie dann den Stand fest.',
  },
  'duty-without-place': {
    text: 'An diesem Tag hat das Unternehmen keinen Platz in der Kette dieser Meldung.',
    remedy: 'Wählen Sie einen anderen Tag, oder fügen Sie der Kette sein Glied hinzu.',
  },
  'wait-after-wrong': {
    text: 'Zu viele Versuche mit einer falschen Passphrase.',
    remedy: 'Warten Sie {{seconds}} Sekunden und versuchen Sie es erneut.',
  },
  'no-entry-to-seal': {
    text: 'Bis zu diesem Tag gibt es keinen Eintrag.',
    remedy: 'Wählen Sie einen späteren Tag.',
  },
  'thread-lost': {
    text: 'Die Arbeit im Hintergrund ist von selbst abgebrochen.',
    remedy:
      'Nichts wurde halb gespeichert. Beginnen Sie erneut; schließen Sie bei einer sehr großen Datei zuerst andere Programme, oder teilen Sie die Datei.',
  },
  'migration-failed': {
    text: 'Der Arbeitsordner ließ sich nicht von Format {{from}} auf Format {{to}} umstellen.',
    remedy:
      'Er ist im Format {{from}} geblieben, und nichts ging verloren; die Kopie registra-before-format-{{from}}.db liegt daneben. Öffnen Sie ihn mit der vorigen Version, oder geben Sie das Protokoll weiter.',
  },
  internal: {
    text: 'Ein unerwarteter Fehler ist aufgetreten (Referenz {{id}}).',
    remedy:
      'Es wurde nichts halb gespeichert. Versuchen Sie es erneut; bei Wiederholung geben Sie das Protokoll mit dieser Referenz weiter.',
  },
  'reminder-sent': {
    text: 'Die Erinnerung {{number}} ist schon als versandt vermerkt.',
    remedy:
      'Es wurde nichts vermerkt. Nehmen Sie sie aus der Auswahl; um sie noch einmal zu versenden, erstellen Sie eine neue Erinnerung.',
  },
  'person-joined': {
    text: 'Diese Akte wurde mit einer anderen zusammengeführt.',
    remedy: 'Öffnen Sie die bleibende Akte: Dort steht alles. Sie können die beiden dort auch wieder trennen.',
  },
  'nobody-self-employed': {
    text: 'Keine dieser Personen ist selbständig.',
    remedy:
      'Geben Sie bei der Beschäftigung der Person die Eigenschaft „Selbständiger“ an, oder wählen Sie andere Personen.',
  },
  'nobody-to-inform': {
    text: 'Keine dieser Personen gibt es noch.',
    remedy: 'Wählen Sie erneut in der Liste.',
  },
  'brochure-without-link': {
    text: 'Das Unternehmen {{company}} hat kein Glied in der Kette dieser Meldung.',
    remedy: 'Fügen Sie sein Glied zur Kette hinzu; die Broschüre sagt, was dort vereinbart ist.',
  },
  'sheet-language-unknown': {
    text: 'Es gibt keine Sprache „{{language}}“ für die Blätter.',
    remedy: 'Fügen Sie sie per Datei hinzu, oder wählen Sie eine andere.',
  },
  'sheet-language-large': {
    text: 'Die Datei {{name}} hat mehr als {{limit}} Zeichen.',
    remedy: 'Gehen Sie von der Vorlage aus: Nichts wurde hinzugefügt.',
  },
  'sheet-language-not-json': {
    text: 'Die Datei {{name}} ist kein lesbarer JSON-Text in UTF-8.',
    remedy:
      'Prüfen Sie Anführungszeichen und Kommas, speichern Sie als UTF-8 und versuchen Sie es erneut: Nichts wurde hinzugefügt.',
  },
  'sheet-language-shape': {
    text: 'In der Datei {{name}} fehlt der Teil „{{part}}“ oder hat nicht die richtige Form.',
    remedy: 'Vergleichen Sie mit der Vorlage: Nichts wurde hinzugefügt.',
  },
  'sheet-language-own': {
    text: 'Die Sprache „{{language}}“ ist die des Programms und lässt sich nicht ersetzen.',
    remedy: 'Geben Sie der Datei einen anderen Code, zum Beispiel den eines Dialekts.',
  },
  'sheet-language-empty': {
    text: 'Die Datei {{name}} enthält keinen brauchbaren Text.',
    remedy: 'Vergleichen Sie mit der Vorlage: Nichts wurde hinzugefügt.',
  },
  'sheet-language-font': {
    text: 'Die Schrift der Datei {{name}} lässt sich nicht drucken ({{characters}}).',
    remedy: 'Unsere Schriften haben lateinische, griechische und kyrillische Buchstaben: Nichts wurde hinzugefügt.',
  },
  'scan-kind': {
    text: 'Die Datei {{name}} ist weder ein PDF noch ein lesbares Bild PNG oder JPEG.',
    remedy: 'Scannen Sie als PDF, oder wandeln Sie das Foto in JPEG um, und versuchen Sie es erneut.',
  },
  'scan-encrypted': {
    text: 'Das PDF {{name}} ist mit einem Passwort geschützt.',
    remedy: 'Speichern Sie es ohne Schutz und versuchen Sie es erneut.',
  },
  'scan-damaged': {
    text: 'Das PDF {{name}} ist beschädigt.',
    remedy: 'Scannen Sie erneut und versuchen Sie es noch einmal. Nichts wurde notiert.',
  },
  'scan-too-large': {
    text: 'Das Bild {{name}} hat mehr als {{limit}} Millionen Punkte.',
    remedy: 'Verkleinern Sie es oder scannen Sie mit 300 dpi, und versuchen Sie es erneut.',
  },
  'role-not-allowed': {
    text: 'Ihr Zugang erlaubt das nicht.',
    remedy:
      'Fragen Sie das Büro, oder öffnen Sie den Arbeitsordner mit der Passphrase des Büros. Nichts wurde geändert.',
  },
  'inspection-open': {
    text: 'Eine Inspektion ist im Gange: Nur ihre Seiten sind offen, nur zum Lesen.',
    remedy: 'Beenden Sie sie mit der Passphrase des Büros und versuchen Sie es dann erneut. Nichts wurde geändert.',
  },
  'purge-changed': {
    text: 'Der Ordner hat sich seit dem Probelauf geändert.',
    remedy: 'Es wurde nichts gelöscht. Starten Sie den Probelauf neu und unterschreiben Sie noch einmal.',
  },
  'erase-blocked': {
    text: 'Diese Person wird zurückgehalten oder ist beschäftigt.',
    remedy: 'Beenden Sie zuerst die Beschäftigung oder die Zurückhaltung. Es wurde nichts gelöscht.',
  },
  'inspection-running': {
    text: 'Eine Inspektion ist bereits im Gange.',
    remedy: 'Beenden Sie sie zuerst mit der Passphrase des Büros.',
  },
  'passphrase-in-use': {
    text: 'Diese Passphrase dient schon einem anderen Zugang.',
    remedy: 'Wählen Sie eine andere: Die Passphrase sagt, welcher Zugang sich öffnet.',
  },
  'passphrases-full': {
    text: 'Es sind schon {{most}} Passphrasen verliehen.',
    remedy: 'Entziehen Sie eine und versuchen Sie es dann erneut.',
  },
  'passphrase-gone': {
    text: 'Diesen Zugang gibt es nicht mehr.',
    remedy: 'Er wurde inzwischen entzogen; öffnen Sie die Einstellungen erneut.',
  },
  'lent-passphrase-wrong': {
    text: 'Die Passphrase für „{{label}}“ passt nicht.',
    remedy: 'Berichtigen Sie sie, oder lassen Sie sie leer, um diesen Zugang zu beenden. Nichts wurde geändert.',
  },
}

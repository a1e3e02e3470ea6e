import type { fileProblems as reference } from '#shared/i18n/fr/problems-files.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a file, a sheet, a heading or a row. */
export const fileProblems: Translation<typeof reference> = {
  'file-empty': { reason: 'Die Datei ist leer.', remedy: 'Wählen Sie eine andere Datei.' },
  'file-too-large': {
    reason: 'Die Datei ist zu groß (höchstens {{max}}).',
    remedy: 'Teilen Sie sie in mehrere Dateien oder speichern Sie sie als CSV.',
  },
  'file-kind-unknown': {
    reason: 'Diese Datei ist weder eine Arbeitsmappe (XLSX, XLS, ODS) noch ein Text in Spalten (CSV, TSV).',
    remedy: 'Öffnen Sie sie in Ihrer Tabellenkalkulation und speichern Sie sie als XLSX oder CSV.',
  },
  'file-damaged': {
    reason: 'Die Datei ist beschädigt und kann nicht gelesen werden.',
    remedy: 'Exportieren Sie sie erneut aus dem ursprünglichen Programm.',
  },
  'file-encrypted': {
    reason: 'Die Datei ist mit einem Passwort geschützt.',
    remedy: 'Speichern Sie eine Kopie ohne Passwort.',
  },
  'too-many-rows': {
    reason: 'Das Blatt hat mehr als {{max}} Zeilen.',
    remedy: 'Teilen Sie es in mehrere Dateien.',
  },
  'too-many-columns': {
    reason: 'Das Blatt hat mehr als {{max}} Spalten.',
    remedy: 'Behalten Sie nur die nützlichen Spalten.',
  },
  'zip-bomb': {
    reason: 'Entpackt ist diese Arbeitsmappe größer als {{max}}: Sie kann den Computer lahmlegen.',
    remedy: 'Öffnen Sie sie nicht, wenn sie von Unbekannten stammt; speichern Sie die Daten sonst als CSV.',
  },
  'too-many-faults': {
    reason: 'In mehr als {{max}} Zeilen stimmen die Anführungszeichen nicht.',
    remedy: 'Wählen Sie ein anderes Trennzeichen oder exportieren Sie die Datei neu.',
  },
  'file-missing': {
    reason: 'Die Datei ist nicht mehr an diesem Ort oder lässt sich nicht öffnen.',
    remedy: 'Prüfen Sie, ob sie verschoben oder gelöscht wurde, und wählen Sie sie erneut.',
  },
  'hidden-rows': {
    reason: 'In der Arbeitsmappe sind Zeilen ausgeblendet ({{count}}); sie werden mitgelesen.',
    remedy: 'Löschen Sie sie in der Arbeitsmappe, wenn sie nicht importiert werden sollen.',
  },
  'sheet-empty': {
    reason: 'Das Blatt enthält keine Zeile.',
    remedy: 'Wählen Sie ein anderes Blatt oder eine andere Datei.',
  },
  'header-missing': {
    reason: 'Es wurde keine Zeile mit Überschriften gefunden.',
    remedy: 'Setzen Sie die Namen der Spalten in die erste Zeile; die leere Vorlage enthält sie.',
  },
  'column-required': {
    reason: 'Eine notwendige Spalte fehlt: {{columns}}.',
    remedy: 'Bestimmen Sie die Spalte, die sie enthält, oder ergänzen Sie sie in der Datei.',
  },
  'heading-unknown': {
    reason: 'Die Spalte „{{heading}}“ wird nicht erkannt und nicht gelesen.',
    remedy: 'Bestimmen Sie das Feld, das sie enthält, oder lassen Sie sie beiseite.',
  },
  'merged-heading': {
    reason: 'Die Überschrift „{{heading}}“ erstreckt sich über mehrere verbundene Spalten.',
    remedy: 'Prüfen Sie die gewählte Spalte; heben Sie die Verbindung auf, wenn sie falsch ist.',
  },
  'hidden-heading': {
    reason: 'Die Spalte „{{heading}}“ ist in der Arbeitsmappe ausgeblendet.',
    remedy: 'Prüfen Sie, ob sie importiert werden soll.',
  },
  'duplicate-heading': {
    reason: 'Die Überschrift „{{heading}}“ kommt mehrmals vor.',
    remedy: 'Wählen Sie die Spalte, die gelesen werden soll; die erste wird vorgeschlagen.',
  },
  'ragged-row': {
    reason: 'Diese Zeile hat {{found}} Zellen statt {{expected}}.',
    remedy: 'Suchen Sie ein überzähliges oder fehlendes Trennzeichen.',
  },
  'quote-fault': {
    reason: 'Geöffnete Anführungszeichen werden nicht geschlossen.',
    remedy: 'Schließen oder verdoppeln Sie die Anführungszeichen dieser Zeile.',
  },
  'row-cut-off': {
    reason:
      'Die letzte Zeile endet mitten in einer Zelle ({{found}} Zeichen statt {{expected}}): Die Datei scheint abgeschnitten zu sein.',
    remedy:
      'Fordern Sie die vollständige Datei an und importieren Sie sie: Bereits übernommene Zeilen werden nicht verdoppelt.',
  },
  'encoding-guessed': {
    reason: 'Die Zeichenkodierung ist nicht angegeben: {{encoding}} wurde angenommen.',
    remedy: 'Sind in der Vorschau Buchstaben falsch, wählen Sie eine andere Kodierung.',
  },
  'encoding-damaged': {
    reason: 'Manche Buchstaben lassen sich mit der Kodierung {{encoding}} nicht lesen.',
    remedy: 'Wählen Sie eine andere Kodierung oder exportieren Sie die Datei in UTF-8.',
  },
  'formula-cell': {
    reason: 'Diese Zelle enthält eine Formel; es wurde nichts berechnet.',
    remedy: 'Ersetzen Sie die Formel durch ihren Wert.',
  },
  'cell-error': {
    reason: 'Diese Zelle enthält einen Fehler der Tabellenkalkulation ({{value}}).',
    remedy: 'Berichtigen Sie die Zelle in der Arbeitsmappe.',
  },
  'number-lost-digits': {
    reason: 'Die Tabellenkalkulation hat diese Nummer als Zahl gespeichert und die letzten Ziffern verloren.',
    remedy: 'Stellen Sie die Spalte auf Textformat und übernehmen Sie die Nummer vom Dokument L-1.',
  },
  'scientific-notation': {
    reason: 'Die Tabellenkalkulation hat diese Nummer in wissenschaftliche Schreibweise umgewandelt.',
    remedy: 'Stellen Sie die Spalte auf Textformat und übernehmen Sie die Nummer erneut.',
  },
  'duplicate-in-file': {
    reason: 'Zeile {{line}} derselben Datei sagt schon dasselbe.',
    remedy: 'Nichts zu tun: Nur eine der beiden zählt.',
  },
  'contradiction-in-file': {
    reason: 'Zeile {{line}} derselben Datei hat denselben Schlüssel, aber andere Werte.',
    remedy: 'Behalten Sie die richtige Zeile und löschen Sie die andere.',
  },
}

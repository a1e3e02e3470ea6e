import type { program as reference } from '#shared/i18n/fr/program.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** The program itself: updates, licences, what is new, and pages that stopped. */
export const program: Translation<typeof reference> = {
  update: {
    open: 'Aus einer Datei aktualisieren…',
    title: 'Registra aktualisieren',
    sentence:
      'Wählen Sie die Datei der neuen Version, zum Beispiel auf einem USB-Stick. Sie wird zuerst geprüft; ohne Ihre Zustimmung wird nichts installiert.',
    checking: 'Signatur und Inhalt werden geprüft…',
    refused: 'Diese Datei kann nicht verwendet werden',
    found: 'Registra {{version}} vom {{date}}',
    sound: 'Signatur und Inhalt sind in Ordnung: Diese Datei stammt von Registra.',
    file: 'Datei',
    size: 'Größe',
    changes: 'Neuerungen',
    happens: 'Was geschieht',
    steps: {
      close: 'Ihr Arbeitsordner wird mit seiner Sicherung geschlossen.',
      nsis: 'Registra schließt sich, und das Installationsprogramm öffnet sich. Folgen Sie ihm, und öffnen Sie Registra danach wieder.',
      dmg: 'Registra schließt sich, und das Disk-Image öffnet sich: Ziehen Sie Registra in „Programme“, an die Stelle der alten Version.',
      appimage:
        'Die Programmdatei wird ersetzt, und Registra startet neu. Läuft es nicht aus einem AppImage, öffnet sich dessen Ordner.',
      deb: 'Der Ordner des Pakets öffnet sich, und Registra bleibt offen. Installieren Sie es mit „sudo apt install ./{{name}}“, und starten Sie Registra danach neu.',
      format:
        'Beim ersten Öffnen geht Ihr Arbeitsordner von Format {{from}} auf Format {{to}} über; eine Kopie des alten bleibt daneben erhalten.',
      sameFormat: 'Ihre Daten bleiben, wo sie sind; ihr Format ändert sich nicht.',
    },
    install: 'Version {{version}} installieren',
    other: 'Eine andere Datei wählen',
    inBrowser:
      'Registra läuft hier im Browser: Installiert wird die Aktualisierung im Desktop-Programm, in dessen Einstellungen unter „Über“.',
    shown: 'Das geprüfte Paket liegt in dem Ordner bereit, der sich gerade geöffnet hat.',
  },
  licences: {
    open: 'Lizenzen',
    title: 'Lizenzen der Bestandteile',
    sentence_one: '{{count, number}} Bestandteil gehört zu Registra, mit seiner Lizenz.',
    sentence_other: '{{count, number}} Bestandteile gehören zu Registra, jeder mit seiner Lizenz.',
    search: 'Bestandteil oder Lizenz suchen',
    list: 'Bestandteile',
    none: 'Kein Bestandteil passt dazu.',
    choose: 'Wählen Sie einen Bestandteil, um seine Lizenz zu lesen.',
    text: 'Lizenztext',
  },
  news: {
    updated: 'Registra wurde aktualisiert: Version {{version}}.',
    open: 'Neuerungen',
    see: 'Neuerungen ansehen',
    dismiss: 'Schließen',
    title: 'Neuerungen',
    version: 'Version {{version}}, {{date}}',
    format:
      'Arbeitsordner: Format {{format}}. Ein älterer wird beim ersten Öffnen umgewandelt; eine Kopie des alten bleibt daneben erhalten.',
  },
  crash: {
    number: 'Fehlernummer: {{id}}',
    kept_one: 'Was Sie eingegeben hatten, ist noch da: {{count, number}} Feld.',
    kept_other: 'Was Sie eingegeben hatten, ist noch da: {{count, number}} Felder.',
    words: 'Ihre Eingaben',
    copy: 'Meine Eingaben kopieren',
    copied: 'Ihre Eingaben sind kopiert.',
    back: 'Vorherige Seite',
    reload: 'Registra neu laden',
    saveLog: 'Technisches Protokoll speichern',
    logHint:
      'Dieses Protokoll sagt, was im Programm geschah; es enthält weder Namen noch Nummern. Legen Sie es Ihrer Bitte um Hilfe bei.',
    logName: 'registra-technisches-protokoll',
    logEmpty: 'Das technische Protokoll ist leer.',
    field: 'Feld {{n, number}}',
    left: 'Ihre Eingaben von vor dem Fehler sind noch da.',
    putBack: 'Wieder eintragen',
    drop: 'Nicht mehr aufheben',
    done_one: '{{count, number}} Feld ausgefüllt. Prüfen Sie es, und speichern Sie dann.',
    done_other: '{{count, number}} Felder ausgefüllt. Prüfen Sie sie, und speichern Sie dann.',
    nowhere:
      'Diese Seite hat die Felder nicht mehr: Öffnen Sie zuerst das Formular wieder, oder kopieren Sie Ihre Eingaben.',
  },
}

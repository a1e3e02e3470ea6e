import type { host as reference } from '#shared/i18n/fr/host.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const host: Translation<typeof reference> = {
  start: {
    building: 'Die Oberfläche wird vorbereitet (einige Sekunden)…',
    downloading: 'Electron wird heruntergeladen ({{megabytes}} MB)…',
    electron: 'Registra öffnet sich in einem eigenen Fenster.',
    electronFailed: 'Electron konnte nicht starten ({{reason}}): Registra öffnet sich im Browser.',
    webAsked: 'Registra öffnet sich im Browser.',
    webNoBinary: 'Electron ist auf diesem Computer nicht verfügbar: Registra öffnet sich im Browser.',
    webNoDisplay: 'Es wurde kein Bildschirm für ein Fenster gefunden: Registra wird einem Browser bereitgestellt.',
    webAsRoot: 'Electron öffnet sich nicht für den Systemverwalter (root): Registra öffnet sich im Browser.',
    address: 'Adresse (einmal verwendbar): {{url}}',
    newAddress: 'Die vorige Adresse wurde bereits verwendet. Neue Adresse (einmal verwendbar): {{url}}',
    stopHint: 'Registra beenden: Strg+C in diesem Fenster.',
    stopping: 'Registra wird geschlossen, mit Sicherung…',
    stopped: 'Registra ist beendet.',
    coreEnded: 'Der Kern von Registra wurde unerwartet beendet und startet neu. Laden Sie die Seite neu.',
    coreGone:
      'Der Kern von Registra wird immer wieder beendet: Starten Sie Registra neu und lesen Sie das Protokoll in {{folder}}.',
    portTaken: 'Port {{port}} ist bereits belegt: Wählen Sie einen anderen, oder keinen für einen freien Port.',
    badPort: '„{{value}}“ ist keine Portnummer (1 bis 65535).',
    badOption: 'Unbekannte oder unvollständige Option: {{message}}',
    rendererMissing: 'Die Oberfläche ist nicht gebaut ({{folder}}): Führen Sie „npm start“ oder „npm run build“ aus.',
    help: 'Aufruf: npm start -- [Optionen]\n  --web            im Browser, auch wenn Electron verfügbar ist\n  --port N         Port der lokalen Adresse (sonst ein freier Port)\n  --no-open        öffnet den Browser nicht\n  --state-dir DIR  Ordner für die Einstellungen dieses Computers\n  --lang SPRACHE   Sprache der Meldungen: fr, nl, de, en\n  --help           zeigt dies an',
  },
  page: {
    spentTitle: 'Diese Adresse wurde bereits verwendet',
    spentText:
      'Zu Ihrer Sicherheit gilt die Startadresse von Registra nur einmal. Das Fenster, in dem Registra gestartet wurde, zeigt eine neue Adresse: Öffnen Sie diese oder starten Sie Registra neu.',
    refusedTitle: 'Zugriff verweigert',
    refusedText:
      'Diese Seite ist nur in dem Browser zugänglich, den Registra geöffnet hat. Öffnen Sie die Adresse aus dem Fenster, in dem Registra gestartet wurde.',
    missingTitle: 'Nicht gefunden',
    missingText:
      'Unter dieser Adresse gibt es nichts. Die Datei ist vielleicht abgelaufen: Erzeugen Sie sie in Registra neu.',
  },
  oldNode:
    'Registra braucht Node 24 oder neuer; dieser Befehl läuft unter Node {{version}}: Führen Sie ihn über npm aus (npm start, npm run registra).',
}

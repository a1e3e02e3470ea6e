import type { settings as reference } from '#shared/i18n/fr/settings.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const settings: Translation<typeof reference> = {
  sentence: 'Die Oberfläche dieses Computers und die Einstellungen der Arbeitsmappe.',
  names: {
    retentionYears: 'Aufbewahrungsfristen',
    backupFolder: 'Ordner für Sicherungen',
    backupFolders: 'Ordner für Sicherungen',
    backupDailyAt: 'Tägliche Sicherung um',
    backupEveryHours: 'Sicherung nach Arbeitsstunden',
    contactCentreHours: 'Öffnungszeiten des Kontaktzentrums',
    formLanguages: 'Sprachen des Papierformulars',
    reminderRepeatDays: 'Tage, bevor dieselbe Erinnerung wiederholt wird',
    contactTextLimit: 'Länge des Textes für das Kontaktformular',
    annexMegabytes: 'Anlagen eines Antrags (MB)',
    formBlankLines: 'Leere Zeilen',
    logo: 'Logo',
  },
  interface: {
    title: 'Oberfläche',
    text: 'Nur auf diesem Computer.',
  },
  workspace: {
    title: 'Arbeitsmappe',
    text: 'Gilt für alle, die diese Mappe öffnen.',
    folder: 'Ort',
    user: 'Sie arbeiten als',
    own: 'Ihre Unternehmen',
    ownNone: 'Kein eigenes Unternehmen: Die Dokumente haben keinen Kopf.',
    ownSee: 'Ihre Unternehmen ansehen',
  },
  form: {
    title: 'Papierformular',
    first: 'Erste Sprache',
    second: 'Zweite Sprache',
    onlyOne: 'Nur eine Sprache',
    reminderHint: 'Unsere Wahl (Annahme): 30 Tage. 0: nie fragen.',
    contactTextHint: 'In Zeichen; die Grenze des amtlichen Formulars ist nicht veröffentlicht.',
    annexHint: 'Zusammen; jede Datei darf 25 MB haben. Amtlich ist nichts veröffentlicht.',
    blankLinesHint: 'Für Personen, die unerwartet kommen; von 3 bis 200.',
    hours: 'Öffnungszeiten des Kontaktzentrums',
    hoursHint:
      'Sie sind nirgends verlässlich veröffentlicht: Tragen Sie ein, was man Ihnen gesagt hat. Leer sagt das Programm nichts dazu.',
    addHours: 'Zeitspanne hinzufügen',
    hoursRow: 'Zeitspanne {{n, number}}',
    days: 'Tage',
    opens: 'Von',
    closes: 'Bis',
    saved: 'Einstellungen gespeichert',
    save: 'Einstellungen speichern',
  },
  backup: {
    now: 'Jetzt sichern',
    verify: 'Jetzt prüfen',
    verifyText:
      'Prüft die Seiten der Datei, die Verbindungen der Datensätze, die Kette des Protokolls und die Anlagen.',
    verifying: 'Prüfung der Mappe',
    allGood: 'Alles ist in Ordnung.',
    notGood:
      'Die Prüfung hat ein Problem gefunden. Bewahren Sie diese Mappe auf und stellen Sie die letzte Sicherung wieder her.',
    good: 'in Ordnung',
    bad: 'Problem',
  },
  about: {
    title: 'Über',
    version: 'Version',
    offline: 'Registra verbindet sich mit nichts. Nur ein Link, auf den Sie klicken, öffnet den Browser.',
    law: 'Registra informiert; der amtliche Text entscheidet.',
    format: 'Format der Mappe',
  },
}

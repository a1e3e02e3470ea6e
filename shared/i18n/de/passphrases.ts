export const passphrases = {
  title: 'Zugang und Schlüssel',
  text: 'Die beim Öffnen eingegebene Passphrase entscheidet, was jemand tun darf.',
  roles: { office: 'Büro', supervisor: 'Bauleitung', reader: 'Einsicht' },
  roleText: {
    office: 'Alles.',
    supervisor: 'Notfall, die Arbeitsplätze von heute, Personen und Planung zum Nachsehen.',
    reader: 'Alles einsehen, nichts ändern; Nummern verdeckt.',
  },
  working: 'Zugang: {{role}}',
  honest:
    'Der Zugang schützt vor Versehen und Neugier im Programm. Wer die Datei, eine Passphrase und das nötige Werkzeug hat, kann alles entschlüsseln: Verleihen Sie eine Passphrase nur an Personen, denen Sie vertrauen.',
  list: {
    label: 'Was den Arbeitsordner öffnet',
    own: 'Passphrase des Büros',
    recovery: 'Wiederherstellungscode',
    since: 'Seit {{when}}',
    none: 'Keine Passphrase ist verliehen: Wer den Arbeitsordner öffnet, darf alles.',
  },
  current: 'Jetzige Passphrase des Büros',
  next: 'Neue Passphrase',
  change: {
    button: 'Passphrase ändern…',
    title: 'Die Passphrase ändern',
    text: 'Frühere Sicherungen behalten die alte.',
    save: 'Ändern',
    done: 'Passphrase geändert',
  },
  lend: {
    button: 'Zugang verleihen…',
    title: 'Zugang verleihen',
    role: 'Zugang',
    label: 'Name',
    labelHint:
      'Damit Sie sie unterscheiden, zum Beispiel „Baustelle Namur“. Der Name bleibt in der verschlüsselten Datei.',
    passphrase: 'Verliehene Passphrase',
    save: 'Verleihen',
    done: 'Zugang verliehen',
  },
  rename: { button: 'Umbenennen', title: 'Den Zugang umbenennen', save: 'Umbenennen', done: 'Zugang umbenannt' },
  end: {
    button: 'Entziehen',
    title: 'Den Zugang „{{label}}“ entziehen',
    text: 'Seine Passphrase öffnet diesen Arbeitsordner dann nicht mehr. Frühere Sicherungen öffnen sich noch mit ihr; damit auch eine alte Kopie von workspace.json nichts mehr nützt, erneuern Sie danach den Schlüssel der Verschlüsselung.',
    save: 'Entziehen',
    done: 'Zugang entzogen',
  },
  recovery: {
    button: 'Neuer Wiederherstellungscode…',
    title: 'Neuer Wiederherstellungscode',
    text: 'Der alte Code und sein Blatt gelten dann nicht mehr. Der neue Code wird nur einmal gezeigt.',
    save: 'Neuen Code erstellen',
    shown:
      'Dieser Code öffnet den Arbeitsordner, wenn die Passphrase verloren ist. Drucken Sie ihn und vernichten Sie das alte Blatt.',
    go: 'Fertig',
    unconfirmed:
      'Niemand hat bestätigt, dass der letzte Wiederherstellungscode aufbewahrt ist. Haben Sie ihn nicht, erstellen Sie einen neuen.',
    unconfirmedShort: 'Code nicht bestätigt',
  },
  rotate: {
    button: 'Schlüssel der Verschlüsselung erneuern…',
    title: 'Den Schlüssel der Verschlüsselung erneuern',
    text: 'Der ganze Arbeitsordner wird unter einem anderen Schlüssel neu verschlüsselt: wenn eine Passphrase oder ein Computer in falsche Hände geraten ist. Nachsehen geht währenddessen weiter; Speichern wartet. Es gibt einen neuen Wiederherstellungscode.',
    others: 'Verliehene Zugänge',
    othersText: 'Geben Sie die Passphrase derer ein, die bleiben sollen; die anderen enden.',
    save: 'Schlüssel erneuern',
    task: 'Erneuerung des Schlüssels',
    phases: {
      copying: 'Datei kopieren',
      encrypting: 'Unter dem neuen Schlüssel verschlüsseln',
      proving: 'Jede Seite prüfen',
      switching: 'An ihren Platz setzen',
    },
    done: 'Schlüssel der Verschlüsselung erneuert',
    ended: 'Beendete Zugänge: {{names}}',
  },
  older: {
    title: 'Frühere Sicherungen',
    text_one:
      '{{count, number}} Sicherung öffnet sich noch mit einer Passphrase oder einem Code, die hier nicht mehr gelten:',
    text_other:
      '{{count, number}} Sicherungen öffnen sich noch mit einer Passphrase oder einem Code, die hier nicht mehr gelten:',
    regular:
      'Die vom Programm gemachten verschwinden mit der Rotation, spätestens nach zwölf Monaten. Von Ihnen benannte und anderswo abgelegte Kopien bleiben, bis Sie sie löschen.',
  },
  cli: {
    line: '{{id}}  {{role}}  {{name}}  {{when}}',
    lent: 'Zugang verliehen: {{label}} ({{id}})',
    keep: 'Passphrase von „{{label}}“ (leer: er endet):',
    confirm: 'Sobald der Code aufbewahrt ist: registra recovery confirm',
    confirmed: 'Der Wiederherstellungscode ist als aufbewahrt vermerkt.',
  },
  closed: {
    title: 'Diese Seite gehört nicht zu Ihrem Zugang',
    text: 'Der Arbeitsordner ist mit dem Zugang „{{role}}“ geöffnet. Für alles andere öffnen Sie ihn mit der Passphrase des Büros.',
    back: 'Zu Heute',
  },
}

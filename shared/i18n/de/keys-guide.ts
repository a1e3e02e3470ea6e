import type { keysGuide as reference } from '#shared/i18n/fr/keys-guide.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What the key guide asks, advises and why. */
export const keysGuide: Translation<typeof reference> = {
  steps: {
    'itsme-app': {
      title: 'Die itsme-App installieren',
      text: 'Auf dem Smartphone, aus dem offiziellen App-Store.',
    },
    'itsme-identity': {
      title: 'Das Konto mit dem elektronischen Personalausweis anlegen',
      text: 'Den Ausweis bereithalten und der App folgen, bis der eigene Geheimcode gewählt ist.',
    },
    'itsme-login': {
      title: 'Sich ein erstes Mal anmelden',
      text: 'Check In and Out at Work öffnen und itsme wählen. Erscheint die persönliche Seite, funktioniert der Schlüssel.',
    },
    'eidas-ready': {
      title: 'Bereitlegen, was die erste Anmeldung verlangt',
      text: 'Die elektronische Identität des Landes (Karte oder App, mit Code), eine E-Mail-Adresse und eine Telefonnummer.',
    },
    'eidas-login': {
      title: 'Sich ein erstes Mal anmelden',
      text: 'Am Anmeldebildschirm das europäisch anerkannte Authentifizierungsmittel wählen, dann das Land. E-Mail-Adresse und Telefon angeben.',
    },
    'totp-papers': {
      title: 'Die Ausweispapiere zusammenlegen',
      text: 'Gültiger Pass oder Personalausweis und eine eigene E-Mail-Adresse.',
    },
    'totp-book': {
      title: 'Einen Termin für das Videogespräch vereinbaren',
      text: 'Auf belgianid.be; Tag und Uhrzeit vermerken.',
    },
    'totp-call': {
      title: 'Das Videogespräch mit Sigedis führen',
      text: 'Sigedis prüft die Papiere, findet die BIS-Nummer oder legt eine an und hilft im Gespräch zum Schlüssel.',
    },
    'totp-login': {
      title: 'Sich ein erstes Mal anmelden',
      text: 'Benutzername, Passwort, dann der Code aus der E-Mail.',
    },
    'note-number': {
      title: 'Die erhaltene BIS-Nummer vermerken',
      text: 'Dem Büro mitzuteilen, das sie in die Kartei einträgt.',
    },
    guide: {
      title: 'Den Leitfaden beantworten',
      text: 'Einige Fragen genügen, um den richtigen Schlüssel zu finden.',
    },
    'find-out': {
      title: 'Zuerst klären',
      text: 'Für eine Empfehlung fehlt noch eine Antwort.',
    },
    'note-key': {
      title: 'Vermerken, dass der Schlüssel funktioniert',
      text: 'Alle Schritte sind erledigt: Es bleibt, den Schlüssel als aktiv zu vermerken.',
    },
    register: {
      title: 'Das Unternehmen in der ZUD eintragen lassen',
      text: 'Ein zugelassener Unternehmensschalter trägt das Unternehmen ein; es erhält seine Unternehmensnummer. Der gesetzliche Vertreter erhält eine BIS-Nummer.',
    },
    key: {
      title: 'Den Schlüssel des gesetzlichen Vertreters erhalten',
      text: 'itsme mit einem belgischen Personalausweis, eIDAS oder ein Code per App oder E-Mail (TOTP) mit Hilfe von Sigedis.',
    },
    csam: {
      title: 'Sich bei CSAM anmelden',
      text: 'Mit der Unternehmensnummer, der BIS-Nummer und dem Schlüssel des gesetzlichen Vertreters.',
    },
    chief: {
      title: 'Den Hauptzugangsverwalter bestimmen',
      text: 'Der gesetzliche Vertreter kann sich selbst bestimmen.',
    },
    managers: {
      title: 'Die Zugänge vergeben',
      text: 'Der Hauptzugangsverwalter bestimmt, wer den Dienst nutzt, und kann Zugangsverwalter ernennen. Für den Webservice braucht es auch einen technischen Verwalter.',
    },
  },
  pages: {
    worker: 'Check In and Out at Work, Seite für Arbeitnehmer',
    employer: 'Check In and Out at Work, Seite für Arbeitgeber',
    contact: 'Kontaktformular des LSS',
    csam: 'CSAM, Hilfe zu digitalen Schlüsseln',
    belgianid: 'belgianid.be, Termin mit Sigedis',
    counters: 'FÖD Wirtschaft, zugelassene Unternehmensschalter',
  },
  reasons: {
    'card-taken': 'Personalausweis und Smartphone sind geeignet.',
    'card-unsure': 'Geeignet, wenn der elektronische Personalausweis aus einem dieser Länder ist: {{countries}}.',
    'card-strange': 'Die App nimmt nur Ausweise aus diesen Ländern: {{countries}}.',
    'card-belgian-only':
      'Für den Vertreter eines Unternehmens gilt nur ein belgischer Ausweis; die anderen gelten nur für Arbeitnehmer.',
    'phone-missing': 'Ohne eigenes Smartphone lässt sich die App nicht installieren.',
    'phone-unsure': 'Der Ausweis ist geeignet; es braucht auch ein eigenes Smartphone.',
    'identity-recognised': 'Die elektronische Identität des Landes ist auf europäischer Ebene anerkannt.',
    'identity-unsure': 'Geeignet, wenn der Anmeldebildschirm das Land unter den europäisch anerkannten Mitteln nennt.',
    'identity-none': 'Die Person hat keine auf europäischer Ebene anerkannte elektronische Identität.',
    'identity-belgian': 'eIDAS ist für eine Identität eines anderen Landes als Belgien gedacht.',
    'number-missing': 'Ohne Nationalregister- oder BIS-Nummer legt Sigedis eine an und hilft zum Schlüssel.',
    'number-unsure': 'Nützlich, wenn es noch keine Nationalregister- oder BIS-Nummer gibt.',
    'no-other-way': 'Keiner der beiden anderen Schlüssel passt.',
    'others-unsure': 'Bleibt möglich, wenn die anderen Schlüssel nicht passen.',
    'others-fit': 'Nicht nötig: ein anderer Schlüssel passt.',
  },
  questions: {
    card: {
      title: 'Welcher elektronische Personalausweis?',
      help: 'Es zählt das Land, das den Ausweis ausgestellt hat, nicht die Staatsangehörigkeit.',
      find: 'Auf den Ausweis sehen: Das Land steht oben, ein Chip zeigt, dass er elektronisch ist.',
    },
    phone: {
      title: 'Ein eigenes Smartphone?',
      help: 'Die itsme-App kommt auf ein Telefon, das die Person behält.',
      find: 'Nachsehen, ob sich Apps auf dem Telefon installieren lassen.',
    },
    recognised: {
      title: 'Eine auf europäischer Ebene anerkannte elektronische Identität?',
      help: 'Der Anmeldebildschirm des Dienstes führt die Liste der anerkannten Länder; sie ändert sich.',
      find: 'Den Anmeldebildschirm des Dienstes öffnen und das europäisch anerkannte Mittel wählen: Die Länder erscheinen.',
    },
    number: {
      title: 'Eine Nationalregister- oder BIS-Nummer?',
      help: 'Elf Ziffern, die meist mit dem Geburtsdatum beginnen.',
      find: 'Auf einem Aufenthaltstitel, einer belgischen Lohnabrechnung oder einem belgischen Behördenbrief nachsehen.',
    },
    email: {
      title: 'Eine eigene E-Mail-Adresse?',
      help: 'Nötig für eIDAS bei der ersten Anmeldung und um einen Code zu erhalten.',
      find: 'Eine Adresse wählen, die niemand sonst liest; nötigenfalls eine anlegen.',
    },
    registered: {
      title: 'Ist das Unternehmen in der ZUD eingetragen?',
      help: 'Es hat dann eine belgische Unternehmensnummer mit zehn Ziffern.',
      find: 'Es hat dann eine belgische Unternehmensnummer mit zehn Ziffern.',
    },
    webService: {
      title: 'Wird das Unternehmen den Webservice nutzen?',
      help: 'Wenn eine Software statt des Bildschirms registriert. Dann braucht es auch einen technischen Verwalter.',
      find: 'Wenn eine Software statt des Bildschirms registriert. Dann braucht es auch einen technischen Verwalter.',
    },
  },
  cards: {
    other: 'Aus einem anderen Land',
    none: 'Kein elektronischer Ausweis',
    unsure: 'Nicht sicher',
  },
  words: {
    yes: 'Ja',
    no: 'Nein',
    unsure: 'Nicht sicher',
  },
}

import { emergencyPage } from '#shared/i18n/de/emergency-page.ts'
import type { emergency as reference } from '#shared/i18n/fr/emergency.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const emergency: Translation<typeof reference> = {
  questions: {
    'permanent-lack': {
      title: 'Fehlt die nötige Infrastruktur hier dauerhaft?',
      help: 'Zum Beispiel: An diesem Arbeitsplatz gibt es nie Telefon, Internet oder Strom.',
    },
    provider: {
      title: 'Laufen die Registrierungen über einen Dienstleister?',
      help: 'Ortung, Badgeleser, Planungssoftware: zuerst dort anrufen. Name, Uhrzeit und Vorgangsnummer notieren.',
    },
    channels: {
      title: 'Welche anderen Wege haben Sie versucht?',
      help: 'Online, mobil, Ersatzweg des Vertrags: versuchen und jedes Ergebnis notieren.',
    },
    fault: { title: 'Wo liegt die Störung?', help: 'Wählen Sie die Ursache, die Sie nachweisen können.' },
    call: {
      title: 'Was hat das Kontaktzentrum geantwortet?',
      help: 'Während der Öffnungszeiten anrufen; außerhalb das Kontaktformular senden.',
    },
  },
  answers: {
    'permanent-lack': { yes: 'Ja, dauerhaft', no: 'Nein' },
    provider: {
      'not-used': 'Kein Dienstleister',
      solved: 'Kontaktiert: gelöst',
      'not-solved': 'Kontaktiert: keine Lösung',
    },
    channels: { worked: 'Hat funktioniert', failed: 'Hat nicht funktioniert', 'no-more': 'Kein weiterer Weg' },
    fault: {
      infrastructure: 'Strom, Telefon oder Internet Dritter',
      'official-service': 'Der amtliche Dienst selbst',
      'own-means': 'Unsere Mittel oder in der Kette gestellte Mittel',
    },
    call: {
      solved: 'Lösung erhalten: Registrierung möglich',
      'number-given': 'Referenznummer erhalten',
      'number-awaited': 'Gemeldet, Nummer steht noch aus',
    },
  },
  faultHelp: {
    infrastructure:
      'Infrastruktur, die weder uns gehört noch von uns an Subunternehmer oder vom Vertragspartner an uns gestellt wurde.',
    'official-service': 'Website oder Anwendung des LSS antworten niemandem.',
    'own-means': 'Gerät, Vertrag, Software oder Zugang von uns, einem Subunternehmer oder dem Vertragspartner.',
  },
  channels: {
    online: 'Onlinedienst',
    mobile: 'Mobil',
    fallback: 'Ersatzweg des Vertrags',
    phone: 'Telefon',
    contactForm: 'Kontaktformular',
    other: 'Anderer Weg',
  },
  outcomes: {
    'not-applicable': {
      title: 'Das Notverfahren gilt nicht',
      text: 'Wo die Infrastruktur immer fehlt, braucht es eine andere, im Voraus vereinbarte Regelung.',
    },
    'registered-after-all': {
      title: 'Doch noch registriert',
      text: 'Die Anwesenheiten laufen über den gefundenen anderen Weg. Bewahren Sie auf, was versucht wurde.',
    },
    exempt: {
      title: 'Befreiung für den Tag',
      text: 'Mehr ist nicht zu tun, aber die Ursache muss überprüfbar bleiben: Nachweis aufbewahren.',
    },
    'paper-form': {
      title: 'Papierformular',
      text: 'Lassen Sie das Papierformular unterschreiben und tragen Sie die Referenznummer ein: Das ist Ihr Nachweis.',
    },
  },
  instead: {
    'other-organisation':
      'Vereinbaren Sie mit den Subunternehmern eine andere Regelung: im Voraus, aus der Ferne oder über den Onlinedienst. Notieren Sie beim Arbeitsplatz, was, mit wem und seit wann.',
    'ask-authority':
      'Für die Reinigung darf weder im Voraus noch aus der Ferne registriert werden: Fragen Sie das LSS, wie vorzugehen ist.',
  },
  reasons: {
    'permanent-lack': 'Die Infrastruktur fehlt hier dauerhaft.',
    'by-provider': 'Der Dienstleister hat die Störung behoben.',
    'by-other-channel': 'Ein anderer Weg hat funktioniert.',
    'by-agent': 'Das Kontaktzentrum hat eine Lösung gegeben.',
    infrastructure: 'Die Störung liegt bei der Infrastruktur Dritter.',
    'official-service': 'Die Störung liegt beim amtlichen Dienst.',
    'reference-given': 'Das Kontaktzentrum hat eine Referenznummer gegeben.',
    'reference-awaited': 'Die Störung ist gemeldet; die Referenznummer steht noch aus.',
  },
  evidence: {
    'alternative-agreed': 'Die vereinbarte andere Regelung',
    'alternative-partner': 'Mit wem sie vereinbart ist',
    'alternative-since': 'Seit wann',
    'provider-name': 'Der Name des Dienstleisters',
    'provider-ticket': 'Die Vorgangsnummer des Dienstleisters',
    'channels-tried': 'Die versuchten Wege mit Uhrzeit',
    'proof-of-cause': 'Ein Nachweis der Störung: Meldung des Betreibers, Bildschirmfoto, Pressebericht',
    'call-channel': 'Wie und wann das Kontaktzentrum erreicht wurde',
    'agent-name': 'Der Name der Ansprechperson',
    'reference-number': 'Die Referenznummer',
    'paper-form': 'Das unterschriebene Papierformular',
  },
  assumption: 'Annahme',
  assumptionText:
    'Für diesen Bereich wurde kein amtliches Verfahren gefunden: Das von Checkinatwork wird entsprechend angewandt.',
  ruleSource: 'Quelle: {{source}} (geprüft am {{checkedOn}})',
  warnings: {
    'outside-declaration': 'Dieser Tag liegt außerhalb der Daten der Meldung ({{detail}}).',
    'no-duty': 'Laut Meldung besteht keine Registrierungspflicht.',
    'permanent-lack': 'Die Infrastruktur fehlt hier dauerhaft: Das Notverfahren gilt nicht ({{detail}}).',
    'nobody-planned': 'An diesem Tag ist niemand eingeplant: Das Formular ist leer.',
    'regime-unknown':
      'Der Bereich der Meldung ist nicht bekannt: Das Formular der Reinigung, das vollständigste, wird verwendet.',
    'limosa-not-valid': '{{person}}: Limosa an diesem Tag nicht gültig ({{detail}}).',
    'employer-not-in-chain': '{{person}}: Arbeitgeber {{detail}} steht an diesem Tag nicht in der Kette.',
    'no-identifier': '{{person}}: keine Nummer bekannt.',
    'no-employment': '{{person}}: kein Arbeitgeber an diesem Tag bekannt.',
    absent: '{{person}}: an diesem Tag abwesend, nicht auf dem Formular.',
    'workplace-closed': '{{person}}: Ort an diesem Tag geschlossen, nicht auf dem Formular.',
    'characters-replaced': 'Einige Zeichen können nicht gedruckt werden: {{detail}}.',
    'text-shortened': 'Ein zu langer Text wurde gekürzt: {{detail}}.',
  },
  states: { prepared: 'Vorbereitet', used: 'Verwendet' },
  lineOutcomes: {
    registered: 'Registriert',
    'in-correction': 'In Berichtigung',
    absent: 'Abwesend',
    explained: 'Erklärt',
  },
  files: {
    form: 'Papierformular',
    forms: 'Papierformulare',
    preview: 'Vorschau',
    decisionCard: 'Entscheidungskarte',
    phoneScript: 'Anruf beim Kontaktzentrum',
    peopleList: 'Personenliste',
    pack: 'Notfallmappe',
    statement: 'Feststellung',
  },
  hours: {
    stretch: '{{days}} {{from}}–{{to}}',
    days: { 1: 'Mo', 2: 'Di', 3: 'Mi', 4: 'Do', 5: 'Fr', 6: 'Sa', 7: 'So' },
  },
  contactText: {
    greeting: 'Sehr geehrte Damen und Herren,',
    intro: 'wir können die Anwesenheiten nicht in {{service}} registrieren und bitten um eine Referenznummer.',
    company: 'Unternehmen: {{name}}',
    companyNumber: 'Unternehmensnummer: {{number}}',
    date: 'Tag: {{date}}',
    hour: 'Beginn der Störung: {{hour}}',
    place: 'Arbeitsplatz: {{place}}',
    declaration: 'Nummer der Meldung von Arbeiten: {{number}}',
    cause: 'Ursache: {{cause}}',
    description: 'Was nicht funktioniert: {{description}}',
    tried: 'Bereits versucht:',
    provider: 'Dienstleister',
    step: '– {{time}} {{what}}: {{result}}',
    request: 'Bitte teilen Sie uns eine Referenznummer oder eine Lösung mit.',
    closing: 'Mit freundlichen Grüßen',
  },
  page: emergencyPage,
  cli: {
    form: '{{file}}: {{declaration}}, Personen: {{people}}, Seiten: {{pages}}',
    noForms: 'An diesem Tag ist keine Meldung aktiv.',
    packed_one: '{{count}} Datei in {{folder}} geschrieben',
    packed_other: '{{count}} Dateien in {{folder}} geschrieben',
    warning: 'Achtung, {{declaration}}: {{text}}',
  },
}

import type { correctionDocuments as reference } from '#shared/i18n/fr/correction-documents.ts'
import { correctionPapers } from '#shared/i18n/de/correction-papers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const correctionDocuments: Translation<typeof reference> = {
  papers: correctionPapers,
  nsso: 'Landesamt für soziale Sicherheit (LSS)',
  type: { in: 'IN', out: 'OUT', presence: 'Anwesenheit' },
  capacity: {
    employee: 'Arbeitnehmer',
    'self-employed': 'Selbständiger',
    temporary: 'Zeitarbeiter',
    trainee: 'Praktikant',
  },
  service: { ciao: 'Check In and Out at Work', checkinatwork: 'Checkinatwork' },
  reason: {
    'forgotten-in': 'IN vergessen',
    'forgotten-out': 'OUT vergessen',
    'forgotten-break': 'Pause vergessen',
    'in-and-out-at-once': 'IN und OUT zur gleichen Zeit',
    'wrong-workplace': 'falscher Arbeitsplatz',
    'wrong-employer': 'falscher Arbeitgeber',
    'wrong-identity-number': 'falsche ENSS oder Limosa-Nummer',
    duplicate: 'doppelte Registrierung',
    'device-failure': 'Ausfall des Geräts oder der Anwendung',
    'no-network': 'kein Netz',
    'not-present': 'Person nicht anwesend',
    other: 'anderer Grund',
  },
  evidence: {
    'time-sheet': 'Stundenzettel',
    planning: 'Planung',
    'device-log': 'Auszug aus Badge- oder Ortungssystem',
    'worker-statement': 'Unterschriebene Erklärung des Arbeitnehmers',
    'client-confirmation': 'Bestätigung des Kunden',
    'contact-reference': 'Referenz des Kontaktzentrums',
    screenshot: 'Bildschirmfoto',
    'paper-form': 'Unterschriebenes Papierformular',
    other: 'Anderer Beleg',
  },
  letter: {
    title: {
      nsso: 'Antrag auf Änderung von Anwesenheitsregistrierungen',
      subcontractor: 'Zu ändernde Anwesenheitsregistrierungen',
      agency: 'Zu ändernde Anwesenheitsregistrierungen',
      'self-employed': 'Antrag auf Änderung von Anwesenheitsregistrierungen',
    },
    number: 'Nummer des Antrags',
    date: 'Datum',
    sender: 'Absender',
    contact: 'Ansprechperson',
    addressee: 'Empfänger',
    enterprise: 'Unternehmensnummer {{number}}',
    greeting: 'Sehr geehrte Damen und Herren,',
    intro: {
      nsso_one:
        'als Arbeitgeber haben wir festgestellt, dass eine Anwesenheitsregistrierung unseres Personals falsch ist oder fehlt. Wir bitten Sie, sie wie nachstehend angegeben zu ändern.',
      nsso_other:
        'als Arbeitgeber haben wir festgestellt, dass {{count}} Anwesenheitsregistrierungen unseres Personals falsch sind oder fehlen. Wir bitten Sie, sie wie nachstehend angegeben zu ändern.',
      subcontractor_one:
        'bei der Kontrolle der Anwesenheiten an unseren Arbeitsplätzen haben wir festgestellt, dass eine Registrierung einer von Ihnen beschäftigten Person falsch ist oder fehlt. Sie ist nachstehend aufgeführt.',
      subcontractor_other:
        'bei der Kontrolle der Anwesenheiten an unseren Arbeitsplätzen haben wir festgestellt, dass {{count}} Registrierungen von Ihnen beschäftigter Personen falsch sind oder fehlen. Sie sind nachstehend aufgeführt.',
      agency_one:
        'bei der Kontrolle der Anwesenheiten an unseren Arbeitsplätzen haben wir festgestellt, dass eine Registrierung eines Ihrer Zeitarbeiter falsch ist oder fehlt. Sie ist nachstehend aufgeführt.',
      agency_other:
        'bei der Kontrolle der Anwesenheiten an unseren Arbeitsplätzen haben wir festgestellt, dass {{count}} Registrierungen Ihrer Zeitarbeiter falsch sind oder fehlen. Sie sind nachstehend aufgeführt.',
      self_one:
        'ich arbeite als Selbständiger und habe festgestellt, dass eine meiner Anwesenheitsregistrierungen falsch ist oder fehlt. Ich bitte Sie, sie wie nachstehend angegeben zu ändern.',
      self_other:
        'ich arbeite als Selbständiger und habe festgestellt, dass {{count}} meiner Anwesenheitsregistrierungen falsch sind oder fehlen. Ich bitte Sie, sie wie nachstehend angegeben zu ändern.',
    },
    role: {
      subcontractor:
        'Als Arbeitgeber obliegt es Ihnen, die Änderung beim LSS zu beantragen; wir können dies nicht an Ihrer Stelle tun.',
      agency:
        'Ihre Zeitarbeitsfirma ist der Arbeitgeber dieser Personen: Es obliegt Ihnen, die Änderung beim LSS zu beantragen; wir können dies nicht an Ihrer Stelle tun.',
    },
    please: 'Wir bitten Sie,',
    points: {
      check: 'diese Angaben mit Ihren eigenen Unterlagen zu vergleichen;',
      askBy: 'die Änderung spätestens am {{date}} beim LSS zu beantragen und die Belege beizufügen;',
      ask: 'die Änderung unverzüglich beim LSS zu beantragen und die Belege beizufügen;',
      answer:
        'uns eine Kopie Ihres Antrags, das Versanddatum, die erhaltene Referenznummer und danach die Antwort des LSS zukommen zu lassen.',
    },
    disagree:
      'Ist eine Registrierung Ihrer Ansicht nach richtig, so schreiben Sie uns dies bitte und fügen Sie bei, was es zeigt: Wir schließen diesen Punkt dann ab.',
    quote: 'Bitte geben Sie die Nummer {{number}} in jeder Antwort an.',
    follows: {
      ours: 'Dieser Antrag folgt auf unseren Antrag {{number}}.',
      mine: 'Dieser Antrag folgt auf meinen Antrag {{number}}.',
    },
    reported: 'Die betroffene Person hat uns den Fehler am {{date}} gemeldet.',
    reportedWords: 'Die betroffene Person hat uns den Fehler am {{date}} mit diesen Worten gemeldet: „{{text}}“',
    deadline:
      'Letzter Tag, um die Änderung zu beantragen: {{date}} (nach unserer Berechnung: Tag der Registrierung +\u00a0{{days}}\u00a0Tage).',
    deadlines:
      'Die erste Frist endet am {{date}} (nach unserer Berechnung: Tag der Registrierung +\u00a0{{days}}\u00a0Tage); bei jeder Registrierung ist der letzte Tag angegeben.',
    noDeadline: 'Für diese Registrierungen ist uns keine Frist für Änderungen bekannt.',
    late: 'Der Antrag wird aus folgendem Grund nach dieser Frist eingereicht: {{reason}}',
    explanation: 'Erläuterung',
    evidence_one: '{{count}} Beleg ist beigefügt; das Verzeichnis steht am Ende des Dossiers.',
    evidence_other: '{{count}} Belege sind beigefügt; das Verzeichnis steht am Ende des Dossiers.',
    noEvidence: 'Es sind keine Belege vorhanden.',
    noEvidenceReason: 'Aus folgendem Grund sind keine Belege vorhanden: {{reason}}',
    confirm: {
      ours: 'Bitte bestätigen Sie uns die Änderung oder teilen Sie uns mit, was für die Bearbeitung noch fehlt.',
      mine: 'Bitte bestätigen Sie mir die Änderung oder teilen Sie mir mit, was für die Bearbeitung noch fehlt.',
    },
    closing: { ours: 'Mit freundlichen Grüßen', mine: 'Mit freundlichen Grüßen' },
    place: 'Ausgestellt in',
    on: 'Am',
    signer: 'Name und Eigenschaft',
    signature: 'Unterschrift',
  },
  items: {
    heading_one: 'Beantragte Änderung',
    heading_other: 'Beantragte Änderungen',
    number: 'Nr.',
    person: 'Person',
    where: 'Tag und Arbeitsplatz',
    registered: 'Registriert',
    requested: 'Beantragt',
    why: 'Grund',
    identifier: 'ENSS {{number}}',
    limosa: 'Limosa {{number}}',
    noIdentifier: 'Nummer unbekannt',
    declaration: 'Meldung von Arbeiten {{number}}',
    receipt: 'Empfangsnummer {{number}}',
    lastDay: 'Letzter Tag: {{date}}',
    noLastDay: 'Frist: keine bekannt',
    nothing: 'keine Registrierung',
    add: 'hinzuzufügen',
    cancel: 'zu stornieren',
    rest: 'alles andere unverändert',
    place: 'Ort: {{place}}',
    employer: 'Arbeitgeber: {{employer}}',
    who: 'Person: {{person}}',
    legend: 'Brüsseler Zeit. Letzter Tag: nach unserer Berechnung der Tag der Registrierung +\u00a0{{days}}\u00a0Tage.',
    hours: 'Brüsseler Zeit.',
    line: '{{number}}. {{person}}',
    change: 'Registriert: {{registered}}. Beantragt: {{requested}}.',
    reason: 'Grund: {{reason}}.',
  },
  annexes: {
    heading: 'Verzeichnis der Anlagen',
    header: 'Anlage {{number}} – {{name}}',
    headerPage: 'Anlage {{number}} – {{name}} ({{page}}/{{pages}})',
    alt: 'Anlage {{number}}, Seite {{page}} von {{pages}}: {{name}}',
    number: 'Nr.',
    file: 'Beleg',
    type: 'Art und Größe',
    page: 'Seite',
    hash: 'SHA-256-Prüfsumme',
    enclosed: 'beigefügt',
    intro:
      'Die Originaldateien liegen diesem Dossier unverändert bei; anhand der Prüfsumme lässt sich feststellen, dass jede Datei unverändert geblieben ist.',
    obstacle: {
      kind: 'Diese Dateiart kann hier nicht wiedergegeben werden: siehe beigefügte Datei.',
      encrypted: 'Nicht wiedergegeben: Die Datei ist durch ein Passwort geschützt. Siehe beigefügte Datei.',
      damaged: 'Nicht wiedergegeben: Die Datei scheint beschädigt zu sein. Siehe beigefügte Datei.',
      large: 'Nicht wiedergegeben: Die Datei ist zu groß, um hier gezeigt zu werden. Siehe beigefügte Datei.',
    },
  },
  text: {
    sender: '{{name}}, Unternehmensnummer {{number}}',
    annexes: 'Belege im Dossier: {{list}}.',
    more_one: '… und {{count}} weitere Änderung: siehe Dossier {{number}}.',
    more_other: '… und {{count}} weitere Änderungen: siehe Dossier {{number}}.',
    explanation: 'Erläuterung: {{text}}',
    enclosed: 'Anlage {{number}}: {{name}}',
  },
  mail: {
    subject: '{{title}} – {{number}}',
    cover:
      'in der Anlage finden Sie ein Dossier, das zu Ihren Anwesenheitsregistrierungen vorbereitet wurde. Als Selbständiger wenden Sie sich selbst an das LSS; wir versenden nichts in Ihrem Namen.',
    coverSteps:
      'Lesen Sie das Dossier bitte durch, berichtigen Sie, was nötig ist, unterschreiben Sie es und senden Sie es selbst mit den Anlagen an das LSS. Teilen Sie uns danach mit, welche Referenznummer Sie erhalten haben.',
    own: 'Text zum Versenden in Ihrem Namen:',
  },
  files: { dossier: 'Dossier', annex: 'Anlage', text: 'Text' },
}

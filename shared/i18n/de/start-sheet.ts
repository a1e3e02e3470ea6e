import type { Translation } from '#shared/i18n/translation.ts'
import type { startSheet as reference } from '#shared/i18n/fr/start-sheet.ts'

export const startSheet: Translation<typeof reference> = {
  title: 'So registriere ich mich',
  in: 'IN',
  inText: 'Ich komme am Ort an: Ich registriere mich sofort.',
  pause: 'PAUSE',
  pauseText: 'OUT, wenn die Pause beginnt, IN, wenn sie endet.',
  out: 'OUT',
  outText: 'Ich gehe: Ich registriere mich, bevor ich den Ort verlasse.',
  byMyself: 'Ich registriere mich selbst, vor Ort und in Echtzeit. Niemand kann es für mich tun, auch nicht im Voraus.',
  presence: 'ANWESEND',
  presenceText: 'Jeden Tag und an jedem Ort: einmal, bevor ich anfange.',
  noPause: 'PAUSE',
  noPauseText: 'Nichts zu registrieren.',
  noOut: 'ENDE',
  noOutText: 'Nichts zu registrieren.',
  byWhom: 'Mein Arbeitgeber, der Unternehmer oder ich selbst: Ich frage, wer meine Anwesenheit registriert.',
  declaration: 'Nummer der Meldung von Arbeiten',
  declarationAsk: 'Nummer beim Verantwortlichen erfragen:',
  workplace: 'Arbeitsplatz',
  keyTitle: 'Mein digitaler Schlüssel',
  keyItsme: 'itsme: mit einem belgischen, luxemburgischen oder niederländischen Personalausweis und einem Telefon.',
  keyEidas:
    'eIDAS: mit einer anderen in Europa anerkannten elektronischen Identität; der Anmeldebildschirm zeigt die Länder.',
  keyTotp:
    'Code per E-Mail: Land nicht anerkannt oder keine BIS-Nummer; Termin auf belgianid.be, Prüfung der Papiere im Videoanruf.',
  keyItsmeOwn: 'Ich habe itsme: Ich wähle itsme auf dem Anmeldebildschirm und bestätige am Telefon.',
  keyEidasOwn:
    'Ich habe einen eIDAS-Schlüssel: Ich wähle mein Land auf dem Anmeldebildschirm. E-Mail und Telefon bereithalten.',
  keyTotpOwn: 'Ich habe einen Schlüssel mit Code per E-Mail: Ich melde mich an und gebe den erhaltenen Code ein.',
  keyNotYet: 'Der Schlüssel ist noch nicht aktiv: Ich frage im Büro nach.',
  errorTitle: 'Ein Fehler, etwas vergessen?',
  errorTell: 'Ich melde es meinem Arbeitgeber, {{employer}}, innerhalb von {{days}} Tagen nach der Registrierung.',
  errorTellSoon:
    'Ich melde es sofort meinem Arbeitgeber, {{employer}}: Am selben Tag kann die Registrierung storniert und neu gemacht werden.',
  errorSelf:
    'Als Selbständiger wende ich mich selbst an das LSS (Tel. {{phone}}), innerhalb von {{days}} Tagen nach der Registrierung.',
  errorSelfSoon:
    'Als Selbständiger storniere ich die Registrierung am selben Tag und mache sie neu; später wende ich mich an das LSS (Tel. {{phone}}).',
  errorAssumed: 'Regel noch zu bestätigen; der amtliche Text entscheidet.',
  ownTitle: 'Meine Registrierungen ansehen',
  ownText: 'Ich melde mich mit meinem Schlüssel an bei {{service}}:',
  contactTitle: 'Eine Frage?',
  contactAsk: 'Ich frage meinen Verantwortlichen vor Ort.',
  outageTitle: 'Nichts funktioniert?',
  outageText:
    'Ich versuche ein anderes Mittel. Immer noch nichts: Ich sage sofort meinem Verantwortlichen oder dem Büro Bescheid, notiere die Uhrzeit und unterschreibe das Papierformular.',
  receiptTitle: 'Empfangsbestätigung, im Büro abzugeben',
  receiptText: 'Ich habe dieses Blatt erhalten und verstanden, wie ich mich registriere.',
  receiptName: 'Name',
  receiptDate: 'Datum',
  receiptSignature: 'Unterschrift',
  law: 'Dieses Blatt informiert; der amtliche Text entscheidet.',
  printed: 'Gedruckt am {{date}}',
  notReviewed: 'Übersetzung nicht von einem Muttersprachler gelesen.',
  declarationCode: 'QR-Code der Meldungsnummer',
  receiptCode: 'QR-Code dieses Blattes',
  posterTitle: 'Hier registriert sich jeder',
}

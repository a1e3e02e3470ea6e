import type { reviewRules as reference } from '#shared/i18n/fr/review-rules.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** Each rule: its short name, the finding as a colleague would say it, what the rule looks at, and what to do next. */
export const reviewRules: Translation<typeof reference> = {
  'duplicate-event': {
    name: 'Doppelt registriert',
    sentence: '{{first}}: {{type}}, und um {{again}} noch einmal {{type}}.',
    text: 'Dieselbe Registrierung kommt weniger als {{limit}} Minuten nach der vorigen noch einmal. Die zweite zählt nicht.',
    next: 'Nichts zu tun, wenn die Person nur zweimal gedrückt hat. Hätte eine davon das Gegenteil sein sollen (IN oder OUT), beantragen Sie die Berichtigung.',
  },
  'in-without-out': {
    name: 'OUT fehlt',
    sentence: 'IN um {{times}}, danach kein OUT.',
    text: 'Auf dieses IN folgte innerhalb von {{limit}} Stunden kein OUT, oder vorher kam ein weiteres IN. Gemeldet wird es erst, wenn diese Stunden vorbei sind.',
    next: 'Fragen Sie die Person, wann sie gegangen ist, suchen Sie einen Beleg und beantragen Sie das OUT.',
  },
  'out-without-in': {
    name: 'IN fehlt',
    sentence: 'OUT um {{times}}, davor kein IN.',
    text: 'Dieses OUT schließt kein IN, das höchstens {{limit}} Stunden alt ist.',
    next: 'Fragen Sie die Person, wann sie begonnen hat, suchen Sie einen Beleg und beantragen Sie das IN.',
  },
  'same-minute': {
    name: 'IN und OUT kurz nacheinander',
    sentence: 'IN um {{in}}, OUT {{seconds}} Sekunden später.',
    text: 'Eine Anwesenheit von weniger als {{limit}} Minute ist fast immer ein Bedienfehler.',
    next: 'Fragen Sie, was geschehen ist: Oft wurde das OUT vom Vortag oder das IN vom Morgen vergessen. Beantragen Sie dann die Berichtigung.',
  },
  'long-presence': {
    name: 'Sehr lange Anwesenheit',
    sentence: 'Von {{in}} bis {{out}} ohne Unterbrechung, also {{duration}}.',
    text: 'Eine Anwesenheit von mehr als {{limit}} Stunden ohne OUT.',
    next: 'Fragen Sie, ob ein OUT vergessen wurde. War der Tag wirklich so lang, erklären Sie die Feststellung.',
  },
  'no-break': {
    name: 'Ohne Pause',
    sentence: 'Von {{in}} bis {{out}}, also {{duration}}, ohne registrierte Pause.',
    text: 'Eine Anwesenheit von mehr als {{limit}} Stunden ohne OUT: Das Arbeitsgesetz verlangt spätestens dann eine Pause.',
    next: 'Fragen Sie, ob die Pause genommen wurde. Wenn ja, beantragen Sie OUT und IN; wenn nein, besprechen Sie die Planung mit der Person.',
  },
  overlap: {
    name: 'An zwei Orten zugleich',
    sentence: 'Von {{from}} bis {{to}} ({{duration}}) unter zwei Meldungen anwesend: {{first}} und {{second}}.',
    text: 'Anwesenheiten derselben Person unter zwei Meldungen überschneiden sich.',
    next: 'Klären Sie mit der Person, wo sie war. Oft wurde am ersten Ort das OUT vergessen oder die falsche Meldung gewählt.',
  },
  'invalid-identifier': {
    name: 'Unmögliche Nummer',
    sentence: 'Die Nummer {{identifier}} kann nicht stimmen: wohl ein Tippfehler.',
    text: 'Die Prüfziffern oder der Aufbau der Nationalregister- oder BIS-Nummer sind falsch. Limosa-Nummern werden so nicht geprüft.',
    next: 'Vergleichen Sie mit dem Ausweis und beantragen Sie die Berichtigung der Nummer. Bis dahin zählt die Anwesenheit für niemanden.',
  },
  'unknown-person': {
    name: 'Unbekannte Person',
    sentence: '$t(review.unknown.{{stated}})',
    text: 'Die Nummer ist möglich, aber kein Datenblatt trägt sie.',
    next: 'Übernehmen Sie die Person, wenn sie für Sie oder einen Subunternehmer arbeitet. Sonst fragen Sie, wer sie dort registriert hat.',
  },
  'unknown-declaration': {
    name: 'Unbekannte Meldung',
    sentence: 'Die Meldung {{declaration}} steht nicht in Ihren Datenblättern.',
    text: 'Die Nummer der Meldung von Arbeiten gehört zu keinem Datenblatt.',
    next: 'Übernehmen Sie die Meldung, wenn sie Sie betrifft. Ist die Nummer falsch, beantragen Sie die Berichtigung: Die Person hat sich anderswo registriert.',
  },
  'outside-declaration': {
    name: 'Außerhalb der Meldung',
    sentence: 'Die Meldung läuft {{span}}: Dieser Tag gehört nicht dazu.',
    text: 'Der Tag der Anwesenheit liegt vor dem Beginn oder nach dem Ende der Meldung von Arbeiten.',
    next: 'Wurden die Arbeiten verlängert, berichtigen Sie die Daten der Meldung. Sonst hat die Person die falsche Meldung gewählt.',
  },
  'limosa-expired': {
    name: 'Limosa nicht gültig',
    sentence: 'Die Limosa-Nummer {{identifier}} gilt {{span}}, nicht an diesem Tag.',
    text: 'Die Person hat eine Limosa-Nummer, und diese ist an dem Tag nicht gültig.',
    next: 'Verlangen Sie vom Arbeitgeber die neue Limosa-Meldung und tragen Sie sie ein. Ohne sie sollte die Person nicht vor Ort sein.',
  },
  'wrong-employer': {
    name: 'Anderer Arbeitgeber',
    sentence: 'Registriert für {{stated}}, obwohl der bekannte Arbeitgeber an diesem Tag {{employers}} ist.',
    text: 'Der Arbeitgeber der Registrierung ist keiner von denen, die das Datenblatt der Person für diesen Tag nennt.',
    next: 'Hat die Person den Arbeitgeber gewechselt, ergänzen Sie ihr Datenblatt. Sonst beantragen Sie die Berichtigung des Arbeitgebers.',
  },
  'company-not-in-chain': {
    name: 'Unternehmen außerhalb der Kette',
    sentence: '{{stated}} hat an diesem Tag keinen Platz in der Kette dieser Meldung.',
    text: 'Der Arbeitgeber der Registrierung ist weder Ihr Unternehmen noch der meldende Unternehmer noch ein an diesem Datum gültiger Subunternehmer.',
    next: 'Arbeitet das Unternehmen wirklich dort, nehmen Sie es in die Kette und in die Meldung von Arbeiten auf. Sonst fragen Sie Ihren Subunternehmer, wer das ist.',
  },
  'missing-registration': {
    name: 'Nichts registriert',
    sentence: '$t(review.missing.{{planned}})',
    text: 'Die Person war für diesen Ort eingeplant, der Tag ist vorbei, eine Datei deckt ihn ab, und nichts steht darin. Eine Abwesenheit, eine Schließung, ein benutztes Papier oder eine Befreiung erklärt es.',
    next: 'War die Person da, beantragen Sie die Ergänzung mit einem Beleg. War sie nicht da, tragen Sie die Abwesenheit ein oder berichtigen Sie die Planung.',
  },
  'unplanned-presence': {
    name: 'Nicht eingeplant',
    sentence: 'Hier registriert, ohne für diesen Tag eingeplant zu sein.',
    text: 'Die Planung dieses Ortes sieht an diesem Tag andere Personen vor, diese aber nicht.',
    next: 'Oft eine Vertretung: Ergänzen Sie die Planung, oder prüfen Sie, ob die Person wirklich an diesem Ort war.',
  },
  'no-receipt': {
    name: 'Ohne Empfangsnummer',
    sentence: 'Die Datei nennt keine Empfangsnummer.',
    text: 'Die Empfangsnummer belegt, dass der amtliche Dienst die Registrierung erhalten hat.',
    next: 'Importieren Sie die Liste des amtlichen Dienstes für diesen Zeitraum: Die Nummer kommt von selbst zur selben Registrierung.',
  },
  'official-remark': {
    name: 'Amtliche Bemerkung',
    sentence: '$t(review.remarks.{{remark}})',
    text: 'Der amtliche Dienst hat die Anwesenheit registriert und eine Bemerkung dazu gesetzt.',
    next: '$t(review.remarkSteps.{{remark}})',
  },
  'paper-not-followed-up': {
    name: 'Papier ohne Folge',
    sentence: 'Diese Zeile des Papierformulars wartet seit mehr als {{days}} Tagen darauf, dass etwas geschieht.',
    text: 'Eine Zeile eines benutzten Papierformulars ist mehr als {{limit}} Tage alt und hat weder Registrierung noch Berichtigung noch Erklärung.',
    next: 'Registrieren Sie die Anwesenheit nachträglich, wenn das noch geht, beantragen Sie die Berichtigung, oder notieren Sie, warum nichts zu tun ist.',
  },
}

import type { valueProblems as reference } from '#shared/i18n/fr/problems-values.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a value, a date, a reference or a link, wherever it was typed. */
export const valueProblems: Translation<typeof reference> = {
  required: { reason: 'Dieses Feld ist leer.', remedy: 'Geben Sie einen Wert ein.' },
  'too-long': {
    reason: 'Dieser Text ist länger als {{max}} Zeichen.',
    remedy: 'Kürzen Sie ihn.',
  },
  'not-a-date': {
    reason: '„{{value}}“ ist kein mögliches Datum.',
    remedy: 'Schreiben Sie Tag, Monat und Jahr, zum Beispiel 14/09/2026.',
  },
  'not-a-time': {
    reason: '„{{value}}“ ist keine mögliche Uhrzeit.',
    remedy: 'Schreiben Sie Stunden und Minuten, zum Beispiel 06:30.',
  },
  'not-an-instant': {
    reason: '„{{value}}“ ist kein vollständiger Zeitpunkt.',
    remedy: 'Geben Sie Datum und Uhrzeit an, zum Beispiel 14/09/2026 06:30.',
  },
  'not-a-number': {
    reason: '„{{value}}“ ist keine Zahl.',
    remedy: 'Schreiben Sie nur Ziffern, mit einem Komma vor den Dezimalstellen.',
  },
  'not-an-email': {
    reason: '„{{value}}“ ist keine E-Mail-Adresse.',
    remedy: 'Prüfen Sie die Adresse, zum Beispiel buero@firma.be.',
  },
  'not-weekdays': {
    reason: '„{{value}}“ bezeichnet keine Wochentage.',
    remedy:
      'Verwenden Sie die Ziffern 1 (Montag) bis 7 (Sonntag), zum Beispiel 1-5 oder 1,3,5, oder die Namen der Tage.',
  },
  'unknown-word': {
    reason: '„{{value}}“ ist hier kein bekanntes Wort.',
    remedy: 'Verwenden Sie eines dieser Wörter: {{allowed}}.',
  },
  'unknown-country': {
    reason: 'Das Land „{{value}}“ wird nicht erkannt.',
    remedy: 'Verwenden Sie den Code aus zwei Buchstaben, zum Beispiel BE, FR oder PL.',
  },
  'date-in-future': {
    reason: 'Der {{value}} liegt in der Zukunft.',
    remedy: 'Geben Sie den Tag an, an dem es geschehen ist.',
  },
  'evidence-empty': {
    reason: 'Ohne Beleg und ohne Notiz würde der Nachweis nichts zeigen.',
    remedy: 'Fügen Sie einen Beleg bei, oder schreiben Sie, was Sie festgestellt haben.',
  },
  'date-order': {
    reason: 'Das Ende ({{end}}) liegt vor dem Beginn ({{start}}).',
    remedy: 'Berichtigen Sie eines der beiden Daten.',
  },
  'date-implausible': {
    reason: 'Das Datum {{value}} liegt sehr weit von heute entfernt.',
    remedy: 'Prüfen Sie das Jahr.',
  },
  'birth-date-future': {
    reason: 'Das Geburtsdatum {{value}} liegt in der Zukunft.',
    remedy: 'Prüfen Sie das Geburtsjahr.',
  },
  'times-equal': {
    reason: 'Beginn und Ende haben dieselbe Uhrzeit ({{value}}).',
    remedy:
      'Berichtigen Sie eine der beiden oder lassen Sie das Ende leer. Ein Ende vor dem Beginn geht über Mitternacht.',
  },
  'hour-does-not-exist': {
    reason: '{{value}} gibt es nicht: In dieser Nacht wurde die Uhr um eine Stunde vorgestellt.',
    remedy: 'Prüfen Sie die Uhrzeit im System, aus dem die Angabe stammt.',
  },
  'hour-occurs-twice': {
    reason: '{{value}} gibt es zweimal: In dieser Nacht wurde die Uhr um eine Stunde zurückgestellt.',
    remedy: 'Die Reihenfolge der Registrierungen der Person gab den Ausschlag. Prüfen Sie das Ergebnis.',
  },
  'control-characters-removed': {
    reason: 'Unsichtbare Zeichen wurden aus diesem Text entfernt.',
    remedy: 'Nichts zu tun, wenn der Text gut lesbar ist.',
  },
  'name-damaged': {
    reason: 'Buchstaben von „{{value}}“ sind in der Datei beschädigt.',
    remedy: 'Der bekannte Name bleibt erhalten; gibt es keinen, berichtigen Sie ihn von Hand.',
  },
  'provisional-created': {
    reason: '„{{value}}“ war nicht bekannt: Ein vorläufiger Eintrag wurde angelegt.',
    remedy: 'Vervollständigen Sie den Eintrag oder importieren Sie die Datei, in der er steht.',
  },
  'identifier-missing': {
    reason: 'Diese Person hat weder ENSS noch Limosa-Nummer: Ihr Eintrag ist vorläufig.',
    remedy: 'Ergänzen Sie eine der beiden Nummern, sobald Sie sie kennen.',
  },
  'contact-unreachable': {
    reason: 'Weder E-Mail-Adresse noch Telefonnummer: diese Person ist nicht erreichbar.',
    remedy: 'Notieren Sie mindestens eines von beiden.',
  },
  'company-number-missing': {
    reason: 'Diese Firma hat weder Unternehmensnummer noch ausländische MwSt.-Nummer: Ihr Eintrag ist vorläufig.',
    remedy: 'Ergänzen Sie eine der beiden Nummern, sobald Sie sie kennen.',
  },
  'employer-missing': {
    reason: 'Für diese Person ist kein Arbeitgeber angegeben.',
    remedy: 'Ergänzen Sie den Arbeitgeber: Das Papierformular braucht ihn.',
  },
  'agency-missing': {
    reason: 'Diese Person ist Zeitarbeiter, aber der Entleiher oder die Zeitarbeitsfirma fehlt.',
    remedy: 'Geben Sie die Zeitarbeitsfirma und den Entleiher an.',
  },
  'limosa-dates-without-number': {
    reason: 'Es stehen Limosa-Daten ohne Limosa-Nummer da.',
    remedy: 'Ergänzen Sie die L-1-Nummer oder löschen Sie die Daten.',
  },
  'declaration-too-long': {
    reason: 'Die Meldung läuft länger als {{years}} Jahre.',
    remedy: 'Prüfen Sie die Daten: Fortlaufende Arbeiten werden für höchstens {{years}} Jahre gemeldet.',
  },
  'not-found': {
    reason: '„{{value}}“ wurde nicht gefunden.',
    remedy: 'Prüfen Sie die Schreibweise oder legen Sie zuerst den Eintrag an.',
  },
  ambiguous: {
    reason: '„{{value}}“ passt auf mehrere Einträge.',
    remedy: 'Verwenden Sie die Nummer statt des Namens.',
  },
  'in-use': {
    reason: 'Dieser Eintrag wird noch an anderer Stelle gebraucht ({{count}}-mal).',
    remedy: 'Geben Sie ihm ein Enddatum, statt ihn zu löschen.',
  },
  'key-conflict': {
    reason: '„{{value}}“ gehört bereits zu einem anderen Eintrag.',
    remedy: 'Öffnen Sie den anderen Eintrag oder berichtigen Sie die Nummer.',
  },
  cycle: {
    reason: 'Diese Firma stünde in der Kette unter sich selbst.',
    remedy: 'Prüfen Sie, wer für wen arbeitet und an welchen Tagen.',
  },
  'employer-link-missing': {
    reason: 'Der direkte Arbeitgeber hat vom {{from}} bis {{to}} keinen Platz in der Kette.',
    remedy: 'Ergänzen Sie das Glied des direkten Arbeitgebers für diese Tage oder ändern Sie die Daten dieses Gliedes.',
  },
  'outside-declaration': {
    reason: 'Diese Daten liegen außerhalb der Meldung von Arbeiten ({{start}} – {{end}}).',
    remedy: 'Berichtigen Sie die Daten oder die der Meldung.',
  },
  overlap: {
    reason: 'Diese Daten überschneiden sich mit einem bekannten Zeitraum ({{from}} – {{to}}).',
    remedy: 'Beenden Sie zuerst den anderen Zeitraum oder berichtigen Sie die Daten.',
  },
  'number-taken': {
    reason: 'Die Nummer {{value}} gehört bereits zu einem anderen Unternehmen.',
    remedy: 'Öffnen Sie diesen anderen Datensatz oder korrigieren Sie die Nummer.',
  },
  'employer-without-place': {
    reason: '{{firm}} hat vom {{from}} bis {{to}} keinen Platz in der Kette, sondern nur: {{places}}.',
    remedy: 'Wählen Sie Tage, an denen {{firm}} einen Platz hat, oder verlängern Sie zuerst das Glied von {{firm}}.',
  },
  'employer-not-in-chain': {
    reason: '{{firm}} hat gar keinen Platz in der Kette dieser Meldung.',
    remedy: 'Ergänzen Sie zuerst das Glied von {{firm}}, dann dieses.',
  },
  'move-outside-link': {
    reason: 'Das Glied läuft vom {{from}} bis {{to}}: Nur an einem dieser Tage kann es verschoben werden.',
    remedy: 'Wählen Sie einen Tag in diesem Zeitraum.',
  },
  'same-employer': {
    reason: 'Das ist bereits der direkte Arbeitgeber dieses Unternehmens.',
    remedy: 'Wählen Sie ein anderes Unternehmen.',
  },
  'links-hanging-below': {
    reason: 'Weiter unten in der Kette verlieren Glieder ab {{from}} ihren direkten Arbeitgeber: {{names}}.',
    remedy: 'Beenden oder verschieben Sie auch diese Glieder, oder behalten Sie die Daten bei.',
  },
  'absence-of-both': {
    reason: 'Eine Abwesenheit betrifft eine Person, eine Schließung eine Meldung: Hier ist beides angegeben.',
    remedy: 'Behalten Sie eines von beiden. Fehlt jemand nur an einem Ort, ändern Sie die Einsatzplanung.',
  },
  'no-end': {
    reason: 'Es ist kein Ende angegeben: Das gilt, bis jemand es beendet.',
    remedy:
      'Wiederholen Sie für einen einzelnen Tag das Datum; sonst ergänzen Sie den letzten Tag, sobald er bekannt ist.',
  },
  'unknown-placeholder': {
    reason: '„{{word}}“ ist kein Wort, das das Programm ersetzt.',
    remedy: 'Wählen Sie eines der vorgeschlagenen Wörter, oder lassen Sie die Klammern weg.',
  },
  'nothing-to-remind': {
    reason: '{{name}} fehlt kein Dokument.',
    remedy: 'Nehmen Sie dieses Unternehmen aus der Runde.',
  },
  'reminded-recently': {
    reason: '{{name}} erhielt dieselbe Erinnerung am {{date}}, vor weniger als {{days}} Tagen.',
    remedy: 'Nehmen Sie dieses Unternehmen aus der Runde, oder bestätigen Sie, dass Sie es trotzdem erinnern wollen.',
  },
  'amount-zero': {
    reason: 'Der Betrag ist null.',
    remedy: 'Geben Sie den Rechnungsbetrag ohne MwSt. an.',
  },
  'payment-to-self': {
    reason: 'Zahler und Subunternehmer sind dasselbe Unternehmen.',
    remedy: 'Wählen Sie auf einer der beiden Seiten ein anderes Unternehmen.',
  },
  'invoice-known': {
    reason: 'Die Rechnung „{{value}}“ dieses Subunternehmers ist schon notiert.',
    remedy: 'Prüfen Sie, dass sie nicht zweimal bezahlt wird.',
  },
  'payment-before-invoice': {
    reason: 'Die Zahlung liegt vor der Rechnung vom {{date}}.',
    remedy: 'Prüfen Sie beide Daten.',
  },
  'payment-without-check': {
    reason: 'Keine Kontrolle der Schulden deckt den {{date}} ab.',
    remedy: 'Rufen Sie die amtliche Seite auf und notieren Sie eine Kontrolle, die an diesem Tag gilt.',
  },
  'payment-check-expired': {
    reason: 'Die letzte Kontrolle der Schulden galt bis {{end}}: sie deckt den {{date}} nicht ab.',
    remedy: 'Rufen Sie die amtliche Seite auf und notieren Sie eine Kontrolle, die an diesem Tag gilt.',
  },
  'debt-amount-unfit': {
    reason: 'Ein Schuldbetrag gehört zu einer Schuld und ist nie null.',
    remedy: 'Geben Sie an, dass eine Schuld besteht, oder leeren Sie den Betrag.',
  },
  'check-ended-before': {
    reason: 'Die Gültigkeit endet vor der Kontrolle vom {{date}}.',
    remedy: 'Berichtigen Sie eines der beiden Daten.',
  },
  'period-too-long': {
    reason: 'Der Zeitraum reicht bis {{value}} und ist länger als {{days}} Tage.',
    remedy: 'Wählen Sie einen kürzeren Zeitraum.',
  },
  'partner-twice': {
    reason: 'Dieses Unternehmen meldet bereits.',
    remedy: 'Nennen Sie jeden Partner einmal, ohne den Melder.',
  },
  'shares-too-high': {
    reason: 'Zusammen sind die Anteile mehr als 100 %.',
    remedy: 'Berichtigen Sie die Anteile; der Melder behält den Rest.',
  },
  'contract-after-start': {
    reason: 'Der Vertrag ist nach dem Beginn der Arbeiten datiert.',
    remedy: 'Prüfen Sie beide Daten.',
  },
  'number-given-up': {
    reason: 'Eine Meldung mit Nummer wird nicht wieder zum Entwurf.',
    remedy: 'Behalten Sie die Nummer, oder geben Sie die richtige ein.',
  },
  'not-an-amount': {
    reason: '„{{value}}“ ist kein Betrag.',
    remedy: 'Schreiben Sie zum Beispiel 12 345,67.',
  },
  'date-to-come': {
    reason: 'Der {{value}} liegt noch vor uns.',
    remedy: 'Geben Sie den Tag an, an dem es geschah, spätestens heute.',
  },
}

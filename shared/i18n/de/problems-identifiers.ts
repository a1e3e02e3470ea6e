import type { identifierProblems as reference } from '#shared/i18n/fr/problems-identifiers.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with the number of a person, a firm or a declaration. No text shows a person’s number. */
export const identifierProblems: Translation<typeof reference> = {
  'person-number-length': {
    reason: 'Eine ENSS hat 11 Ziffern; hier sind es {{found}}.',
    remedy: 'Übernehmen Sie die Nummer vom Personalausweis oder vom amtlichen Dokument.',
  },
  'person-number-characters': {
    reason: 'Eine ENSS enthält nur Ziffern, Punkte und einen Strich.',
    remedy: 'Übernehmen Sie die Nummer vom Personalausweis oder vom amtlichen Dokument.',
  },
  'person-number-sum': {
    reason: 'Die letzten zwei Ziffern der ENSS passen nicht zu den anderen.',
    remedy:
      'Suchen Sie eine falsche oder vertauschte Ziffer. Zeigt das Dokument diese Nummer wirklich, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'person-number-month': {
    reason: 'Der Geburtsmonat in der ENSS ist unmöglich ({{found}}).',
    remedy: 'Prüfen Sie die Nummer. Zeigt das Dokument sie so, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'person-number-day': {
    reason: 'Der Geburtstag in der ENSS ist unmöglich ({{found}}).',
    remedy: 'Prüfen Sie die Nummer. Zeigt das Dokument sie so, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'person-number-sequence': {
    reason: 'Die laufende Nummer in der ENSS ({{found}}) wird nicht vergeben.',
    remedy: 'Prüfen Sie die Nummer. Zeigt das Dokument sie so, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'person-number-future': {
    reason: 'Laut ENSS würde diese Person in der Zukunft geboren.',
    remedy: 'Prüfen Sie die Nummer. Zeigt das Dokument sie so, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'person-number-birth-date': {
    reason: 'Das angegebene Geburtsdatum stimmt nicht mit dem der ENSS überein ({{expected}}).',
    remedy:
      'Berichtigen Sie das Datum oder die Nummer. Zeigen die Dokumente sie so, bestätigen Sie, dass Sie sie gesehen haben.',
  },
  'enterprise-number-length': {
    reason: 'Eine Unternehmensnummer hat 10 Ziffern; hier sind es {{found}}.',
    remedy: 'Suchen Sie die Nummer in der ZUD und übernehmen Sie sie.',
  },
  'enterprise-number-characters': {
    reason: 'Eine Unternehmensnummer enthält nur Ziffern, eventuell mit BE davor.',
    remedy:
      'Suchen Sie die Nummer in der ZUD und übernehmen Sie sie. Eine ausländische Nummer gehört in die Spalte der ausländischen MwSt.-Nummer.',
  },
  'enterprise-number-sum': {
    reason: 'Die letzten zwei Ziffern der Unternehmensnummer passen nicht zu den anderen.',
    remedy:
      'Suchen Sie eine falsche oder vertauschte Ziffer. Zeigt das Dokument diese Nummer wirklich, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'enterprise-number-first-digit': {
    reason: 'Eine Unternehmensnummer beginnt mit 0 oder 1.',
    remedy:
      'Vielleicht ist es eine Niederlassungseinheitsnummer. Zeigt das Dokument diese Nummer wirklich, bestätigen Sie, dass Sie es gesehen haben.',
  },
  'establishment-number-form': {
    reason: 'Eine Niederlassungseinheitsnummer hat 10 Ziffern und beginnt mit 2 bis 8.',
    remedy: 'Prüfen Sie die Nummer in der ZUD.',
  },
  'establishment-number-sum': {
    reason: 'Die letzten zwei Ziffern der Niederlassungseinheitsnummer passen nicht zu den anderen.',
    remedy: 'Prüfen Sie die Nummer in der ZUD.',
  },
  'foreign-vat-form': {
    reason: 'Eine ausländische MwSt.-Nummer beginnt mit zwei Buchstaben, gefolgt von 2 bis 12 Zeichen.',
    remedy: 'Prüfen Sie die Nummer, zum Beispiel PL1234567890.',
  },
  'foreign-vat-belgian': {
    reason: 'Diese MwSt.-Nummer ist belgisch: Sie wurde als Unternehmensnummer gelesen.',
    remedy: 'Setzen Sie sie nächstes Mal in die Spalte der Unternehmensnummer.',
  },
  'declaration-number-length': {
    reason: 'Eine Nummer der Meldung von Arbeiten hat 13 Zeichen; hier sind es {{found}}.',
    remedy: 'Vergleichen Sie mit der Bestätigung der Meldung von Arbeiten.',
  },
  'declaration-number-characters': {
    reason: 'Eine Nummer der Meldung von Arbeiten hat nur Ziffern und Buchstaben, ohne I und O.',
    remedy: 'Ein I ist oft eine 1, ein O oft eine 0. Vergleichen Sie mit der Bestätigung der Meldung.',
  },
  'declaration-number-pattern': {
    reason: 'Die bekannten Meldungsnummern beginnen mit {{prefix}} und enden mit {{suffix}} (Annahme).',
    remedy: 'Vergleichen Sie mit der Bestätigung der Meldung von Arbeiten.',
  },
  'limosa-form': {
    reason: 'Diese Limosa-Nummer gleicht nicht denen, die wir kennen ({{expected}} Ziffern).',
    remedy: 'Vergleichen Sie mit dem Dokument L-1.',
  },
  'limosa-looks-national': {
    reason: 'Diese Limosa-Nummer sieht aus wie eine ENSS.',
    remedy: 'Prüfen Sie, ob sie nicht in das Feld ENSS gehört.',
  },
  'leading-zeros-restored': {
    reason: 'Die Tabellenkalkulation hatte Nullen am Anfang der Nummer entfernt: Sie wurden wieder eingesetzt.',
    remedy: 'Nichts zu tun, wenn die Nummer stimmt.',
  },
  'identifier-taken': {
    reason: 'Diese Nummer gehört bereits zu {{name}}.',
    remedy: 'Öffnen Sie den anderen Datensatz oder korrigieren Sie die Nummer.',
  },
  'join-unsettled': {
    reason: 'Die beiden Akten widersprechen sich hier, und noch ist nichts gewählt.',
    remedy: 'Wählen Sie, was für die bleibende Akte gilt.',
  },
  'join-itself': {
    reason: 'Eine Akte lässt sich nicht mit sich selbst zusammenführen.',
    remedy: 'Wählen Sie eine andere Akte.',
  },
  'number-order': {
    reason:
      'Ab dem {{start}} würde eine der Nummern enden, bevor sie beginnt, oder die gewählte Nummer würde nicht mehr gelten.',
    remedy: 'Wählen Sie ein anderes Datum oder die andere Nummer.',
  },
  'number-overlap': {
    reason:
      'Eine andere National- oder BIS-Nummer gilt schon von {{from}} bis {{to}}: Eine Person hat nur eine zur selben Zeit.',
    remedy: 'Beenden Sie die andere Nummer am Vortag, oder berichtigen Sie die Daten.',
  },
}

import type { registrationProblems as reference } from '#shared/i18n/fr/problems-registrations.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a row of a file of registrations, or with the file. No text shows a person’s number. */
export const registrationProblems: Translation<typeof reference> = {
  'receipt-too-long': {
    reason: 'Eine Empfangsnummer hat höchstens {{max}} Ziffern; hier sind es {{found}}.',
    remedy: 'Übernehmen Sie die Nummer aus der amtlichen Liste.',
  },
  'receipt-contradiction': {
    reason: 'Die Empfangsnummer {{receipt}} steht schon in „{{file}}“, Zeile {{line}}, mit anderem Inhalt.',
    remedy:
      'Vergleichen Sie die beiden Zeilen. Die erste bleibt; berichtigen Sie diese oder nehmen Sie den anderen Import zurück.',
  },
  'person-not-known': {
    reason: 'Keine bekannte Person hat die Nummer {{value}}.',
    remedy:
      'Die Zeilen sind übernommen. Nehmen Sie die Person in Ihre Daten auf oder importieren Sie die Datei der Personen.',
  },
  'company-not-known': {
    reason: 'Das Unternehmen „{{value}}“ ist nicht bekannt.',
    remedy:
      'Die Zeilen sind übernommen. Nehmen Sie das Unternehmen in Ihre Daten auf oder importieren Sie die Datei der Unternehmen.',
  },
  'declaration-not-known': {
    reason: 'Die Arbeitsmeldung {{value}} ist nicht bekannt.',
    remedy:
      'Die Zeilen sind übernommen. Nehmen Sie die Arbeitsmeldung in Ihre Daten auf oder importieren Sie die Datei der Arbeitsmeldungen.',
  },
  'declaration-missing': {
    reason: 'Es gibt Zeilen ohne Arbeitsmeldung.',
    remedy: 'Wählen Sie eine Arbeitsmeldung für die ganze Datei oder ergänzen Sie die Spalte.',
  },
  'type-without-time': {
    reason: 'Die Zeile hat eine Art, aber keine Uhrzeit: Sie zählt als Anwesenheit des Tages.',
    remedy: 'Ergänzen Sie die Uhrzeit, wenn es ein Kommen oder Gehen ist.',
  },
  'time-without-type': {
    reason: 'Die Zeile hat eine Uhrzeit, aber keine Art: Sie zählt als Anwesenheit des Tages.',
    remedy: 'Ergänzen Sie die Art (IN oder OUT), wenn es ein Kommen oder Gehen ist.',
  },
  'registration-in-future': {
    reason: 'Der {{value}} liegt in der Zukunft.',
    remedy: 'Prüfen Sie das Datum der Datei und das dieses Computers.',
  },
  'file-spans-long': {
    reason: 'Die Datei reicht vom {{from}} bis zum {{to}}.',
    remedy:
      'Prüfen Sie die Jahre. Verkürzen Sie die abgedeckten Tage, wenn die Datei dazwischen nicht vollständig ist.',
  },
  'both-services': {
    reason: 'Die Datei enthält sowohl Kommen und Gehen als auch Anwesenheiten eines Tages.',
    remedy: 'Jede Zeile ist nach ihrem Inhalt übernommen. Prüfen Sie, ob das gewollt ist.',
  },
}

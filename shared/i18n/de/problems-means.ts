import type { meansProblems as reference } from '#shared/i18n/fr/problems-means.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a device, a means of a person or an arrangement about the tool. */
export const meansProblems: Translation<typeof reference> = {
  'workplace-elsewhere': {
    reason: 'Dieser Ort gehört nicht zur gewählten Meldung.',
    remedy: 'Wählen Sie einen Ort dieser Meldung oder alle ihre Orte.',
  },
  'person-number-in-text': {
    reason: 'Dieser Text enthält etwas, das wie eine Nationalregisternummer aussieht.',
    remedy: 'Entfernen Sie es: Die Nummer einer Person steht nur in ihrem Datensatz.',
  },
  'means-held-twice': {
    reason: 'Die Nummer „{{value}}“ ist zur selben Zeit auch ausgegeben an {{names}}.',
    remedy: 'Prüfen Sie die Nummer, oder setzen Sie der anderen Ausgabe ein Ende.',
  },
  'arrangement-overlap': {
    reason: 'Für dieselben Personen gilt an diesen Tagen schon eine Vereinbarung ({{value}}).',
    remedy: 'Prüfen Sie die Daten: Setzen Sie der alten ein Ende, wenn sie ersetzt ist.',
  },
}

import type { meansProblems as reference } from '#shared/i18n/fr/problems-means.ts'
import type { Translation } from '#shared/i18n/translation.ts'

/** What can be wrong with a device, a means of a person or an arrangement about the tool. */
export const meansProblems: Translation<typeof reference> = {
  'workplace-elsewhere': {
    reason: 'Deze plaats hoort niet bij de gekozen aangifte.',
    remedy: 'Kies een plaats van deze aangifte, of al haar plaatsen.',
  },
  'person-number-in-text': {
    reason: 'Deze tekst bevat iets dat op een rijksregisternummer lijkt.',
    remedy: 'Haal het weg: het nummer van een persoon staat alleen in zijn fiche.',
  },
  'means-held-twice': {
    reason: 'Nummer «{{value}}» is tegelijk gegeven aan {{names}}.',
    remedy: 'Controleer het nummer, of noteer het einde bij de andere.',
  },
  'arrangement-overlap': {
    reason: 'Voor dezelfde personen geldt in die dagen al een afspraak ({{value}}).',
    remedy: 'Controleer de datums: geef de oude een einde als ze vervangen is.',
  },
}

import type { today as reference } from '#shared/i18n/fr/today.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const today: Translation<typeof reference> = {
  /** What is missing in the data, with what follows from it. */
  gaps: {
    'person-without-identifier': {
      title_one: '{{count, number}} persoon zonder nummer',
      title_other: '{{count, number}} personen zonder nummer',
      advice: 'Op het papieren formulier blijft hun nummer leeg.',
    },
    'person-without-employment': {
      title_one: '{{count, number}} persoon zonder werkgever',
      title_other: '{{count, number}} personen zonder werkgever',
      advice: 'Voor wie ze werken en op welke rang is niet bekend.',
    },
    'link-without-employer-link': {
      title_one: '{{count, number}} schakel zonder die van de werkgever',
      title_other: '{{count, number}} schakels zonder die van de werkgever',
      advice: 'De rechtstreekse werkgever moet op dezelfde datums in de keten staan.',
    },
    'limosa-ending': {
      title_one: '{{count, number}} Limosa loopt binnenkort af',
      title_other: '{{count, number}} Limosa’s lopen binnenkort af',
      advice: 'Vraag de nieuwe melding voor de oude afloopt.',
    },
    'declaration-without-end': {
      title_one: '{{count, number}} aangifte zonder einddatum',
      title_other: '{{count, number}} aangiften zonder einddatum',
      advice: 'Zonder einde telt ze elke dag als actief.',
    },
    'declaration-without-workplace': {
      title_one: '{{count, number}} aangifte zonder werkplaats',
      title_other: '{{count, number}} aangiften zonder werkplaats',
      advice: 'Op het papieren formulier moet staan waar er gewerkt wordt.',
    },
    'provisional-declaration': {
      title_one: '{{count, number}} aangifte aan te vullen',
      title_other: '{{count, number}} aangiften aan te vullen',
      advice: 'Een import noemde ze voor ze bekend waren.',
    },
    'provisional-company': {
      title_one: '{{count, number}} onderneming aan te vullen',
      title_other: '{{count, number}} ondernemingen aan te vullen',
      advice: 'Een import noemde ze voor ze bekend waren.',
    },
    'backup-old': {
      title_one: 'Laatste back-up {{count, number}} dag geleden',
      title_other: 'Laatste back-up {{count, number}} dagen geleden',
      advice: 'Maak nu een back-up, liefst op een andere drager.',
    },
  },
}

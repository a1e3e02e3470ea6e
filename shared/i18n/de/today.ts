import type { today as reference } from '#shared/i18n/fr/today.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const today: Translation<typeof reference> = {
  /** What is missing in the data, with what follows from it. */
  gaps: {
    'person-without-identifier': {
      title_one: '{{count, number}} Person ohne Nummer',
      title_other: '{{count, number}} Personen ohne Nummer',
      advice: 'Auf dem Papierformular bleibt ihre Nummer leer.',
    },
    'person-without-employment': {
      title_one: '{{count, number}} Person ohne Arbeitgeber',
      title_other: '{{count, number}} Personen ohne Arbeitgeber',
      advice: 'Für wen sie arbeiten und auf welchem Rang, ist nicht bekannt.',
    },
    'link-without-employer-link': {
      title_one: '{{count, number}} Glied ohne das seines Arbeitgebers',
      title_other: '{{count, number}} Glieder ohne das ihres Arbeitgebers',
      advice: 'Der direkte Arbeitgeber muss an denselben Tagen in der Kette stehen.',
    },
    'limosa-ending': {
      title_one: '{{count, number}} Limosa läuft bald ab',
      title_other: '{{count, number}} Limosa laufen bald ab',
      advice: 'Verlangen Sie die neue Meldung, bevor die alte endet.',
    },
    'declaration-without-end': {
      title_one: '{{count, number}} Meldung ohne Enddatum',
      title_other: '{{count, number}} Meldungen ohne Enddatum',
      advice: 'Ohne Ende gilt sie jeden Tag als aktiv.',
    },
    'declaration-without-workplace': {
      title_one: '{{count, number}} Meldung ohne Arbeitsplatz',
      title_other: '{{count, number}} Meldungen ohne Arbeitsplatz',
      advice: 'Das Papierformular muss sagen, wo gearbeitet wird.',
    },
    'provisional-declaration': {
      title_one: '{{count, number}} Meldung zu ergänzen',
      title_other: '{{count, number}} Meldungen zu ergänzen',
      advice: 'Ein Import hat sie genannt, bevor sie bekannt waren.',
    },
    'provisional-company': {
      title_one: '{{count, number}} Unternehmen zu ergänzen',
      title_other: '{{count, number}} Unternehmen zu ergänzen',
      advice: 'Ein Import hat sie genannt, bevor sie bekannt waren.',
    },
    'backup-old': {
      title_one: 'Letzte Sicherung vor {{count, number}} Tag',
      title_other: 'Letzte Sicherung vor {{count, number}} Tagen',
      advice: 'Sichern Sie jetzt, am besten auf einem anderen Datenträger.',
    },
  },
}

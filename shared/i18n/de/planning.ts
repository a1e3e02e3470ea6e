import type { planning as reference } from '#shared/i18n/fr/planning.ts'
import type { Translation } from '#shared/i18n/translation.ts'

export const planning: Translation<typeof reference> = {
  fields: {
    person: 'Person',
    identifier: 'ENSS oder Limosa',
    employer: 'Arbeitgeber',
    declaration: 'Meldung von Arbeiten',
    workplace: 'Arbeitsplatz',
    validFrom: 'Von',
    validTo: 'Bis',
    weekdays: 'Tage',
    startTime: 'Beginn',
    endTime: 'Ende',
  },
  weekdayNames: {
    d1: 'Mo',
    d2: 'Di',
    d3: 'Mi',
    d4: 'Do',
    d5: 'Fr',
    d6: 'Sa',
    d7: 'So',
  },
  count_one: '{{count, number}} Zeitraum',
  count_other: '{{count, number}} Zeiträume',
  page: {
    fromTime: 'ab {{time}}',
    untilTime: 'bis {{time}}',
    periodWord: 'Planungszeitraum',
    sentence: 'Wer bei welcher Meldung erwartet wird, an welchen Tagen und zu welchen Zeiten.',
    add: 'Neuer Zeitraum',
    edit: 'Zeitraum ändern',
    name: '{{person}} bei {{declaration}}',
    emptyTitle: 'Noch keine Planung',
    emptyText:
      'Importieren Sie Ihre Planung, oder erfassen Sie einen ersten Zeitraum: eine Person, eine Meldung, Tage.',
    keptBecause: 'Dieser Zeitraum wird anderswo noch gebraucht: Geben Sie ihm ein Enddatum.',
    endExplanation: 'Die Person wird dort nach diesem Tag nicht mehr erwartet. Vergangene Tage bleiben, wie sie waren.',
    dueOn: 'Erwartet am',
    day: 'Tag',
    hoursHint: 'Ein Ende vor dem Beginn geht über Mitternacht hinaus.',
  },
  weekdayLong: {
    d1: 'Montag',
    d2: 'Dienstag',
    d3: 'Mittwoch',
    d4: 'Donnerstag',
    d5: 'Freitag',
    d6: 'Samstag',
    d7: 'Sonntag',
  },
}

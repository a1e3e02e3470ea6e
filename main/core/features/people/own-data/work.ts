import { query } from '#main/core/db/query.ts'
import type { OwnSection } from '#main/core/documents/own-data.ts'
import { section, weekdayWords, word, type Asked } from '#main/core/features/people/own-data/held.ts'
import { employmentsOf } from '#main/core/features/people/repository.ts'
import { companyLabels } from '#main/core/features/labels.ts'

/** For whom and where the person works, and when not. */
export function workSections(asked: Asked): OwnSection[] {
  return [employments(asked), planning(asked), absences(asked)]
}

function employments({ reader, personId, words }: Asked): OwnSection {
  const all = employmentsOf(reader, personId)
  const firms = companyLabels(
    reader,
    all.flatMap(({ companyId, userFirmId }) => [companyId, userFirmId ?? 0]),
  )
  const rows = all.map(({ companyId, capacity, userFirmId, validFrom, validTo }) => [
    firms.get(companyId)?.label ?? '',
    word(words.people.capacities, capacity),
    userFirmId === null ? null : (firms.get(userFirmId)?.label ?? ''),
    validFrom,
    validTo,
  ])
  return section('employments', ['employer', 'capacity', 'userFirm', ['from', 'date'], ['to', 'date']], rows)
}

function planning({ reader, personId, words }: Asked): OwnSection {
  const periods = query
    .selectFrom('assignment as a')
    .innerJoin('declarationList as d', 'd.id', 'a.declarationId')
    .select(['a.validFrom', 'a.validTo', 'd.number', 'd.workplace', 'a.weekdays', 'a.startTime', 'a.endTime'])
    .where('a.personId', '=', personId)
    .orderBy('a.validFrom')
    .orderBy('a.id')
  const rows = reader
    .all(periods)
    .map(({ validFrom, validTo, number, workplace, weekdays, startTime, endTime }) => [
      validFrom,
      validTo,
      number,
      workplace,
      weekdayWords(words, weekdays),
      startTime === null && endTime === null ? null : `${startTime ?? '…'}–${endTime ?? '…'}`,
    ])
  return section('planning', [['from', 'date'], ['to', 'date'], 'declaration', 'workplace', 'weekdays', 'hours'], rows)
}

function absences({ reader, personId }: Asked): OwnSection {
  const periods = query
    .selectFrom('absence')
    .select(['validFrom', 'validTo', 'reason'])
    .where('personId', '=', personId)
    .orderBy('validFrom')
  const rows = reader.all(periods).map(({ validFrom, validTo, reason }) => [validFrom, validTo, reason])
  return section('absences', [['from', 'date'], ['to', 'date'], 'reason'], rows)
}

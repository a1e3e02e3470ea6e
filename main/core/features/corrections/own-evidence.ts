import { sql } from 'kysely'

import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { ItemRow } from '#main/core/features/corrections/repository.ts'
import type { CorrectionAnnex, CorrectionDetail } from '#shared/contract/corrections.ts'
import { formatDate } from '#shared/domain/dates.ts'

type OwnEvidence = CorrectionDetail['ownEvidence'][number]

/** What the program itself knows of the days of a request, to be taken in as annexes. */
export function ownEvidenceOf(
  reader: Reader,
  items: readonly ItemRow[],
  annexes: readonly CorrectionAnnex[],
): OwnEvidence[] {
  const taken = new Set(
    annexes.filter(({ source }) => source !== 'file').map(({ source, name }) => `${source} ${name}`),
  )
  const list = JSON.stringify(
    items.map(({ id, personId, declarationId, date }) => [id, personId ?? 0, declarationId ?? 0, date]),
  )
  const days = sql`(select value ->> 0 as item, value ->> 1 as personId, value ->> 2 as declarationId, value ->> 3 as date
    from json_each(${list}))`
  const planned = reader.all(
    raw<{ item: number; date: string }>(sql`select min(d.item) as item, d.date from ${days} d
      join assignment a on a.personId = d.personId and a.validFrom <= d.date and (a.validTo is null or a.validTo >= d.date)
      group by d.personId, d.date`),
  )
  const noted = reader.all(
    raw<{ item: number; date: string }>(sql`select min(d.item) as item, d.date from ${days} d
      join statedPerson p on p.personId = d.personId
      join witnessEvent w on w.statedPersonId = p.id and w.date = d.date group by d.personId, d.date`),
  )
  const forms = reader.all(
    raw<{ id: number; number: string; date: string }>(sql`select distinct f.id, f.number, f.date from ${days} d
      join emergencyForm f on f.declarationId = d.declarationId and f.date = d.date
      join emergencyLine l on l.formId = f.id and l.personId = d.personId where f.state = 'used'`),
  )
  const incidents = reader.all(
    raw<{ id: number; number: string; date: string }>(sql`select distinct i.id, i.number, i.date from ${days} d
      join incident i on i.date = d.date join incidentPlace p on p.incidentId = i.id and p.declarationId = d.declarationId`),
  )
  const one = (source: OwnEvidence['source'], ref: number, label: string): OwnEvidence => ({
    source,
    ref,
    label,
    taken: [...taken].some((known) => known.startsWith(`${source} `) && known.includes(label)),
  })
  return [
    ...planned.map(({ item, date }) => one('planning', item, dayLabel(reader, item, date))),
    ...noted.map(({ item, date }) => one('witness', item, dayLabel(reader, item, date))),
    ...forms.map(({ id, number }) => one('paper-form', id, number)),
    ...incidents.map(({ id, number }) => one('incident', id, number)),
  ]
}

/** Tells two extracts apart: the person and the day. */
export function dayLabel(reader: Reader, itemId: number, date: string): string {
  const person = query
    .selectFrom('correctionItem as i')
    .innerJoin('person as p', 'p.id', 'i.personId')
    .select(['p.lastName', 'p.firstName'])
    .where('i.id', '=', itemId)
  const found = reader.first(person)
  return `${formatDate(date).replaceAll('/', '-')} ${found?.lastName ?? ''} ${found?.firstName ?? ''}`.trim()
}

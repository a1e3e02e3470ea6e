import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { JudgedItem } from '#main/core/features/corrections/judged.ts'
import type { ItemRow } from '#main/core/features/corrections/repository.ts'
import { companyLabels, declarationLabels, labelOf, personLabels } from '#main/core/features/labels.ts'
import { servicesByCode } from '#main/core/features/registrations/codes.ts'
import { registrationRows } from '#main/core/features/registrations/list-rows.ts'
import type { CorrectionItem, RegisteredValue } from '#shared/contract/corrections.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'
import { addDays, startOfDay, type LocalDate } from '#shared/domain/dates.ts'

const epoch = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString()

/** A registration beside what is asked for. */
function registeredOf(row: RegistrationRow): RegisteredValue {
  return {
    registrationId: row.id,
    type: row.type,
    at: row.at,
    date: row.date,
    workplace: row.workplace,
    declaration: row.declaration,
    employer: row.firm === '' ? null : row.firm,
    identifier: row.identifier === '' ? null : row.identifier,
    person: row.person,
    receipt: row.receipt,
    cancelled: row.mark === 'cancelled',
  }
}

/** Registrations of each item's person from its day to noon of the next, to choose from. */
function candidateIds(reader: Reader, items: readonly ItemRow[]): Map<number, number[]> {
  const list = JSON.stringify(
    items.map(({ id, personId, statedPersonId, date }) => [
      id,
      personId ?? 0,
      statedPersonId ?? 0,
      epoch(date),
      epoch(addDays(date, 1)) + 12 * 3600,
    ]),
  )
  const statement = sql<{ item: number; id: number }>`
    select j.value ->> 0 as item, r.id from json_each(${list}) j
    join statedPerson p on p.personId = j.value ->> 1 or p.id = j.value ->> 2
    join registration r on r.statedPersonId = p.id and r.at >= j.value ->> 3 and r.at < j.value ->> 4
    order by r.at, r.id`
  const rows = reader.all(raw(statement))
  return new Map([...Map.groupBy(rows, ({ item }) => item)].map(([item, found]) => [item, found.map(({ id }) => id)]))
}

interface Then {
  employer: string | null
  capacity: CorrectionItem['capacity']
}

/** Employer and capacity of each item's person on its day. */
function employersThen(reader: Reader, items: readonly ItemRow[]): Map<number, Then> {
  const list = JSON.stringify(items.map(({ id, personId, date }) => [id, personId ?? 0, date]))
  const statement = sql<Then & { item: number }>`
    select j.value ->> 0 as item, c.name as employer, e.capacity from json_each(${list}) j
    join employment e on e.personId = j.value ->> 1 join company c on c.id = e.companyId
    where (e.validFrom is null or e.validFrom <= j.value ->> 2) and (e.validTo is null or e.validTo >= j.value ->> 2)
    order by e.validFrom, e.id`
  return new Map(reader.all(raw(statement)).map(({ item, ...then }) => [item, then]))
}

function statedNames(reader: Reader, items: readonly ItemRow[]): Map<number, string> {
  const ids = idList(items.flatMap(({ statedPersonId }) => statedPersonId ?? []))
  const rows = query.selectFrom('statedPerson').select(['id', 'label']).where('id', 'in', ids)
  return new Map(reader.all(rows).map(({ id, label }) => [id, label]))
}

/** Judged items as the page shows them, with what is registered and what else could be meant. */
export function shownItems(reader: Reader, items: readonly JudgedItem[]): CorrectionItem[] {
  const candidates = candidateIds(reader, items)
  const wanted = [
    ...new Set([...candidates.values()].flat().concat(items.flatMap((item) => item.registrationId ?? []))),
  ]
  const rows = new Map(registrationRows(reader, wanted).map((row) => [row.id, registeredOf(row)]))
  const people = personLabels(
    reader,
    items.flatMap(({ personId, requestedPersonId }) => [personId ?? 0, requestedPersonId ?? 0]),
  )
  const places = declarationLabels(
    reader,
    items.flatMap(({ declarationId, requestedDeclarationId }) => [declarationId ?? 0, requestedDeclarationId ?? 0]),
  )
  const companies = companyLabels(
    reader,
    items.flatMap(({ requestedCompanyId }) => requestedCompanyId ?? []),
  )
  const then = employersThen(reader, items)
  const stated = statedNames(reader, items)
  const nameOf = (labels: typeof people, id: number | null): string | null =>
    id === null ? null : labelOf(labels, id).label
  return items.map((item): CorrectionItem => {
    const {
      position: _position,
      requestId: _requestId,
      fingerprint: _fingerprint,
      statedPersonId,
      statedDeclarationId: _place,
      route: _route,
      timeless: _timeless,
      ...rest
    } = item
    const registered = item.registrationId === null ? null : (rows.get(item.registrationId) ?? null)
    const place = item.declarationId === null ? null : labelOf(places, item.declarationId)
    const requested = item.requestedDeclarationId === null ? null : labelOf(places, item.requestedDeclarationId)
    return {
      ...rest,
      service: servicesByCode[item.service],
      requestedAt: item.requestedAt === null ? null : iso(item.requestedAt),
      person: nameOf(people, item.personId) ?? stated.get(statedPersonId ?? 0) ?? registered?.person ?? '',
      identifier: registered?.identifier ?? null,
      workplace: place === null ? (registered?.workplace ?? '') : place.detail || place.label,
      declaration: place?.label ?? registered?.declaration ?? '',
      employer: then.get(item.id)?.employer ?? null,
      capacity: then.get(item.id)?.capacity ?? null,
      registered,
      requestedWorkplace: requested === null ? null : requested.detail || requested.label,
      requestedEmployer: nameOf(companies, item.requestedCompanyId),
      requestedPerson: nameOf(people, item.requestedPersonId),
      candidates: (candidates.get(item.id) ?? []).flatMap((id) => rows.get(id) ?? []),
    }
  })
}

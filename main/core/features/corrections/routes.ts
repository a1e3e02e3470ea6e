import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { routeOf, type EmploymentThen, type Route } from '#shared/domain/correction/addressee.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { Service } from '#shared/domain/regime.ts'

/** What has to be known of a case to tell whom it goes to. */
export interface RouteCase {
  personId: number | null
  /** The form under which files name the person; null for a case that no file names. */
  statedPersonId: number | null
  date: LocalDate
  service: Service
  /** The employer that the registration states, when known. */
  statedCompanyId: number | null
}

interface Employed extends EmploymentThen {
  place: number
}

/** The employments of each case's person on its day. */
function employmentsOf(reader: Reader, cases: readonly RouteCase[]): Map<number, EmploymentThen[]> {
  const list = JSON.stringify(cases.map(({ personId, date }, place) => [place, personId ?? 0, date]))
  const statement = sql<Omit<Employed, 'own' | 'agency'> & { own: number; agency: number }>`
    select j.value ->> 0 as place, e.companyId, e.capacity, c.roleOwn as own, c.roleAgency as agency
    from json_each(${list}) j join employment e on e.personId = j.value ->> 1
    join company c on c.id = e.companyId
    where (e.validFrom is null or e.validFrom <= j.value ->> 2) and (e.validTo is null or e.validTo >= j.value ->> 2)
    order by e.validFrom desc, e.id desc`
  const rows = reader.all(raw(statement))
  const found = rows.map((row): Employed => ({ ...row, own: row.own === 1, agency: row.agency === 1 }))
  return Map.groupBy(found, ({ place }) => place)
}

/** Stated people whose number fails its own check. */
function wrongNumbers(reader: Reader, cases: readonly RouteCase[]): Set<number> {
  const ids = JSON.stringify(cases.map(({ statedPersonId }) => statedPersonId ?? 0))
  const statement = sql<{ id: number }>`
    select id from statedPerson where valid = 0 and kind <> 'none' and personId is null
      and id in (select value from json_each(${ids}))`
  return new Set(reader.all(raw(statement)).map(({ id }) => id))
}

/** Whom each case goes to as the records stand now, in the order of the cases. `today` is a Brussels calendar day. */
export function routesFor(reader: Reader, cases: readonly RouteCase[], today: LocalDate): Route[] {
  if (cases.length === 0) return []
  const employments = employmentsOf(reader, cases)
  const wrong = wrongNumbers(reader, cases)
  return cases.map(({ personId, statedPersonId, date, service, statedCompanyId }, place) =>
    routeOf({
      service,
      sameDay: date === today,
      personId,
      numberValid: statedPersonId === null || !wrong.has(statedPersonId),
      employments: employments.get(place) ?? [],
      statedCompanyId,
    }),
  )
}

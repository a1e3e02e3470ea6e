import type { Insertable } from 'kysely'
import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import type { CorrectionItemTable } from '#main/core/db/tables/corrections.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import { servicesByCode, typesByCode } from '#main/core/features/registrations/codes.ts'
import { proposalsFor, type ProposalEvent, type ProposalPlan } from '#shared/domain/correction/proposal.ts'
import { addDays, localToInstants, weekday, type LocalDate } from '#shared/domain/dates.ts'

type NewItem = Omit<Insertable<CorrectionItemTable>, 'id' | 'requestId' | 'position'>

/** The registrations that findings rest on, in order of time. */
function eventsOf(reader: Reader, findings: readonly FindingListRow[]): Map<number, ProposalEvent[]> {
  const ids = JSON.stringify(findings.map(({ id }) => id))
  const statement = sql<{ findingId: number; id: number; type: 0 | 1 | 2; at: number }>`
    select e.findingId, r.id, r.type, r.at from findingEvent e join registration r on r.id = e.registrationId
    where e.findingId in (select value from json_each(${ids})) order by r.at, r.id`
  const rows = reader.all(raw(statement))
  const events = rows.map(({ findingId, id, type, at }) => ({ findingId, id, type: typesByCode[type], at }))
  return Map.groupBy(events, ({ findingId }) => findingId)
}

interface Planned {
  place: number
  weekdays: string
  startTime: string | null
  endTime: string | null
}

/** Planned hours of each finding's person at its declaration on its day. */
function plansOf(reader: Reader, findings: readonly FindingListRow[]): ProposalPlan[] {
  const list = JSON.stringify(
    findings.map(({ personId, declarationId, date }, place) => [place, personId ?? 0, declarationId ?? 0, date]),
  )
  const statement = sql<Planned>`
    select j.value ->> 0 as place, a.weekdays, a.startTime, a.endTime from json_each(${list}) j
    join assignment a on a.personId = j.value ->> 1 and a.declarationId = j.value ->> 2
    where a.validFrom <= j.value ->> 3 and (a.validTo is null or a.validTo >= j.value ->> 3) order by a.id`
  const rows = Map.groupBy(reader.all(raw(statement)), ({ place }) => place)
  return findings.map(({ date }, place) => {
    const planned = rows.get(place)?.find(({ weekdays }) => weekdays.includes(String(weekday(date))))
    return planned ? hoursOf(planned, date) : { start: null, end: null }
  })
}

function hoursOf({ startTime, endTime }: Planned, date: LocalDate): ProposalPlan {
  const start = startTime === null ? null : secondsOf(date, startTime)
  // An end before the start is one of the next morning.
  const over = startTime !== null && endTime !== null && endTime <= startTime
  return { start, end: endTime === null ? null : secondsOf(over ? addDays(date, 1) : date, endTime) }
}

/** Epoch seconds of a Brussels time; null in the hour that does not exist. */
function secondsOf(date: LocalDate, time: string): number | null {
  const [first] = localToInstants(date, time)
  return first === undefined ? null : Date.parse(first) / 1000
}

/** What findings most likely ask for, as items of a draft. */
export function proposedItems(reader: Reader, findings: readonly FindingListRow[]): NewItem[] {
  const events = eventsOf(reader, findings)
  const plans = plansOf(reader, findings)
  return findings.flatMap((finding, place) => {
    const { id, rule, fingerprint, statedPersonId, statedDeclarationId, date, service, personId, declarationId } =
      finding
    const about = { rule, findingId: id, fingerprint, statedPersonId, statedDeclarationId, date, service }
    const plan = plans[place] ?? { start: null, end: null }
    return proposalsFor(rule, servicesByCode[service], events.get(id) ?? [], plan).map((proposal): NewItem => ({
      ...about,
      ...proposal,
      personId,
      declarationId,
      reasonText: null,
      requestedDeclarationId: null,
      requestedCompanyId: null,
      requestedPersonId: null,
      outcome: null,
    }))
  })
}

import { sql } from 'kysely'

import { query, type Reader } from '#main/core/db/query.ts'
import { peopleAsOf } from '#main/core/features/planning/service.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { addDays, startOfDay, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { longestOpen } from '#shared/domain/review/limits.ts'

/** A registration that counts, of somebody at a declaration. */
export interface SeenEvent {
  id: number
  /** `0` presence of a day, `1` IN, `2` OUT. */
  type: 0 | 1 | 2
  /** Epoch seconds. */
  at: number
  receipt: number | null
}

/** Somebody registered at a declaration on a day; all stated forms of one known person are one. */
export interface SeenPerson {
  key: string
  personId: number | null
  statedIds: number[]
  label: string
  labelKey: string
  /** As stated, complete: to be masked before it is shown. */
  identifier: string
  /** The known firm: as stated, else the employer of that day. */
  companyId: number | null
  firm: string
  firmFrom: 'stated' | 'employment' | 'none'
  /** Of the day, in order. */
  events: SeenEvent[]
  /** Those after midnight that may still end the day’s last presence. */
  later: SeenEvent[]
}

/** Registrations at a declaration that count, on a day and in the hours in which an IN of that day may still be closed. */
function eventsOn(reader: Reader, declarationId: number, date: LocalDate) {
  const second = (day: LocalDate): number => Date.parse(startOfDay(day)) / 1000
  const end = second(addDays(date, 1))
  const rows = query
    .selectFrom('statedDeclaration as d')
    .innerJoin('registration as r', 'r.statedDeclarationId', 'd.id')
    .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
    .leftJoin('statedCompany as c', 'c.id', 'r.statedCompanyId')
    .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
    .leftJoin('registrationReceipt as x', 'x.registrationId', 'r.id')
    .select(['r.id', 'r.type', 'r.at', 'r.statedPersonId', 'r.statedCompanyId', 'p.personId', 'p.label', 'p.labelKey'])
    .select(['p.identifier', 'c.companyId', 'c.label as firm', 'n.status'])
    .select((eb) => eb.fn.coalesce('r.receipt', 'x.receipt').as('receipt'))
    .where('d.declarationId', '=', declarationId)
    .where('r.at', '>=', second(date))
    .where('r.at', '<', end + longestOpen)
    .where((eb) =>
      eb.not(
        eb.exists(
          query
            .selectFrom('registrationMark as m')
            .select('m.id')
            .where('m.registrationId', '=', sql.ref<number>('r.id'))
            .where('m.kind', 'in', uncountedMarks),
        ),
      ),
    )
    .orderBy('r.at')
    .orderBy('r.id')
  return reader
    .all(rows)
    .filter(({ status }) => !isCancelledStatus(status))
    .map((row) => ({ ...row, later: row.at >= end }))
}

/**
 * Everybody with a registration that counts at a declaration on a Brussels calendar day, an OUT after midnight included.
 * A person belongs to the firm that the first of these registrations states, else to the employer of that day.
 */
export function seenOn(reader: Reader, declarationId: number, date: LocalDate): SeenPerson[] {
  const people = new Map<string, SeenPerson>()
  for (const row of eventsOn(reader, declarationId, date)) {
    const { personId, statedPersonId } = row
    const key = personId === null ? `s${statedPersonId}` : `p${personId}`
    const event: SeenEvent = { id: row.id, type: row.type, at: row.at, receipt: row.receipt }
    const known = people.get(key)
    if (row.later) {
      known?.later.push(event)
      continue
    }
    const person: SeenPerson = known ?? {
      key,
      personId,
      statedIds: [],
      label: row.label,
      labelKey: row.labelKey,
      identifier: row.identifier,
      companyId: null,
      firm: '',
      firmFrom: 'none',
      events: [],
      later: [],
    }
    people.set(key, person)
    if (!person.statedIds.includes(statedPersonId)) person.statedIds.push(statedPersonId)
    person.events.push(event)
    if (person.firmFrom !== 'none' || row.statedCompanyId === null) continue
    Object.assign(person, { companyId: row.companyId, firm: row.firm ?? '', firmFrom: 'stated' })
  }
  return withEmployers(reader, declarationId, date, [...people.values()])
}

/** Gives people whose registrations name no firm the employer of that day. */
function withEmployers(reader: Reader, declarationId: number, date: LocalDate, people: SeenPerson[]): SeenPerson[] {
  const silent = people.filter(({ firmFrom, personId }) => firmFrom === 'none' && personId !== null)
  if (silent.length === 0) return people
  const asked = silent.map(({ personId, label }) => ({ personId: personId ?? 0, lastName: label, firstName: null }))
  const then = new Map(peopleAsOf(reader, declarationId, date, asked).map((person) => [person.personId, person]))
  for (const person of silent) {
    const employed = then.get(person.personId ?? 0)
    if (employed?.employerId == null) continue
    const { employerId: companyId, employerName } = employed
    Object.assign(person, { companyId, firm: employerName ?? '', firmFrom: 'employment' })
  }
  return people
}

/** How many people of each firm were seen. */
export function seenByFirm(people: readonly SeenPerson[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { companyId } of people) {
    if (companyId !== null) counts.set(companyId, (counts.get(companyId) ?? 0) + 1)
  }
  return counts
}

import type { Reader } from '#main/core/db/query.ts'
import { firmsBy } from '#main/core/features/duties/data-facts.ts'
import type { DutyPlaceFacts } from '#main/core/features/duties/places.ts'
import { dutyPeople, employmentsOf, type DutyPeople } from '#main/core/features/means/service.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import type { DutyFacts, DutyReason, DutyStatement, SupportedState } from '#shared/domain/duties.ts'

export type { DutyPeople } from '#main/core/features/means/service.ts'

/** The people of each firm at the workplaces on a day, by `declarationId companyId`. */
export function peopleAt(
  reader: Reader,
  places: readonly DutyPlaceFacts[],
  date: LocalDate,
): ReadonlyMap<string, DutyPeople> {
  const firmAt = firmsBy(employmentsOf(reader), places)
  const ids = places.map(({ declarationId }) => declarationId)
  return dutyPeople(reader, ids, date, firmAt)
}

/** Before every noted piece of evidence: a doubt about people never outweighs what the office has seen itself. */
const always: LocalDate = '1900-01-01'

function statement(
  duty: 'means' | 'informed',
  state: SupportedState,
  onDate: LocalDate | null,
  reason: DutyReason,
): DutyStatement {
  return { source: 'derived', id: 0, duty, state, onDate: onDate ?? always, validUntil: null, reasons: [reason] }
}

/**
 * What the people of a firm say of the third and fourth duty: done when each has a means that fits, or has been told; in doubt when
 * of some nobody can tell whether it fits; what they lack otherwise. Done counts from the day on which the last of it began.
 */
export function derivedFrom(people: DutyPeople | null): Required<Pick<DutyFacts, 'statements' | 'lacking'>> {
  if (people === null) return { statements: [], lacking: {} }
  const statements: DutyStatement[] = []
  const lacking: DutyFacts['lacking'] = {}
  const { people: count, fits, misfit, without, unknown, informed } = people
  if (fits === count) {
    statements.push(statement('means', 'done', people.since, { code: 'means-fit', params: { count } }))
  } else if (misfit + without === 0) {
    const params = { count: unknown, people: count }
    statements.push(statement('means', 'doubtful', null, { code: 'means-doubtful', params }))
  } else lacking.means = { code: 'means-lacking', params: { count: misfit + without, people: count } }
  if (informed === count) {
    statements.push(statement('informed', 'done', people.informedSince, { code: 'all-informed', params: { count } }))
  } else lacking.informed = { code: 'not-informed', params: { count: count - informed, people: count } }
  return { statements, lacking }
}

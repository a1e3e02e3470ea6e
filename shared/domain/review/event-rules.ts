import type { LocalDate } from '#shared/domain/local-date.ts'
import { within } from '#shared/domain/period.ts'
import { isPlanned } from '#shared/domain/review/planned.ts'
import type {
  DeclarationFacts,
  PersonFacts,
  ReviewEvent,
  ReviewSubject,
  ReviewWorld,
} from '#shared/domain/review/facts.ts'
import type { Gathering } from '#shared/domain/review/gather.ts'
import type { Place } from '#shared/domain/review/places.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import { isCompanyNumber } from '#shared/domain/stated-company.ts'

const nothing: readonly RuleId[] = []

/** What must be known of firms to tell whom a row states as employer. */
export type EmployerWorld = Pick<ReviewWorld, 'companyOfStated' | 'statedCompanyText'>

/** The rules that look at each registration beside the records, with their precedence (`domain/findings.md`). */
export function findInEvents(subject: ReviewSubject, place: Place, world: ReviewWorld, found: Gathering): void {
  let last: ReviewEvent | null = null
  let lastDate: LocalDate = ''
  let rules = nothing
  const judge = (event: ReviewEvent, date: LocalDate): void => {
    if (!found.covers(date)) return
    // The rows of a day say the same as a rule: what one was judged by serves for all.
    const same =
      last !== null &&
      date === lastDate &&
      event.statedPersonId === last.statedPersonId &&
      event.statedCompanyId === last.statedCompanyId
    if (!same) rules = rulesBroken(event, date, subject, place, world)
    last = event
    lastDate = date
    for (const rule of rules) found.at(rule, place, date, event.service)?.events.push(event)
    if (event.receipt === null) found.at('no-receipt', place, date, event.service)?.events.push(event)
  }
  const { events, dates } = place.sequence
  for (let index = 0; index < events.length; index += 1) {
    const event = events[index]
    if (event) judge(event, dates[index] ?? event.date)
  }
  for (const event of place.days) judge(event, event.date)
}

function rulesBroken(
  event: ReviewEvent,
  date: LocalDate,
  { stated, person }: ReviewSubject,
  place: Place,
  world: ReviewWorld,
): readonly RuleId[] {
  const form = stated.find(({ id }) => id === event.statedPersonId)
  // A row without any identifier has none that could be wrong: its person is simply not known.
  if (form && !form.valid && form.kind !== 'limosa' && form.kind !== 'none') return ['invalid-identifier']
  if (person === null) return ['unknown-person']
  const { known } = place
  if (known === undefined) return place.key === 0 ? nothing : ['unknown-declaration']
  const broken: RuleId[] = []
  if (!within(date, known.start, known.end)) broken.push('outside-declaration')
  if (isLimosaExpired(person, form?.kind === 'limosa' ? form.identifier : null, date)) broken.push('limosa-expired')
  if (isWrongEmployer(event, person, date, world)) broken.push('wrong-employer')
  else if (isOutsideChain(event, known, date, world)) broken.push('company-not-in-chain')
  if (!isPlanned(person, known.id, date) && known.isPlannedOn(date)) broken.push('unplanned-presence')
  return broken.length === 0 ? nothing : broken
}

/** The number the row states counts; under another identifier, any of the person's. A number without dates says nothing. */
function isLimosaExpired(person: PersonFacts, stated: string | null, date: LocalDate): boolean {
  const own = stated === null ? person.limosa : person.limosa.filter(({ value }) => value === stated)
  return own.length > 0 && !own.some(({ from, to }) => within(date, from, to))
}

/** A text that nobody recognises and that is no number may be a known firm spelt otherwise: its premise is unknown. */
function isNamedOnly(statedCompanyId: number, world: EmployerWorld): boolean {
  return !isCompanyNumber(world.statedCompanyText(statedCompanyId))
}

/** The known firm a row states as employer, `unknown` for a number nobody has, null when it cannot be told. */
export function statedEmployer(
  { statedCompanyId }: Pick<ReviewEvent, 'statedCompanyId'>,
  world: EmployerWorld,
): number | 'unknown' | null {
  if (statedCompanyId === null) return null
  return world.companyOfStated(statedCompanyId) ?? (isNamedOnly(statedCompanyId, world) ? null : 'unknown')
}

/** Tells whether a stated employer is none of the person’s on a day. */
export function isWrongEmployer(
  event: Pick<ReviewEvent, 'statedCompanyId'>,
  person: Pick<PersonFacts, 'employments'>,
  date: LocalDate,
  world: EmployerWorld,
): boolean {
  const stated = statedEmployer(event, world)
  if (stated === null) return false
  const employers = person.employments.filter(({ from, to }) => within(date, from, to))
  return employers.length > 0 && !employers.some(({ companyId }) => companyId === stated)
}

function isOutsideChain(event: ReviewEvent, known: DeclarationFacts, date: LocalDate, world: ReviewWorld): boolean {
  const stated = statedEmployer(event, world)
  return stated !== null && standsOutsideChain(stated, known, date, world)
}

/** Tells whether a firm has no place in the chain of a declaration on a day: neither its own link, nor a declarant, nor an own company. */
export function standsOutsideChain(
  firm: number | 'unknown',
  known: Pick<DeclarationFacts, 'links' | 'declarantIds'>,
  date: LocalDate,
  { ownCompanyIds }: Pick<ReviewWorld, 'ownCompanyIds'>,
): boolean {
  // Without an own company, a declarant or a link there is no chain to stand outside of.
  if (ownCompanyIds.size === 0 && known.links.length === 0 && known.declarantIds.length === 0) return false
  if (firm === 'unknown') return true
  if (ownCompanyIds.has(firm) || known.declarantIds.includes(firm)) return false
  return !known.links.some(({ companyId, from, to }) => companyId === firm && within(date, from, to))
}

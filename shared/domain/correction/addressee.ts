import type { Capacity } from '#shared/domain/capacity.ts'
import type { AddresseeKind } from '#shared/domain/correction/words.ts'

/** An employment of the person on the day in question. */
export interface EmploymentThen {
  companyId: number
  capacity: Capacity | null
  /** The employer is one of the office's own companies. */
  own: boolean
  /** The employer is a temporary work agency. */
  agency: boolean
}

/** What decides who may act, all of it as of the day in question. */
export interface RouteFacts {
  service: 'ciao' | 'checkinatwork'
  /** The day in question is today. */
  sameDay: boolean
  /** Null while nobody knows who the registration is about. */
  personId: number | null
  /** False when the number the registration gives is wrong. */
  numberValid: boolean
  employments: readonly EmploymentThen[]
  /** The employer that the registration states, when it is known: it tells several employments apart. */
  statedCompanyId: number | null
}

/** Why nothing can be asked yet, and what has to be settled first. */
export type Obstacle =
  | 'person-unknown'
  | 'number-invalid'
  | 'employer-unknown'
  | 'employer-doubtful'
  | 'capacity-unknown'
  | 'same-day'

/** Whom a case goes to, with the reason; or why it cannot go anywhere. */
export type Route =
  | { kind: AddresseeKind; companyId: number | null; personId: number | null; reason: RouteReason }
  | { kind: null; obstacle: Obstacle }

/** Why this addressee and no other. */
export type RouteReason =
  | 'own-employee'
  | 'own-trainee'
  | 'agency-worker'
  | 'agency-unknown'
  | 'subcontractor-employee'
  | 'subcontractor-trainee'
  | 'self-employed'

const stuck = (obstacle: Obstacle): Route => ({ kind: null, obstacle })

/**
 * Decides who may ask for a correction (`domain/corrections.md`, “Who may ask whom”) from the person's capacity and employer
 * on the day in question. An agency worker whose agency nobody knows has the agency as addressee without a company: such a
 * draft cannot become ready.
 */
export function routeOf(facts: RouteFacts): Route {
  const { service, sameDay, personId, numberValid } = facts
  if (!numberValid) return stuck('number-invalid')
  if (personId === null) return stuck('person-unknown')
  if (service === 'checkinatwork' && sameDay) return stuck('same-day')
  const employment = employmentThen(facts)
  if (typeof employment === 'string') return stuck(employment)
  const { companyId, capacity, own, agency } = employment
  if (capacity === null) return stuck('capacity-unknown')
  if (capacity === 'self-employed') return { kind: 'self-employed', companyId: null, personId, reason: 'self-employed' }
  if (capacity === 'temporary') {
    return agency
      ? { kind: 'agency', companyId, personId: null, reason: 'agency-worker' }
      : { kind: 'agency', companyId: null, personId: null, reason: 'agency-unknown' }
  }
  if (own) {
    const reason = capacity === 'trainee' ? 'own-trainee' : 'own-employee'
    return { kind: 'nsso', companyId, personId: null, reason }
  }
  const reason = capacity === 'trainee' ? 'subcontractor-trainee' : 'subcontractor-employee'
  return { kind: 'subcontractor', companyId, personId: null, reason }
}

/** The employment a registration falls under: the only one, or the one with the employer it states. */
function employmentThen({ employments, statedCompanyId }: RouteFacts): EmploymentThen | Obstacle {
  const [only, ...others] = employments
  if (!only) return 'employer-unknown'
  if (others.length === 0) return only
  const stated = employments.filter(({ companyId }) => companyId === statedCompanyId)
  return stated.length === 1 && stated[0] ? stated[0] : 'employer-doubtful'
}

/** Cases with the same key go into one request: the same addressee, asked by the same own company. */
export function routeKey(route: Route): string {
  if (route.kind === null) return `none ${route.obstacle}`
  return `${route.kind} ${route.companyId ?? ''} ${route.personId ?? ''}`
}

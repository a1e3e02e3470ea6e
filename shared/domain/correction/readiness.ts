import type { Route } from '#shared/domain/correction/addressee.ts'
import type {
  AddresseeKind,
  CorrectionAction,
  CorrectionReason,
  RegistrationType,
} from '#shared/domain/correction/words.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** An item as far as readiness looks at it. Instants in epoch seconds. */
export interface ReadyItem {
  date: LocalDate
  action: CorrectionAction
  registrationId: number | null
  reason: CorrectionReason | null
  reasonText: string | null
  requestedType: RegistrationType | null
  requestedAt: number | null
  requestedDeclarationId: number | null
  requestedCompanyId: number | null
  requestedPersonId: number | null
  declarationId: number | null
  /** The registration is a presence of a whole day, or what is asked for is. */
  timeless: boolean
  /** As the records say now. */
  route: Route
  /** The finding no longer holds: a later import or edit has settled it. */
  settledMeanwhile: boolean
  deadline: LocalDate | null
}

/** A request as far as readiness looks at it. */
export interface ReadyRequest {
  addressee: AddresseeKind
  addresseeCompanyId: number | null
  addresseePersonId: number | null
  /** Whether the addressee has an address, and (else) an e-mail address, to send to; the NSSO needs neither. */
  reachable: boolean
  language: string | null
  senderId: number | null
  explanation: string | null
  evidence: number
  noEvidenceReason: string | null
  lateReason: string | null
  /** Goes on from an earlier request: following up never needs a reason for being late. */
  follows: boolean
  items: readonly ReadyItem[]
}

/** What still misses, or is to be looked at; a request is ready once no `blocking` one is left. */
export const readinessChecks = [
  'no-items',
  'addressee-changed',
  'addressee-unsettled',
  'agency-unknown',
  'item-value',
  'item-time',
  'item-unchanged',
  'item-reason',
  'item-reason-text',
  'item-declaration',
  'sender',
  'language',
  'explanation',
  'evidence',
  'late',
  'address',
  'settled-meanwhile',
] as const
export type ReadinessCheck = (typeof readinessChecks)[number]

/** Said, but no reason to hold a request back. */
const advice: ReadonlySet<ReadinessCheck> = new Set(['address', 'settled-meanwhile'])

export interface Missing {
  check: ReadinessCheck
  /** Place of the item among the request's items; null when it concerns the whole. */
  item: number | null
  blocking: boolean
}

/** Everything a request lacks to be sent, as of a Brussels calendar day (`domain/corrections.md`, “A request”). */
export function missingFor(request: ReadyRequest, today: LocalDate): Missing[] {
  const found: Missing[] = []
  const say = (check: ReadinessCheck, item: number | null = null): void => {
    found.push({ check, item, blocking: !advice.has(check) })
  }
  if (request.items.length === 0) say('no-items')
  if (request.addressee === 'agency' && request.addresseeCompanyId === null) say('agency-unknown')
  for (const [index, item] of request.items.entries()) {
    const wrong = addresseeProblem(request, item.route)
    if (wrong !== null) say(wrong, index)
    for (const check of itemProblems(item)) say(check, index)
    if (item.settledMeanwhile) say('settled-meanwhile', index)
  }
  if (request.senderId === null) say('sender')
  if (request.language === null) say('language')
  if (isBlank(request.explanation)) say('explanation')
  if (request.evidence === 0 && isBlank(request.noEvidenceReason)) say('evidence')
  const late = request.items.some(({ deadline }) => deadline !== null && deadline < today)
  if (late && !request.follows && isBlank(request.lateReason)) say('late')
  if (request.addressee !== 'nsso' && !request.reachable) say('address')
  return found
}

/** Tells whether nothing holds a request back. */
export function isReady(missing: readonly Missing[]): boolean {
  return missing.every(({ blocking }) => !blocking)
}

function addresseeProblem(request: ReadyRequest, route: Route): ReadinessCheck | null {
  if (route.kind === null) return 'addressee-unsettled'
  const same =
    route.kind === request.addressee &&
    route.personId === request.addresseePersonId &&
    (route.kind === 'nsso' || route.companyId === request.addresseeCompanyId)
  return same ? null : 'addressee-changed'
}

function itemProblems(item: ReadyItem): ReadinessCheck[] {
  const found: ReadinessCheck[] = []
  const { action, requestedType, requestedAt, requestedDeclarationId, requestedCompanyId, requestedPersonId } = item
  if (action === 'add') {
    if (requestedType === null) found.push('item-value')
    else if (requestedAt === null && !item.timeless) found.push('item-time')
    if (item.declarationId === null && requestedDeclarationId === null) found.push('item-declaration')
  } else if (item.registrationId === null) found.push('item-value')
  else if (action === 'change') {
    const changes = [requestedType, requestedAt, requestedDeclarationId, requestedCompanyId, requestedPersonId]
    if (changes.every((value) => value === null)) found.push('item-unchanged')
  }
  if (item.reason === null) found.push('item-reason')
  else if (item.reason === 'other' && isBlank(item.reasonText)) found.push('item-reason-text')
  return found
}

function isBlank(text: string | null): boolean {
  return (text?.trim() ?? '') === ''
}

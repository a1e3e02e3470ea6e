import type { CorrectionAction, CorrectionReason, RegistrationType } from '#shared/domain/correction/words.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'

/** Rules whose findings say that a registration is wrong or missing: only these can be asked to be corrected. */
export const correctableRules = [
  'duplicate-event',
  'in-without-out',
  'out-without-in',
  'same-minute',
  'long-presence',
  'no-break',
  'overlap',
  'invalid-identifier',
  'unknown-person',
  'unknown-declaration',
  'outside-declaration',
  'wrong-employer',
  'missing-registration',
  'unplanned-presence',
  'paper-not-followed-up',
] as const satisfies readonly RuleId[]

/** Tells whether findings of a rule can lead to a request. */
export function isCorrectable(rule: RuleId): boolean {
  return (correctableRules as readonly RuleId[]).includes(rule)
}

/** A registration a finding rests on. */
export interface ProposalEvent {
  id: number
  type: RegistrationType
  /** Epoch seconds. */
  at: number
}

/** What a proposal may draw upon beside the registrations. Epoch seconds; null when not planned with hours. */
export interface ProposalPlan {
  start: number | null
  end: number | null
}

/** What to ask for, as far as it can be told; a person completes it. */
export interface Proposal {
  action: CorrectionAction
  registrationId: number | null
  reason: CorrectionReason | null
  requestedType: RegistrationType | null
  requestedAt: number | null
}

const add = (type: RegistrationType, at: number | null, reason: CorrectionReason | null): Proposal => ({
  action: 'add',
  registrationId: null,
  reason,
  requestedType: type,
  requestedAt: at,
})
const change = (
  event: ProposalEvent | undefined,
  reason: CorrectionReason | null,
  at: number | null = null,
): Proposal => ({
  action: 'change',
  registrationId: event?.id ?? null,
  reason,
  requestedType: null,
  requestedAt: at,
})
const cancel = (event: ProposalEvent, reason: CorrectionReason | null): Proposal => ({
  ...change(event, reason),
  action: 'cancel',
})

/**
 * What a finding most likely asks for. Times are proposed only where the planning gives them and they fit the registrations:
 * an invented hour would be worse than an empty one. `events` in order of time.
 */
export function proposalsFor(
  rule: RuleId,
  service: 'ciao' | 'checkinatwork',
  events: readonly ProposalEvent[],
  plan: ProposalPlan,
): Proposal[] {
  const [first] = events
  const last = events.at(-1)
  switch (rule) {
    case 'in-without-out':
      return [add('out', later(plan.end, last), 'forgotten-out')]
    case 'out-without-in':
      return [add('in', earlier(plan.start, first), 'forgotten-in')]
    case 'same-minute':
      return [change(last, 'in-and-out-at-once', later(plan.end, last))]
    case 'long-presence':
      return [change(last, 'forgotten-out')]
    case 'no-break':
      return [add('out', null, 'forgotten-break'), add('in', null, 'forgotten-break')]
    case 'duplicate-event':
      return last ? [cancel(last, 'duplicate')] : []
    case 'missing-registration':
    case 'paper-not-followed-up':
      return service === 'checkinatwork'
        ? [add('presence', null, null)]
        : [add('in', plan.start, null), add('out', plan.end, null)]
    case 'unplanned-presence':
      return events.map((event) => cancel(event, 'not-present'))
    case 'wrong-employer':
      return events.map((event) => change(event, 'wrong-employer'))
    case 'overlap':
    case 'unknown-declaration':
    case 'outside-declaration':
      return events.map((event) => change(event, 'wrong-workplace'))
    default:
      return events.map((event) => change(event, 'wrong-identity-number'))
  }
}

const later = (at: number | null, event: ProposalEvent | undefined): number | null =>
  at !== null && event !== undefined && at > event.at ? at : null
const earlier = (at: number | null, event: ProposalEvent | undefined): number | null =>
  at !== null && event !== undefined && at < event.at ? at : null

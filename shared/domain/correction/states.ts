import type { CorrectionState } from '#shared/domain/correction/words.ts'

/** What a person, or time, does to a request. */
export const correctionSteps = [
  'ready',
  'reopen',
  'send',
  'ask',
  'accept',
  'partly',
  'refuse',
  'withdraw',
  'lapse',
] as const
export type CorrectionStep = (typeof correctionSteps)[number]

const steps: Record<CorrectionStep, { from: readonly CorrectionState[]; to: CorrectionState }> = {
  ready: { from: ['draft'], to: 'ready' },
  reopen: { from: ['ready', 'lapsed'], to: 'draft' },
  // What lapsed may have been sent in time and only noted late; the day of sending tells.
  send: { from: ['ready', 'lapsed'], to: 'sent' },
  ask: { from: ['sent', 'information-asked'], to: 'information-asked' },
  accept: { from: ['sent', 'information-asked'], to: 'accepted' },
  partly: { from: ['sent', 'information-asked'], to: 'partly-accepted' },
  refuse: { from: ['sent', 'information-asked'], to: 'refused' },
  withdraw: { from: ['draft', 'ready', 'sent', 'information-asked'], to: 'withdrawn' },
  lapse: { from: ['draft', 'ready'], to: 'lapsed' },
}

/** The state after a step, or null when the present state does not allow it (`domain/corrections.md`, “A request”). */
export function stateAfter(state: CorrectionState, step: CorrectionStep): CorrectionState | null {
  const { from, to } = steps[step]
  return from.includes(state) ? to : null
}

/** Only a draft's words may change. */
export function isEditable(state: CorrectionState): boolean {
  return state === 'draft'
}

/** Still asks something of the office: to be finished, sent or followed up. */
export function isOpen(state: CorrectionState): boolean {
  return state === 'draft' || state === 'ready' || state === 'sent' || state === 'information-asked'
}

/** Has still to go out: its deadline counts. */
export function isUnsent(state: CorrectionState): boolean {
  return state === 'draft' || state === 'ready'
}

/** Has gone out: nothing of it changes any more. */
export function isFrozen(state: CorrectionState): boolean {
  return state !== 'draft' && state !== 'ready' && state !== 'lapsed'
}

/** What a finding is while a request about it stands so; null when the request no longer concerns it. */
export function findingStateOf(state: CorrectionState, accepted: boolean): 'in-correction' | 'corrected' | null {
  if (isOpen(state)) return 'in-correction'
  if (state === 'accepted' || (state === 'partly-accepted' && accepted)) return 'corrected'
  return null
}

/** The review rules in the order of `domain/findings.md`; the first seven read the sequence of events. */
export const ruleIds = [
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
  'limosa-expired',
  'wrong-employer',
  'company-not-in-chain',
  'missing-registration',
  'unplanned-presence',
  'no-receipt',
  'official-remark',
  'paper-not-followed-up',
] as const
export type RuleId = (typeof ruleIds)[number]

export const findingSeverities = ['high', 'medium', 'low', 'info'] as const
export type FindingSeverity = (typeof findingSeverities)[number]

/** How grave a finding of each rule is; an official remark says it itself (`remarkSeverity`). */
export const ruleSeverities: Record<Exclude<RuleId, 'official-remark'>, FindingSeverity> = {
  'duplicate-event': 'low',
  'in-without-out': 'high',
  'out-without-in': 'high',
  'same-minute': 'high',
  'long-presence': 'medium',
  'no-break': 'medium',
  overlap: 'high',
  'invalid-identifier': 'high',
  'unknown-person': 'medium',
  'unknown-declaration': 'high',
  'outside-declaration': 'high',
  'limosa-expired': 'high',
  'wrong-employer': 'high',
  'company-not-in-chain': 'high',
  'missing-registration': 'high',
  'unplanned-presence': 'info',
  'no-receipt': 'low',
  'paper-not-followed-up': 'medium',
}

export const findingStates = ['open', 'in-correction', 'corrected', 'explained', 'dismissed', 'resolved'] as const
export type FindingState = (typeof findingStates)[number]

/** Why a finding was explained; `paper-form` and `exempt` are given by the review itself as well. */
export const explainReasons = [
  'checked-with-person',
  'paper-form',
  'exempt',
  'absent',
  'night-or-long-shift',
  'device-failure',
  'known-to-authority',
  'planning-wrong',
  'other',
] as const
/** Why a finding was set aside. */
export const dismissReasons = [
  'not-an-error',
  'duplicate-of-other',
  'not-our-responsibility',
  'too-old',
  'other',
] as const

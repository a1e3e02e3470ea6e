/** Words of correction requests, as `domain/corrections.md` defines them; their texts are in `i18n/corrections`. */

/** Who acts on a request: the office asks the NSSO, the employer in law asks, or the self-employed person does. */
export const addresseeKinds = ['nsso', 'subcontractor', 'agency', 'self-employed'] as const
export type AddresseeKind = (typeof addresseeKinds)[number]

export const correctionStates = [
  'draft',
  'ready',
  'sent',
  'information-asked',
  'accepted',
  'partly-accepted',
  'refused',
  'withdrawn',
  'lapsed',
] as const
export type CorrectionState = (typeof correctionStates)[number]

/** Why a registration is wrong or missing; `other` only with words of one's own. */
export const correctionReasons = [
  'forgotten-in',
  'forgotten-out',
  'forgotten-break',
  'in-and-out-at-once',
  'wrong-workplace',
  'wrong-employer',
  'wrong-identity-number',
  'duplicate',
  'device-failure',
  'no-network',
  'not-present',
  'other',
] as const
export type CorrectionReason = (typeof correctionReasons)[number]

/** What is asked of one registration: another value, none at all, or one that is missing. */
export const correctionActions = ['change', 'cancel', 'add'] as const
export type CorrectionAction = (typeof correctionActions)[number]

/** What proves a request; `answer` is what the addressee sent back. */
export const evidenceKinds = [
  'time-sheet',
  'planning',
  'device-log',
  'worker-statement',
  'client-confirmation',
  'contact-reference',
  'screenshot',
  'paper-form',
  'other',
] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

/** How a request went out, or an answer came in. */
export const correctionChannels = ['contact-form', 'phone', 'email', 'letter', 'online-service', 'in-person'] as const
export type CorrectionChannel = (typeof correctionChannels)[number]

/** How a request began. */
export const correctionOrigins = ['findings', 'report', 'free'] as const
export type CorrectionOrigin = (typeof correctionOrigins)[number]

export const registrationTypes = ['in', 'out', 'presence'] as const
export type RegistrationType = (typeof registrationTypes)[number]

/** The key with which a person logs in to the official service (`domain/access.md`). */
export const keyKinds = ['itsme', 'eidas', 'totp'] as const
export type KeyKind = (typeof keyKinds)[number]

/** How the key of a person stands. Only an active one lets the person register by his own device. */
export const keyStates = ['planned', 'requested', 'active', 'ended'] as const
export type KeyState = (typeof keyStates)[number]

/** What can take a registration at a workplace: the device or channel that is there. */
export const deviceKinds = [
  'badge-reader',
  'qr-code',
  'tablet',
  'fixed-phone',
  'biometric',
  'own-phone',
  'other',
] as const
export type DeviceKind = (typeof deviceKinds)[number]

/** What a person has got to register with. */
export const meansKinds = ['badge', 'qr-card', 'code', 'own-phone', 'company-phone', 'fingerprint', 'other'] as const
export type MeansKind = (typeof meansKinds)[number]

/** How a person was told how to register. */
export const briefingWays = ['sheet', 'meeting', 'oral', 'message', 'other'] as const
export type BriefingWay = (typeof briefingWays)[number]

/** How somebody who is not the office's own employee gets to register at a user firm: a tool supplied, or a method agreed by contract. */
export const arrangementWays = ['tool', 'method'] as const
export type ArrangementWay = (typeof arrangementWays)[number]

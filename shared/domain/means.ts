import {
  deviceKinds,
  meansKinds,
  type ArrangementWay,
  type DeviceKind,
  type KeyState,
  type MeansKind,
} from '#shared/domain/access.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { checkPersonNumber } from '#shared/domain/person-number.ts'
import { findRule, type RuleValues } from '#shared/rules/index.ts'

/** Whether what a person has works on what is there. */
export const fitStates = ['misfit', 'unknown', 'fits'] as const
export type FitState = (typeof fitStates)[number]

/** Why; the words are in `i18n/means`. The first ones weigh most. */
export const fitCodes = ['wrong-kind', 'no-key', 'no-means', 'no-devices', 'key-not-noted', 'other', 'fits'] as const
export type FitCode = (typeof fitCodes)[number]

/** How the key of a person stands on a day; nothing noted is not the same as none. */
export const keyStandings = ['active', 'not-active', 'not-noted'] as const
export type KeyStanding = (typeof keyStandings)[number]

export interface Fit {
  state: FitState
  code: FitCode
}

const fits: Readonly<Record<FitCode, Fit>> = {
  'wrong-kind': { state: 'misfit', code: 'wrong-kind' },
  'no-key': { state: 'misfit', code: 'no-key' },
  'no-means': { state: 'unknown', code: 'no-means' },
  'no-devices': { state: 'unknown', code: 'no-devices' },
  'key-not-noted': { state: 'unknown', code: 'key-not-noted' },
  other: { state: 'unknown', code: 'other' },
  fits: { state: 'fits', code: 'fits' },
}

/** What a key says about a day: only one that is active from that day or before lets the person in. */
export function keyStanding(
  keys: readonly { state: KeyState; since: LocalDate | null }[],
  date: LocalDate,
): KeyStanding {
  if (keys.length === 0) return 'not-noted'
  const active = keys.some(({ state, since }) => state === 'active' && (since === null || since <= date))
  return active ? 'active' : 'not-active'
}

/** Several kinds as one number, a bit each: sets of kinds are compared by the hundred thousand. */
export type KindMask = number

/** Kinds of means as one number. */
export function meansMask(kinds: Iterable<MeansKind>): KindMask {
  let mask = 0
  for (const kind of kinds) mask |= 1 << meansKinds.indexOf(kind)
  return mask
}

/** Kinds of devices as one number. */
export function deviceMask(kinds: Iterable<DeviceKind>): KindMask {
  let mask = 0
  for (const kind of kinds) mask |= 1 << deviceKinds.indexOf(kind)
  return mask
}

/** The kinds of means in a number. */
export function meansIn(mask: KindMask): MeansKind[] {
  return meansKinds.filter((_, bit) => mask & (1 << bit))
}

/** The kinds of devices in a number. */
export function devicesIn(mask: KindMask): DeviceKind[] {
  return deviceKinds.filter((_, bit) => mask & (1 << bit))
}

function pairCode(
  { works, withKey }: RuleValues['means-fit'],
  means: MeansKind,
  device: DeviceKind,
  key: KeyStanding,
): FitCode {
  // Nobody can tell what “other” is, even where both sides are.
  if (means === 'other' || device === 'other') return 'other'
  if (!works[means].includes(device)) return 'wrong-kind'
  if (!withKey.some(([first, second]) => first === means && second === device)) return 'fits'
  return key === 'active' ? 'fits' : key === 'not-active' ? 'no-key' : 'key-not-noted'
}

/** What decides among the pairs of means and devices, best first: one that works is enough. */
const best: readonly FitCode[] = ['fits', 'key-not-noted', 'other', 'no-key', 'wrong-kind']

function judge(rule: RuleValues['means-fit'], means: KindMask, devices: KindMask, key: KeyStanding): Fit {
  if (means === 0) return fits['no-means']
  if (devices === 0) return fits['no-devices']
  const codes = new Set(
    meansIn(means).flatMap((kind) => devicesIn(devices).map((device) => pairCode(rule, kind, device, key))),
  )
  return fits[best.find((code) => codes.has(code)) ?? 'wrong-kind']
}

/** Judges a person’s means against the devices of a place; both as masks. */
export type FitJudge = (means: KindMask, devices: KindMask, key: KeyStanding) => Fit

const judges = new WeakMap<RuleValues['means-fit'], FitJudge>()

/** The rule that holds on a Brussels calendar day, as a function that remembers its answers. */
export function fitJudge(date: LocalDate): FitJudge {
  const rule = findRule('means-fit', null, date).value
  const known = judges.get(rule)
  if (known) return known
  const answers = new Map<number, Fit>()
  const made: FitJudge = (means, devices, key) => {
    const question = ((means << deviceKinds.length) | devices) * keyStandings.length + keyStandings.indexOf(key)
    const answered = answers.get(question)
    if (answered) return answered
    const answer = judge(rule, means, devices, key)
    answers.set(question, answer)
    return answer
  }
  judges.set(rule, made)
  return made
}

/**
 * Whether one of the means of a person works on one of the devices of a workplace on a Brussels calendar day (`domain/access.md`;
 * which one works where is dated rule data, an assumption). Unknown where nothing is noted, or only “other”.
 */
export function meansFit(
  facts: { means: readonly MeansKind[]; devices: readonly DeviceKind[]; key: KeyStanding },
  date: LocalDate,
): Fit {
  return fitJudge(date)(meansMask(facts.means), deviceMask(facts.devices), facts.key)
}

/** The one that weighs more: somebody who works at several places has to get in everywhere. */
export function worseFit(one: Fit, other: Fit): Fit {
  return fitCodes.indexOf(one.code) <= fitCodes.indexOf(other.code) ? one : other
}

/** How an arrangement for agency workers or trainees stands. */
export const arrangementStates = ['missing', 'partial', 'unproved', 'present'] as const
export type ArrangementState = (typeof arrangementStates)[number]

/** What was agreed and holds on the day. */
export interface StandingArrangement {
  way: ArrangementWay
  /** Null: for everybody who comes from there. */
  personId: number | null
  proved: boolean
}

/**
 * Who uses an agency worker or a trainee supplies the tool or agrees the way of registering by contract: for everybody who comes
 * from there, or for each of them. What no file and no note shows is there, but not proved.
 */
export function arrangementState(
  arrangements: readonly StandingArrangement[],
  personIds: readonly number[],
): ArrangementState {
  if (arrangements.length === 0) return 'missing'
  const forAll = arrangements.filter(({ personId }) => personId === null)
  const counted = (personId: number): StandingArrangement[] =>
    arrangements.filter((one) => one.personId === null || one.personId === personId)
  const uncovered = personIds.filter((personId) => counted(personId).length === 0)
  if (forAll.length === 0 && personIds.length > 0 && uncovered.length === personIds.length) return 'missing'
  if (uncovered.length > 0) return 'partial'
  const proved =
    personIds.length === 0
      ? arrangements.some((one) => one.proved)
      : personIds.every((personId) => counted(personId).some((one) => one.proved))
  return proved ? 'present' : 'unproved'
}

/** Runs of digits as people write numbers, with the marks between them. */
const digitRun = /(?:\+|\b00)?\d(?:[\s.\-–/]?\d)*/g

/**
 * Tells whether free text holds something that is a national register or BIS number: eleven digits with right check digits and
 * structure, or written in its usual form. A telephone number with its country is none.
 */
export function holdsPersonNumber(text: string, today: LocalDate): boolean {
  for (const [run] of text.matchAll(digitRun)) {
    if (run.startsWith('+') || /^00\d/.test(run)) continue
    if (/^\d{2}\.\d{2}\.\d{2}[-– ]\d{3}[.\- ]\d{2}$/.test(run)) return true
    const digits = run.replace(/\D/g, '')
    if (digits.length === 11 && checkPersonNumber(digits, { today }).problems.length === 0) return true
  }
  return false
}

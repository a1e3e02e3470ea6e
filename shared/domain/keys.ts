import type { KeyKind, KeyState } from '#shared/domain/access.ts'
import type { CountryCode } from '#shared/domain/country.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'

/** Whoever does not know says so: the guide then tells how to find out. */
export const guideWords = ['yes', 'no', 'unsure'] as const
export type GuideWord = (typeof guideWords)[number]

/** What the electronic identity card is: the code of a country whose card the app takes, or one of these. */
export const otherCards = ['other', 'none', 'unsure'] as const
export type CardAnswer = CountryCode | (typeof otherCards)[number]

/** What decides on the ways to a key, for a worker as for the representative of a firm. */
export interface KeyAnswers {
  card: CardAnswer
  /** A smartphone of one's own. */
  phone: GuideWord
  /** An electronic identity that is recognised at European level. */
  recognised: GuideWord
  /** A national register or BIS number. */
  number: GuideWord
  /** An e-mail address of one's own. */
  email: GuideWord
}

/** Beside the representative's key: whether the firm has its enterprise number, and whether it wants to use the web service. */
export interface FirmAnswers extends KeyAnswers {
  registered: GuideWord
  webService: GuideWord
}

/** Questions about a key, in the order asked. */
export const keyQuestions = ['card', 'phone', 'recognised', 'number', 'email'] as const
export type KeyQuestion = (typeof keyQuestions)[number]
/** Questions about a foreign firm, in the order asked. */
export const firmQuestions = ['registered', ...keyQuestions, 'webService'] as const
export type FirmQuestion = (typeof firmQuestions)[number]

/** Why a way fits, may fit, or does not. */
export const wayReasons = [
  'card-taken',
  'card-unsure',
  'card-strange',
  'card-belgian-only',
  'phone-missing',
  'phone-unsure',
  'identity-recognised',
  'identity-unsure',
  'identity-none',
  'identity-belgian',
  'number-missing',
  'number-unsure',
  'no-other-way',
  'others-unsure',
  'others-fit',
] as const
export type WayReason = (typeof wayReasons)[number]

/** `fits`: the answers say so; `check`: it may fit once what is unsure is known. */
export type WayState = 'fits' | 'check' | 'no'

/** A way to a key, as the answers judge it. */
export interface KeyWay {
  kind: KeyKind
  state: WayState
  reason: WayReason
  recommended: boolean
}

/** Steps of a person; the ones of each way in order. */
export const personSteps = [
  'itsme-app',
  'itsme-identity',
  'itsme-login',
  'eidas-ready',
  'eidas-login',
  'totp-papers',
  'totp-book',
  'totp-call',
  'totp-login',
  'note-number',
] as const
export type PersonStep = (typeof personSteps)[number]

/** The five steps of a foreign firm, in this order. */
export const firmSteps = ['register', 'key', 'csam', 'chief', 'managers'] as const
export type FirmStep = (typeof firmSteps)[number]

/** Who has to do a step. */
export const stepActors = ['person', 'office', 'sigedis', 'counter', 'representative', 'chief'] as const
export type StepActor = (typeof stepActors)[number]

/** Official pages; their addresses are dated rule data, `access-page-…`. */
export const accessPages = ['worker', 'employer', 'contact', 'csam', 'belgianid', 'counters'] as const
export type AccessPage = (typeof accessPages)[number]

/** What a step is, whoever it is about. */
export interface StepFacts {
  actor: StepActor
  page: AccessPage | null
}

/** Steps of people and firms: who acts, and the official page that helps. */
export const stepFacts: Record<PersonStep | FirmStep, StepFacts> = {
  'itsme-app': { actor: 'person', page: 'csam' },
  'itsme-identity': { actor: 'person', page: 'csam' },
  'itsme-login': { actor: 'person', page: 'worker' },
  'eidas-ready': { actor: 'person', page: 'csam' },
  'eidas-login': { actor: 'person', page: 'worker' },
  'totp-papers': { actor: 'person', page: 'belgianid' },
  'totp-book': { actor: 'office', page: 'belgianid' },
  'totp-call': { actor: 'sigedis', page: 'belgianid' },
  'totp-login': { actor: 'person', page: 'worker' },
  'note-number': { actor: 'office', page: null },
  register: { actor: 'counter', page: 'counters' },
  key: { actor: 'representative', page: 'csam' },
  csam: { actor: 'representative', page: 'csam' },
  chief: { actor: 'representative', page: 'csam' },
  managers: { actor: 'chief', page: 'employer' },
}

/** The step that books an appointment, whose day is kept with the key. */
export const bookingStep: PersonStep = 'totp-book'

/** The steps with which a key is there: it may be noted as active. */
const finishing: Partial<Record<PersonStep, KeyKind>> = {
  'itsme-login': 'itsme',
  'eidas-login': 'eidas',
  'totp-call': 'totp',
  'totp-login': 'totp',
}

/** The kind of key that works once a step is done; null where more is to come. */
export function keyAfter(step: PersonStep): KeyKind | null {
  return finishing[step] ?? null
}

function itsmeWay({ card, phone }: KeyAnswers, cards: CardRules): [WayState, WayReason] {
  if (card === 'other' || card === 'none') return ['no', 'card-strange']
  if (card !== 'unsure' && !cards.accepted.includes(card)) {
    return ['no', cards.known.includes(card) ? 'card-belgian-only' : 'card-strange']
  }
  if (phone === 'no') return ['no', 'phone-missing']
  if (card === 'unsure') return ['check', 'card-unsure']
  return phone === 'yes' ? ['fits', 'card-taken'] : ['check', 'phone-unsure']
}

function eidasWay({ card, recognised }: KeyAnswers): [WayState, WayReason] {
  // The official text offers it to those who have no Belgian card but another recognised identity.
  if (card === 'BE') return ['no', 'identity-belgian']
  if (recognised === 'no') return ['no', 'identity-none']
  return recognised === 'yes' ? ['fits', 'identity-recognised'] : ['check', 'identity-unsure']
}

function totpWay({ number }: KeyAnswers, others: readonly WayState[]): [WayState, WayReason] {
  if (number === 'no') return ['fits', 'number-missing']
  if (others.every((state) => state === 'no')) return ['fits', 'no-other-way']
  if (!others.includes('fits')) return ['check', 'others-unsure']
  return number === 'unsure' ? ['check', 'number-unsure'] : ['no', 'others-fit']
}

/** Countries whose card the app takes for this person, and those it takes for anybody. */
export interface CardRules {
  accepted: readonly CountryCode[]
  known: readonly CountryCode[]
}

/**
 * Every way to a key with how it fits; the first that fits, in the order of the official text, is recommended, and where none is
 * sure the first that may. At least one fits or may fit, whatever the answers (`domain/access.md`).
 */
export function keyWays(answers: KeyAnswers, cards: CardRules): KeyWay[] {
  const itsme = itsmeWay(answers, cards)
  const eidas = eidasWay(answers)
  const totp = totpWay(answers, [itsme[0], eidas[0]])
  const judged = { itsme, eidas, totp }
  const ways = (['itsme', 'eidas', 'totp'] as const).map((kind) => ({
    kind,
    state: judged[kind][0],
    reason: judged[kind][1],
  }))
  const best = ways.find(({ state }) => state === 'fits') ?? ways.find(({ state }) => state === 'check')
  return ways.map((way) => ({ ...way, recommended: way === best }))
}

/** Whether a question still decides anything after the others: with a Belgian card no other identity is asked for. */
export function asksFor(question: KeyQuestion, answers: Partial<KeyAnswers>): boolean {
  return question !== 'recognised' || answers.card !== 'BE'
}

/** The questions whose answer is unsure and would decide: what is to be found out. */
export function toFindOut(answers: KeyAnswers): KeyQuestion[] {
  return keyQuestions.filter((question) => answers[question] === 'unsure' && asksFor(question, answers))
}

/** The steps of one way. A number made on the way is to be noted by the office. */
export function stepsOf(kind: KeyKind, answers: Pick<KeyAnswers, 'number'>): PersonStep[] {
  const own = personSteps.filter((step) => step.startsWith(`${kind}-`))
  return kind === 'itsme' || answers.number === 'yes' ? own : [...own, 'note-number']
}

/** What is known of a person before anybody answers. */
export interface PersonFacts {
  nationality: CountryCode | null
  identityCountry: CountryCode | null
  hasNumber: boolean
}

/** Answers that the records give: the country of the card first, else the nationality; null where they say nothing. */
export function knownAnswers(facts: PersonFacts, taken: readonly CountryCode[]): Record<KeyQuestion, string | null> {
  const { identityCountry, nationality } = facts
  const known = [identityCountry, nationality].find((code) => code !== null && taken.includes(code)) ?? null
  // A card of a country that the app does not take is another one; a nationality alone tells nothing of the card then.
  const card = identityCountry !== null && !taken.includes(identityCountry) ? 'other' : known
  return { card, phone: null, recognised: null, number: facts.hasNumber ? 'yes' : null, email: null }
}

/** Answers as they stand now: a number that is known by now is no longer missing. */
export function currentAnswers<Answers extends KeyAnswers>(answers: Answers, facts: { hasNumber: boolean }): Answers {
  return facts.hasNumber ? { ...answers, number: 'yes' } : answers
}

/** A key as it is kept. `since`: the first day of its state; for an ended one the first day it worked, null if it never did. */
export interface KeyPeriod {
  kind: KeyKind
  state: KeyState
  since: LocalDate | null
  /** The last day it worked, or the day on which it was given up. */
  endedOn: LocalDate | null
  appointmentOn: LocalDate | null
}

/** Whether a key works on a Brussels calendar day. */
export function isActiveOn({ state, since, endedOn }: KeyPeriod, date: LocalDate): boolean {
  if (state !== 'active' && state !== 'ended') return false
  return since !== null && since <= date && (endedOn === null || endedOn >= date)
}

const weights: Record<KeyState, number> = { active: 3, requested: 2, planned: 1, ended: 0 }

/** The key that tells how a person stands: a working one first, then what is under way; of several the latest. */
export function leadingKey<Key extends KeyPeriod>(keys: readonly Key[], date: LocalDate): Key | null {
  const weight = (key: Key): number => (isActiveOn(key, date) ? 4 : weights[key.state])
  const [first = null] = [...keys].sort(
    (one, other) => weight(other) - weight(one) || (other.since ?? '').localeCompare(one.since ?? ''),
  )
  return first
}

/** What else may come next for a person: the guide, what is unsure, or noting that the key works once every step is done. */
export const otherNext = ['guide', 'find-out', 'note-key'] as const
/** What comes next for a person; null when a key works. */
export type NextStep = PersonStep | (typeof otherNext)[number] | null

/**
 * The next step: of the way under way, else of the recommended one. Without answers it is the guide; where even the recommended way
 * is unsure, what is unsure is to be found out first.
 */
export function nextStep(
  answers: KeyAnswers | null,
  keys: readonly KeyPeriod[],
  done: ReadonlySet<string>,
  context: { today: LocalDate; cards: CardRules },
): NextStep {
  if (keys.some((key) => isActiveOn(key, context.today))) return null
  const leading = leadingKey(keys, context.today)
  const begun = leading === null || leading.state === 'ended' ? null : leading.kind
  if (answers === null && begun === null) return 'guide'
  const best = answers && keyWays(answers, context.cards).find(({ recommended }) => recommended)
  if (begun === null && best?.state === 'check') return 'find-out'
  const kind = begun ?? best?.kind ?? 'totp'
  return stepsOf(kind, answers ?? { number: 'yes' }).find((step) => !done.has(step)) ?? 'note-key'
}

/** Who acts next. */
export function nextActor(next: NextStep): StepActor | null {
  if (next === null) return null
  return next === 'guide' || next === 'find-out' || next === 'note-key' ? 'office' : stepFacts[next].actor
}

/** Whether a firm is foreign: its country, or a foreign VAT number. */
export function isForeignFirm(firm: { country: string | null; foreignVat: string | null }): boolean {
  return (firm.country !== null && firm.country !== 'BE') || firm.foreignVat !== null
}

/** The first of the five steps that is not done; null when all are. */
export function nextFirmStep(done: ReadonlySet<string>): FirmStep | null {
  return firmSteps.find((step) => !done.has(step)) ?? null
}

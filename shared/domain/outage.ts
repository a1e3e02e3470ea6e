import type { Instant } from '#shared/domain/instant.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Channel } from '#shared/domain/method.ts'
import type { Regime } from '#shared/domain/regime.ts'
import { findRule, type Rule, type RuleName } from '#shared/rules/index.ts'

/** The questions of the emergency guide, in the order they are asked, and the answers each allows (`domain/emergency.md`). */
export const outageQuestions = {
  /** Does the workplace lack the needed infrastructure permanently? */
  'permanent-lack': ['yes', 'no'],
  /** Do registrations go through a provider, and what did it say? */
  provider: ['not-used', 'solved', 'not-solved'],
  /** One answer per channel tried, then `no-more`. */
  channels: ['worked', 'failed', 'no-more'],
  /** Where is the fault? */
  fault: ['infrastructure', 'official-service', 'own-means'],
  /** What did the contact centre, or its form, answer? */
  call: ['solved', 'number-given', 'number-awaited'],
} as const

export type OutageQuestion = keyof typeof outageQuestions
export type OutageAnswer<Question extends OutageQuestion = OutageQuestion> = (typeof outageQuestions)[Question][number]

/** One answer with its moment. Steps are only ever appended: a later answer to the same question corrects the earlier one. */
export type OutageStep = {
  [Question in OutageQuestion]: {
    question: Question
    answer: OutageAnswer<Question>
    at: Instant
    /** The channel a `worked` or `failed` of `channels` speaks of; a later answer for the same channel corrects the earlier. */
    channel?: Channel | null
  }
}[OutageQuestion]

export type OutageOutcomeKind = 'not-applicable' | 'registered-after-all' | 'exempt' | 'paper-form'

/** Why the outcome is what it is: each reason belongs to one kind. */
export type OutageReason =
  | 'permanent-lack'
  | 'by-provider'
  | 'by-other-channel'
  | 'by-agent'
  | 'infrastructure'
  | 'official-service'
  | 'reference-given'
  | 'reference-awaited'

/** What the office has to keep or note for its outcome to stand. */
export type OutageEvidence =
  | 'alternative-agreed'
  | 'alternative-partner'
  | 'alternative-since'
  | 'provider-name'
  | 'provider-ticket'
  | 'channels-tried'
  | 'proof-of-cause'
  | 'call-channel'
  | 'agent-name'
  | 'reference-number'
  | 'paper-form'

export interface OutageOutcome {
  kind: OutageOutcomeKind
  reason: OutageReason
  /** The dated rule that decides, with its source and the day it was checked. */
  rule: Rule
  /** True when the rule is our assumption for this regime: the interface must say so. */
  assumption: boolean
  evidence: readonly OutageEvidence[]
}

/** Where the guide stands: the answers that count, in the order of the questions, and either a question or an outcome. */
export type OutageState =
  | { counted: OutageStep[]; question: OutageQuestion; answers: readonly OutageAnswer[]; outcome: null }
  | { counted: OutageStep[]; question: null; answers: readonly never[]; outcome: OutageOutcome }

/** The regime of the declaration and the Brussels calendar day of the outage: they choose the rules. */
export interface OutageContext {
  regime: Regime
  date: LocalDate
}

const outcomes: Record<OutageReason, { kind: OutageOutcomeKind; rule: RuleName; evidence: readonly OutageEvidence[] }> =
  {
    'permanent-lack': {
      kind: 'not-applicable',
      rule: 'outage-permanent-lack',
      evidence: ['alternative-agreed', 'alternative-partner', 'alternative-since'],
    },
    'by-provider': {
      kind: 'registered-after-all',
      rule: 'outage-other-way',
      evidence: ['provider-name', 'provider-ticket'],
    },
    'by-other-channel': { kind: 'registered-after-all', rule: 'outage-other-way', evidence: ['channels-tried'] },
    'by-agent': { kind: 'registered-after-all', rule: 'outage-other-way', evidence: ['call-channel', 'agent-name'] },
    infrastructure: {
      kind: 'exempt',
      rule: 'outage-infrastructure',
      evidence: ['channels-tried', 'proof-of-cause'],
    },
    'official-service': {
      kind: 'exempt',
      rule: 'outage-official-service',
      evidence: ['channels-tried', 'proof-of-cause'],
    },
    'reference-given': {
      kind: 'paper-form',
      rule: 'outage-paper-form',
      evidence: ['channels-tried', 'call-channel', 'reference-number', 'paper-form'],
    },
    'reference-awaited': {
      kind: 'paper-form',
      rule: 'outage-paper-form',
      evidence: ['channels-tried', 'call-channel', 'reference-number', 'paper-form'],
    },
  }

/** Tells whether an answer from outside belongs to a question. */
export function isOutageAnswer(question: OutageQuestion, answer: string): answer is OutageAnswer {
  return outageQuestions[question].some((allowed) => allowed === answer)
}

/**
 * Walks the guide over the answers given so far. The same answers always give the same state, whatever was corrected on the way;
 * an answer to a question that is no longer on the path stays in the log but does not count.
 */
export function outageState(steps: readonly OutageStep[], context: OutageContext): OutageState {
  const counted: OutageStep[] = []
  const latest = <Question extends OutageQuestion>(question: Question): OutageAnswer<Question> | null => {
    const step = steps.findLast((candidate) => candidate.question === question)
    if (!step) return null
    counted.push(step)
    return step.answer
  }
  const ask = (question: OutageQuestion): OutageState => ({
    counted,
    question,
    answers: outageQuestions[question],
    outcome: null,
  })
  const end = (reason: OutageReason): OutageState => conclude(reason, counted, context)

  const lack = latest('permanent-lack')
  if (lack === null) return ask('permanent-lack')
  if (lack === 'yes') return end('permanent-lack')
  const provider = latest('provider')
  if (provider === null) return ask('provider')
  if (provider === 'solved') return end('by-provider')
  const channels = channelSteps(steps)
  counted.push(...channels)
  if (channels.some(({ answer }) => answer === 'worked')) return end('by-other-channel')
  if (!channels.some(({ answer }) => answer === 'no-more')) return ask('channels')
  const fault = latest('fault')
  if (fault === null) return ask('fault')
  if (fault !== 'own-means' && isExempt(fault, context)) return end(fault)
  const call = latest('call')
  if (call === null) return ask('call')
  if (call === 'solved') return end('by-agent')
  return end(call === 'number-given' ? 'reference-given' : 'reference-awaited')
}

function isExempt(cause: 'infrastructure' | 'official-service', { regime, date }: OutageContext): boolean {
  const name = cause === 'infrastructure' ? 'outage-infrastructure' : 'outage-official-service'
  return findRule(name, regime, date).value.exempt
}

/** The last word on each channel, in the order they were first tried, then `no-more` if it was said. */
function channelSteps(steps: readonly OutageStep[]): OutageStep[] {
  const tried = steps.filter(({ question, answer }) => question === 'channels' && answer !== 'no-more')
  const perChannel = Map.groupBy(tried, ({ channel }) => channel ?? 'other')
  const lastWords = [...perChannel.values()].map((attempts) => attempts.at(-1)).filter((step) => step !== undefined)
  const noMore = steps.findLast(({ question, answer }) => question === 'channels' && answer === 'no-more')
  return noMore ? [...lastWords, noMore] : lastWords
}

function conclude(reason: OutageReason, counted: OutageStep[], { regime, date }: OutageContext): OutageState {
  const { kind, rule: name, evidence } = outcomes[reason]
  const rule = findRule(name, regime, date)
  return {
    counted,
    question: null,
    answers: [],
    outcome: { kind, reason, rule, assumption: rule.assumption, evidence: neededEvidence(evidence, counted) },
  }
}

/** A provider that could not help is part of the proof; the reference number is asked for once. */
function neededEvidence(evidence: readonly OutageEvidence[], counted: readonly OutageStep[]): OutageEvidence[] {
  const providerFailed = counted.some(({ question, answer }) => question === 'provider' && answer === 'not-solved')
  return providerFailed ? ['provider-name', 'provider-ticket', ...evidence] : [...evidence]
}

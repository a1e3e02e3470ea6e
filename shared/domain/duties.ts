import type { LocalDate } from '#shared/domain/local-date.ts'
import type { Method } from '#shared/domain/method.ts'
import type { PaperState } from '#shared/domain/paper.ts'

/**
 * The employer’s four duties (`domain/chain.md`): a registration system for subcontractors or another method agreed; own
 * data really and correctly sent; a means for each worker that fits the device on site; staff informed.
 */
export const duties = ['system', 'data', 'means', 'informed'] as const
export type Duty = (typeof duties)[number]

/** How a duty stands on a day. */
export const dutyStates = ['missing', 'doubtful', 'done', 'not-applicable'] as const
export type DutyState = (typeof dutyStates)[number]

/** What a piece of evidence can say. That something is missing is never evidence: it is the lack of it. */
export const supportedStates = ['done', 'doubtful', 'not-applicable'] as const
export type SupportedState = (typeof supportedStates)[number]

/** Severities of findings that make the data of a firm doubtful. */
export const weightySeverities = ['high', 'medium'] as const

/**
 * Something that speaks for a state of a duty from a day on: noted by somebody of the office, or derived from other records.
 * Both dates are local Brussels dates, inclusive.
 */
export interface DutyStatement {
  source: 'recorded' | 'derived'
  /** Among statements of one source and day the highest one came last. */
  id: number
  duty: Duty
  state: SupportedState
  onDate: LocalDate
  validUntil: LocalDate | null
  /** Derived ones say themselves what they rest on. */
  reasons?: readonly DutyReason[]
}

/** What is agreed on one link that stands on the day. */
export interface LinkAgreement {
  method: Method | null
  fallbackChannel: string | null
  viaAgency: boolean
  /** The better of its contract and its method agreement. */
  paper: PaperState
  /** Last day of that paper. */
  paperUntil: LocalDate | null
}

/** What the first duty is told by. */
export interface SystemFacts {
  /** One of the office’s own companies. */
  own: boolean
  /** Declares the works: nobody’s subcontractor here. */
  declarant: boolean
  links: readonly LinkAgreement[]
  /** Whether every workplace lacks the infrastructure for good, and then whether something else is agreed. */
  lack: 'none' | 'alternative' | 'nothing'
}

/** What the second duty is told by, over the last covered days up to the day. */
export interface DataFacts {
  /** Days that files cover. */
  covered: number
  /** People planned on these days, once per day. */
  planned: number
  /** Arrivals and presences registered on these days. */
  seen: number
  /** Open findings that matter, by day, up to the day asked for. */
  open: readonly { date: LocalDate; count: number }[]
  /** Findings of a missing registration that were explained, corrected or dismissed. */
  settled: number
}

/** Everything known of a firm at a workplace that its four duties depend on. */
export interface DutyFacts {
  system: SystemFacts
  data: DataFacts
  statements: readonly DutyStatement[]
  /** What people lack, said where nothing speaks for a duty. */
  lacking?: Partial<Record<Duty, DutyReason>>
}

/** Why a duty stands as it does; the words are in `i18n/duties`. */
export const dutyReasonCodes = [
  'agreed',
  'agency-tool',
  'own-system',
  'declarant',
  'lack-alternative',
  'lack-nothing',
  'no-place',
  'no-method',
  'no-method-agency',
  'own-undeclared',
  'no-fallback',
  'no-paper',
  'no-paper-agency',
  'paper-to-check',
  'paper-expired',
  'registered',
  'nobody-seen',
  'only-settled',
  'open-findings',
  'open-findings-since',
  'not-covered',
  'not-known',
  'no-evidence',
  'means-fit',
  'means-doubtful',
  'means-lacking',
  'all-informed',
  'not-informed',
  'evidence-done',
  'evidence-doubtful',
  'evidence-not-applicable',
  'evidence-expired',
] as const
export type DutyReasonCode = (typeof dutyReasonCodes)[number]

export interface DutyReason {
  code: DutyReasonCode
  params: Record<string, string | number>
}

/** How a duty stands and why; the first reason weighs most. */
export interface DutyJudgement {
  state: DutyState
  reasons: DutyReason[]
  /** The statement that decided; null when the records did. */
  deciding: DutyStatement | null
}

/** From the worst to the best; what does not apply is as good as done. */
const ranks: Record<DutyState, number> = { missing: 0, doubtful: 1, done: 2, 'not-applicable': 2 }

/** Tells how good a state is: the higher the better. */
export function dutyRank(state: DutyState): number {
  return ranks[state]
}

function reason(code: DutyReasonCode, params: DutyReason['params'] = {}): DutyReason {
  return { code, params }
}

type Base = Pick<DutyJudgement, 'state' | 'reasons'>

function base(state: DutyState, ...reasons: DutyReason[]): Base {
  return { state, reasons }
}

/** The statement that counts on a day: of those that hold then the latest; of one day what the office noted goes before what was derived. */
export function decidingStatement(
  statements: readonly DutyStatement[],
  duty: Duty,
  date: LocalDate,
): DutyStatement | null {
  const later = (one: DutyStatement, other: DutyStatement): boolean => {
    if (one.onDate !== other.onDate) return one.onDate > other.onDate
    if (one.source !== other.source) return one.source === 'recorded'
    return one.id > other.id
  }
  let best: DutyStatement | null = null
  for (const statement of statements) {
    if (statement.duty !== duty || statement.onDate > date) continue
    if (statement.validUntil !== null && statement.validUntil < date) continue
    if (best === null || later(statement, best)) best = statement
  }
  return best
}

/** The last day of evidence that once said “done” and holds no more; null when there is none. */
function expiredOn(statements: readonly DutyStatement[], duty: Duty, date: LocalDate): LocalDate | null {
  let last: LocalDate | null = null
  for (const { duty: about, state, onDate, validUntil } of statements) {
    if (about !== duty || state !== 'done' || onDate > date) continue
    if (validUntil !== null && validUntil < date && (last === null || validUntil > last)) last = validUntil
  }
  return last
}

/** What is agreed on one link: a method, a fallback channel, and a paper that says so (`domain/chain.md`). */
function judgeLink({ method, fallbackChannel, viaAgency, paper, paperUntil }: LinkAgreement, own: boolean): Base {
  if (method === null) {
    if (own) return base('doubtful', reason('own-undeclared'))
    return base('missing', reason(viaAgency ? 'no-method-agency' : 'no-method'))
  }
  const lacks: DutyReason[] = []
  if (fallbackChannel === null) lacks.push(reason('no-fallback'))
  // With agency workers the tool is supplied or the method agreed by contract: a tool of ours needs no contract.
  const tool = viaAgency && method === 'our-system'
  if (!tool) {
    if (paper === 'missing') lacks.push(reason(viaAgency ? 'no-paper-agency' : 'no-paper'))
    if (paper === 'to-check') lacks.push(reason('paper-to-check'))
    if (paper === 'expired') lacks.push(reason('paper-expired', { date: paperUntil ?? '' }))
  }
  if (lacks.length > 0) return base('doubtful', ...lacks)
  return base('done', reason(tool ? 'agency-tool' : 'agreed', { method }))
}

function judgeSystem({ own, declarant, links, lack }: SystemFacts): Base {
  if (links.length === 0) {
    if (!own && declarant) return base('not-applicable', reason('declarant'))
    if (!own) return base('missing', reason('no-place'))
    if (lack === 'nothing') return base('doubtful', reason('lack-nothing'))
    return base('done', reason(lack === 'alternative' ? 'lack-alternative' : 'own-system'))
  }
  // A firm with several direct employers here has agreed with all of them or not at all.
  const judged = links.map((link) => judgeLink(link, own))
  return judged.reduce((worst, one) => (ranks[one.state] < ranks[worst.state] ? one : worst))
}

function counted(open: DataFacts['open']): number {
  return open.reduce((sum, { count }) => sum + count, 0)
}

function judgeData({ covered, planned, seen, open, settled }: DataFacts): Base {
  const count = counted(open)
  if (planned > 0 && seen === 0 && covered > 0) {
    if (count === 0 && settled > 0) return base('doubtful', reason('only-settled', { count: settled }))
    return base('missing', reason('nobody-seen', { count: planned }))
  }
  if (count > 0) return base('doubtful', reason('open-findings', { count }))
  if (seen > 0) return base('done', reason('registered', { count: seen }))
  return base('doubtful', reason(covered === 0 ? 'not-covered' : 'not-known', { days: covered }))
}

/** What the records say of a duty, evidence left aside. */
function fromRecords(duty: Duty, facts: DutyFacts): Base {
  if (duty === 'system') return judgeSystem(facts.system)
  if (duty === 'data') return judgeData(facts.data)
  const lack = facts.lacking?.[duty]
  return base('missing', reason('no-evidence'), ...(lack ? [lack] : []))
}

/**
 * How a duty stands on a Brussels calendar day. The latest statement that holds that day decides; without one the records do.
 * Data once found right are doubtful again as soon as findings of later days are open. Evidence that has run out leaves a
 * doubt where nothing else speaks for the duty.
 */
export function judgeDuty(duty: Duty, facts: DutyFacts, date: LocalDate): DutyJudgement {
  const { state, reasons } = fromRecords(duty, facts)
  const deciding = decidingStatement(facts.statements, duty, date)
  if (deciding === null) {
    const expired = state === 'missing' ? expiredOn(facts.statements, duty, date) : null
    if (expired === null) return { state, reasons, deciding }
    return { state: 'doubtful', reasons: [reason('evidence-expired', { date: expired })], deciding }
  }
  if (deciding.reasons) return { state: deciding.state, reasons: [...deciding.reasons], deciding }
  const said = reason(`evidence-${deciding.state}`, { date: deciding.onDate })
  if (duty === 'data' && deciding.state === 'done') {
    const since = counted(facts.data.open.filter((day) => day.date > deciding.onDate))
    if (since > 0) {
      const open = reason('open-findings-since', { count: since, date: deciding.onDate })
      return { state: 'doubtful', reasons: [open, said], deciding }
    }
  }
  const agreeing = deciding.state === 'done' && state === 'done' ? reasons : []
  return { state: deciding.state, reasons: [said, ...agreeing], deciding }
}

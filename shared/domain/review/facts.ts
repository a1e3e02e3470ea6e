import type { LocalDate } from '#shared/domain/dates.ts'
import type { Regime, Service } from '#shared/domain/regime.ts'
import type { FindingSeverity, RuleId } from '#shared/domain/review/rules.ts'

// What the review of one person is told, and what it answers. Plain data: the core fills it from SQL, tests by hand.

/** One registration as the rules see it. Times are epoch seconds UTC. */
export interface ReviewEvent {
  id: number
  service: Service
  /** `presence` for a day of Checkinatwork. */
  type: 'in' | 'out' | 'presence'
  at: number
  /** Brussels day of `at`. */
  date: LocalDate
  /** As stated (`statedPerson`): one person may be stated under several. */
  statedPersonId: number
  /** As stated (`statedDeclaration`); 0 when the row names none. */
  statedDeclarationId: number
  /** As stated (`statedCompany`); null when the row names none. */
  statedCompanyId: number | null
  receipt: number | null
  remark: string | null
  /** The official service cancelled it: it no longer counts as a registration. */
  cancelled: boolean
}

export interface Span {
  from: LocalDate | null
  to: LocalDate | null
}

/** How a person is stated; several for one known person. */
export interface StatedPersonFacts {
  id: number
  identifier: string
  kind: 'national' | 'bis' | 'limosa' | 'other' | 'none'
  valid: boolean
}

/** A known person with what held when. */
export interface PersonFacts {
  id: number
  employments: (Span & { companyId: number })[]
  /** Limosa numbers; a span open on both sides has no known dates. */
  limosa: (Span & { value: string })[]
  planned: (Span & { declarationId: number; weekdays: string; startTime: string | null; endTime: string | null })[]
  absences: Span[]
}

/** A known declaration with what held when. */
export interface DeclarationFacts {
  id: number
  regime: Regime | null
  start: LocalDate | null
  end: LocalDate | null
  closures: Span[]
  /** The contractor of every link with its days: employing one does not place a firm in the chain, its own link does. */
  links: (Span & { companyId: number })[]
  /** Always in the chain, like the own companies; the implied ones (`impliedDeclarants`) while none is recorded. */
  declarantIds: number[]
  /** Days on which somebody is planned here, asked for `unplanned-presence`. */
  isPlannedOn: (date: LocalDate) => boolean
  /** Exempt days (an incident whose outcome is an exemption). */
  isExemptOn: (date: LocalDate) => boolean
}

/** A line of a paper form that was used. */
export interface PaperLine {
  lineId: number
  declarationId: number
  date: LocalDate
  outcome: 'registered' | 'in-correction' | 'absent' | 'explained' | null
}

/** Everything the rules look up beside the person in hand. */
export interface ReviewWorld {
  /** Epoch seconds UTC from which things are reckoned, and its Brussels day (not over yet). */
  now: number
  today: LocalDate
  /** Known declaration of a stated one; undefined while the number is unknown. */
  declarationOfStated: (statedDeclarationId: number) => DeclarationFacts | undefined
  declaration: (declarationId: number) => DeclarationFacts | undefined
  /** The stated form under which a known declaration's findings are kept (made when needed). */
  statedOfDeclaration: (declarationId: number) => number
  /** Known company of a stated one. */
  companyOfStated: (statedCompanyId: number) => number | undefined
  /** Number or text of a stated company and of a stated declaration, and the name of a known company; asked only for findings. */
  statedCompanyText: (statedCompanyId: number) => string
  statedDeclarationText: (statedDeclarationId: number) => string
  companyLabel: (companyId: number) => string
  ownCompanyIds: ReadonlySet<number>
  /** Tells whether an import covers the day for a service. */
  isCovered: (service: Service, date: LocalDate) => boolean
}

/** One person: all stated forms that stand for the same known person, or one form nobody knows. */
export interface ReviewSubject {
  /** At least one. */
  stated: readonly StatedPersonFacts[]
  /** Null while nobody with this identifier is known. */
  person: PersonFacts | null
  /** In any order; with enough before and after the days in question for the rules to see whole shifts. */
  events: readonly ReviewEvent[]
  paperLines: readonly PaperLine[]
}

/** What a rule found: one per rule, person, declaration and day. */
export interface Found {
  rule: RuleId
  severity: FindingSeverity
  service: Service
  /** Of the first event it rests on; for what is missing, the person's stated form with the lowest id. */
  statedPersonId: number
  /** As `statedOfDeclaration` says for a known declaration; 0 for an overlap, and where a row names no declaration. */
  statedDeclarationId: number
  date: LocalDate
  /** What it rests on, by id in order of time; empty for what is missing. */
  eventIds: number[]
  /** Of the content of those events (never their ids) and of what the rule compared. */
  fingerprint: string
  /** Epoch seconds of the first event; for what is missing the planned start or the beginning of the day. */
  at: number
  /** Known company concerned: the stated one, else the employer of that day; null when unknown. */
  companyId: number | null
  /** Explained by itself (a used paper form, an exemption of the day). */
  explained: 'paper-form' | 'exempt' | null
  /** For the sentence: hours `HH:MM` of Brussels, durations in minutes, texts as stated. */
  params: Record<string, string | number>
}

import type { Regime } from '#shared/domain/regime.ts'
import type { Language } from '#shared/i18n/index.ts'

/** One language, or two at once: every label is then printed in both, the first language first. */
export type DocumentLanguages = readonly [Language] | readonly [Language, Language]

export type DocumentRegime = Regime

/** Something the reader of a document should know about its making; the document itself is complete and printable. */
export interface DocumentWarning {
  /**
   * `charactersReplaced`: the font lacks some characters, a visible replacement is printed in their place;
   * `textShortened`: a text too long for its place ends with …; `logoUnreadable`: the logo was left out.
   */
  code: 'charactersReplaced' | 'textShortened' | 'logoUnreadable'
  /** The text concerned, as printed; null where none is. May hold a name, never an identifier of a person. */
  text: string | null
  /** Code points replaced, such as `U+0645`. */
  characters: string[]
}

/** A finished document. The same data give the same bytes. */
export interface DocumentResult {
  bytes: Buffer
  pages: number
  warnings: DocumentWarning[]
}

/** The own company at the head of a document. */
export interface Sender {
  name: string
  /** Enterprise number, ten digits, or a foreign VAT number; printed grouped. */
  number: string | null
  /** A PNG or JPEG file. */
  logo?: Uint8Array | null
}

/** What every document carries. */
export interface DocumentHead {
  /** Number of the document, printed on each page. */
  number: string
  /** Instant (ISO, UTC) at which the document was made; the only time a document knows. */
  createdAt: string
  sender: Sender
}

/** Kind of the number that names a person; `none` leaves the cell empty to write in. */
export type IdentifierKind = 'national' | 'bis' | 'limosa' | 'none'

/**
 * What the office must look at for a person on that day; printed as a letter with its legend.
 * `limosa`: Limosa not valid then; `chain`: the employer is not in the chain then; `identifier`: no number known;
 * `employment`: no employment known for that day.
 */
export type PersonMark = 'limosa' | 'chain' | 'identifier' | 'employment'

/** A person on the emergency form or on a list of people. */
export interface FormPerson {
  /** Digits only, or the Limosa number as written; null when none is known. */
  identifier: string | null
  kind: IdentifierKind
  lastName: string
  firstName: string
  /** Employer as of that day, short name; null when unknown. */
  employer: string | null
  /** Tier in the chain as of that day: 0 the declarant itself; null when not in the chain. */
  tier: number | null
  marks: readonly PersonMark[]
}

/** What stopped the registering, as the guide found it (domain/emergency.md, question 4). */
export type OutageCause = 'ownMeans' | 'chainMeans' | 'provider' | 'infrastructure' | 'officialService' | 'unknown'

/** How the reference number was given. */
export type ReferenceChannel = 'phone' | 'contactForm' | 'other'

/** Everything the emergency form says; sorting and choosing the people is done by the caller. */
export interface EmergencyFormData {
  /** Number of the form, without the version; goes into the QR code, so nothing personal. */
  formNumber: string
  /** 1 for the first print, one more for each later print with changes. */
  version: number
  /** Instant (ISO, UTC) at which the form was made. */
  createdAt: string
  /** Null prints a line to write the number on; a null channel leaves how and when it was given to be ticked by hand. */
  reference: { number: string; channel: ReferenceChannel | null; at: string | null } | null
  declaration: { number: string | null }
  regime: DocumentRegime
  /** Day of the form, local date `YYYY-MM-DD`. */
  date: string
  /** The day lies outside the dates of the declaration: said in the head of the form. */
  outsideDeclaration?: boolean
  workplace: { name: string; address: string | null }
  ownCompany: { name: string; number: string | null }
  /** Null prints a line to write on. */
  cause: OutageCause | null
  /** Local hour `HH:MM` at which the outage began; null prints a line to write on. */
  outageHour: string | null
  lines: readonly FormPerson[]
  /** People seen here lately but not planned: a block of its own, valid only if signed. */
  recentLines: readonly FormPerson[]
  /** How many days back `recentLines` looks; printed in the block's heading. */
  recentDays: number
  /** Lines left blank after the people (default 8); the last page always has at least three. */
  blankLines?: number
}

/** How to reach the contact centre: rule data and settings, never known by the documents themselves. */
export interface ContactCentre {
  phone: string
  /** Keys to press after dialling, in order, per language whose menu is known. */
  menus: readonly { language: Language; keys: readonly string[] }[]
  /** As set by the office; null when not known. */
  openingHours: string | null
  /** Address of the contact form as a person would type it; null when not known. */
  formAddress: string | null
}

/** The card to hang up: four questions and what follows from each answer. One page per language. */
export interface DecisionCardData extends DocumentHead {
  regime: DocumentRegime
  workplaceName: string | null
  declarationNumber: string | null
  phone: string
}

/** What to dial, say and note; the text for the contact form is below it. One page per language. */
export interface PhoneScriptData extends DocumentHead {
  regime: DocumentRegime
  contact: ContactCentre
  /** Local date `YYYY-MM-DD`; null leaves a line to write on. */
  date: string | null
  workplace: { name: string; address: string | null } | null
  declarationNumber: string | null
  cause: OutageCause | null
  outageHour: string | null
  /** Ready to paste, per language; made by the emergency feature. A language without one prints no such block. */
  contactText: Partial<Record<Language, string>>
}

/** Who is due at a workplace on a day. */
export interface PeopleListData extends DocumentHead {
  date: string
  regime: DocumentRegime
  workplace: { name: string; address: string | null }
  declarationNumber: string | null
  /** False masks all but the last four digits. */
  fullNumbers: boolean
  people: readonly (FormPerson & {
    /** Local hours `HH:MM`; an `end` before `start` is on the next day. Null when not planned by the hour. */
    hours: { start: string; end: string } | null
  })[]
}

/** Everything for the workplaces active on the given days, in one file with a contents page. */
export interface PackData extends DocumentHead {
  /** First and last day covered, local dates, both inclusive. */
  from: string
  to: string
  parts: readonly PackPart[]
}

export type PackPart =
  | { kind: 'form'; data: EmergencyFormData }
  | { kind: 'decisionCard'; data: DecisionCardData }
  | { kind: 'phoneScript'; data: PhoneScriptData }
  | { kind: 'peopleList'; data: PeopleListData }

/** How an incident ended (domain/emergency.md). */
export type OutageOutcome = 'notApplicable' | 'registered' | 'exempt' | 'paperForm' | 'open'

/** The statement of an incident for whoever checks it later. Texts of steps come in the document's language. */
export interface OutageStatementData extends DocumentHead {
  regime: DocumentRegime
  /** Local date of the incident. */
  date: string
  workplaces: readonly { name: string; address: string | null; declarationNumber: string | null }[]
  cause: OutageCause | null
  outageHour: string | null
  outcome: OutageOutcome
  /** What failed, in the words of the office; may hold line breaks. */
  description: string | null
  /** In the order they were taken; `at` is an instant (ISO, UTC). */
  steps: readonly { at: string; what: string; result: string | null; by: string | null }[]
  reference: { number: string; channel: ReferenceChannel; at: string | null; agent: string | null } | null
  annexes: readonly { name: string; sha256: string; bytes: number }[]
}

/** The recovery code of a workspace, to print once and keep on paper. */
export interface RecoverySheetData {
  workspaceName: string
  createdAt: string
  /** Groups separated by `-` or blanks. */
  code: string
}

/** What a grid shows, for paper. */
export interface ListData extends DocumentHead {
  title: string
  /** One sentence per active filter, in the document's language; empty says that nothing is filtered. */
  filters: readonly string[]
  orientation: 'portrait' | 'landscape'
  /** `weight` shares the width of the page; identifiers must come masked unless revealed. */
  columns: readonly { label: string; weight: number; align?: 'left' | 'right' }[]
  rows: readonly (readonly string[])[]
}

import type { Generated } from 'kysely'

import type { ReminderChannel, ReminderKind, ReminderState } from '#shared/domain/reminder.ts'
import type { Language } from '#shared/i18n/languages.ts'

/** A reminder as it was made: its words and its letter never change. The letter's bytes are in `attachment`. */
export interface ReminderTable {
  id: Generated<number>
  /** `R-2026-0001`, counted within the year. */
  number: string
  kind: ReminderKind
  companyId: number
  /** The own company that reminds. */
  senderId: number | null
  /** The declaration it was narrowed to; null for all on which the firm works. */
  declarationId: number | null
  /** Brussels date of the letter: what it says holds on that day. */
  date: string
  language: Language
  /** The parties as printed, line by line. */
  sender: string
  contact: string | null
  recipient: string
  email: string | null
  subject: string
  text: string
  /** SHA-256 of subject, an empty line and text, in UTF-8. */
  textSha256: string
  /** The letter as PDF. */
  sha256: string
  /** Instant (ISO, UTC). */
  madeAt: string
  madeBy: string
}

/** Append-only: that a reminder went out, when, how and where to. */
export interface ReminderSendingTable {
  id: Generated<number>
  reminderId: number
  companyId: number
  kind: ReminderKind
  sentOn: string
  channel: ReminderChannel
  address: string
  note: string | null
  at: string
  by: string
}

/** Reminders as lists show them. */
export interface ReminderListTable {
  id: number
  number: string
  kind: ReminderKind
  companyId: number
  company: string
  companyKey: string
  declarationId: number | null
  declaration: string | null
  language: Language
  state: ReminderState
  date: string
  sentOn: string | null
  channel: ReminderChannel | null
  address: string | null
  sentBy: string | null
  madeAt: string
  madeBy: string
  textSha256: string
  sha256: string
  search: string
}

/** Records: each row is written through the record store, which audits it. */
export interface ReminderRecordTables {
  reminder: ReminderTable
  reminderSending: ReminderSendingTable
}

export interface ReminderTables {
  reminderList: ReminderListTable
}

import type { Generated } from 'kysely'

import type { Flag } from '#main/core/db/tables/records.ts'

/** An outage on a day, at one or more workplaces. */
export interface IncidentTable {
  id: Generated<number>
  number: string
  date: string
  regime: 'cleaning' | 'construction' | 'meat'
  outageHour: string | null
  description: string | null
  referenceNumber: string | null
  referenceChannel: 'phone' | 'contactForm' | 'other' | null
  referenceAt: string | null
  referenceAgent: string | null
  openedAt: string
  openedBy: string
  closedAt: string | null
}

export interface IncidentPlaceTable {
  incidentId: number
  declarationId: number
}

/** Append-only: a later answer corrects an earlier one, which stays. */
export interface IncidentStepTable {
  id: Generated<number>
  incidentId: number
  question: string
  answer: string
  channel: string | null
  note: string | null
  at: string
  by: string
}

/** An attachment's name and place; the bytes are in `attachment`. */
export interface EmergencyAttachmentTable {
  id: Generated<number>
  incidentId: number | null
  formId: number | null
  sha256: string
  name: string
  description: string | null
  at: string
  by: string
}

/** A printed emergency sheet; its bytes are in `attachment` and never change. */
export interface EmergencyFormTable {
  id: Generated<number>
  number: string
  version: number
  declarationId: number
  date: string
  state: 'prepared' | 'used'
  incidentId: number | null
  /** `fr` or `fr,nl`. */
  languages: string
  sha256: string
  /** Hash of what the form says, without number, version and time: the same content is not a new version. */
  contentHash: string
  pages: number
  /** People planned on it; those seen lately and blank lines not counted. */
  people: number
  /** What the drawing had to say (texts shortened, characters replaced), as JSON of contract warnings. */
  warnings: string
  createdAt: string
  createdBy: string
}

export interface EmergencyLineTable {
  id: Generated<number>
  formId: number
  line: number
  /** Seen here lately rather than planned: valid only if signed. */
  recent: Flag
  /** Whose line it is: the kept record when the one printed was joined to another. */
  personId: number | null
  /** The record it was printed for; kept by a trigger. */
  printedPersonId: Generated<number | null>
  employerId: number | null
  tier: number | null
  outcome: 'registered' | 'in-correction' | 'absent' | 'explained' | null
  note: string | null
  settledAt: string | null
  settledBy: string | null
  /** 1 when a registration that came later settled it: taken back with the registration. */
  auto: Generated<Flag>
}

export interface EmergencyTables {
  incident: IncidentTable
  incidentPlace: IncidentPlaceTable
  incidentStep: IncidentStepTable
  emergencyAttachment: EmergencyAttachmentTable
  emergencyForm: EmergencyFormTable
  emergencyLine: EmergencyLineTable
}

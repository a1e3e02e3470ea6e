import { z } from 'zod'

import { instant, language, localDate, optionalDate, optionalText, recordId } from '#shared/contract/base.ts'
import { lookupItem, version } from '#shared/contract/list.ts'
import { findingRow, ruleId } from '#shared/contract/findings.ts'
import { service } from '#shared/contract/registrations.ts'
import { correctionSteps } from '#shared/domain/correction/states.ts'
import { readinessChecks } from '#shared/domain/correction/readiness.ts'
import {
  addresseeKinds,
  correctionActions,
  correctionChannels,
  correctionOrigins,
  correctionReasons,
  correctionStates,
  evidenceKinds,
  registrationTypes,
} from '#shared/domain/correction/words.ts'

export const addresseeKind = z.enum(addresseeKinds)
export const correctionState = z.enum(correctionStates)
export const reason = z.enum(correctionReasons)
export const channel = z.enum(correctionChannels)
const type = z.enum(registrationTypes)
export const evidenceKind = z.enum(evidenceKinds)
export const shortText = z.string().max(500)

/** Why a case cannot go to anybody yet, or goes to this one. */
export const obstacle = z.enum([
  'person-unknown',
  'number-invalid',
  'employer-unknown',
  'employer-doubtful',
  'capacity-unknown',
  'same-day',
])
export type CorrectionObstacle = z.infer<typeof obstacle>
const routeReason = z.enum([
  'own-employee',
  'own-trainee',
  'agency-worker',
  'agency-unknown',
  'subcontractor-employee',
  'subcontractor-trainee',
  'self-employed',
])

/** A request as lists show it; the fields are what may be sorted and filtered by. */
export const correctionRow = z.object({
  id: recordId,
  number: z.string(),
  state: correctionState,
  addressee: addresseeKind,
  addresseeName: z.string(),
  person: z.string(),
  people: z.int(),
  workplace: z.string(),
  reason: reason.nullable(),
  date: optionalDate,
  deadline: optionalDate,
  /** Below 0: past; null where no deadline is known. */
  daysLeft: z.int().nullable(),
  items: z.int(),
  evidence: z.int(),
  responsible: z.string().nullable(),
  followUpOn: optionalDate,
  origin: z.enum(correctionOrigins),
  createdAt: instant,
  sentOn: optionalDate,
  answeredOn: optionalDate,
  reference: z.string().nullable(),
})
export type CorrectionRow = z.infer<typeof correctionRow>

/** How much proof there is or could be, from 0 (none) to 3 (strong). */
const evidenceStrength = z.int().min(0).max(3)

/** A case of the cockpit: an open request, or a finding that can still be mended. */
export const correctionCase = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('request'), request: correctionRow, strength: evidenceStrength }),
  z.object({
    kind: z.literal('finding'),
    finding: findingRow,
    strength: evidenceStrength,
    /** Whom it would go to; null with an obstacle. */
    addressee: addresseeKind.nullable(),
    obstacle: obstacle.nullable(),
    responsible: z.string().nullable(),
    followUpOn: optionalDate,
  }),
])
export type CorrectionCase = z.infer<typeof correctionCase>

const registered = z.object({
  registrationId: recordId,
  type,
  at: instant,
  date: localDate,
  workplace: z.string(),
  declaration: z.string(),
  employer: z.string().nullable(),
  /** Masked. */
  identifier: z.string().nullable(),
  person: z.string(),
  receipt: z.number().nullable(),
  cancelled: z.boolean(),
})
export type RegisteredValue = z.infer<typeof registered>

/** What a person writes about one item; `requestedAt` is a Brussels time `HH:MM[:SS]` on `requestedDate`. */
export const itemInput = z.object({
  /** Null for a new one. */
  id: recordId.nullable(),
  personId: recordId.nullable(),
  declarationId: recordId.nullable(),
  date: localDate,
  service,
  action: z.enum(correctionActions),
  registrationId: recordId.nullable(),
  reason: reason.nullable(),
  reasonText: shortText.nullable(),
  requestedType: type.nullable(),
  /** Instant in UTC. */
  requestedAt: instant.nullable(),
  requestedDeclarationId: recordId.nullable(),
  requestedCompanyId: recordId.nullable(),
  requestedPersonId: recordId.nullable(),
})
export type CorrectionItemInput = z.infer<typeof itemInput>

const item = itemInput.extend({
  id: recordId,
  rule: ruleId.nullable(),
  findingId: recordId.nullable(),
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  workplace: z.string(),
  declaration: z.string(),
  employer: z.string().nullable(),
  capacity: z.enum(['employee', 'self-employed', 'temporary', 'trainee']).nullable(),
  registered: registered.nullable(),
  requestedWorkplace: z.string().nullable(),
  requestedEmployer: z.string().nullable(),
  requestedPerson: z.string().nullable(),
  deadline: optionalDate,
  outcome: z.enum(['accepted', 'refused']).nullable(),
  settledMeanwhile: z.boolean(),
  /** Other registrations of that person on that day, to choose from. */
  candidates: z.array(registered),
})
export type CorrectionItem = z.infer<typeof item>

export const annex = z.object({
  id: recordId,
  name: z.string(),
  kind: evidenceKind,
  description: z.string().nullable(),
  mediaType: z.string(),
  size: z.int(),
  sha256: z.string(),
  source: z.enum(['file', 'planning', 'paper-form', 'incident', 'witness']),
  superseded: z.boolean(),
  addedAt: instant,
  addedBy: z.string(),
  /** Numbers of other requests with the same bytes. */
  alsoIn: z.array(z.string()),
})
export type CorrectionAnnex = z.infer<typeof annex>

const event = z.object({
  id: recordId,
  step: z.enum([...correctionSteps, 'create', 'dossier', 'note']),
  fromState: correctionState.nullable(),
  state: correctionState,
  onDate: optionalDate,
  channel: channel.nullable(),
  reference: z.string().nullable(),
  note: z.string().nullable(),
  document: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  at: instant,
  by: z.string(),
})
export type CorrectionEvent = z.infer<typeof event>

const missing = z.object({ check: z.enum(readinessChecks), item: z.int().nullable(), blocking: z.boolean() })

/** Words of a draft that are saved by themselves while it is written. */
export const correctionValues = z.object({
  language: language.nullable(),
  senderId: recordId.nullable(),
  explanation: optionalText,
  noEvidenceReason: optionalText,
  lateReason: optionalText,
  reportedOn: optionalDate,
  reportText: optionalText,
  items: z.array(itemInput).max(500),
})
export type CorrectionValues = z.infer<typeof correctionValues>

/** Proof that the program can make from what it knows, each once. */
export const ownEvidence = z.object({
  source: z.enum(['planning', 'paper-form', 'incident', 'witness']),
  /** The form or incident; the item's place for planning and witness log. */
  ref: z.int(),
  label: z.string(),
  taken: z.boolean(),
})

export const correctionDetail = correctionRow.extend({
  version,
  language: language.nullable(),
  senderId: recordId.nullable(),
  senders: z.array(lookupItem),
  addresseeCompanyId: recordId.nullable(),
  addresseePersonId: recordId.nullable(),
  addresseeReason: routeReason.nullable(),
  addresseeAddress: z.string().nullable(),
  addresseeEmail: z.string().nullable(),
  explanation: z.string().nullable(),
  noEvidenceReason: z.string().nullable(),
  lateReason: z.string().nullable(),
  reportedOn: optionalDate,
  reportText: z.string().nullable(),
  savedAt: instant,
  createdBy: z.string(),
  sentChannel: channel.nullable(),
  follows: z.object({ id: recordId, number: z.string() }).nullable(),
  followedBy: z.array(z.object({ id: recordId, number: z.string() })),
  itemList: z.array(item),
  annexes: z.array(annex),
  annexLimits: z.object({ each: z.int(), request: z.int() }),
  events: z.array(event),
  missing: z.array(missing),
  /** Whom the items would go to as the records stand now, where it differs. */
  routes: z.array(
    z.object({ item: z.int(), addressee: addresseeKind.nullable(), name: z.string(), obstacle: obstacle.nullable() }),
  ),
  ownEvidence: z.array(ownEvidence),
  strength: evidenceStrength,
  /** Kinds of proof that would still help. */
  wouldHelp: z.array(evidenceKind),
  deadlineAssumed: z.boolean(),
})
export type CorrectionDetail = z.infer<typeof correctionDetail>

import type { Generated } from 'kysely'

import type { HoldGround, HoldSubject } from '#shared/domain/holds.ts'

/** Something that stays whatever its age, with all that hangs on it: exactly the column of its subject is set, none for `all`. */
export interface HoldTable {
  id: Generated<number>
  subject: HoldSubject
  personId: number | null
  companyId: number | null
  declarationId: number | null
  requestId: number | null
  ground: HoldGround
  reason: string
  /** Local dates, inclusive; `until` null: until somebody lifts it. */
  since: string
  until: string | null
  placedBy: string
}

/** A signed purge or erasure, append-only; its protocol is drawn from `details`. */
export interface ErasureTable {
  id: Generated<number>
  kind: 'purge' | 'person'
  /** Whom it was about; the record may be gone. */
  personId: number | null
  at: string
  by: string
  signedBy: string
  reason: string
  /** JSON: `ErasureDetails`. */
  details: string
  /** Of `details`, in hexadecimal; the entry in the trail names it too. */
  sha256: string
}

/** A row only while a signed purge runs, within its transaction: triggers that keep things look for it. */
export interface PurgePermitTable {
  id: 1
}

/** Owners whose key was destroyed: entries up to `upTo` cannot be read any more. */
export interface AuditKeyGoneTable {
  ownerKind: string
  ownerId: number
  upTo: number
}

/** Records: each row is written through the record store, which audits it. */
export interface RetentionRecordTables {
  hold: HoldTable
}

export interface RetentionTables {
  erasure: ErasureTable
  purgePermit: PurgePermitTable
  auditKeyGone: AuditKeyGoneTable
}

import type { Generated } from 'kysely'

import type { ArrangementWay, DeviceKind, MeansKind } from '#shared/domain/access.ts'

/** A device or channel that takes registrations at a workplace. */
export interface WorkplaceDeviceTable {
  id: Generated<number>
  declarationId: number
  /** Null: at every workplace of the declaration. */
  workplaceId: number | null
  kind: DeviceKind
  /** First and last local date; open when null. */
  validFrom: string | null
  validTo: string | null
  note: string | null
}

/** What a person registers with. */
export interface PersonMeansTable {
  id: Generated<number>
  personId: number
  kind: MeansKind
  /** What is written on it, such as the number of a badge; never a national number. */
  reference: string | null
  /** Null: everywhere. */
  declarationId: number | null
  validFrom: string | null
  validTo: string | null
  note: string | null
}

/**
 * What a user firm agreed for the agency workers or trainees it gets from another firm: it supplies a tool, or a method is in the
 * contract. The bytes of its file are in `attachment`.
 */
export interface ToolArrangementTable {
  id: Generated<number>
  /** The agency, or the firm or school the trainees come from. */
  companyId: number
  userFirmId: number
  /** Null: for everybody who comes from there. */
  personId: number | null
  way: ArrangementWay
  validFrom: string | null
  validTo: string | null
  note: string | null
  sha256: string | null
  fileName: string | null
}

/** Records: each row is written through the record store, which audits it. */
export interface MeansRecordTables {
  workplaceDevice: WorkplaceDeviceTable
  personMeans: PersonMeansTable
  toolArrangement: ToolArrangementTable
}

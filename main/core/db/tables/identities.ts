import type { Generated } from 'kysely'

/** A name by which files without numbers mean a person, at a firm. */
export interface PersonAliasTable {
  id: Generated<number>
  personId: number
  /** Surname and first name, folded. */
  nameKey: string
  /** The known firm beside the name; null when none is known. */
  companyId: number | null
  /** The firm as files state it; empty when they name none or the firm is known. */
  firmText: string
}

/** Two records that were found to be one person; while it stands, the joined one leads to the kept one. */
export interface PersonJoinTable {
  id: Generated<number>
  keptId: number
  joinedId: number
  /** What the joined record was called. */
  name: string
  /** JSON: what changed hands (`MovedPart[]`), to be offered when the two are separated again. */
  moved: string
  /** JSON: what was settled (`SettledChange[]`): it goes back unless somebody has changed it since. */
  changed: string
  at: string
  by: string
}

/** Two records that look alike and are two people. `firstId` is the lower one. */
export interface PersonDistinctTable {
  id: Generated<number>
  firstId: number
  secondId: number
  at: string
  by: string
}

/** Records: each row is written through the record store, which audits it. */
export interface IdentityRecordTables {
  personAlias: PersonAliasTable
  personJoin: PersonJoinTable
  personDistinct: PersonDistinctTable
}

import type { Owner } from '#main/core/audit/journal.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'

export type RecordKind = keyof RecordTables

/** For each kind, the owner's kind and the column that holds the owner's id: the history page of the owner shows it. */
export const recordKinds: Record<RecordKind, { ownerKind: RecordKind; ownerColumn: string }> = {
  company: { ownerKind: 'company', ownerColumn: 'id' },
  companyNumber: { ownerKind: 'company', ownerColumn: 'companyId' },
  declaration: { ownerKind: 'declaration', ownerColumn: 'id' },
  workplace: { ownerKind: 'declaration', ownerColumn: 'declarationId' },
  chainLink: { ownerKind: 'declaration', ownerColumn: 'declarationId' },
  person: { ownerKind: 'person', ownerColumn: 'id' },
  personIdentifier: { ownerKind: 'person', ownerColumn: 'personId' },
  employment: { ownerKind: 'person', ownerColumn: 'personId' },
  assignment: { ownerKind: 'person', ownerColumn: 'personId' },
}

/** The owner of a record, read from its row. */
export function ownerOf(kind: RecordKind, row: object): Owner {
  const { ownerKind, ownerColumn } = recordKinds[kind]
  const id = (row as Record<string, unknown>)[ownerColumn]
  if (typeof id !== 'number') throw new Error(`${kind} has no ${ownerColumn}`)
  return { kind: ownerKind, id }
}

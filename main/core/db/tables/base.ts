import type { Generated } from 'kysely'

export interface AuditEntryTable {
  seq: Generated<number>
  /** First `seq` of the transaction it belongs to: what was changed together is undone together. */
  changeSet: number
  at: string
  user: string
  /** Why the transaction ran, e.g. `edit`, `import`, `undo`, `reveal`. */
  reason: string
  operation: 'insert' | 'update' | 'delete' | 'note'
  recordKind: string
  recordId: number
  ownerKind: string
  ownerId: number
  /** `{before, after}` as JSON, encrypted under the owner's key: nonce, ciphertext, tag. */
  sealed: Buffer
  hash: Buffer
}

/** One key per owner of records; destroying it makes the owner's past unreadable while the chain still holds. */
export interface AuditKeyTable {
  ownerKind: string
  ownerId: number
  key: Buffer
}

export interface AttachmentTable {
  sha256: string
  size: number
  mediaType: string
  bytes: Buffer
  createdAt: string
}

export interface SettingTable {
  name: string
  /** JSON. */
  value: string
}

export interface SavedViewTable {
  id: Generated<number>
  grid: string
  name: string
  /** JSON: filters, sort, columns. */
  value: string
}

import type { Selectable } from 'kysely'

import { sealKey, unseal, type SealKey } from '#main/core/audit/seal.ts'
import { partsOf, recordKinds, type RecordKind } from '#main/core/audit/record-kinds.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { AuditEntryTable } from '#main/core/db/tables/base.ts'

export type StoredEntry = Selectable<AuditEntryTable>

/** An entry with its content readable; both sides are null when the owner's key was destroyed. */
export interface OpenedEntry {
  entry: StoredEntry
  before: Record<string, unknown> | null
  after: Record<string, unknown> | null
}

/** Opens sealed entries with the keys of their owners. */
export function openEntries(reader: Reader, entries: StoredEntry[]): OpenedEntry[] {
  const keys = new Map<string, SealKey | null>()
  const keyOf = (entry: StoredEntry): SealKey | null => {
    const name = `${entry.ownerKind}:${entry.ownerId}`
    const known = keys.get(name)
    if (known !== undefined) return known
    const row = reader.first(
      query
        .selectFrom('auditKey')
        .select('key')
        .where('ownerKind', '=', entry.ownerKind)
        .where('ownerId', '=', entry.ownerId),
    )
    const key = row ? sealKey(row.key) : null
    keys.set(name, key)
    return key
  }
  return entries.map((entry) => {
    const key = keyOf(entry)
    if (!key) return { entry, before: null, after: null }
    return { entry, ...(JSON.parse(unseal(key, entry.sealed)) as Omit<OpenedEntry, 'entry'>) }
  })
}

/** What happened to a thing; of a person also what happened to the records that were joined to it. */
export function entriesOf(reader: Reader, ownerKind: string, ownerId: number, limit: number): StoredEntry[] {
  const joined = query.selectFrom('person').select('id').where('joinedIntoId', '=', ownerId)
  const owners = [ownerId, ...(ownerKind === 'person' ? reader.all(joined).map(({ id }) => id) : [])]
  return reader.all(
    query
      .selectFrom('auditEntry')
      .selectAll()
      .where('ownerKind', '=', ownerKind)
      .where('ownerId', 'in', idList(owners))
      .orderBy('seq', 'desc')
      .limit(limit),
  )
}

/** What of the trail is asked for: about one kind of thing, by one user, of one transaction, or everything. */
export interface TrailPart {
  ownerKind?: string | undefined
  user?: string | undefined
  changeSet?: number | undefined
}

export function entriesBefore(reader: Reader, part: TrailPart, before: number | null, limit: number): StoredEntry[] {
  let found = query.selectFrom('auditEntry').selectAll().orderBy('seq', 'desc').limit(limit)
  if (before !== null) found = found.where('seq', '<', before)
  if (part.ownerKind !== undefined) found = found.where('ownerKind', '=', part.ownerKind)
  if (part.user !== undefined) found = found.where('user', '=', part.user)
  if (part.changeSet !== undefined) found = found.where('changeSet', '=', part.changeSet)
  return reader.all(found)
}

export function entryCount(reader: Reader, part: TrailPart): number {
  let counted = query.selectFrom('auditEntry').select(query.fn.countAll<number>().as('n'))
  if (part.ownerKind !== undefined) counted = counted.where('ownerKind', '=', part.ownerKind)
  if (part.user !== undefined) counted = counted.where('user', '=', part.user)
  if (part.changeSet !== undefined) counted = counted.where('changeSet', '=', part.changeSet)
  return reader.first(counted)?.n ?? 0
}

/** The entries of one transaction, oldest first. */
export function entriesOfChangeSet(reader: Reader, changeSet: number): StoredEntry[] {
  return reader.all(query.selectFrom('auditEntry').selectAll().where('changeSet', '=', changeSet).orderBy('seq'))
}

/** Tells whether a transaction has left more entries than so many. */
export function isLargerThan(reader: Reader, changeSet: number, entries: number): boolean {
  const beyond = query.selectFrom('auditEntry').select('seq').where('changeSet', '=', changeSet)
  return reader.first(beyond.limit(1).offset(entries)) !== undefined
}

/**
 * The last change of a thing or one of its parts; undefined when there was none. Its number is the version of the thing:
 * a form that was filled from another version has not seen what stands there now.
 */
export function lastChange(reader: Reader, kind: RecordKind, id: number): StoredEntry | undefined {
  let changes = query
    .selectFrom('auditEntry')
    .selectAll()
    .where('operation', '!=', 'note')
    .where('recordKind', 'in', partsOf(kind))
    .orderBy('seq', 'desc')
    .limit(1)
  changes = recordKinds[kind].part
    ? changes.where('ownerKind', '=', kind).where('ownerId', '=', id)
    : changes.where('recordId', '=', id)
  return reader.first(changes)
}

/** The version of a stored thing, to be sent back with what a form makes of it. */
export function versionOf(reader: Reader, kind: RecordKind, id: number): number {
  return lastChange(reader, kind, id)?.seq ?? 0
}

/** True when a transaction after `changeSet` has changed the thing or one of its parts. */
export function changedSince(reader: Reader, kind: RecordKind, id: number, changeSet: number): boolean {
  return (lastChange(reader, kind, id)?.changeSet ?? 0) > changeSet
}

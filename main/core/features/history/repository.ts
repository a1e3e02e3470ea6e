import { expressionBuilder, sql, type Expression, type RawBuilder, type Selectable, type SqlBool } from 'kysely'

import type { EntryContent } from '#main/core/audit/journal.ts'
import { sealKey, unseal, type SealKey } from '#main/core/audit/seal.ts'
import { partsOf, recordKinds, type RecordKind } from '#main/core/audit/record-kinds.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { AuditEntryTable } from '#main/core/db/tables/base.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import type { TrailScope } from '#shared/contract/history.ts'
import { addDays, startOfDay } from '#shared/domain/dates.ts'

export type StoredEntry = Selectable<AuditEntryTable>

/** One change of an entry with its content readable; both sides are null when the owner's key was destroyed. */
export interface OpenedEntry {
  entry: StoredEntry
  before: Side
  after: Side
}

/** The fields of a record that changed, as they were before or after; null where there was no record. */
type Side = Record<string, unknown> | null

/**
 * Opens sealed entries with the keys of their owners, in their order. The entry of a record that came into being with parts gives one
 * change for it and, after it, one for each part, all under the number of the entry.
 */
export function openEntries(reader: Reader, entries: StoredEntry[]): OpenedEntry[] {
  const keys = new Map<string, OwnerKey>()
  const keyOf = ({ ownerKind, ownerId }: StoredEntry): OwnerKey => {
    const name = `${ownerKind}:${ownerId}`
    const known = keys.get(name) ?? storedKey(reader, ownerKind, ownerId)
    keys.set(name, known)
    return known
  }
  return entries.flatMap((entry): OpenedEntry[] => {
    const { key, goneUpTo } = keyOf(entry)
    if (!key || entry.seq <= goneUpTo) return [{ entry, before: null, after: null }]
    const { parts = [], before = null, after } = JSON.parse(unseal(key, entry.sealed)) as EntryContent
    const changes = parts.map((part): OpenedEntry => ({
      entry: { ...entry, recordKind: part.kind, recordId: part.id },
      before: null,
      after: part.after as Side,
    }))
    return [{ entry, before: before as Side, after: after as Side }, ...changes]
  })
}

/** The key of an owner; entries up to `goneUpTo` were written under another one that was destroyed. */
interface OwnerKey {
  key: SealKey | null
  goneUpTo: number
}

function storedKey(reader: Reader, ownerKind: string, ownerId: number): OwnerKey {
  const stored = sql<{ key: Buffer | null; upTo: number | null }>`select
    (select key from auditKey where ownerKind = ${ownerKind} and ownerId = ${ownerId}) as key,
    (select upTo from auditKeyGone where ownerKind = ${ownerKind} and ownerId = ${ownerId}) as upTo`
  const row = reader.first(raw(stored))
  return { key: row?.key ? sealKey(row.key) : null, goneUpTo: row?.upTo ?? 0 }
}

/** What happened to a thing; of a person also what happened to the records that were joined to it. */
export function entriesOf(reader: Reader, ownerKind: string, ownerId: number, limit: number): StoredEntry[] {
  return reader.all(
    query
      .selectFrom('auditEntry')
      .selectAll()
      .where('ownerKind', '=', ownerKind)
      .where('ownerId', 'in', idList(withJoined(reader, ownerKind, ownerId)))
      .orderBy('seq', 'desc')
      .limit(limit),
  )
}

/** A thing and, of a person, the records that were joined to it. */
function withJoined(reader: Reader, ownerKind: string, ownerId: number): number[] {
  if (ownerKind !== 'person') return [ownerId]
  const joined = query.selectFrom('person').select('id').where('joinedIntoId', '=', ownerId)
  return [ownerId, ...reader.all(joined).map(({ id }) => id)]
}

/** The entries of the acts for which something holds: moment and user are kept per act (`auditMoment`). */
function ofActs(holds: RawBuilder<unknown>): Expression<SqlBool> {
  return sql<SqlBool>`changeSet in (select changeSet from auditMoment where ${holds})`
}

/** The conditions of a scope. */
function conditions(reader: Reader, scope: TrailScope): Expression<SqlBool>[] {
  const { ownerKind, ownerId, user, changeSet, operation, from, to } = scope
  const { eb } = expressions
  return [
    ...(ownerKind === undefined ? [] : [eb('ownerKind', '=', ownerKind)]),
    ...(ownerKind === undefined || ownerId === undefined
      ? []
      : [eb('ownerId', 'in', idList(withJoined(reader, ownerKind, ownerId)))]),
    ...(user === undefined ? [] : [ofActs(sql`user = ${user}`)]),
    ...(changeSet === undefined ? [] : [eb('changeSet', '=', changeSet)]),
    ...(operation === undefined ? [] : [eb('operation', '=', operation)]),
    ...(from === undefined ? [] : [ofActs(sql`at >= ${startOfDay(from)}`)]),
    ...(to === undefined ? [] : [ofActs(sql`at < ${startOfDay(addDays(to, 1))}`)]),
  ]
}

const expressions = { eb: expressionBuilder<Tables, 'auditEntry'>() }

/** Entries of a scope, newest first, before an entry. */
export function entriesBefore(reader: Reader, scope: TrailScope, before: number | null, limit: number): StoredEntry[] {
  let found = query.selectFrom('auditEntry').selectAll().orderBy('seq', 'desc').limit(limit)
  if (before !== null) found = found.where('seq', '<', before)
  for (const condition of conditions(reader, scope)) found = found.where(condition)
  return reader.all(found)
}

export function entryCount(reader: Reader, scope: TrailScope): number {
  let counted = query.selectFrom('auditEntry').select(query.fn.countAll<number>().as('n'))
  for (const condition of conditions(reader, scope)) counted = counted.where(condition)
  return reader.first(counted)?.n ?? 0
}

/** Everybody who has left an entry. */
export function trailUsers(reader: Reader): string[] {
  const users = sql<{ user: string }>`select distinct user from auditMoment order by user`
  return reader.all(raw(users)).map(({ user }) => user)
}

/** The last entry written before an instant (ISO, UTC). */
export function lastEntryBefore(
  reader: Reader,
  end: string,
): { seq: number; at: string; hash: Uint8Array } | undefined {
  const last = sql<{ seq: number; at: string; hash: Uint8Array }>`
    select seq, at, hash from auditEntry where changeSet =
      (select changeSet from auditMoment where at < ${end} order by at desc, changeSet desc limit 1)
    order by seq desc limit 1`
  return reader.first(raw(last))
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

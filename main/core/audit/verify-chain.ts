import { chainStart, entryHash, sealKey, unseal, type SealKey } from '#main/core/audit/seal.ts'
import type { AuditEntryTable } from '#main/core/db/tables/base.ts'
import { query, type Reader } from '#main/core/db/query.ts'

type Entry = Omit<AuditEntryTable, 'seq'> & { seq: number }

/** The first entry that is not as it was written. What it says of itself may be what was altered. */
export interface AlteredEntry {
  seq: number
  missing: boolean
  at: string | null
  recordKind: string | null
  operation: string | null
}

/** What the check of the audit chain found; `brokenAt` is the first entry that is not as it was written. */
export interface ChainReport {
  entries: number
  brokenAt: number | null
  /** What stands there now; null when the chain is sound, `missing` when the entry itself is gone. */
  altered: AlteredEntry | null
  /** Hash of the last entry, in hexadecimal. */
  head: string
}

/**
 * Recomputes every hash from the first entry and opens every sealed content whose key still exists
 * (a missing key is an erased person, not damage). `each` is told of every entry found as it was written.
 */
export function verifyChain(reader: Reader, each: (entry: Entry) => void = () => undefined): ChainReport {
  const keys = new Map<string, SealKey>()
  for (const row of reader.each(query.selectFrom('auditKey').selectAll())) {
    keys.set(`${row.ownerKind}:${row.ownerId}`, sealKey(row.key))
  }
  // Entries written before a key was destroyed cannot be read under the one that came after it.
  const unreadable = new Map<string, number>()
  for (const row of reader.each(query.selectFrom('auditKeyGone').selectAll())) {
    unreadable.set(`${row.ownerKind}:${row.ownerId}`, row.upTo)
  }
  let previous: Uint8Array = chainStart
  let expected = 1
  for (const entry of reader.each(query.selectFrom('auditEntry').selectAll().orderBy('seq')) as Iterable<Entry>) {
    const { sealed, hash, ...head } = entry
    const owner = `${entry.ownerKind}:${entry.ownerId}`
    const key = entry.seq <= (unreadable.get(owner) ?? 0) ? undefined : keys.get(owner)
    const sound =
      entry.seq === expected &&
      Buffer.from(hash).equals(entryHash(previous, head, sealed)) &&
      (key === undefined || opens(key, sealed))
    if (!sound) {
      const head = Buffer.from(previous).toString('hex')
      return { entries: expected - 1, brokenAt: expected, altered: alteredAt(expected, entry), head }
    }
    each(entry)
    previous = hash
    expected += 1
  }
  return { entries: expected - 1, brokenAt: null, altered: null, head: Buffer.from(previous).toString('hex') }
}

function alteredAt(seq: number, entry: Entry): AlteredEntry {
  if (entry.seq !== seq) return { seq, missing: true, at: null, recordKind: null, operation: null }
  const { at, recordKind, operation } = entry
  return { seq, missing: false, at, recordKind, operation }
}

function opens(key: SealKey, sealed: Uint8Array): boolean {
  try {
    unseal(key, sealed)
    return true
  } catch {
    return false
  }
}

import { chainStart, entryHash, newSealKey, seal, sealKey, type SealKey } from '#main/core/audit/seal.ts'
import type { Connection } from '#main/core/db/connection.ts'

/** Whom a record is about; all entries of one owner are sealed under one key. */
export interface Owner {
  kind: string
  id: number
}

/** One change or noteworthy act, before it is sealed. */
export interface JournalEntry {
  operation: 'insert' | 'update' | 'delete' | 'note'
  recordKind: string
  recordId: number
  owner: Owner
  before: unknown
  after: unknown
}

/** A position in the chain. */
export interface JournalMark {
  seq: number
  hash: Uint8Array
}

const insertEntry = `insert into auditEntry
  (seq, changeSet, at, user, reason, operation, recordKind, recordId, ownerKind, ownerId, sealed, hash)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`

/**
 * Keys kept at hand while a transaction runs. Few: what belongs to one owner is written together, and keys that live long
 * cost more to clear away than to look up again.
 */
const keysAtHand = 500

/** Before the first entry: nobody's key. */
const noOwner = { kind: '', id: 0, lastKey: null }

/** Appends entries to the chain within one transaction of one user. */
export class Journal {
  readonly #connection: Connection
  readonly #at: string
  readonly #user: string
  readonly #reason: string
  readonly #keys = new Map<string, SealKey>()
  #last: { kind: string; id: number; lastKey: SealKey | null } = noOwner
  readonly #firstSeq: number
  #seq: number
  #hash: Uint8Array

  constructor(connection: Connection, stamp: { at: string; user: string; reason: string }) {
    this.#connection = connection
    this.#at = stamp.at
    this.#user = stamp.user
    this.#reason = stamp.reason
    const last = connection.firstSql<{ seq: number; hash: Uint8Array }>(
      'select seq, hash from auditEntry order by seq desc limit 1',
      [],
    )
    this.#seq = last?.seq ?? 0
    this.#hash = last?.hash ?? chainStart
    this.#firstSeq = this.#seq + 1
  }

  /** The number under which this transaction's entries are undone together. */
  get changeSet(): number {
    return this.#firstSeq
  }

  /** False while nothing was written. */
  get hasEntries(): boolean {
    return this.#seq >= this.#firstSeq
  }

  /** Where the chain stands, to return to when a savepoint is rolled back. */
  mark(): JournalMark {
    return { seq: this.#seq, hash: this.#hash }
  }

  /** Returns to a mark; keys made since are forgotten, for their rows are gone too. */
  reset(mark: JournalMark): void {
    this.#seq = mark.seq
    this.#hash = mark.hash
    this.#keys.clear()
    this.#last = noOwner
  }

  /**
   * Destroys the key of an owner: what the trail says of it until now can never be read again, and the chain still holds. What is
   * written of it later gets another key.
   */
  forget({ kind, id }: Owner): void {
    const { changes } = this.#connection.runSql('delete from auditKey where ownerKind = ? and ownerId = ?', [kind, id])
    if (changes === 0) return
    this.#connection.runSql('insert or replace into auditKeyGone (ownerKind, ownerId, upTo) values (?, ?, ?)', [
      kind,
      id,
      this.#seq,
    ])
    this.#keys.clear()
    this.#last = noOwner
  }

  append(entry: JournalEntry): void {
    const head = {
      seq: this.#seq + 1,
      changeSet: this.#firstSeq,
      at: this.#at,
      user: this.#user,
      reason: this.#reason,
      operation: entry.operation,
      recordKind: entry.recordKind,
      recordId: entry.recordId,
      ownerKind: entry.owner.kind,
      ownerId: entry.owner.id,
    }
    const sealed = seal(this.#keyOf(entry), JSON.stringify({ before: entry.before, after: entry.after }))
    const hash = entryHash(this.#hash, head, sealed)
    this.#connection.runSql(insertEntry, [...Object.values(head), sealed, hash])
    this.#seq = head.seq
    this.#hash = hash
  }

  #keyOf(entry: JournalEntry): SealKey {
    const { kind, id } = entry.owner
    const { lastKey } = this.#last
    if (lastKey && this.#last.kind === kind && this.#last.id === id) return lastKey
    const name = `${kind}:${id}`
    const key = this.#keys.get(name) ?? this.#storedKey(entry) ?? this.#createKey(kind, id)
    if (this.#keys.size >= keysAtHand) this.#keys.clear()
    this.#keys.set(name, key)
    this.#last = { kind, id, lastKey: key }
    return key
  }

  /** A record inserted as its own owner is new and cannot have a key yet: the look-up is spared. */
  #storedKey(entry: JournalEntry): SealKey | null {
    const { kind, id } = entry.owner
    if (entry.operation === 'insert' && entry.recordKind === kind && entry.recordId === id) return null
    const row = this.#connection.firstSql<{ key: Uint8Array }>(
      'select key from auditKey where ownerKind = ? and ownerId = ?',
      [kind, id],
    )
    return row ? sealKey(row.key) : null
  }

  /** `or ignore` then read again: undoing a deletion brings a record back under its old number, and its key stays. */
  #createKey(kind: string, id: number): SealKey {
    const fresh = newSealKey()
    const sql = 'insert or ignore into auditKey (ownerKind, ownerId, key) values (?, ?, ?)'
    const { changes } = this.#connection.runSql(sql, [kind, id, fresh])
    if (changes === 1) return sealKey(fresh)
    const row = this.#connection.firstSql<{ key: Uint8Array }>(
      'select key from auditKey where ownerKind = ? and ownerId = ?',
      [kind, id],
    )
    if (!row) throw new Error('audit key vanished within its own transaction')
    return sealKey(row.key)
  }
}

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
  /** Part of its owner in the eyes of a user: the entry of a new owner takes it in. */
  part?: boolean
  /** A record under a number that no other ever had. */
  isNew?: boolean
  /** Triggers copy what they find when the entry is written: it never waits. */
  atOnce?: boolean
}

/** A part that came into being together with its owner: the entry of the owner says so too. */
export interface InsertedPart {
  kind: string
  id: number
  after: unknown
}

/** What an entry says, as it is sealed. */
export interface EntryContent {
  before?: unknown
  after: unknown
  /** Only in the entry of a new record that has some. */
  parts?: InsertedPart[]
}

/** The entry written last, which the parts of a new record may still join. */
interface OpenEntry {
  entry: JournalEntry
  parts: InsertedPart[]
}

/** A position in the chain, with the rows that wait to be written. */
export interface JournalMark {
  seq: number
  hash: Uint8Array
  entries: readonly unknown[][]
  keys: readonly unknown[][]
}

/** Rows written by one statement: half the time of one statement for each. */
const rowsAtOnce = 40

/** Rows of one table that wait to be written some at a time. */
class WaitingRows {
  readonly #connection: Connection
  readonly #insertOne: string
  readonly #insertMany: string
  #rows: unknown[][] = []

  constructor(connection: Connection, table: string, columns: string) {
    this.#connection = connection
    const row = `(${columns.replaceAll(/\w+/g, '?')})`
    const insert = `insert into ${table} (${columns}) values `
    this.#insertOne = insert + row
    this.#insertMany = insert + Array<string>(rowsAtOnce).fill(row).join(', ')
  }

  get isEmpty(): boolean {
    return this.#rows.length === 0
  }

  add(row: unknown[]): void {
    this.#rows.push(row)
    if (this.#rows.length === rowsAtOnce) this.write()
  }

  write(): void {
    if (this.#rows.length === rowsAtOnce) this.#connection.runSql(this.#insertMany, this.#rows.flat())
    else for (const row of this.#rows) this.#connection.runSql(this.#insertOne, row)
    this.#rows = []
  }

  /** What waits, to wait again (`reset`) when a savepoint is rolled back: where it was written meanwhile, that was undone with the rest. */
  mark(): readonly unknown[][] {
    return [...this.#rows]
  }

  reset(rows: readonly unknown[][]): void {
    this.#rows = [...rows]
  }
}

const entryColumns =
  'seq, changeSet, at, user, reason, operation, recordKind, recordId, ownerKind, ownerId, sealed, hash'

/**
 * Keys kept at hand while a transaction runs. Few: what belongs to one owner is written together, and keys that live long
 * cost more to clear away than to look up again.
 */
const keysAtHand = 500

function isOwnEntry({ recordKind, recordId, owner }: JournalEntry): boolean {
  return recordKind === owner.kind && recordId === owner.id
}

/** A part inserted right after its owner: to the person who did it both were one act. */
function joins(open: JournalEntry, entry: JournalEntry): boolean {
  if (open.operation !== 'insert' || entry.operation !== 'insert' || !entry.part) return false
  const sameOwner = open.owner.kind === entry.owner.kind && open.owner.id === entry.owner.id
  return sameOwner && isOwnEntry(open) && !isOwnEntry(entry)
}

/** Before the first entry: nobody's key. */
const noOwner = { kind: '', id: 0, lastKey: null }

/**
 * Appends entries to the chain within one transaction of one user. Entries wait until there are some to write together:
 * `write` must be called before the transaction ends and before anything reads the trail.
 */
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
  #open: OpenEntry | null = null
  readonly #newEntries: WaitingRows
  readonly #newKeys: WaitingRows

  constructor(connection: Connection, stamp: { at: string; user: string; reason: string }) {
    this.#connection = connection
    this.#newEntries = new WaitingRows(connection, 'auditEntry', entryColumns)
    this.#newKeys = new WaitingRows(connection, 'auditKey', 'ownerKind, ownerId, key')
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

  /** True while entries are not in the database yet. */
  get hasWaiting(): boolean {
    return this.#open !== null || !this.#newEntries.isEmpty || !this.#newKeys.isEmpty
  }

  /** Where the chain stands, to return to when a savepoint is rolled back. */
  mark(): JournalMark {
    this.#close()
    return { seq: this.#seq, hash: this.#hash, entries: this.#newEntries.mark(), keys: this.#newKeys.mark() }
  }

  /** Returns to a mark; keys at hand are forgotten, for rows of those made since are gone too. */
  reset(mark: JournalMark): void {
    this.#seq = mark.seq
    this.#hash = mark.hash
    this.#open = null
    this.#newEntries.reset(mark.entries)
    this.#newKeys.reset(mark.keys)
    this.#keys.clear()
    this.#last = noOwner
  }

  /**
   * Destroys the key of an owner: what the trail says of it until now can never be read again, and the chain still holds. What is
   * written of it later gets another key.
   */
  forget({ kind, id }: Owner): void {
    this.write()
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
    if (this.#open && joins(this.#open.entry, entry)) {
      this.#open.parts.push({ kind: entry.recordKind, id: entry.recordId, after: entry.after })
      return
    }
    this.#close()
    this.#seq += 1
    this.#open = { entry, parts: [] }
    if (entry.atOnce) this.write()
  }

  /** Writes what waits. */
  write(): void {
    this.#close()
    this.#newKeys.write()
    this.#newEntries.write()
  }

  /** Seals and chains the entry that was open: nothing joins it any more. */
  #close(): void {
    if (!this.#open) return
    const { entry, parts } = this.#open
    this.#open = null
    const head = {
      seq: this.#seq,
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
    const { before, after } = entry
    const content: EntryContent = parts.length > 0 ? { after, parts } : { before, after }
    const sealed = seal(this.#keyOf(entry), JSON.stringify(content))
    this.#hash = entryHash(this.#hash, head, sealed)
    this.#newEntries.add([...Object.values(head), sealed, this.#hash])
  }

  #keyOf(entry: JournalEntry): SealKey {
    const { kind, id } = entry.owner
    const { lastKey } = this.#last
    if (lastKey && this.#last.kind === kind && this.#last.id === id) return lastKey
    const key = entry.isNew && isOwnEntry(entry) ? this.#createKey(kind, id) : this.#keyAtHand(kind, id)
    this.#last = { kind, id, lastKey: key }
    return key
  }

  /** The key of an owner who may have one. Those of new owners are left out: they would only push away others. */
  #keyAtHand(kind: string, id: number): SealKey {
    const name = `${kind}:${id}`
    const key = this.#keys.get(name) ?? this.#storedKey(kind, id) ?? this.#createKey(kind, id)
    if (this.#keys.size >= keysAtHand) this.#keys.clear()
    this.#keys.set(name, key)
    return key
  }

  #storedKey(kind: string, id: number): SealKey | null {
    this.#newKeys.write()
    const row = this.#connection.firstSql<{ key: Uint8Array }>(
      'select key from auditKey where ownerKind = ? and ownerId = ?',
      [kind, id],
    )
    return row ? sealKey(row.key) : null
  }

  #createKey(kind: string, id: number): SealKey {
    const bytes = newSealKey()
    this.#newKeys.add([kind, id, bytes])
    return sealKey(bytes)
  }
}

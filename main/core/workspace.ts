import { closeSync, mkdirSync, openSync } from 'node:fs'
import { basename, join } from 'node:path'
import { RecordWriter, type Stamp } from '#main/core/audit/record-writer.ts'
import { copyBackup, writeBackup, type BackupHead } from '#main/core/db/backup.ts'
import type { Connection } from '#main/core/db/connection.ts'
import { removeQuietly, writeRefusal } from '#main/core/db/folder.ts'
import { freeze } from '#main/core/db/frozen.ts'
import { Gate } from '#main/core/db/gate.ts'
import { databaseFile, newestVersion, writeHeader, type WorkspaceHeader } from '#main/core/db/header.ts'
import type { KeySlot } from '#main/core/db/key-slots.ts'
import type { WorkspaceLock } from '#main/core/db/lock.ts'
import { LastEntryNote } from '#main/core/db/last-entry.ts'
import { exchange, type ExchangeStep } from '#main/core/db/new-key.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { Tables } from '#main/core/db/tables/index.ts'
import { CoreError } from '#main/core/errors.ts'
import { projections } from '#main/core/projections.ts'
import type { DeskRole } from '#shared/domain/desk-role.ts'

/** How a workspace is unlocked. */
export type Secret = { passphrase: string } | { recoveryCode: string }

/** What the surroundings give to an open workspace. */
export interface WorkspaceOptions {
  /** Memory in KiB to derive keys for new slots with; absent: the full cost. Only tests ask for less. */
  keyCost?: number
  /** Name written into the audit trail. */
  user: string
  /** ISO instant, UTC. */
  clock: () => string
  /** The local date everything is reckoned from: today in Brussels, unless the user asked for another day. */
  today: () => string
  /** Told after each commit which tables have changed. */
  announce: (tables: readonly (keyof Tables)[]) => void
}

/** An open workspace: reads at any time, writes one at a time, everything in it encrypted. */
export class Workspace {
  readonly folder: string
  /** What the secret given at opening allows. */
  readonly role: DeskRole
  #header: WorkspaceHeader
  readonly user: string
  /** Memory in KiB for new key slots; undefined: the usual. */
  readonly keyCost: number | undefined
  readonly clock: () => string
  readonly #today: () => string
  /** Raw data key, for the second connection of an import thread; never leaves the process. */
  readonly dataKey: Buffer
  readonly #connection: Connection
  /** The database file, for backups to read; closed after every connection, whose locks would go with it. */
  #file: number | null
  readonly #lock: WorkspaceLock
  readonly #lastEntry: LastEntryNote
  readonly #announce: (tables: readonly (keyof Tables)[]) => void
  readonly #gate = new Gate()
  readonly #backups = new Set<Promise<unknown>>()
  /** Backups that read the database file just now. */
  #copies = 0
  #listsAsOf: string | null = null
  #freshening: Promise<void> | null = null
  #closed = false

  constructor(parts: {
    folder: string
    header: WorkspaceHeader
    slot: KeySlot
    dataKey: Buffer
    connection: Connection
    lock: WorkspaceLock
    options: WorkspaceOptions
  }) {
    this.folder = parts.folder
    this.#header = parts.header
    this.role = parts.slot.role ?? 'office'
    this.dataKey = parts.dataKey
    this.#connection = parts.connection
    this.#file = openSync(join(parts.folder, databaseFile), 'r')
    this.#lock = parts.lock
    this.#lastEntry = new LastEntryNote(parts.folder)
    this.#lastEntry.keep(parts.connection)
    this.user = parts.options.user
    this.keyCost = parts.options.keyCost
    this.clock = parts.options.clock
    this.#today = parts.options.today
    this.#announce = parts.options.announce
    removeQuietly(this.temporaryFolder)
    mkdirSync(this.temporaryFolder, { recursive: true, mode: 0o700 })
  }

  /** What is known of the workspace outside its encrypted file. */
  get header(): WorkspaceHeader {
    return this.#header
  }

  /** Writes the header durably: after a power cut the old or the new one is there. */
  putSlots(slots: WorkspaceHeader['slots']): void {
    if (this.#closed) throw new CoreError('no-workspace')
    const header = { ...this.#header, version: newestVersion, slots }
    try {
      writeHeader(this.folder, header)
    } catch (error) {
      throw writeRefusal(error, this.folder) ?? error
    }
    this.#header = header
  }

  /**
   * Lets a proved copy under a new key take the place of the database; call it while holding the gate. Throws `busy`
   * before anything is changed. After any other failure the workspace must be closed; opening it settles the rest.
   */
  takeNewKey(newKey: Buffer, slots: WorkspaceHeader['slots'], step?: (step: ExchangeStep) => void): void {
    if (this.#copies > 0) throw new CoreError('busy')
    const header = { ...this.#header, version: newestVersion, slots }
    exchange(this.#connection, this.folder, { header, old: this.#header, newKey }, (at) => {
      // Not every system renames over a file that is open. The connection is closed by now: no lock goes with the file.
      if (at === 'closed') this.#closeFile()
      step?.(at)
    })
    this.#file = openSync(join(this.folder, databaseFile), 'r')
    this.#header = header
    newKey.copy(this.dataKey)
  }

  #closeFile(): void {
    if (this.#file !== null) closeSync(this.#file)
    this.#file = null
  }

  /** Shown in titles and in the list of recent workspaces. */
  get name(): string {
    return basename(this.folder)
  }

  /** For files on their way in or out; emptied at opening and closing. */
  get temporaryFolder(): string {
    return join(this.folder, 'tmp')
  }

  /** The local date to reckon from; today in Brussels unless another was asked for. */
  get today(): string {
    return this.#today()
  }

  /** Sees committed data only. */
  get reader(): Reader {
    return this.#connection
  }

  /** For core/db's own work (backup, verification, second connections); features use `reader` and `write`. */
  get connection(): Connection {
    return this.#connection
  }

  /** True while something else is writing, such as a running import. */
  get writing(): boolean {
    return this.#gate.busy
  }

  /**
   * Runs `work` in one transaction: all of it or nothing. Lists are refreshed inside it, windows are told after it.
   * @param reason why, for the audit trail: `edit`, `import`, `undo`, …
   */
  async write<Result>(reason: string, work: (writer: RecordWriter) => Result): Promise<Result> {
    return await this.#pass(() => {
      const { result, tables } = writeOn(this.#connection, this.stamp(reason), work)
      if (tables.length > 0) this.#announce(tables)
      return result
    })
  }

  /** Waits for those who write before. Throws `no-workspace` once it is closing, `disk-full`, `not-writable`. */
  async #pass<Result>(work: () => Result | Promise<Result>): Promise<Result> {
    if (this.#closed) throw new CoreError('no-workspace')
    try {
      return await this.#gate.pass(async () => {
        const result = await work()
        this.#lastEntry.keep(this.#connection)
        return result
      })
    } catch (error) {
      throw writeRefusal(error, this.folder) ?? error
    }
  }

  /** Who writes when, for a transaction; also for one on another connection. */
  stamp(reason: string): WriteStamp {
    return { at: this.clock(), user: this.user, reason, today: this.today }
  }

  /** Keeps other writers waiting while `work` writes on a connection of its own, and tells the windows afterwards. */
  async writeElsewhere<Result>(tables: readonly (keyof Tables)[], work: () => Promise<Result>): Promise<Result> {
    return await this.#pass(async () => {
      try {
        return await work()
      } finally {
        this.#announce(tables)
      }
    })
  }

  /** Rebuilds what the lists say of "today" (current employer, capacity) when the day has changed since. */
  async freshenLists(): Promise<void> {
    // While an import runs, a list that is a day old is better than no answer; the next question after it rebuilds.
    if (this.#listsAsOf === this.today || this.writing) return
    // A page asks for several lists at once; one rebuilding serves them all.
    this.#freshening ??= this.#freshenLists(this.today).finally(() => (this.#freshening = null))
    await this.#freshening
  }

  async #freshenLists(today: string): Promise<void> {
    const stored = this.reader.first(query.selectFrom('setting').select('value').where('name', '=', 'listsAsOf'))
    if (stored?.value !== JSON.stringify(today)) {
      await this.write('lists', (writer) => {
        for (const projection of projections) projection.refresh(writer.into(projection.table), null, today)
        const value = JSON.stringify(today)
        writer.into('setting').run(
          query
            .insertInto('setting')
            .values({ name: 'listsAsOf', value })
            .onConflict((conflict) => conflict.column('name').doUpdateSet({ value })),
        )
      })
    }
    this.#listsAsOf = today
  }

  /**
   * Makes and proves a backup of the last commit, while the workspace stays in use and others write; throws like
   * `writeBackup`. What it says of itself are the key slots of this moment.
   */
  async backup(target: string, signal?: AbortSignal): Promise<BackupHead> {
    const database = join(this.folder, databaseFile)
    return await this.#copying(async (key) => {
      const { header, frozen } = await this.#pass(() => {
        // The key and the slots of this very moment: the data key may have been changed while this waited.
        key.set(this.dataKey)
        this.#copies += 1
        return { header: this.header, frozen: freeze(this.#connection, database, key) }
      })
      const still = frozen && this.#file !== null ? { handle: this.#file, size: frozen.size } : null
      try {
        return await writeBackup({ database, key, header, frozen: still }, target, this.clock(), signal)
      } finally {
        this.#copies -= 1
        frozen?.release()
      }
    })
  }

  /** Waits for the backups that are being made. */
  async copied(): Promise<void> {
    await Promise.allSettled(this.#backups)
  }

  /** Puts a backup made a moment ago into another folder as well; throws like `copyBackup`. */
  async copyBackup(from: string, target: string, signal?: AbortSignal): Promise<void> {
    await this.#copying((key) => copyBackup(from, target, key, signal))
  }

  /** Lets `work` have a copy of the key for a while; closing waits for it. */
  async #copying<Result>(work: (key: Uint8Array) => Promise<Result>): Promise<Result> {
    if (this.#closed) throw new CoreError('no-workspace')
    const key = Uint8Array.from(this.dataKey)
    const working = work(key)
    this.#backups.add(working)
    try {
      return await working
    } finally {
      this.#backups.delete(working)
      key.fill(0)
    }
  }

  /** Waits for a running write or backup, then gives the workspace back. */
  async close(): Promise<void> {
    if (this.#closed) return
    this.#closed = true
    await this.copied()
    await this.#gate.pass(() => {
      try {
        this.#connection.close()
        this.#closeFile()
        this.#lastEntry.close()
      } finally {
        removeQuietly(this.temporaryFolder)
        this.#lock.release()
        this.dataKey.fill(0)
      }
    })
  }
}

/** A stamp with the local date that the lists are reckoned from. */
export interface WriteStamp extends Stamp {
  today: string
}

/** One audited transaction on a connection; also what an import thread runs on its own. */
export function writeOn<Result>(
  connection: Connection,
  stamp: WriteStamp,
  work: (writer: RecordWriter) => Result,
): { result: Result; tables: readonly (keyof Tables)[] } {
  return RecordWriter.transaction(connection, stamp, (writer) => {
    const result = work(writer)
    if (result instanceof Promise) throw new TypeError('a transaction is synchronous')
    if (writer.touched.size > 0) {
      for (const projection of projections) {
        projection.refresh(writer.into(projection.table), writer.touched, stamp.today)
      }
    }
    return { result, tables: writer.tables }
  })
}

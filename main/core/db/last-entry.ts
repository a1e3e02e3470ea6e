import { closeSync, copyFileSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'

import { z } from 'zod'

import type { Connection } from '#main/core/db/connection.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { isDamage } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'
import { formatInstant } from '#shared/domain/instant.ts'

/*
 * A database whose write-ahead log was deleted, or that was replaced by an older copy, is whole and says nothing of what it
 * lacks. Beside it therefore stands which entry of the audit trail was committed last: its number, its time and the
 * beginning of its hash, none of it secret. It is written after each commit without waiting for the disk, so it never
 * runs ahead of the database, and costs a write of a hundred bytes.
 */

export const lastEntryFile = 'registra.last'

const noteSchema = z.object({ seq: z.int().min(1), at: z.iso.datetime(), hash: z.string() })
type LastEntry = z.infer<typeof noteSchema>

/** Bytes of the file: within one sector of a disk, so that it is never half old and half new. */
const length = 160

const lastSql = 'select seq, at, lower(substr(hex(hash), 1, 32)) as hash from auditEntry order by seq desc limit 1'
const atSql = 'select seq, at, lower(substr(hex(hash), 1, 32)) as hash from auditEntry where seq = ?'

/** What the file says; null where there is none, or one that cannot be read: it is an aid, never a reason to refuse. */
function readNote(folder: string): LastEntry | null {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(join(folder, lastEntryFile), 'utf8')))
  } catch {
    return null
  }
}

/**
 * Refuses with `newest-missing` a database that lacks an entry which was committed to it. Anything later than what is
 * noted is no contradiction: the note may be one commit behind.
 */
export function refuseOlderState(connection: Connection, folder: string): void {
  const noted = readNote(folder)
  if (noted === null) return
  const found = readable(() => connection.firstSql<LastEntry>(atSql, [noted.seq]), noted)
  if (found?.hash === noted.hash) return
  keepLog(folder)
  const last = readable(() => connection.firstSql<LastEntry>(lastSql, []), undefined)
  throw new CoreError('newest-missing', {
    folder,
    found: last ? formatInstant(last.at) : '–',
    known: formatInstant(noted.at),
  })
}

/**
 * A log of which SQLite could read only the beginning goes when the database is closed; who may still get something out
 * of the rest finds it under this name.
 */
function keepLog(folder: string): void {
  const log = join(folder, `${databaseFile}-wal`)
  const kept = join(folder, `${databaseFile}-wal-kept`)
  if (!existsSync(kept) && (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 0) copyFileSync(log, kept)
}

/** A damaged page is told by whoever needs what is on it, and by verifying: here it only ends the look. */
function readable<Row>(look: () => Row, otherwise: Row): Row {
  try {
    return look()
  } catch (error) {
    if (isDamage(error)) return otherwise
    throw error
  }
}

/** Keeps the note of one open workspace. */
export class LastEntryNote {
  readonly #handle: number | null
  #seq = 0

  constructor(folder: string) {
    this.#handle = opened(join(folder, lastEntryFile))
  }

  /** Notes the last entry that is committed now, if it is another than before. */
  keep(connection: Connection): void {
    if (this.#handle === null || connection.inTransaction) return
    const last = readable(() => connection.firstSql<LastEntry>(lastSql, []), undefined)
    if (!last || last.seq === this.#seq) return
    try {
      writeSync(this.#handle, JSON.stringify(last).padEnd(length), 0)
      this.#seq = last.seq
    } catch {
      // What it notes is committed all the same; the note stays behind until the next commit.
    }
  }

  close(): void {
    if (this.#handle !== null) closeSync(this.#handle)
  }
}

function opened(file: string): number | null {
  // Not emptied: whoever is cut off here leaves what was noted before.
  for (const flags of ['r+', 'w'] as const) {
    try {
      return openSync(file, flags, 0o600)
    } catch {
      // There is none yet; or no room for it, and then the workspace does without.
    }
  }
  return null
}

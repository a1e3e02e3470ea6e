import { compareStates, type Comparison, type ComparedKind } from '#main/core/db/compare.ts'
import { Connection } from '#main/core/db/connection.ts'
import { assertEncrypted } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'

/** A database and the key that opens it. */
export interface Unlocked {
  database: string
  key: Uint8Array
}

/** The parts of a backup that keep a thread busy: they run in one of their own when the database is large. */
export type BackupJob =
  | ({ do: 'copy'; target: string } & Unlocked)
  | ({ do: 'prove' } & Unlocked)
  | ({ do: 'compare'; current: Unlocked | null; kinds: readonly ComparedKind[] } & Unlocked)

/** What each job answers. */
export interface BackupAnswers {
  copy: null
  prove: null
  compare: Comparison
}

/** A connection that only reads. */
function openToRead({ database, key }: Unlocked): Connection {
  const bytes = Buffer.from(key)
  try {
    return new Connection(database, { key: bytes, readonly: true, mustExist: true })
  } finally {
    bytes.fill(0)
  }
}

/**
 * A connection to a backup where it lies, which works on a network drive too: what a write-ahead log shares between
 * programs stays in this one's memory. Nothing is written, and nothing left beside it.
 */
export function openBackup({ database, key }: Unlocked): Connection {
  const bytes = Buffer.from(key)
  try {
    const connection = new Connection(database, { key: bytes, mustExist: true })
    connection.pragma('locking_mode=EXCLUSIVE')
    return connection
  } finally {
    bytes.fill(0)
  }
}

/** The last committed state, compact and encrypted, in a new file; others may write meanwhile. */
function copy(job: Extract<BackupJob, { do: 'copy' }>): null {
  const connection = openToRead(job)
  try {
    // Whatever SQLite sorts aside stays in memory: a temporary file would not be encrypted.
    connection.pragma('temp_store=MEMORY')
    connection.runSql('vacuum into ?', [job.target])
  } finally {
    connection.close()
  }
  assertEncrypted(job.target)
  return null
}

/** Opens a copy and reads every page of it, each of which carries its own seal; throws what SQLite says of a damaged one. */
function prove(job: Extract<BackupJob, { do: 'prove' }>): null {
  const connection = openBackup(job)
  try {
    if (connection.pragma('quick_check') !== 'ok') throw new CoreError('damaged-backup', { file: '' })
  } finally {
    connection.close()
  }
  return null
}

/** Runs one job where it is called. */
export function runJob(
  job: BackupJob,
  tell: (done: number, total: number) => void,
): BackupAnswers[keyof BackupAnswers] {
  switch (job.do) {
    case 'copy':
      return copy(job)
    case 'prove':
      return prove(job)
    case 'compare':
      return compareStates(job, tell)
  }
}

import { Connection } from '#main/core/db/connection.ts'

/** The database file while it stands still: its first bytes are the last committed state. */
export interface Frozen {
  size: number
  /** Lets the write-ahead log flow into the file again. */
  release: () => void
}

/**
 * Makes the database file stand still while others go on writing, so that its bytes can be copied as they are, without
 * being decrypted and encrypted again. A transaction that reads the file alone, past an emptied write-ahead log, keeps every
 * checkpoint from writing to it; what is committed meanwhile waits in the log. Nobody may write between the emptying and the
 * beginning of that transaction, which the write lock of `writer` sees to. Returns null while an older reader is still at work.
 */
export function freeze(writer: Connection, database: string, key: Uint8Array): Frozen | null {
  const bytes = Buffer.from(key)
  const reader = new Connection(database, { key: bytes, mustExist: true })
  bytes.fill(0)
  try {
    const emptied = writer.transaction(() => {
      // Never waits for anybody, unlike the other kinds.
      const [result] = reader.pragmaRows('wal_checkpoint(PASSIVE)')
      if (result?.['busy'] !== 0 || result['log'] !== result['checkpointed']) return false
      reader.exec('begin')
      reader.firstSql('select count(*) from sqlite_master', [])
      return true
    })
    if (emptied) {
      const size = Number(reader.pragma('page_count')) * Number(reader.pragma('page_size'))
      return { size, release: () => reader.close() }
    }
  } catch (error) {
    reader.close()
    throw error
  }
  reader.close()
  return null
}

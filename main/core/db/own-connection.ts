import { Connection } from '#main/core/db/connection.ts'

/** Half of what the connection of the windows keeps: a large import needs its memory for the rows. */
const cacheKiB = 64 * 1024

/** Opens the workspace a second time for one job; the key is gone afterwards. */
export function onOwnConnection<Result>(
  { database, key }: { database: string; key: Uint8Array },
  work: (connection: Connection) => Result,
): Result {
  const bytes = Buffer.from(key.buffer, key.byteOffset, key.byteLength)
  const connection = new Connection(database, { key: bytes, mustExist: true })
  bytes.fill(0)
  try {
    connection.configure({ cacheKiB })
    return work(connection)
  } finally {
    connection.close()
  }
}

import { createHash } from 'node:crypto'

import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { erasureDetails, type Erasure, type ErasureDetails, type ErasureSignature } from '#shared/contract/erasures.ts'

/**
 * Keeps the protocol of what was purged or erased, append-only, and notes it in the trail with counts and the hash of the
 * protocol: the one cannot be changed without the other. Names nobody but who signed.
 */
export function keepErasure(
  writer: RecordWriter,
  { signedBy, reason, backups }: ErasureSignature,
  about: Omit<ErasureDetails, 'backups'>,
): number {
  const details = JSON.stringify({ ...about, backups } satisfies ErasureDetails)
  const { at, user: by } = writer.stamp
  const sha256 = createHash('sha256')
    .update(JSON.stringify([at, by, signedBy, reason, details]))
    .digest('hex')
  const { kind, personId, lines } = about
  const values = { kind, personId, at, by, signedBy, reason, details, sha256 }
  const { lastId: id } = writer.into('erasure').run(query.insertInto('erasure').values(values))
  const counts = Object.fromEntries(lines.filter(({ removed }) => removed > 0).map((line) => [line.kind, line.removed]))
  writer.note('erasure', id, { kind: 'workspace', id: 0 }, { act: kind, signedBy, sha256, ...counts })
  return id
}

type Stored = ReturnType<typeof rows>[number]

function rows(reader: Reader, id: number | null) {
  const all = query.selectFrom('erasure').selectAll().orderBy('id', 'desc')
  return reader.all(id === null ? all : all.where('id', '=', id))
}

function told({ details, ...row }: Stored): Erasure {
  return { ...row, details: erasureDetails.parse(JSON.parse(details)) }
}

/** Every purge and erasure, the latest first. */
export function erasures(reader: Reader): Erasure[] {
  return rows(reader, null).map(told)
}

/** One of them; throws `record-gone`. */
export function erasureById(reader: Reader, id: number): Erasure {
  const [row] = rows(reader, id)
  if (!row) throw new CoreError('record-gone', { kind: 'erasure', id })
  return told(row)
}

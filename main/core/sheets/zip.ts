import { crc32, createInflateRaw } from 'node:zlib'

import { megabytes, TableError } from '#main/core/sheets/error.ts'
import type { TableLimits } from '#main/core/sheets/types.ts'

/** Below this unpacked size the ratio says nothing: sheets of empty rows shrink to almost nothing. */
const ratioCountsFrom = 20_000_000

/** One part of a zip file as its directory lists it; sizes there are claims, not facts. */
export interface ZipEntry {
  name: string
  packed: number
  claimed: number
  checksum: number
  method: number
  encrypted: boolean
  offset: number
}

/** Gets the unpacked bytes of one part piece by piece. */
export type PartReader = (entry: ZipEntry, piece: Buffer) => void

/** Lists the parts of a zip file. Throws `file-damaged`, and `zip-bomb` when there are too many. */
export function zipEntries(file: Buffer, limits: TableLimits): ZipEntry[] {
  const end = endRecord(file)
  const count = file.readUInt16LE(end + 10)
  if (count > limits.zipEntries) throw new TableError('zip-bomb', { max: limits.zipEntries })
  const entries: ZipEntry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) throw new TableError('file-damaged')
    const nameLength = file.readUInt16LE(at + 28)
    entries.push({
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      packed: file.readUInt32LE(at + 20),
      claimed: file.readUInt32LE(at + 24),
      checksum: file.readUInt32LE(at + 16),
      method: file.readUInt16LE(at + 10),
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * Unpacks every part once, as a stream that is thrown away, and counts what really comes out, whatever the directory
 * claims. Throws `zip-bomb` as soon as the limits are passed and `file-damaged` when a part cannot be unpacked.
 */
export async function inspectZip(
  file: Buffer,
  entries: readonly ZipEntry[],
  limits: TableLimits,
  read: PartReader,
  signal?: AbortSignal,
): Promise<void> {
  const claimed = entries.reduce((sum, entry) => sum + entry.claimed, 0)
  if (claimed > limits.unpackedBytes) throw bomb(limits.unpackedBytes)
  let unpacked = 0
  const names = new Set<string>()
  for (const entry of entries) {
    signal?.throwIfAborted()
    if (entry.encrypted) throw new TableError('file-encrypted')
    if (names.has(entry.name)) throw new TableError('file-damaged', { part: entry.name })
    names.add(entry.name)
    let checksum = 0
    for await (const piece of unpack(file, entry)) {
      checksum = crc32(piece, checksum)
      unpacked += piece.length
      const ratio = unpacked / file.length
      if (unpacked > limits.unpackedBytes || (unpacked > ratioCountsFrom && ratio > limits.unpackedRatio)) {
        throw bomb(limits.unpackedBytes)
      }
      read(entry, piece)
    }
    if (checksum !== entry.checksum) throw new TableError('file-damaged', { part: entry.name })
  }
}

/** The whole unpacked content of one small part; at most `most` bytes of it. Call it after `inspectZip`. */
export async function partText(file: Buffer, entry: ZipEntry, most: number): Promise<string> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of unpack(file, entry)) {
    pieces.push(piece)
    length += piece.length
    if (length > most) throw bomb(most)
  }
  return Buffer.concat(pieces).toString('utf8')
}

function bomb(most: number): TableError {
  return new TableError('zip-bomb', { max: megabytes(most) })
}

function endRecord(file: Buffer): number {
  // The record is 22 bytes long and may be followed by a comment of at most 65,535 bytes.
  const from = Math.max(0, file.length - 22 - 65_535)
  const at = file.lastIndexOf('PK\u0005\u0006', file.length, 'latin1')
  if (at < from || at + 22 > file.length) throw new TableError('file-damaged')
  return at
}

async function* unpack(file: Buffer, entry: ZipEntry): AsyncGenerator<Buffer, void, void> {
  const at = entry.offset
  if (at + 30 > file.length || file.readUInt32LE(at) !== 0x04034b50) throw new TableError('file-damaged')
  const start = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (entry.method === 0) {
    yield file.subarray(start, start + entry.packed)
    return
  }
  if (entry.method !== 8) throw new TableError('file-damaged', { part: entry.name })
  const inflate = createInflateRaw({ chunkSize: 262_144 })
  // Everything to the end of the file is offered: the stream itself says where it ends, not the directory.
  inflate.end(file.subarray(start))
  try {
    for await (const piece of inflate) yield piece as Buffer
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('file-damaged', { part: entry.name }, error)
  } finally {
    inflate.destroy()
  }
}

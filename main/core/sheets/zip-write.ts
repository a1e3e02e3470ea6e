import { crc32, createDeflateRaw } from 'node:zlib'

/** One file inside a zip, its text given in pieces. */
export interface ZipPart {
  name: string
  content: Iterable<string>
}

/** Text is handed to the compressor in pieces of about this many characters. */
const pieceLength = 65_536

/** Fixed date in the directory (1 January 1980), so that the same content gives the same bytes. */
const dosDate = 0x0021

/** Writes a zip file piece by piece; of each part only the compressed bytes are held. Names are UTF-8, sizes below 4 GB. */
export async function* zipBytes(parts: Iterable<ZipPart>): AsyncGenerator<Buffer, void, void> {
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const { packed, checksum, size } = await deflate(part.content)
    const name = Buffer.from(part.name)
    const length = packed.reduce((sum, piece) => sum + piece.length, 0)
    const facts = commonFields(checksum, length, size, name.length)
    yield Buffer.concat([signature(0x04034b50), facts, name])
    yield* packed
    const entry = Buffer.alloc(14)
    entry.writeUInt32LE(offset, 10)
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), facts, entry, name)
    offset += 30 + name.length + length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  const count = directory.length / 5
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  yield Buffer.concat([listed, signature(0x06054b50), end])
}

/** The 26 bytes that a part's own header and its directory entry share. */
function commonFields(checksum: number, packed: number, size: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt16LE(dosDate, 8)
  fields.writeUInt32LE(checksum, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(size, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

async function deflate(content: Iterable<string>): Promise<{ packed: Buffer[]; checksum: number; size: number }> {
  const stream = createDeflateRaw({ level: 6 })
  const packed: Buffer[] = []
  stream.on('data', (piece: Buffer) => packed.push(piece))
  const ended = new Promise<void>((resolve, reject) => {
    stream.on('end', resolve)
    stream.on('error', reject)
  })
  let checksum = 0
  let size = 0
  for (const piece of inPieces(content)) {
    const bytes = Buffer.from(piece)
    checksum = crc32(bytes, checksum)
    size += bytes.length
    if (!stream.write(bytes)) await new Promise((resolve) => stream.once('drain', resolve))
  }
  stream.end()
  await ended
  return { packed, checksum, size }
}

/** Joins small texts to pieces worth compressing or writing. */
export function* inPieces(content: Iterable<string>): Generator<string, void, void> {
  let piece = ''
  for (const text of content) {
    piece += text
    if (piece.length >= pieceLength) {
      yield piece
      piece = ''
    }
  }
  if (piece !== '') yield piece
}

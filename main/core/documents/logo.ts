import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** A logo prints 3 cm wide; more than this is a mistake, or an attempt to fill the memory. */
const mostPixels = 16_000_000

interface Header {
  width: number
  height: number
  depth: number
  /** 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha. */
  colour: number
  interlaced: boolean
}

/**
 * A logo file as PDFKit can embed it at once: JPEG and opaque PNG as they are, a PNG with transparency laid on white.
 * PDFKit unpacks transparency asynchronously, which a document made in one go cannot wait for. Null for anything else.
 */
export function printableLogo(file: Uint8Array): Buffer | null {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength)
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return bytes
  try {
    return printablePng(bytes)
  } catch {
    // A truncated or damaged file: reading past its end or unpacking it fails.
    return null
  }
}

function printablePng(bytes: Buffer): Buffer | null {
  if (!bytes.subarray(0, 8).equals(signature)) return null
  const chunks = chunksOf(bytes)
  const header = headerOf(chunks.find(({ type }) => type === 'IHDR')?.data)
  if (!header || header.interlaced || header.width * header.height > mostPixels) return null
  const hasAlpha = header.colour === 4 || header.colour === 6
  if (!hasAlpha) return chunks.some(({ type }) => type === 'tRNS') ? null : bytes
  if (header.depth !== 8) return null
  const channels = header.colour === 6 ? 4 : 2
  const rowLength = header.width * channels
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const length = (rowLength + 1) * header.height
  const rows = inflateSync(packed, { maxOutputLength: length })
  if (rows.length < length) return null
  unfilter(rows, rowLength, channels)
  return opaquePng(header, onWhite(rows, header, channels))
}

function chunksOf(bytes: Buffer): { type: string; data: Buffer }[] {
  const chunks: { type: string; data: Buffer }[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at)
    chunks.push({ type: bytes.toString('latin1', at + 4, at + 8), data: bytes.subarray(at + 8, at + 8 + length) })
    at += 12 + length
  }
  return chunks
}

function headerOf(data: Buffer | undefined): Header | null {
  if (!data || data.length < 13) return null
  return {
    width: data.readUInt32BE(0),
    height: data.readUInt32BE(4),
    depth: data.readUInt8(8),
    colour: data.readUInt8(9),
    interlaced: data.readUInt8(12) !== 0,
  }
}

/** Undoes the row filters of PNG in place; each row has its filter's number in front. */
function unfilter(rows: Buffer, rowLength: number, channels: number): void {
  const stride = rowLength + 1
  for (let start = 0; start < rows.length; start += stride) {
    const filter = rows[start] ?? 0
    for (let index = 1; index <= rowLength; index += 1) {
      const at = start + index
      const left = index > channels ? (rows[at - channels] ?? 0) : 0
      const above = start > 0 ? (rows[at - stride] ?? 0) : 0
      const corner = start > 0 && index > channels ? (rows[at - stride - channels] ?? 0) : 0
      rows[at] = (rows[at] ?? 0) + predicted(filter, left, above, corner)
    }
  }
}

function predicted(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const estimate = left + above - corner
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((value) => Math.abs(estimate - value)) as [
    number,
    number,
    number,
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** Mixes the pixels with white by their alpha; gives rows of RGB, each with filter 0 in front. */
function onWhite(rows: Buffer, { width, height }: Header, channels: number): Buffer {
  const result = Buffer.alloc((width * 3 + 1) * height)
  let to = 0
  for (let row = 0; row < height; row += 1) {
    to += 1
    for (let column = 0; column < width; column += 1) {
      const from = row * (width * channels + 1) + 1 + column * channels
      const alpha = (rows[from + channels - 1] ?? 0) / 255
      for (let part = 0; part < 3; part += 1) {
        const value = rows[from + (channels === 4 ? part : 0)] ?? 0
        result[to] = Math.round(value * alpha + 255 * (1 - alpha))
        to += 1
      }
    }
  }
  return result
}

function opaquePng({ width, height }: Header, rows: Buffer): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.writeUInt8(8, 8)
  header.writeUInt8(2, 9)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
}

import { crc32 } from 'node:zlib'

import { PDFDocument, type PDFContext, type PDFRef } from '@cantoo/pdf-lib'
import { imageSize } from 'image-size'

import {
  AnnexError,
  Copier,
  streamOf,
  type AnnexPages,
  type Conformance,
  type Entries,
} from '#main/core/documents/annex-pages.ts'

/** More is no photograph of a time sheet: a reader would need hundreds of megabytes to show it. */
const mostPixels = 40_000_000
/** Pictures that have to be unpacked here, for their transparency: four bytes a pixel. */
const mostUnpacked = 16_000_000
/** Points per pixel at the usual 96 pixels per inch. */
const pointsPerPixel = 0.75

interface Picture {
  width: number
  height: number
  conformance: Conformance
  add: (target: PDFContext) => PDFRef
}

/** A PNG or JPEG as a page of its size. Throws `AnnexError` for what cannot be shown. */
export async function imagePages(bytes: Uint8Array): Promise<AnnexPages> {
  const { width, height, orientation } = sizeOf(bytes)
  if (width * height > mostPixels) throw new AnnexError('large')
  const picture = bytes[0] === 0xff ? jpeg(bytes, width, height) : await png(bytes, width, height)
  const turned = orientation >= 5
  const page = {
    width: (turned ? height : width) * pointsPerPixel,
    height: (turned ? width : height) * pointsPerPixel,
  }
  const matrix = matrixOf(orientation, page.width, page.height).join(' ')
  return {
    pages: [
      {
        ...page,
        build: (target) =>
          streamOf(target, `q ${matrix} cm /Picture Do Q`, {
            Type: 'XObject',
            Subtype: 'Form',
            BBox: [0, 0, page.width, page.height],
            Resources: { XObject: { Picture: picture.add(target) } },
          }),
      },
    ],
    conformance: picture.conformance,
  }
}

/** Size as stored and the turn that EXIF asks for, from the header alone. */
function sizeOf(bytes: Uint8Array): { width: number; height: number; orientation: number } {
  try {
    const { width, height, orientation = 1, type } = imageSize(bytes)
    if ((type !== 'png' && type !== 'jpg') || width < 1 || height < 1) throw new AnnexError('damaged')
    return { width, height, orientation }
  } catch {
    throw new AnnexError('damaged')
  }
}

/** From the unit square of a stored picture to the page as it is to be seen, for the eight orientations of EXIF. */
function matrixOf(orientation: number, width: number, height: number): number[] {
  if (orientation === 2) return [-width, 0, 0, height, width, 0]
  if (orientation === 3) return [-width, 0, 0, -height, width, height]
  if (orientation === 4) return [width, 0, 0, -height, 0, height]
  if (orientation === 5) return [0, -height, -width, 0, width, height]
  if (orientation === 6) return [0, -height, width, 0, 0, height]
  if (orientation === 7) return [0, height, width, 0, 0, 0]
  if (orientation === 8) return [0, height, -width, 0, width, 0]
  return [width, 0, 0, height, 0, 0]
}

const colourSpaces: Record<number, string> = { 1: 'DeviceGray', 3: 'DeviceRGB', 4: 'DeviceCMYK' }

function jpeg(bytes: Uint8Array, width: number, height: number): Picture {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const frame = frameOf(buffer)
  const space = colourSpaces[frame?.channels ?? 0]
  // Without its end mark the file was cut short.
  const whole = frame !== null && buffer.lastIndexOf(Buffer.from([0xff, 0xd9])) > frame.at
  if (!whole || space === undefined || frame.bits !== 8) throw new AnnexError('damaged')
  const cmyk = space === 'DeviceCMYK'
  const facts = { ...imageFacts(width, height, 8), ColorSpace: space, Filter: 'DCTDecode' }
  return {
    width,
    height,
    // The document's colours are sRGB: printing colours have no meaning beside them.
    conformance: cmyk ? 'none' : 'a',
    // Printing colours are stored the other way round in files of their own.
    add: (target) =>
      target.register(streamOf(target, bytes, cmyk ? { ...facts, Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : facts)),
  }
}

/** The header of a JPEG's frame: where it stands, bits and channels; null when there is none. */
function frameOf(buffer: Buffer): { at: number; bits: number; channels: number } | null {
  let at = 2
  while (at + 10 <= buffer.length) {
    const marker = buffer.readUInt16BE(at)
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker)
    if (isFrame) return { at, bits: buffer.readUInt8(at + 4), channels: buffer.readUInt8(at + 9) }
    if (marker === 0xffff) at += 1
    else if (marker < 0xff00) return null
    else at += 2 + buffer.readUInt16BE(at + 2)
  }
  return null
}

interface Chunks {
  header: Buffer
  palette: Buffer | null
  transparent: boolean
  data: Buffer[]
}

async function png(bytes: Uint8Array, width: number, height: number): Promise<Picture> {
  const { header, palette, transparent, data } = chunksOf(bytes)
  const [bits = 8, colour = 0, , , interlaced = 0] = header.subarray(8)
  const simple =
    !transparent && interlaced === 0 && (colour === 0 || colour === 2 || (colour === 3 && palette !== null))
  if (!simple) return unpacked(bytes, width, height)
  const channels = colour === 2 ? 3 : 1
  const space = colour === 3 ? null : colour === 0 ? 'DeviceGray' : 'DeviceRGB'
  const facts = (target: PDFContext): Entries => ({
    ...imageFacts(width, height, bits),
    ColorSpace: space ?? ['Indexed', 'DeviceRGB', (palette?.length ?? 3) / 3 - 1, paletteRef(target, palette)],
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: bits, Columns: width },
  })
  // The rows of a PNG are packed and filtered the way a PDF knows as well: nothing is unpacked.
  const add = (target: PDFContext): PDFRef => target.register(streamOf(target, Buffer.concat(data), facts(target)))
  return { width, height, conformance: 'a', add }
}

const paletteRef = (target: PDFContext, palette: Buffer | null): PDFRef =>
  target.register(streamOf(target, palette ?? Buffer.alloc(3), {}))

const imageFacts = (width: number, height: number, bits: number): Entries => ({
  Type: 'XObject',
  Subtype: 'Image',
  Width: width,
  Height: height,
  BitsPerComponent: bits,
})

/** The parts of a PNG that matter, with their checksums verified: a damaged file must not come out as a white page. */
function chunksOf(bytes: Uint8Array): Chunks {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Chunks = { header: Buffer.alloc(13), palette: null, transparent: false, data: [] }
  let at = 8
  while (at + 12 <= buffer.length) {
    const length = buffer.readUInt32BE(at)
    if (at + 12 + length > buffer.length) break
    const type = buffer.toString('latin1', at + 4, at + 8)
    const content = buffer.subarray(at + 8, at + 8 + length)
    if (crc32(buffer.subarray(at + 4, at + 8 + length)) !== buffer.readUInt32BE(at + 8 + length)) break
    if (type === 'IEND') return chunks
    if (type === 'IHDR' && length === 13) chunks.header = content
    if (type === 'PLTE') chunks.palette = content
    if (type === 'tRNS') chunks.transparent = true
    if (type === 'IDAT') chunks.data.push(content)
    // Colour types 4 and 6 carry transparency with each pixel.
    if (type === 'IHDR' && ((content[9] ?? 0) & 4) !== 0) chunks.transparent = true
    at += 12 + length
  }
  throw new AnnexError('damaged')
}

/** A picture with transparency or interlaced rows, unpacked by the library. */
async function unpacked(bytes: Uint8Array, width: number, height: number): Promise<Picture> {
  if (width * height > mostUnpacked) throw new AnnexError('large')
  try {
    // Packed again at once, so that what cannot be unpacked shows before the pages are numbered.
    const scratch = await PDFDocument.create({ updateMetadata: false })
    const image = await scratch.embedPng(bytes)
    await image.embed()
    const add = (target: PDFContext): PDFRef => new Copier(scratch.context, target).copy(image.ref) as PDFRef
    return { width, height, conformance: 'a', add }
  } catch {
    throw new AnnexError('damaged')
  }
}

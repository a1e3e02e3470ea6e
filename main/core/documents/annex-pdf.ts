import { inflateSync } from 'node:zlib'

import {
  decodePDFRawStream,
  EncryptedPDFError,
  ParseSpeeds,
  PDFArray,
  PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFObject,
  type PDFPageLeaf,
} from '@cantoo/pdf-lib'

import {
  AnnexError,
  Copier,
  numbersOf,
  streamOf,
  type AnnexPage,
  type AnnexPages,
  type Conformance,
  type Entries,
} from '#main/core/documents/annex-pages.ts'

/** Nobody reads more of an annex on paper. */
const mostPages = 1_000
/** What packed parts of a file may grow to, so that a small file cannot fill the memory. */
const mostUnpacked = 64_000_000

type Matrix = [number, number, number, number, number, number]

/** Something that a page shows: its own content, or the look of a note, a stamp or a form field on it. */
interface Layer {
  matrix: Matrix
  add: (copier: Copier, target: PDFContext) => PDFObject
}

/**
 * The pages of a PDF as pictures that stay text: what each shows, with the looks of its notes and form fields, without
 * links, scripts or anything else that acts. Throws `AnnexError` for what cannot be read whole.
 */
export async function pdfPages(bytes: Uint8Array): Promise<AnnexPages> {
  try {
    return await readPages(bytes)
  } catch (error) {
    if (error instanceof AnnexError) throw error
    throw new AnnexError(error instanceof EncryptedPDFError ? 'encrypted' : 'damaged')
  }
}

async function readPages(bytes: Uint8Array): Promise<AnnexPages> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  checkEnd(buffer)
  checkPacked(buffer)
  // A Buffer: its slices are views, so that the streams of a large scan are not copied.
  const document = await PDFDocument.load(buffer, { updateMetadata: false, parseSpeed: ParseSpeeds.Fast })
  const leaves = document.getPages().map(({ node }) => node)
  if (leaves.length === 0) throw new AnnexError('damaged')
  if (leaves.length > mostPages) throw new AnnexError('large')
  const copiers = new Map<PDFContext, Copier>()
  // Pages share fonts and pictures: one copier for all of them in each document they go into.
  const copierFor = (target: PDFContext): Copier => {
    const copier = copiers.get(target) ?? new Copier(document.context, target)
    copiers.set(target, copier)
    return copier
  }
  const pages = leaves.map((leaf) => pageOf(leaf, copierFor))
  const trial = PDFContext.create()
  for (const page of pages) page.build(trial)
  copiers.delete(trial)
  return { pages, conformance: conformanceOf(document) }
}

/** A file that was cut short has lost the last part, which readers need first. */
function checkEnd(buffer: Buffer): void {
  if (buffer.subarray(-4_096).lastIndexOf('startxref') === -1) throw new AnnexError('damaged')
}

/** Looks at packed objects before the library unpacks them without a limit. */
function checkPacked(buffer: Buffer): void {
  let room = mostUnpacked
  for (let at = buffer.indexOf('/ObjStm'); at !== -1; at = buffer.indexOf('/ObjStm', at + 1)) {
    const start = buffer.indexOf('stream', at)
    if (start === -1) return
    const from = start + (buffer[start + 6] === 0x0d ? 8 : 7)
    room -= unpackedLength(buffer.subarray(from), room)
  }
}

function unpackedLength(packed: Buffer, room: number): number {
  try {
    return inflateSync(packed, { maxOutputLength: Math.max(1, room) }).length
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new AnnexError('large')
    // Packed some other way, or broken: the library will say.
    return 0
  }
}

function pageOf(leaf: PDFPageLeaf, copierFor: (target: PDFContext) => Copier): AnnexPage {
  const box = boxOf(leaf)
  const { width, height, matrix } = turned(box, leaf.Rotate()?.asNumber() ?? 0)
  const layers = [contentLayer(leaf, box), ...annotationLayers(leaf)]
  return {
    width,
    height,
    build: (target) => {
      const copier = copierFor(target)
      const names = layers.map((_, index) => `Layer${index}`)
      const shown = layers.map((layer, index) => `q ${layer.matrix.join(' ')} cm /${names[index]} Do Q`)
      return streamOf(target, `${matrix.join(' ')} cm ${shown.join(' ')}`, {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, width, height],
        Resources: {
          XObject: Object.fromEntries(layers.map((layer, index) => [names[index], layer.add(copier, target)])),
        },
      })
    },
  }
}

/** The part of the page that readers show: left, bottom, right, top. */
function boxOf(leaf: PDFPageLeaf): [number, number, number, number] {
  const media = ordered(numbersOf(leaf.MediaBox(), 4))
  const crop = ordered(numbersOf(leaf.CropBox(), 4) ?? media)
  const [left, bottom, right, top] = media.map((value, index) =>
    index < 2 ? Math.max(value, crop[index] ?? value) : Math.min(value, crop[index] ?? value),
  ) as [number, number, number, number]
  const [width, height] = [right - left, top - bottom]
  // 200 inches: the largest page the format knows.
  if (!(width >= 1 && height >= 1 && width <= 14_400 && height <= 14_400)) throw new AnnexError('damaged')
  return [left, bottom, right, top]
}

function ordered(box: number[] | null): number[] {
  if (box === null) throw new AnnexError('damaged')
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box
  return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)]
}

/** Brings the box to the origin, turned as the page asks. */
function turned(
  [left, bottom, right, top]: readonly [number, number, number, number],
  degrees: number,
): { width: number; height: number; matrix: Matrix } {
  const [width, height] = [right - left, top - bottom]
  const quarter = (((Math.round(degrees / 90) % 4) + 4) % 4) as 0 | 1 | 2 | 3
  const matrices: Matrix[] = [
    [1, 0, 0, 1, -left, -bottom],
    [0, -1, 1, 0, -bottom, right],
    [-1, 0, 0, -1, right, top],
    [0, 1, -1, 0, top, -left],
  ]
  const matrix = matrices[quarter] ?? [1, 0, 0, 1, -left, -bottom]
  return quarter % 2 === 0 ? { width, height, matrix } : { width: height, height: width, matrix }
}

function contentLayer(leaf: PDFPageLeaf, box: readonly number[]): Layer {
  const contents = leaf.Contents()
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((_, index) => contents.lookup(index))
      : contents
        ? [contents]
        : []
  if (contents === undefined && leaf.get(PDFName.of('Contents')) !== undefined) throw new AnnexError('damaged')
  const raw = streams.map((stream) => {
    if (!(stream instanceof PDFRawStream)) throw new AnnexError('damaged')
    return stream
  })
  const unpacked = raw.map(contentOf)
  const resources = leaf.Resources()
  checkPictures(resources)
  const group = leaf.get(PDFName.of('Group'))
  return {
    matrix: [1, 0, 0, 1, 0, 0],
    add: (copier, target) => {
      const entries: Entries = {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [...box],
        Resources: resources ? copier.copy(resources) : {},
        ...(group && { Group: copier.copy(group) }),
      }
      return target.register(content(target, raw, unpacked, entries, copier))
    },
  }
}

/** One stream goes over as it is packed; several were one text cut anywhere, so they have to be joined. */
function content(
  target: PDFContext,
  raw: readonly PDFRawStream[],
  unpacked: readonly Buffer[],
  entries: Entries,
  copier: Copier,
): PDFStream {
  const [only] = raw
  if (!only || raw.length > 1) {
    const joined = Buffer.concat(unpacked.flatMap((part) => [part, Buffer.from('\n')]))
    return streamOf(target, joined, entries)
  }
  const packing = ['Filter', 'DecodeParms'].flatMap((key) => {
    const value = only.dict.get(PDFName.of(key))
    return value ? [[key, copier.copy(value)]] : []
  })
  return streamOf(target, only.contents, { ...entries, ...Object.fromEntries(packing) })
}

/** The drawing commands of a page in plain; a page that cannot be unpacked would come out white. */
function contentOf(stream: PDFRawStream): Buffer {
  const filter = stream.dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return Buffer.from(stream.contents)
  const flate = filter instanceof PDFArray && filter.size() === 1 ? filter.lookup(0) : filter
  if (flate !== PDFName.of('FlateDecode') || stream.dict.has(PDFName.of('DecodeParms'))) {
    return Buffer.from(decodePDFRawStream(stream).decode())
  }
  try {
    return inflateSync(stream.contents, { maxOutputLength: mostUnpacked })
  } catch (error) {
    throw new AnnexError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'large' : 'damaged')
  }
}

/** A scan whose picture is gone would be a white page. */
function checkPictures(resources: PDFDict | undefined): void {
  const pictures = resources?.lookup(PDFName.of('XObject'))
  if (!(pictures instanceof PDFDict)) return
  for (const key of pictures.keys()) if (!(pictures.lookup(key) instanceof PDFStream)) throw new AnnexError('damaged')
}

const hiddenFlags = 2 | 32
const notShown = new Set(['Link', 'Popup'])

function annotationLayers(leaf: PDFPageLeaf): Layer[] {
  const annotations = leaf.Annots()
  if (!annotations) return []
  return annotations.asArray().flatMap((_, index): Layer[] => {
    const annotation = annotations.lookup(index)
    const layer = annotation instanceof PDFDict ? annotationLayer(annotation) : null
    return layer ? [layer] : []
  })
}

function annotationLayer(annotation: PDFDict): Layer | null {
  const kind = annotation.lookup(PDFName.of('Subtype'))
  const flags = annotation.lookup(PDFName.of('F'))
  const hidden = flags instanceof PDFNumber && (flags.asNumber() & hiddenFlags) !== 0
  if (hidden || (kind instanceof PDFName && notShown.has(kind.decodeText()))) return null
  const look = lookOf(annotation)
  const rect = numbersOf(annotation.lookup(PDFName.of('Rect')), 4)
  const stream = look && annotation.context.lookup(look)
  if (!look || !rect || !(stream instanceof PDFRawStream)) return null
  const box = numbersOf(stream.dict.lookup(PDFName.of('BBox')), 4)
  const matrix = box && fitting(box, numbersOf(stream.dict.lookup(PDFName.of('Matrix')), 6), rect)
  return matrix && { matrix, add: (copier) => copier.copy(look) }
}

/** The normal look of a note or field, in the state it is in. */
function lookOf(annotation: PDFDict): PDFRef | null {
  const looks = annotation.lookup(PDFName.of('AP'))
  if (!(looks instanceof PDFDict)) return null
  const normal = looks.get(PDFName.of('N'))
  const states = looks.lookup(PDFName.of('N'))
  const state = annotation.lookup(PDFName.of('AS'))
  const chosen = states instanceof PDFDict && state instanceof PDFName ? states.get(state) : normal
  return chosen instanceof PDFRef ? chosen : null
}

/** Scales and moves a look so that it fills its rectangle (ISO 32000-1, 12.5.5). */
function fitting(box: number[], own: number[] | null, rect: number[]): Matrix | null {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = own ?? []
  const [x1, y1, x2, y2] = ordered(box) as [number, number, number, number]
  const corners = [
    [x1, y1],
    [x2, y1],
    [x1, y2],
    [x2, y2],
  ].map(([x = 0, y = 0]) => [a * x + c * y + e, b * x + d * y + f] as const)
  const left = Math.min(...corners.map(([x]) => x))
  const right = Math.max(...corners.map(([x]) => x))
  const bottom = Math.min(...corners.map(([, y]) => y))
  const top = Math.max(...corners.map(([, y]) => y))
  const [toLeft, toBottom, toRight, toTop] = ordered(rect) as [number, number, number, number]
  if (right - left <= 0 || top - bottom <= 0) return null
  const [across, up] = [(toRight - toLeft) / (right - left), (toTop - toBottom) / (top - bottom)]
  return [across, 0, 0, up, toLeft - left * across, toBottom - bottom * up]
}

/** What the annex itself claims to be; its colours must be those of our own document. */
function conformanceOf(document: PDFDocument): Conformance {
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream) || metadata.dict.has(PDFName.of('Filter'))) return 'none'
  const part = /pdfaid:part(?:>|=["'])([12])/.exec(Buffer.from(metadata.contents).toString('latin1'))
  const intents = document.catalog.lookup(PDFName.of('OutputIntents'))
  const profiles = intents instanceof PDFArray ? intents.asArray().map((_, index) => intents.lookup(index)) : []
  const colours = profiles.every((intent) => {
    const profile = intent instanceof PDFDict ? intent.lookup(PDFName.of('DestOutputProfile')) : undefined
    const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined
    return count instanceof PDFNumber && count.asNumber() === 3
  })
  return part && colours ? 'b' : 'none'
}

import {
  ParseSpeeds,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFInvalidObject,
  PDFName,
  PDFNull,
  PDFNumber,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'

import type { AnnexObstacle } from '#main/core/documents/correction-types.ts'
import { piecesOf, SharedStream } from '#main/core/documents/pdf-pieces.ts'

/** An annex that cannot be shown, with the reason. */
export class AnnexError extends Error {
  readonly obstacle: AnnexObstacle

  constructor(obstacle: AnnexObstacle) {
    super(`The annex cannot be shown: ${obstacle}`)
    this.obstacle = obstacle
  }
}

/** What of PDF/A-2 a document may still claim with an annex inside: all of level a, level b, or nothing. */
export type Conformance = 'a' | 'b' | 'none'

/** A page of an annex: its size in points as it is seen, and how it is made in the document it goes into. */
export interface AnnexPage {
  width: number
  height: number
  build: (target: PDFContext) => PDFStream
}

/** The pages of an annex that can be shown. */
export interface AnnexPages {
  pages: readonly AnnexPage[]
  conformance: Conformance
}

/** Entries of a dictionary: numbers, names without their slash, arrays, dictionaries, objects of the document. */
export interface Entries {
  [key: string]: Entry
}
type Entry = string | number | PDFObject | Entry[] | Entries

/** A stream of a document with its dictionary. */
export function streamOf(target: PDFContext, bytes: Uint8Array | string, entries: Entries): PDFStream {
  const dict = target.obj(entries as { [key: string]: PDFObject })
  return new SharedStream(dict, typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes)
}

// What leads out of what is drawn: to other pages, to actions, to a structure that is not taken over.
const leftOut = new Set(['StructParent', 'StructParents', 'PieceInfo', 'Metadata', 'AA', 'A', 'Parent', 'P', 'OPI'])
const trees = new Set(['Page', 'Pages', 'Catalog'])

/** Copies objects of one document into another with all they need for being drawn, each once. */
export class Copier {
  private readonly source: PDFContext
  private readonly target: PDFContext
  private readonly done = new Map<PDFRef, PDFRef>()

  constructor(source: PDFContext, target: PDFContext) {
    this.source = source
    this.target = target
  }

  /** Throws `damaged` for what cannot be read. */
  copy(object: PDFObject): PDFObject {
    if (object instanceof PDFRef) return this.reference(object)
    if (object instanceof PDFStream) return this.stream(object)
    if (object instanceof PDFDict) return trees.has(typeOf(object)) ? PDFNull : this.dict(object)
    if (object instanceof PDFArray) {
      const array = PDFArray.withContext(this.target)
      for (const one of object.asArray()) array.push(this.copy(one))
      return array
    }
    if (object instanceof PDFInvalidObject) throw new AnnexError('damaged')
    return object
  }

  private reference(ref: PDFRef): PDFRef {
    const known = this.done.get(ref)
    if (known) return known
    const copy = this.target.nextRef()
    this.done.set(ref, copy)
    this.target.assign(copy, this.copy(this.source.lookup(ref) ?? PDFNull))
    return copy
  }

  private stream(stream: PDFStream): PDFStream {
    if (!(stream instanceof PDFRawStream)) throw new AnnexError('damaged')
    return new SharedStream(this.dict(stream.dict), stream.contents)
  }

  private dict(dict: PDFDict): PDFDict {
    const copy = PDFDict.withContext(this.target)
    for (const [key, value] of dict.entries()) if (!leftOut.has(key.decodeText())) copy.set(key, this.copy(value))
    return copy
  }
}

function typeOf(dict: PDFDict): string {
  const type = dict.get(PDFName.of('Type'))
  return type instanceof PDFName ? type.decodeText() : ''
}

/**
 * Puts pages of annexes into the places that a document keeps for them (`Paper.place`), and takes back what of PDF/A it
 * no longer can claim.
 */
export async function fillPlaces(
  file: Buffer,
  places: ReadonlyMap<string, AnnexPage>,
  conformance: Conformance,
): Promise<Uint8Array[]> {
  const document = await PDFDocument.load(file, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest })
  const { context } = document
  for (const page of document.getPages()) {
    const kept = page.node.Resources()?.lookupMaybe(PDFName.of('XObject'), PDFDict)
    for (const [name, ref] of kept?.entries() ?? []) {
      const place = places.get(name.decodeText())
      if (place && ref instanceof PDFRef) context.assign(ref, place.build(context))
    }
  }
  claim(document, conformance)
  return piecesOf(context)
}

/** Lowers or removes the claim of PDF/A in the metadata, which are plain text. */
function claim(document: PDFDocument, conformance: Conformance): void {
  if (conformance === 'a') return
  const metadata = document.catalog.lookup(PDFName.of('Metadata'))
  if (!(metadata instanceof PDFRawStream)) return
  const text = Buffer.from(metadata.contents).toString('utf8')
  const level = '<pdfaid:conformance>A</pdfaid:conformance>'
  const changed =
    conformance === 'b'
      ? text.replace(level, level.replace('>A<', '>B<'))
      : text.replace(/<rdf:Description(?:(?!<rdf:Description)[^])*?<pdfaid:part>[^]*?<\/rdf:Description>/, '')
  metadata.updateContents(Buffer.from(changed, 'utf8'))
}

/** The numbers of an array of a document, such as a box; null when it is none. */
export function numbersOf(object: PDFObject | undefined, count: number): number[] | null {
  if (!(object instanceof PDFArray) || object.size() < count) return null
  const numbers = Array.from({ length: count }, (_, index) => object.lookup(index))
  return numbers.every((one) => one instanceof PDFNumber) ? numbers.map((one) => one.asNumber()) : null
}

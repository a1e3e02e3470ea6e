import { setImmediate } from 'node:timers/promises'

import {
  PDFCrossRefSection,
  PDFStream,
  PDFTrailer,
  PDFTrailerDict,
  type PDFContext,
  type PDFDict,
  type PDFObject,
} from '@cantoo/pdf-lib'

/** A stream that hands its bytes on as they are: the library would copy the pictures of a scan three times. */
export class SharedStream extends PDFStream {
  private bytes: Uint8Array

  constructor(dict: PDFDict, bytes: Uint8Array) {
    super(dict)
    this.bytes = bytes
  }

  override clone(context?: PDFContext): SharedStream {
    return new SharedStream(this.dict.clone(context), this.bytes)
  }

  override getContentsString(): string {
    return Buffer.from(this.bytes).toString('latin1')
  }

  override getContents(): Uint8Array {
    return this.bytes
  }

  override getContentsSize(): number {
    return this.bytes.length
  }

  override updateContents(bytes: Uint8Array): void {
    this.bytes = bytes
  }
}

/** Objects between two breaths: enough for speed, few enough that others are answered meanwhile. */
const objectsPerBreath = 2_000

/** Writes a document as the pieces of its file, in order; the bytes of shared streams are pieces of their own. */
export async function piecesOf(context: PDFContext): Promise<Uint8Array[]> {
  const pieces: Uint8Array[] = []
  const references = PDFCrossRefSection.create()
  let offset = 0
  const write = (piece: Uint8Array): void => {
    pieces.push(piece)
    offset += piece.length
  }
  write(bytesOf(context.header))
  write(Buffer.from('\n\n'))
  let count = 0
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    references.addEntry(ref, offset)
    write(Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`))
    for (const piece of objectPieces(object)) write(piece)
    write(Buffer.from('\nendobj\n\n'))
    count += 1
    if (count % objectsPerBreath === 0) await setImmediate()
  }
  const start = offset
  const { Root, Info, ID } = context.trailerInfo
  const trailer = context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID })
  const parts = [references, PDFTrailerDict.of(trailer), PDFTrailer.forLastCrossRefSectionOffset(start)]
  write(Buffer.concat(parts.flatMap((part) => [bytesOf(part), Buffer.from('\n')])))
  return pieces
}

function objectPieces(object: PDFObject): Uint8Array[] {
  if (!(object instanceof SharedStream)) return [bytesOf(object)]
  object.updateDict()
  return [bytesOf(object.dict), Buffer.from('\nstream\n'), object.getContents(), Buffer.from('\nendstream')]
}

function bytesOf(part: { sizeInBytes: () => number; copyBytesInto: (to: Uint8Array, at: number) => number }): Buffer {
  const bytes = Buffer.alloc(part.sizeInBytes())
  part.copyBytesInto(bytes, 0)
  return bytes
}

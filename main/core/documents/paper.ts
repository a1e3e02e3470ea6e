import { createRequire } from 'node:module'

import type PDFDocument from 'pdfkit'

import { openFace, printable, type Face } from '#main/core/documents/fonts.ts'
import { encode, pdfNumber as n, type EmbeddedFont, type GlyphRun } from '#main/core/documents/glyph-run.ts'
import { widthOf, words, wrap } from '#main/core/documents/text-layout.ts'
import type { DocumentResult, DocumentWarning } from '#main/core/documents/types.ts'

// Loaded with the first document: a start should not wait for it.
const loadPdfkit = (): typeof PDFDocument => createRequire(import.meta.url)('pdfkit') as typeof PDFDocument

/** How a piece of text looks; sizes in points. */
export interface TextStyle {
  face: Face
  size: number
}

/** A line of text: plain, or pieces of which some are in another language than the document. Always printable. */
export type Line = string | readonly { text: string; language: string }[]

/** The sizes of paper that offices print on. */
export type PaperSize = 'A4' | 'A3'

/** Height in points of a line box; capitals sit in its middle, accents and descenders inside it. */
export function lineHeight(size: number): number {
  return size * 1.25
}

/** Distance from the top of a line box to the baseline. */
const baseline = 0.98

/** The part of PDFKit that its types leave out and that drawing without its slow line wrapper needs. */
interface Internals {
  info: Record<string, string | Date>
  endMetadata: () => void
  openImage: (file: Buffer) => unknown
  _font: EmbeddedFont
  page: { fonts: Record<string, unknown>; xobjects: Record<string, unknown> }
  _root: { data: { Pages: { data: { Kids: unknown[] } } } }
}

/** What a new document is called and where its time comes from. */
export interface PaperOptions {
  title: string
  author: string
  /** Language tag: one of ours, or of a start sheet. */
  language: string
  /** Instant (ISO, UTC): creation time and file identity derive from it, never from the clock. */
  createdAt: string
}

type Structure = PDFKit.PDFStructureElement
type StructureOptions = NonNullable<Parameters<PDFKit.PDFDocument['struct']>[1]> & {
  scope?: 'Column' | 'Row' | 'Both'
  bbox?: [number, number, number, number]
}

/**
 * A PDF/A-2a document in the making: tagged, fonts embedded, the same drawing giving the same bytes. Lengths are points,
 * the origin is the top left corner of the page. Everything drawn is either inside a tag or an artifact.
 */
export class Paper {
  readonly warnings: DocumentWarning[] = []
  readonly language: string
  private readonly document: PDFKit.PDFDocument
  private readonly fonts = new Map<Face, EmbeddedFont>()
  private readonly encoded: Record<Face, Map<string, GlyphRun>> = {
    regular: new Map(),
    bold: new Map(),
    mono: new Map(),
  }
  private readonly pages: { orientation: 'portrait' | 'landscape'; rules: string[] }[] = []
  private readonly root: Structure
  private container: Structure
  private current = -1

  constructor(options: PaperOptions) {
    this.language = options.language
    this.document = new (loadPdfkit())({
      // Types want a font; none is opened until `use`, so that no standard font can slip into a PDF/A file.
      font: null as unknown as string,
      autoFirstPage: false,
      bufferPages: true,
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      subset: 'PDF/A-2a',
      tagged: true,
      displayTitle: true,
      lang: options.language,
      info: {
        Title: printable(options.title).text,
        Author: printable(options.author).text,
        Creator: 'Registra',
        Producer: 'Registra',
        CreationDate: new Date(options.createdAt),
      },
    })
    escapeMetadata(this.document)
    this.root = this.document.struct('Document')
    this.document.addStructure(this.root)
    this.container = this.root
  }

  get pageCount(): number {
    return this.pages.length
  }

  /** Index of the page being drawn on, from 0. */
  get pageIndex(): number {
    return this.current
  }

  get width(): number {
    return this.document.page.width
  }

  get height(): number {
    return this.document.page.height
  }

  addPage(orientation: 'portrait' | 'landscape' = 'portrait', size: PaperSize = 'A4'): void {
    this.flushRules()
    this.document.addPage({ size, layout: orientation, margin: 0 })
    this.pages.push({ orientation, rules: [] })
    this.current = this.pages.length - 1
  }

  /** Goes back to a page to draw more on it, such as a foot that needs the number of pages. */
  goToPage(index: number): void {
    if (index === this.current) return
    this.flushRules()
    this.document.switchToPage(index)
    this.current = index
  }

  /** The text as it can be printed; what had to be replaced goes into the warnings. */
  clean(text: string): string {
    const result = printable(text)
    if (result.replaced.length > 0)
      this.warn({ code: 'charactersReplaced', text: result.text, characters: result.replaced })
    return result.text
  }

  /** Notes a warning once. */
  warn(warning: DocumentWarning): void {
    const known = this.warnings.some((other) => other.code === warning.code && other.text === warning.text)
    if (!known) this.warnings.push(warning)
  }

  /** Cleans a text and breaks it into lines of `width`; more than `most` lines end with … and a warning. */
  lines(text: string, style: TextStyle, width: number, most?: number): string[] {
    const clean = this.clean(text)
    const lines = wrap(clean, style.face, style.size, width, most)
    if (most !== undefined && lines.length === most && lines[most - 1]?.endsWith('…') && !clean.endsWith('…')) {
      this.warn({ code: 'textShortened', text: lines.join(' '), characters: [] })
    }
    return lines
  }

  /** Width in points of a line as `line` draws it. */
  widthOf(line: Line, style: TextStyle): number {
    const pieces = typeof line === 'string' ? [{ text: line }] : line
    return pieces.reduce((sum, piece) => sum + widthOf(piece.text, style.face, style.size), 0)
  }

  /** Draws one line with its box's top left corner at x, y. The text must be printable (see `clean`, `lines`). */
  line(line: Line, x: number, y: number, style: TextStyle): void {
    if (typeof line === 'string') {
      this.write(line, x, y, style)
      return
    }
    let left = x
    for (const piece of line) {
      const foreign = piece.language !== this.language
      if (foreign) this.document.addContent(`/Span <</Lang (${piece.language})>> BDC`)
      this.write(piece.text, left, y, style)
      if (foreign) this.document.addContent('EMC')
      left += widthOf(piece.text, style.face, style.size)
    }
  }

  /** Draws lines below each other; returns the y below the last. */
  block(lines: readonly Line[], x: number, y: number, style: TextStyle, height = lineHeight(style.size)): number {
    let top = y
    for (const line of lines) {
      this.line(line, x, top, style)
      top += height
    }
    return top
  }

  /** Adds a straight rule to the page; rules are artifacts and are drawn together when the page is left. */
  rule(x1: number, y1: number, x2: number, y2: number, thickness: number): void {
    this.pages[this.current]?.rules.push(`${n(thickness)} w ${n(x1)} ${n(y1)} m ${n(x2)} ${n(y2)} l S`)
  }

  /** Adds the outline of a rectangle to the page. */
  frame(x: number, y: number, width: number, height: number, thickness: number): void {
    this.pages[this.current]?.rules.push(`${n(thickness)} w ${n(x)} ${n(y)} ${n(width)} ${n(height)} re S`)
  }

  /** Fills a rectangle with a grey (0 black, 1 white) at once, below whatever is drawn later. */
  shade(x: number, y: number, width: number, height: number, grey: number): void {
    this.artifact(() => {
      this.document.addContent(`q ${n(grey)} g ${n(x)} ${n(y)} ${n(width)} ${n(height)} re f Q`)
    })
  }

  /** Fills rectangles in black, as a single shape: the modules of a QR code. */
  fill(rectangles: Iterable<readonly [x: number, y: number, width: number, height: number]>): void {
    const path = [...rectangles].map(([x, y, width, height]) => `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`)
    this.document.addContent(`${path.join(' ')} f`)
  }

  /** Draws operators of a picture of our own with its top left corner at x, y, its lengths times `scale`. */
  draw(operators: string, x: number, y: number, scale: number): void {
    this.document.addContent(`q ${n(scale)} 0 0 ${n(scale)} ${n(x)} ${n(y)} cm ${operators} Q`)
  }

  /**
   * Draws a picture into a box as a figure, keeping its proportions, at the top left. False, with nothing drawn, for a file
   * that is no picture.
   */
  picture(file: Buffer, alt: string, x: number, y: number, width: number, height: number): boolean {
    let image: unknown
    try {
      image = (this.document as unknown as Internals).openImage(file)
    } catch {
      return false
    }
    const draw = () => this.document.image(image as Buffer, x, y, { fit: [width, height] })
    this.tag('Figure', draw, { alt: this.clean(alt), bbox: [x, y, x + width, y + height] })
    return true
  }

  /**
   * Keeps a place for a page made elsewhere, as a figure with its top left corner at x, y; `width` and `height` are the
   * page's own and are drawn times `scale`. Whoever merges the pages finds the place as the object called `name`.
   */
  place(
    name: string,
    alt: string,
    [x, y, width, height]: readonly [number, number, number, number],
    scale: number,
  ): void {
    const empty = this.document.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height] })
    empty.end(Buffer.alloc(0))
    ;(this.document as unknown as Internals).page.xobjects[name] = empty
    const [right, bottom] = [x + width * scale, y + height * scale]
    const draw = () => this.document.addContent(`q ${n(scale)} 0 0 ${n(-scale)} ${n(x)} ${n(bottom)} cm /${name} Do Q`)
    this.tag('Figure', draw, { alt: this.clean(alt), bbox: [x, y, right, bottom] })
  }

  /** Draws inside a leaf tag (P, H1, TH, TD, Figure …). */
  tag(type: string, draw: () => void, options: StructureOptions = {}): void {
    const content = this.document.markStructureContent(type)
    draw()
    this.document.endMarkedContent()
    this.container.add(this.document.struct(type, options, [content]))
  }

  /** Adds a tag without content, such as the empty cell that keeps a table regular. */
  emptyTag(type: string): void {
    this.container.add(this.document.struct(type, {}, []))
  }

  /** Opens a containing tag (Sect, Table, TR …) around everything tagged inside. */
  group(type: string, draw: () => void, options: StructureOptions = {}): void {
    const outer = this.container
    const element = this.document.struct(type, options)
    this.container = element
    draw()
    this.container = outer
    element.end()
    outer.add(element)
  }

  /** Keeps a place in the reading order for what can only be drawn later, such as a table of contents. */
  reserve(type: string): (draw: () => void) => void {
    const element = this.document.struct(type)
    this.container.add(element)
    return (draw) => {
      const outer = this.container
      this.container = element
      draw()
      this.container = outer
      element.end()
    }
  }

  /** Draws what is no content: repeated headings, feet, decoration. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.document.markContent('Artifact', { type })
    draw()
    this.document.endMarkedContent()
  }

  /** Adds an entry to the outline that leads to the current page. */
  bookmark(title: string): void {
    this.document.outline.addItem(printable(title).text)
  }

  /** Moves the pages from `first` on to the front: contents can only be drawn last. The last thing before `finish`. */
  moveToFront(first: number): void {
    const kids = (this.document as unknown as Internals)._root.data.Pages.data.Kids
    kids.unshift(...kids.splice(first))
  }

  /** Ends the document and gives its bytes. */
  finish(): DocumentResult {
    this.flushRules()
    this.root.end()
    this.document.end()
    const bytes: unknown = this.document.read()
    // PDFKit finishes some pictures later; a file cut short must never leave here as if it were whole.
    if (!Buffer.isBuffer(bytes) || !bytes.subarray(-8).includes('%%EOF'))
      throw new Error('The document is not complete')
    return { bytes, pages: this.pages.length, warnings: this.warnings }
  }

  private flushRules(): void {
    const page = this.pages[this.current]
    if (!page || page.rules.length === 0) return
    const rules = page.rules.splice(0).join('\n')
    this.artifact(() => this.document.addContent(`0 G\n${rules}`))
  }

  private use(face: Face): EmbeddedFont {
    const known = this.fonts.get(face)
    const internals = this.document as unknown as Internals
    if (known) {
      internals.page.fonts[known.id] ??= known.ref()
      return known
    }
    this.document.registerFont(face, openFace(face) as unknown as string)
    this.document.font(face)
    const font = internals._font
    this.fonts.set(face, font)
    internals.page.fonts[font.id] = font.ref()
    return font
  }

  private write(text: string, x: number, y: number, { face, size }: TextStyle): void {
    if (text === '') return
    const font = this.use(face)
    const start = `BT /${font.id} ${n(size)} Tf`
    const base = y + baseline * size
    let run = ''
    let left = x
    for (const word of words(text)) {
      const piece = this.run(face, font, word)
      if (piece.placed) {
        // Marks set above their letter need a place of their own: the run is broken around this word.
        if (run !== '') this.document.addContent(`${start} 1 0 0 -1 ${n(x)} ${n(base)} Tm [${run}] TJ ET`)
        this.document.addContent(`${start} ${piece.placed(left, base, size)} ET`)
        run = ''
        x = left + (piece.width * size) / 1000
      } else {
        run += piece.operands
      }
      left += (piece.width * size) / 1000
    }
    if (run !== '') this.document.addContent(`${start} 1 0 0 -1 ${n(x)} ${n(base)} Tm [${run}] TJ ET`)
  }

  private run(face: Face, font: EmbeddedFont, word: string): GlyphRun {
    const known = this.encoded[face].get(word)
    if (known) return known
    const run = encode(face, font, word)
    this.encoded[face].set(word, run)
    return run
  }
}

/**
 * PDFKit writes title and author into the XMP packet as they are: a firm called "Net & Clair" would make it malformed.
 * The information dictionary is written before, so escaping just for the packet keeps both equal, as PDF/A demands.
 */
function escapeMetadata(document: PDFKit.PDFDocument): void {
  const internals = document as unknown as Internals
  const endMetadata = internals.endMetadata.bind(document)
  internals.endMetadata = () => {
    const info = internals.info
    internals.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escaped(value) : value]),
    )
    endMetadata()
    internals.info = info
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

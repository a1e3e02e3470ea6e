import { qrRectangles } from '#main/core/documents/form-code.ts'
import { lineHeight, type Paper, type TextStyle } from '#main/core/documents/paper.ts'

/** The longest memory of broken lines: texts repeat from sheet to sheet, names do not. */
const mostRemembered = 4_000

/** Lays out what repeats from page to page once, and draws it on any page of one document. */
export class SheetKit {
  readonly paper: Paper
  readonly #lines = new Map<string, string[]>()
  readonly #codes = new Map<string, [number, number, number, number][]>()

  constructor(paper: Paper) {
    this.paper = paper
  }

  /** A text in lines of at most `width`; those of the same text and style are broken once. */
  lines(text: string, style: TextStyle, width: number): readonly string[] {
    const key = `${style.face} ${style.size} ${width} ${text}`
    const known = this.#lines.get(key)
    if (known) return known
    const made = this.paper.lines(text, style, width)
    if (this.#lines.size >= mostRemembered) this.#lines.clear()
    this.#lines.set(key, made)
    return made
  }

  height(text: string, style: TextStyle, width: number): number {
    return this.lines(text, style, width).length * lineHeight(style.size)
  }

  /** Draws a text as a paragraph; returns the y below it. */
  text(text: string, style: TextStyle, x: number, y: number, width: number, tag = 'P'): number {
    const lines = this.lines(text, style, width)
    this.paper.tag(tag, () => this.paper.block(lines, x, y, style))
    return y + lines.length * lineHeight(style.size)
  }

  /** Draws a text with each of its lines in the middle of `width`; returns the y below it. */
  centred(text: string, style: TextStyle, x: number, y: number, width: number): number {
    const { paper } = this
    const lines = this.lines(text, style, width)
    let top = y
    paper.tag('P', () => {
      for (const line of lines) {
        paper.line(line, x + (width - paper.widthOf(line, style)) / 2, top, style)
        top += lineHeight(style.size)
      }
    })
    return top
  }

  /** Draws a QR code; `kept` codes stand on many pages and are reckoned once. */
  code(content: string, alt: string, x: number, y: number, side: number, kept = false): void {
    const { paper } = this
    const place = `${content} ${x} ${y} ${side}`
    const known = this.#codes.get(place)
    const rectangles = known ?? qrRectangles(content, x, y, side)
    if (kept && !known) this.#codes.set(place, rectangles)
    paper.tag('Figure', () => paper.fill(rectangles), { alt: paper.clean(alt), bbox: [x, y, x + side, y + side] })
  }
}

/** The largest of some sizes with which a height is not exceeded; the smallest when none fits. */
export function largestFitting(sizes: readonly number[], room: number, height: (size: number) => number): number {
  return sizes.find((size) => height(size) <= room) ?? sizes.at(-1) ?? 0
}

import { shape, type Face, type Shape } from '#main/core/documents/fonts.ts'

/** The part of PDFKit's embedded font that its types leave out: a subset that grows with each glyph used. */
export interface EmbeddedFont {
  id: string
  ref: () => unknown
  subset: { includeGlyph: (id: number) => number }
  widths: number[]
  unicode: number[][]
}

/** A word in the codes of one document's font. */
export interface GlyphRun {
  /** In thousandths of the font size. */
  width: number
  /** Operands of the operator TJ. */
  operands: string
  /** Operators for a word with marks set above or below their letters, each glyph at its own place; else null. */
  placed: ((x: number, y: number, size: number) => string) | null
}

/** Encodes a printable word and notes its glyphs in the document's font. */
export function encode(face: Face, font: EmbeddedFont, word: string): GlyphRun {
  const { width, glyphs } = shape(face, word)
  const codes = glyphs.map((glyph) => {
    const code = font.subset.includeGlyph(glyph.id)
    font.widths[code] ??= glyph.width
    font.unicode[code] ??= glyph.codePoints
    return code.toString(16).padStart(4, '0')
  })
  const displaced = glyphs.some((glyph) => glyph.xOffset !== 0 || glyph.yOffset !== 0)
  return {
    width,
    operands: kerned(glyphs, codes),
    placed: displaced ? (x, y, size) => each(glyphs, codes, x, y, size) : null,
  }
}

/** A number as PDF wants it, to a thousandth of a point. */
export function pdfNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function kerned(glyphs: Shape['glyphs'], codes: readonly string[]): string {
  let result = ''
  let open = ''
  glyphs.forEach((glyph, index) => {
    open += codes[index] ?? ''
    const kerning = glyph.advance - glyph.width
    if (kerning === 0) return
    result += `<${open}> ${pdfNumber(-kerning)} `
    open = ''
  })
  return open === '' ? result : `${result}<${open}>`
}

function each(glyphs: Shape['glyphs'], codes: readonly string[], x: number, y: number, size: number): string {
  let left = x
  const shown = glyphs.map((glyph, index) => {
    const [across, down] = [left + (glyph.xOffset * size) / 1000, y - (glyph.yOffset * size) / 1000]
    left += (glyph.advance * size) / 1000
    return `1 0 0 -1 ${pdfNumber(across)} ${pdfNumber(down)} Tm <${codes[index] ?? ''}> Tj`
  })
  return shown.join(' ')
}

import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { Font, Glyph, openSync } from 'fontkit'

// Loaded with the first font: a start should not wait for it.
const loadFontkit = (): { openSync: typeof openSync } =>
  createRequire(import.meta.url)('fontkit') as { openSync: typeof openSync }

/** The faces a document may use: Noto Sans, its bold, and a monospace bold for codes that are typed back in. */
export type Face = 'regular' | 'bold' | 'mono'

const files: Record<Face, string> = {
  regular: 'NotoSans-Regular.ttf',
  bold: 'NotoSans-Bold.ttf',
  mono: 'NotoSansMono-Bold.ttf',
}

/** One word as glyphs. All lengths in thousandths of the font size. */
export interface Shape {
  width: number
  glyphs: readonly {
    id: number
    codePoints: number[]
    /** The glyph's own width, as the font's width table gives it. */
    width: number
    /** The way to the next glyph, kerning included. */
    advance: number
    xOffset: number
    yOffset: number
  }[]
}

let folder = fileURLToPath(new URL('../../../resources/fonts', import.meta.url))
const opened = new Map<Face, Font>()
const shapes: Record<Face, Map<string, Shape>> = { regular: new Map(), bold: new Map(), mono: new Map() }

// Names and labels repeat from form to form; the bound only stops an endless process from keeping every word it ever saw.
const shapeLimit = 30_000
const longestKept = 60

/** Says where the font files lie (absolute folder); a packaged program does not have them beside this file. */
export function setFontFolder(path: string): void {
  if (path === folder) return
  folder = path
  opened.clear()
}

/** The fontkit object of a face: opened once per process and shared by all documents, since opening costs more than a form. */
export function openFace(face: Face): Font {
  const known = opened.get(face)
  if (known) return known
  const font = loadFontkit().openSync(join(folder, files[face]))
  // A collection (.ttc) holds several fonts; ours are single files.
  if (!('layout' in font)) throw new Error(`${files[face]} is not a single font`)
  opened.set(face, font)
  return font
}

/** A word, laid out with kerning and ligatures; kept for the next time. The word must have passed `printable`. */
export function shape(face: Face, word: string): Shape {
  const kept = shapes[face].get(word)
  if (kept) return kept
  const font = openFace(face)
  const scale = 1000 / font.unitsPerEm
  const run = font.layout(word)
  const meanings = new Map([...word].map((one) => [font.glyphForCodePoint(one.codePointAt(0) ?? 0).id, one]))
  let width = 0
  const glyphs = run.glyphs.map((glyph, index) => {
    const position = run.positions[index]
    const advance = (position?.xAdvance ?? glyph.advanceWidth) * scale
    width += advance
    return {
      id: glyph.id,
      codePoints: codePointsOf(font, glyph, meanings),
      width: glyph.advanceWidth * scale,
      advance,
      xOffset: (position?.xOffset ?? 0) * scale,
      yOffset: (position?.yOffset ?? 0) * scale,
    }
  })
  const result = { width, glyphs }
  if (word.length > longestKept) return result
  if (shapes[face].size >= shapeLimit) shapes[face].clear()
  shapes[face].set(word, result)
  return result
}

/**
 * What a glyph stands for in a word. The library keeps each glyph with the characters it first stood for, in whatever word
 * that was: the dotless i of an accented one would later be copied from a document as that.
 */
function codePointsOf(font: Font, glyph: Glyph, meanings: ReadonlyMap<number, string>): number[] {
  const meant = meanings.get(glyph.id) ?? font.stringsForGlyph(glyph.id)[0]
  return meant === undefined ? glyph.codePoints : [...meant].map((one) => one.codePointAt(0) ?? 0)
}

/** Shown in place of a character the font lacks: visible, so that nobody takes the text for complete. */
export const replacement = '\uFFFD'

const surelyPrintable = /^[\x20-\x7E\u00A0-\u00AC\u00AE-\u017F]*$/
const blank = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu
// Control, format (right-to-left and zero-width marks, soft hyphens) and variation marks have no picture of their own.
const unseen = /[\p{Cc}\p{Cf}\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/gu
const hasNoMeaning = /[\p{Co}\p{Cs}\p{Cn}]/u

/**
 * A text as it can be printed: composed (NFC), line breaks as blanks, unseen marks removed, characters outside the font
 * replaced by a visible sign. `replaced` lists them as `U+0645`, each once.
 */
export function printable(text: string): { text: string; replaced: string[] } {
  if (surelyPrintable.test(text)) return { text, replaced: [] }
  const font = openFace('regular')
  const replaced = new Set<string>()
  let result = ''
  for (const character of text.normalize('NFC').replace(blank, ' ').replace(unseen, '')) {
    const codePoint = character.codePointAt(0) ?? 0
    if (font.hasGlyphForCodePoint(codePoint) && !hasNoMeaning.test(character)) {
      result += character
    } else {
      result += replacement
      replaced.add(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`)
    }
  }
  return { text: result, replaced: [...replaced] }
}

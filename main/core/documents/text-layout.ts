import { shape, type Face } from '#main/core/documents/fonts.ts'

/** Width in points of a printable text on one line. */
export function widthOf(text: string, face: Face, size: number): number {
  let width = 0
  for (const word of words(text)) width += shape(face, word).width
  return (width * size) / 1000
}

/** The words of a line, each with the blank behind it: the unit in which texts are laid out and kept. */
export function words(text: string): string[] {
  return text.match(/[^ ]* |[^ ]+/g) ?? []
}

/** A fifth of the font size is less than any letter is wide: longer texts need no measuring, however long they are. */
function fits(text: string, face: Face, size: number, width: number): boolean {
  return text.length * size <= width * 5 && widthOf(text, face, size) <= width
}

// Where a line may break: behind a blank, a hyphen or a slash, but never inside a date.
const breakable = /(?:[^ \-/]|(?<=\d)\/(?=\d))*[ \-/]*/g

/**
 * Breaks a printable text into lines no wider than `width` points. A word wider than that is broken where it must be, so
 * that nothing is ever cut. With `most`, the text ends with … in line `most`; see `Paper.lines`, which reports it.
 */
export function wrap(text: string, face: Face, size: number, width: number, most = Infinity): string[] {
  if (fits(text, face, size, width)) return [text]
  const lines: string[] = []
  let line = ''
  for (const piece of text.match(breakable) ?? []) {
    if (piece === '') continue
    if (fits((line + piece).trimEnd(), face, size, width)) {
      line += piece
      continue
    }
    if (line.trim() !== '') lines.push(line.trimEnd())
    line = piece
    while (!fits(line.trimEnd(), face, size, width)) {
      const fitting = longestFitting(line, face, size, width)
      lines.push(line.slice(0, fitting))
      line = line.slice(fitting)
      // A line more than can be shown is enough to know that the text is too long.
      if (lines.length > most) break
    }
    if (lines.length > most) break
  }
  if (line.trim() !== '') lines.push(line.trimEnd())
  return lines.length <= most
    ? lines
    : [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', face, size, width)]
}

/** Shortens a printable text to one line of `width` points, ending with … when it was too long. */
export function fitted(text: string, face: Face, size: number, width: number): string {
  return fits(text, face, size, width) ? text : shortened(text, face, size, width)
}

function shortened(text: string, face: Face, size: number, width: number): string {
  const room = width - widthOf('…', face, size)
  return `${text.slice(0, longestFitting(text, face, size, room)).trimEnd()}…`
}

const combining = /\p{M}/u

/** How many UTF-16 units of the text fit; at least one character, never half a character nor a letter without its accents. */
function longestFitting(text: string, face: Face, size: number, width: number): number {
  let low = 1
  let high = Math.min(text.length, Math.max(1, Math.floor((width * 5) / size)))
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (fits(text.slice(0, middle), face, size, width)) low = middle
    else high = middle - 1
  }
  while (low > 1 && splitsCharacter(text, low)) low -= 1
  return low
}

function splitsCharacter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return (unit >= 0xdc00 && unit <= 0xdfff) || combining.test(text.charAt(at))
}

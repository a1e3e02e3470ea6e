import { Paper, type PaperSize, type TextStyle } from '#main/core/documents/paper.ts'
import { largestFitting, SheetKit } from '#main/core/documents/sheet-kit.ts'
import { numberBox, panelRow, whoRegisters } from '#main/core/documents/sheet-panels.ts'
import type { SheetFacts, SheetPlace, SheetWords } from '#main/core/documents/sheet-types.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'

/** The poster of a workplace. */
export interface PosterData {
  /** One language or several; the first one leads. */
  words: readonly SheetWords[]
  place: SheetPlace
  facts: SheetFacts
  author: string
  /** Instant (ISO, UTC). */
  createdAt: string
}

const regular = (size: number): TextStyle => ({ face: 'regular', size })
const bold = (size: number): TextStyle => ({ face: 'bold', size })

/** A piece of the poster: how high it is and how it is drawn at a height. */
interface Piece {
  height: number
  draw: (y: number) => void
}

/** The pieces of a poster from top to bottom; `size` is that of the running text on A4, `k` the enlargement. */
function piecesOf(kit: SheetKit, data: PosterData, left: number, width: number, size: number, k: number): Piece[] {
  const { words, place, facts } = data
  const { regime } = place
  const text = (said: string, style: TextStyle, tag = 'P'): Piece => ({
    height: kit.height(said, style, width),
    draw: (y) => void kit.text(said, style, left, y, width, tag),
  })
  const ofRow = (row: { height: number; draw: (x: number, y: number) => number }): Piece => ({
    height: row.height,
    draw: (y) => void row.draw(left, y),
  })
  const [first, ...others] = words
  if (!first) throw new Error('A poster needs a language')
  const body = regular(size * k)
  const strong = bold(size * k)
  const foot = [first.texts.law, ...words.filter(({ reviewed }) => !reviewed).map(({ texts }) => texts.notReviewed)]
  return [
    text(first.texts.posterTitle, bold(size * 2.5 * k), 'H1'),
    ...others.map(({ texts }) => text(texts.posterTitle, bold(size * 1.5 * k))),
    ofRow(
      panelRow(kit, regime, words, width, {
        side: (words.length > 2 ? 84 : 108) * k,
        gap: 12 * k,
        frame: 1.6 * k,
        word: bold((words.length > 2 ? 17 : 22) * k),
        text: regular(Math.min(size + 0.5, 14) * k),
      }),
    ),
    ...words.map(({ texts }) => text(texts[whoRegisters(regime)], strong)),
    ofRow(
      numberBox(kit, place, words, width, {
        code: (words.length > 2 ? 104 : 130) * k,
        label: regular(11 * k),
        number: { face: 'mono', size: 36 * k },
        place: bold(16 * k),
        address: regular(13 * k),
        frame: 2.4 * k,
      }),
    ),
    // Several languages leave no room for titles of their own.
    ...words.flatMap(({ texts }) =>
      others.length === 0
        ? [text(texts.outageTitle, bold(size * 1.15 * k), 'H2'), text(texts.outageText, body)]
        : [text(`${texts.outageTitle} ${texts.outageText}`, body)],
    ),
    text([...new Set(words.map(({ texts }) => texts.contactTitle))].join(' / '), bold(size * 1.15 * k), 'H2'),
    text(facts.contact.join(' · '), strong),
    text(foot.join(' '), regular(8.5 * k)),
  ]
}

/** The poster to hang up at a workplace: how to register, the number with its code, what to do when nothing works. One page. */
export function workplacePoster(data: PosterData, size: PaperSize): DocumentResult {
  const { words, place, author, createdAt } = data
  const [first] = words
  if (!first) throw new Error('A poster needs a language')
  const title = `${first.texts.posterTitle} – ${place.workplace}`
  const paper = new Paper({ title, author, language: first.tag, createdAt })
  const kit = new SheetKit(paper)
  paper.addPage('portrait', size)
  // A3 is A4 twice: each side times the root of two.
  const k = size === 'A3' ? Math.SQRT2 : 1
  const margin = 40 * k
  const [left, width, room] = [margin, paper.width - 2 * margin, paper.height - 2 * margin]
  const gap = (words.length > 1 ? 5 : 7) * k
  const make = (textSize: number): Piece[] => piecesOf(kit, data, left, width, textSize, k)
  const heightOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { height }) => sum + height + gap, -gap)
  const sizes = [17, 16, 15, 14, 13, 12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7]
  const chosen = make(largestFitting(sizes, room, (one) => heightOf(make(one))))
  // What room is left parts the pieces, so that the page is full from edge to edge.
  const spare = Math.max(0, Math.min(24 * k, (room - heightOf(chosen)) / (chosen.length - 1)))
  let y = margin
  for (const piece of chosen) {
    piece.draw(y)
    y += piece.height + gap + spare
  }
  return paper.finish()
}

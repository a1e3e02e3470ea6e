import { addChainTable, nodeMarks, placeName, tierText } from '#main/core/documents/chain-list.ts'
import type { ChainData } from '#main/core/documents/chain-types.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { longDate } from '#main/core/documents/format.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import type { Paper, TextStyle } from '#main/core/documents/paper.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ChainNodeRow } from '#shared/contract/chain.ts'
import { pictureSheets, type PictureBox, type PictureSheet, type PictureSizes } from '#shared/domain/chain-picture.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** More tiers than this go on on a further sheet: narrower boxes could not be read. */
const mostColumns = 7
/** The sizes of a crowded picture, in points; a small tree is drawn larger. */
const base = { boxWidth: 170, boxHeight: 43, columnGap: 16, rowGap: 5, name: 8, fact: 7, padding: 4 }
const largest = 1.5

/** Everything about how large the boxes of a picture are. */
interface Scale {
  sizes: PictureSizes
  name: TextStyle
  fact: TextStyle
  padding: number
}

/**
 * The picture of the chain of a day on landscape pages, as large as it can be read, and after it a table of the same: what
 * the picture shows is never shown by the picture alone.
 */
export function chainPicture({ tree, ...head }: ChainData, language: Language): DocumentResult {
  const t = texts(language)
  const name = placeName(tree.declaration)
  const { paper, page } = beginPaper(head, language, (t) => t(($) => $.chainViews.picture.title, { place: name }), {
    besides: ` – ${formatDate(tree.date)}`,
    orientation: 'landscape',
  })
  page.label(
    page.labels.all((t, language) => t(($) => $.chainViews.list.asOf, { date: longDate(tree.date, language) })),
    bodyBold,
  )
  if (tree.nodes.length === 0) page.label(page.labels.all((t) => t(($) => $.chain.page.emptyTree)))
  else {
    drawSheets(page, paper, tree.nodes, t)
    page.breakPage()
    page.heading(page.labels.all((t) => t(($) => $.chainViews.picture.table)))
    addChainTable(page, tree.nodes, t)
  }
  page.finish()
  return paper.finish()
}

/** Boxes as wide as the columns allow, and as large as the page allows while all of the tree stays on it. */
function scaleFor(nodes: readonly ChainNodeRow[], columns: number, width: number, room: number): Scale {
  const at = (factor: number): Scale => {
    const columnGap = base.columnGap * factor
    const boxWidth = Math.min(base.boxWidth * factor, (width - (columns - 1) * columnGap) / columns)
    return {
      sizes: { boxWidth, boxHeight: base.boxHeight * factor, columnGap, rowGap: base.rowGap * factor },
      name: { face: 'bold', size: base.name * factor },
      fact: { face: 'regular', size: base.fact * factor },
      padding: base.padding * factor,
    }
  }
  const small = at(1)
  const [whole] = pictureSheets(nodes, small.sizes)
  const factor = whole ? Math.min(largest, room / whole.height, width / whole.width) : 1
  return factor > 1 ? at(factor) : small
}

function drawSheets(page: Page, paper: Paper, nodes: readonly ChainNodeRow[], t: Translate): void {
  const columns = Math.min(mostColumns, Math.max(...nodes.map(({ depth }) => depth)) + 1)
  // The first page has a title; the others have the height of a page below its running head.
  const room = Math.min(page.bottom - page.y, page.fullHeight) - 4
  const scale = scaleFor(nodes, columns, page.width, room)
  const { boxHeight, rowGap } = scale.sizes
  const rows = Math.max(1, Math.floor((room + rowGap) / (boxHeight + rowGap)))
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  pictureSheets(nodes, scale.sizes, { rows, columns }).forEach((sheet, index) => {
    if (index > 0) page.breakPage()
    drawSheet({ page, paper, byKey, scale, t }, sheet)
  })
}

interface Drawing {
  page: Page
  paper: Paper
  byKey: ReadonlyMap<string, ChainNodeRow>
  scale: Scale
  t: Translate
}

function drawSheet(drawing: Drawing, sheet: PictureSheet): void {
  const { page, paper, byKey, scale, t } = drawing
  const { boxWidth, boxHeight } = scale.sizes
  const [left, top] = [page.left, page.y]
  for (const { from, to } of sheet.lines) {
    paper.rule(left + from[0], top + from[1], left + to[0], top + to[1], 0.7)
  }
  for (const box of sheet.boxes) {
    const node = byKey.get(box.key)
    if (node?.gap || box.continued) paper.shade(left + box.x, top + box.y, boxWidth, boxHeight, node?.gap ? 0.85 : 0.94)
    paper.frame(left + box.x, top + box.y, boxWidth, boxHeight, node?.gap ? 1.6 : node?.tier === 0 ? 1.2 : 0.6)
  }
  const alt = t(($) => $.chainViews.picture.alt, { count: sheet.boxes.length })
  const bbox: [number, number, number, number] = [left, top, left + sheet.width, top + sheet.height]
  const draw = (): void => {
    for (const box of sheet.boxes) drawText(drawing, box, left, top)
  }
  paper.tag('Figure', draw, { alt: paper.clean(alt), bbox })
  page.y = top + sheet.height + 4
}

/** Name (two lines at most), place in the chain with method, and people. */
function drawText({ paper, byKey, scale, t }: Drawing, box: PictureBox, left: number, top: number): void {
  const node = byKey.get(box.key)
  if (!node) return
  const { name, fact, padding, sizes } = scale
  const [x, y] = [left + box.x + padding, top + box.y + padding / 2]
  const room = sizes.boxWidth - 2 * padding
  const below = paper.block(paper.lines(node.company, name, room, 2), x, y, name, name.size * 1.2)
  const { tier } = node
  const place = tier === null || tier === 0 ? tierText(node, t) : t(($) => $.chainViews.tierOf, { tier })
  const marks = box.continued ? [t(($) => $.chainViews.picture.continued)] : nodeMarks(node, t)
  const method = node.link?.method ?? null
  const facts = node.gap ? marks : [place, ...marks, ...(method === null ? [] : [t(($) => $.chain.methods[method])])]
  const counts = t(($) => $.chainViews.plannedSeen, { planned: node.planned, seen: node.seen })
  const lines = [facts.join(' · '), node.repeated || box.continued ? '' : counts]
  lines.forEach((text, index) => {
    const [line = ''] = text === '' ? [] : paper.lines(text, fact, room, 1)
    paper.line(line, x, below + index * fact.size * 1.2, fact)
  })
}

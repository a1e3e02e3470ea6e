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
/** Boxes of a small tree need not fill the page. */
const widestBox = 170
const columnGap = 16
const rowGap = 5
const boxHeight = 32
const nameStyle: TextStyle = { face: 'bold', size: 8 }
const factStyle: TextStyle = { face: 'regular', size: 7 }
const padding = 4

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

function drawSheets(page: Page, paper: Paper, nodes: readonly ChainNodeRow[], t: Translate): void {
  const columns = Math.min(mostColumns, Math.max(...nodes.map(({ depth }) => depth)) + 1)
  const boxWidth = Math.min(widestBox, (page.width - (columns - 1) * columnGap) / columns)
  const sizes: PictureSizes = { boxWidth, boxHeight, columnGap, rowGap }
  // The first page has a title; the others have the height of a page below its running head.
  const room = Math.min(page.bottom - page.y, page.fullHeight) - 4
  const rows = Math.max(1, Math.floor((room + rowGap) / (boxHeight + rowGap)))
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  pictureSheets(nodes, sizes, { rows, columns }).forEach((sheet, index) => {
    if (index > 0) page.breakPage()
    drawSheet(page, paper, sheet, byKey, boxWidth, t)
  })
}

function drawSheet(
  page: Page,
  paper: Paper,
  sheet: PictureSheet,
  byKey: ReadonlyMap<string, ChainNodeRow>,
  boxWidth: number,
  t: Translate,
): void {
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
    for (const box of sheet.boxes) drawText(paper, box, byKey.get(box.key), [left, top, boxWidth], t)
  }
  paper.tag('Figure', draw, { alt: paper.clean(alt), bbox })
  page.y = top + sheet.height + 4
}

function drawText(
  paper: Paper,
  box: PictureBox,
  node: ChainNodeRow | undefined,
  [left, top, width]: readonly [number, number, number],
  t: Translate,
): void {
  if (!node) return
  const [x, y] = [left + box.x + padding, top + box.y + 2]
  const room = width - 2 * padding
  const [name = ''] = paper.lines(node.company, nameStyle, room, 1)
  paper.line(name, x, y, nameStyle)
  const marks = box.continued ? [t(($) => $.chainViews.picture.continued)] : nodeMarks(node, t)
  const tier =
    node.tier === null || node.tier === 0 ? tierText(node, t) : t(($) => $.chainViews.tierOf, { tier: node.tier })
  const facts = node.gap ? marks : [tier, ...marks]
  const method = node.link?.method ?? null
  const second = method === null ? '' : t(($) => $.chain.methods[method])
  const counts = t(($) => $.chainViews.plannedSeen, { planned: node.planned, seen: node.seen })
  const lines = [facts.join(' · '), [second, node.repeated || box.continued ? '' : counts].filter(Boolean).join(' · ')]
  lines.forEach((text, index) => {
    const [line = ''] = text === '' ? [] : paper.lines(text, factStyle, room, 1)
    paper.line(line, x, y + 10.5 + index * 8.8, factStyle)
  })
}

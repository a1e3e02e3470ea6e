import { nodeMarks, placeName, tierText } from '#main/core/documents/chain-list.ts'
import { widthOf } from '#main/core/documents/text-layout.ts'
import { texts } from '#main/core/texts.ts'
import type { ChainTreeAnswer } from '#shared/contract/chain.ts'
import { pictureSheets, type PictureSizes } from '#shared/domain/chain-picture.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

const sizes: PictureSizes = { boxWidth: 210, boxHeight: 46, columnGap: 32, rowGap: 10 }
const margin = 16
const headHeight = 30

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** As much of a text as fits, with … where it is cut. */
function fitting(text: string, face: 'regular' | 'bold', size: number, width: number): string {
  if (widthOf(text, face, size) <= width) return text
  let most = text.length
  while (most > 1 && widthOf(`${text.slice(0, most)}…`, face, size) > width) most -= 1
  return `${text.slice(0, most).trimEnd()}…`
}

/** The tree of a day as a drawing of its own: no fonts embedded, no scripts, every name in full in the title of its box. */
export function chainSvg(tree: ChainTreeAnswer, language: Language): Buffer {
  const t = texts(language)
  const [sheet] = pictureSheets(tree.nodes, sizes)
  const { boxes, lines, width, height } = sheet ?? { boxes: [], lines: [], width: 0, height: 0 }
  const byKey = new Map(tree.nodes.map((node) => [node.key, node]))
  const room = sizes.boxWidth - 16
  const drawn = boxes.flatMap(({ key, x, y }) => {
    const node = byKey.get(key)
    if (!node) return []
    const { tier } = node
    const place = tier === null || tier === 0 ? tierText(node, t) : t(($) => $.chainViews.tierOf, { tier })
    const counts = t(($) => $.chainViews.plannedSeen, { planned: node.planned, seen: node.seen })
    const facts = [place, ...nodeMarks(node, t), ...(node.repeated ? [] : [counts])].join(' · ')
    const look = node.gap ? ' fill="#fde8e7" stroke="#a51d1c"' : ' fill="#ffffff" stroke="#8793a0"'
    return [
      `<g transform="translate(${x} ${y})"><title>${escaped(node.company)}</title>`,
      `<rect width="${sizes.boxWidth}" height="${sizes.boxHeight}" rx="5"${look}/>`,
      `<text x="8" y="19" font-size="13" font-weight="600">${escaped(fitting(node.company, 'bold', 13, room))}</text>`,
      `<text x="8" y="36" font-size="11">${escaped(fitting(facts, 'regular', 11, room))}</text></g>`,
    ]
  })
  const title = `${placeName(tree.declaration)} – ${formatDate(tree.date)}`
  const strokes = lines.map(({ from, to }) => `M${from[0]} ${from[1]}L${to[0]} ${to[1]}`).join('')
  const [wide, high] = [width + 2 * margin, height + 2 * margin + headHeight]
  return Buffer.from(
    [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}"`,
      ` font-family="Inter, Arial, sans-serif" fill="#16202a"><title>${escaped(title)}</title>`,
      `<text x="${margin}" y="${margin + 14}" font-size="15" font-weight="600">${escaped(title)}</text>`,
      `<g transform="translate(${margin} ${margin + headHeight})">`,
      `<path d="${strokes}" fill="none" stroke="#8793a0"/>`,
      ...drawn,
      '</g></svg>\n',
    ].join(''),
  )
}

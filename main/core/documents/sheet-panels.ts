import { lineHeight, type TextStyle } from '#main/core/documents/paper.ts'
import { drawPictogram, type Pictogram } from '#main/core/documents/pictograms.ts'
import type { SheetKit } from '#main/core/documents/sheet-kit.ts'
import type { SheetKey, SheetPlace, SheetWords } from '#main/core/documents/sheet-types.ts'
import { serviceOf, type Regime } from '#shared/domain/regime.ts'

interface Panel {
  pictogram: Pictogram
  word: SheetKey
  text: SheetKey
}

/** What is registered (`domain/registrations.md`): coming, breaks and going for cleaning, one presence a day elsewhere. */
const panels: Record<'ciao' | 'checkinatwork', readonly Panel[]> = {
  ciao: [
    { pictogram: 'in', word: 'in', text: 'inText' },
    { pictogram: 'pause', word: 'pause', text: 'pauseText' },
    { pictogram: 'out', word: 'out', text: 'outText' },
  ],
  checkinatwork: [
    { pictogram: 'presence', word: 'presence', text: 'presenceText' },
    { pictogram: 'noPause', word: 'noPause', text: 'noPauseText' },
    { pictogram: 'noOut', word: 'noOut', text: 'noOutText' },
  ],
}

/** The sentence below the pictograms: who may register. */
export function whoRegisters(regime: Regime): SheetKey {
  return serviceOf(regime) === 'ciao' ? 'byMyself' : 'byWhom'
}

/** How the pictograms are drawn; lengths in points. */
export interface PanelStyle {
  side: number
  word: TextStyle
  text: TextStyle
  gap: number
  frame: number
}

const pad = 7

/** The row of three pictograms with their words, in one language or several; `draw` returns the y below it. */
export function panelRow(
  kit: SheetKit,
  regime: Regime,
  words: readonly SheetWords[],
  width: number,
  style: PanelStyle,
) {
  const row = panels[serviceOf(regime)]
  const each = (width - 2 * style.gap) / 3
  const inner = each - 2 * pad
  /** One word that all languages share is said once. */
  const said = (key: SheetKey): string => [...new Set(words.map(({ texts }) => texts[key]))].join(' / ')
  const heightOf = ({ word, text }: Panel): number =>
    kit.height(said(word), style.word, inner) +
    words.reduce((sum, { texts }) => sum + kit.height(texts[text], style.text, inner) + 2, 0)
  const height = style.side + 3 * pad + Math.max(...row.map(heightOf))
  const draw = (left: number, top: number): number => {
    const { paper } = kit
    row.forEach((panel, index) => {
      const x = left + index * (each + style.gap)
      paper.frame(x, top, each, height, style.frame)
      const [first] = words
      drawPictogram(
        paper,
        panel.pictogram,
        paper.clean(first?.texts[panel.word] ?? ''),
        x + (each - style.side) / 2,
        top + pad,
        style.side,
      )
      let y = kit.centred(said(panel.word), style.word, x + pad, top + style.side + 2 * pad, inner)
      for (const { texts } of words) y = kit.centred(texts[panel.text], style.text, x + pad, y, inner) + 2
    })
    return top + height
  }
  return { height, draw }
}

/** How the box with the number is drawn; lengths in points. */
export interface NumberStyle {
  code: number
  label: TextStyle
  number: TextStyle
  place: TextStyle
  address: TextStyle
  frame: number
}

/** The box with the number of the declaration, its code, and where that is; `draw` returns the y below it. */
export function numberBox(
  kit: SheetKit,
  place: SheetPlace | null,
  words: readonly SheetWords[],
  width: number,
  style: NumberStyle,
) {
  const inset = style.code / 8
  const number = place?.number ?? null
  const room = width - 2 * inset - (number === null ? 0 : style.code + inset)
  const [first] = words
  const labels = [...new Set(words.map(({ texts }) => texts[number === null ? 'declarationAsk' : 'declaration']))]
  const lines = [
    ...labels.map((text) => ({ text, style: style.label })),
    { text: number ?? ' ', style: style.number },
    ...(place?.workplace ? [{ text: place.workplace, style: style.place }] : []),
    ...(place?.address ? [{ text: place.address, style: style.address }] : []),
  ]
  const content = lines.reduce((sum, line) => sum + kit.height(line.text, line.style, room), 0)
  const height = Math.max(content, number === null ? 0 : style.code) + 2 * inset
  const draw = (left: number, top: number): number => {
    const { paper } = kit
    paper.frame(left, top, width, height, style.frame)
    let y = top + (height - content) / 2
    for (const line of lines) {
      if (line.text === ' ') {
        y += lineHeight(line.style.size)
        paper.rule(left + inset, y - 6, left + inset + room * 0.6, y - 6, 0.8)
      } else y = kit.text(line.text, line.style, left + inset, y, room)
    }
    if (number !== null) {
      const alt = first?.texts.declarationCode ?? ''
      kit.code(number, alt, left + width - inset - style.code, top + (height - style.code) / 2, style.code, true)
    }
    return top + height
  }
  return { height, draw }
}

import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { drawPictogram, type Pictogram } from '#main/core/documents/pictograms.ts'
import { largestFitting, SheetKit } from '#main/core/documents/sheet-kit.ts'
import { numberBox, panelRow, whoRegisters } from '#main/core/documents/sheet-panels.ts'
import type { SheetKey, StartSheetData } from '#main/core/documents/sheet-types.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { KeyKind } from '#shared/domain/access.ts'
import { fillText } from '#shared/domain/sheet-language.ts'
import { serviceOf } from '#shared/domain/regime.ts'

/** What all sheets of one print have in common. */
export interface SheetPrint {
  title: string
  author: string
  /** Instant (ISO, UTC) of the print. */
  createdAt: string
}

const left = 40
const width = 515
const receiptTop = 690
const receiptHeight = 110
const footY = 808
const codeSide = 78

const regular = (size: number): TextStyle => ({ face: 'regular', size })
const bold = (size: number): TextStyle => ({ face: 'bold', size })

/** A short part of the sheet: a small pictogram, a title, a few sentences. */
interface Cell {
  icon: Pictogram
  title: SheetKey
  texts: readonly string[]
}

const ownKeys: Record<KeyKind, SheetKey> = { itsme: 'keyItsmeOwn', eidas: 'keyEidasOwn', totp: 'keyTotpOwn' }

function keyCell({ words: { texts }, key }: StartSheetData): Cell {
  const ways = [texts.keyItsme, texts.keyEidas, texts.keyTotp]
  const own =
    key === null ? ways.map((way) => `• ${way}`) : [texts[ownKeys[key.kind]], ...(key.active ? [] : [texts.keyNotYet])]
  return { icon: 'key', title: 'keyTitle', texts: own }
}

/** Whom to tell about an error and until when (`domain/corrections.md`): a self-employed person asks the NSSO himself. */
function errorCell(data: StartSheetData): Cell {
  const { words, selfEmployed, facts } = data
  const { days, phone, assumed } = facts
  const soon = days === null
  const key: SheetKey = selfEmployed ? (soon ? 'errorSelfSoon' : 'errorSelf') : soon ? 'errorTellSoon' : 'errorTell'
  const filled = fillText(words.texts[key], { employer: data.employer ?? '…………………', days: days ?? '', phone })
  return { icon: 'error', title: 'errorTitle', texts: [filled, ...(assumed ? [words.texts.errorAssumed] : [])] }
}

function ownCell({ words, facts }: StartSheetData): Cell {
  const said = fillText(words.texts.ownText, { service: facts.service })
  return { icon: 'own', title: 'ownTitle', texts: [said, facts.pageFor(words.tag)] }
}

function askCell({ words, facts }: StartSheetData): Cell {
  return { icon: 'ask', title: 'contactTitle', texts: [words.texts.contactAsk, ...facts.contact] }
}

const iconSide = 15
const cellGap = 22
const cellWidth = (width - cellGap) / 2

function cellHeight(kit: SheetKit, data: StartSheetData, cell: Cell, size: number): number {
  const title = kit.height(data.words.texts[cell.title], bold(size + 1.5), cellWidth - iconSide - 6)
  return title + 2 + cell.texts.reduce((sum, text) => sum + kit.height(text, regular(size), cellWidth), 0)
}

function drawCell(kit: SheetKit, data: StartSheetData, cell: Cell, x: number, y: number, size: number): void {
  drawPictogram(kit.paper, cell.icon, '', x, y, iconSide)
  const title = data.words.texts[cell.title]
  let top = kit.text(title, bold(size + 1.5), x + iconSide + 6, y, cellWidth - iconSide - 6, 'H2') + 2
  for (const text of cell.texts) top = kit.text(text, regular(size), x, top, cellWidth)
}

/** The short parts two by two, in the largest size with which they fit above the receipt. */
function drawCells(kit: SheetKit, data: StartSheetData, top: number): void {
  const { texts } = data.words
  const rows = [
    [keyCell(data), errorCell(data)],
    [ownCell(data), askCell(data)],
  ]
  const rowHeight = (row: readonly Cell[], size: number): number =>
    Math.max(...row.map((cell) => cellHeight(kit, data, cell, size)))
  const outage = (size: number): number =>
    kit.height(texts.outageTitle, bold(size + 1.5), width) + kit.height(texts.outageText, regular(size), width)
  const whole = (size: number): number => rows.reduce((sum, row) => sum + rowHeight(row, size) + 8, 0) + outage(size)
  const size = largestFitting([11, 10.5, 10, 9.5, 9, 8.5, 8, 7.5], receiptTop - 12 - top, whole)
  let y = top
  for (const row of rows) {
    row.forEach((cell, index) => drawCell(kit, data, cell, left + index * (cellWidth + cellGap), y, size))
    y += rowHeight(row, size) + 8
  }
  y = kit.text(texts.outageTitle, bold(size + 1.5), left, y, width, 'H2')
  kit.text(texts.outageText, regular(size), left, y, width)
}

/** The receipt at the foot: what is signed, and the code by which the scan finds its sheet again. */
function drawReceipt(kit: SheetKit, data: StartSheetData): void {
  const { paper } = kit
  const { texts } = data.words
  for (let x = left; x < left + width; x += 8) paper.rule(x, receiptTop - 7, x + 4, receiptTop - 7, 0.6)
  paper.frame(left, receiptTop, width, receiptHeight, 1.2)
  const room = width - codeSide - 46
  const x = left + 10
  let y = kit.text(texts.receiptTitle, bold(11.5), x, receiptTop + 7, room, 'H2')
  y = kit.text(texts.receiptText, regular(10), x, y, room)
  const name = `${texts.receiptName}: ${data.person}`
  paper.tag('P', () => paper.line(paper.lines(name, bold(10.5), room, 1)[0] ?? '', x, y + 3, bold(10.5)))
  const base = receiptTop + receiptHeight - 12
  const half = room * 0.36
  const field = (text: string, at: number, end: number): void => {
    kit.text(text, regular(9.5), at, base - 11, end - at)
    paper.rule(at + paper.widthOf(paper.clean(text), regular(9.5)) + 6, base, end, base, 0.7)
  }
  field(texts.receiptDate, x, x + half)
  field(texts.receiptSignature, x + half + 12, x + room)
  kit.code(data.token, texts.receiptCode, left + width - codeSide - 16, receiptTop + 16, codeSide)
}

function drawFoot(kit: SheetKit, { words, facts }: StartSheetData): void {
  const { paper } = kit
  const { texts, reviewed } = words
  const small = regular(8)
  const printed = fillText(texts.printed, { date: formatDate(facts.date) })
  const said = [texts.law, ...(reviewed ? [] : [texts.notReviewed])].join(' ')
  const date = paper.clean(printed)
  const room = width - paper.widthOf(date, small) - 12
  kit.text(said, small, left, footY, room)
  paper.tag('P', () => paper.line(date, left + width - paper.widthOf(date, small), footY, small))
}

/** Draws a sheet on a page of its own. */
export function drawStartSheet(kit: SheetKit, data: StartSheetData): void {
  const { paper } = kit
  const { words, place, facts } = data
  const regime = place?.regime ?? 'cleaning'
  paper.addPage()
  const [office] = facts.contact
  paper.group(
    'Sect',
    () => {
      let y = 28
      if (office !== undefined) y = kit.text(office, regular(9), left, y, width)
      y = kit.text(words.texts.title, bold(22), left, y, width, 'H1')
      const who = data.employer === null ? data.person : `${data.person} – ${data.employer}`
      const name = paper.lines(who, bold(13), width, 1)[0] ?? ''
      paper.tag('P', () => paper.line(name, left, y, bold(13)))
      y += lineHeight(13) + 5
      const style = { side: serviceOf(regime) === 'ciao' ? 78 : 74, gap: 10, frame: 1.2 }
      y = panelRow(kit, regime, [words], width, { ...style, word: bold(17), text: regular(10.5) }).draw(left, y)
      y = kit.text(words.texts[whoRegisters(regime)], bold(10.5), left, y + 5, width) + 6
      y = numberBox(kit, place, [words], width, {
        code: 76,
        label: regular(9.5),
        number: { face: 'mono', size: 24 },
        place: bold(11.5),
        address: regular(10),
        frame: 1.8,
      }).draw(left, y)
      drawCells(kit, data, y + 9)
      drawReceipt(kit, data)
      drawFoot(kit, data)
    },
    { lang: words.tag },
  )
}

/**
 * Start sheets, a page each, in the order given. Yields the number of pages drawn so far, so that whoever runs it can let
 * others have their turn, or stop.
 */
export function* drawStartSheets(
  sheets: readonly StartSheetData[],
  print: SheetPrint,
): Generator<number, DocumentResult> {
  const [first] = sheets
  if (!first) throw new Error('No sheet to draw')
  const paper = new Paper({ ...print, language: first.words.tag })
  const kit = new SheetKit(paper)
  for (const [index, sheet] of sheets.entries()) {
    drawStartSheet(kit, sheet)
    yield index + 1
  }
  return paper.finish()
}

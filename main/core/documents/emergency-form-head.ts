import { area, leading, normal, strong, thick } from '#main/core/documents/emergency-form-columns.ts'
import { letters, localMoment, longDate } from '#main/core/documents/format.ts'
import { join, labelLines, stackedLines, type Label, type Labels } from '#main/core/documents/labels.ts'
import { lineHeight, type Line, type Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { widthOf } from '#main/core/documents/text-layout.ts'
import type { EmergencyFormData, PersonMark } from '#main/core/documents/types.ts'
import type { Translate } from '#main/core/texts.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

const title: TextStyle = { face: 'bold', size: 17 }
const secondTitle: TextStyle = { face: 'bold', size: 14 }
const value: TextStyle = { face: 'bold', size: 12 }
const reference: TextStyle = { face: 'bold', size: 16 }
const inset = 5
const writingHeight = 22
const leftWidth = 283
const rightWidth = area.width - leftWidth

/** A box of the head: a label and what stands below it. `draw` gets the top left corner inside the box. */
interface Box {
  width: number
  height: number
  draw: (x: number, y: number) => void
}

/** Draws the head of the form on its first page; returns the y below it. */
export function drawHead(paper: Paper, data: EmergencyFormData, labels: Labels): number {
  let y = drawTitle(paper, data, labels) + 5
  y = drawBoxes(paper, y, [referenceBox(paper, data, labels, leftWidth), givenBox(paper, data, labels, rightWidth)])
  y = drawBoxes(paper, y, [declarationBox(paper, data, labels, leftWidth), dateBox(paper, data, labels, rightWidth)])
  const company = [data.ownCompany.name, ...numberOf(data)]
  const workplace = [data.workplace.name, ...(data.workplace.address === null ? [] : [data.workplace.address])]
  y = drawBoxes(paper, y, [
    textBox(
      paper,
      labels.all((t) => t(($) => $.documents.form.workplace)),
      workplace,
      leftWidth,
    ),
    textBox(
      paper,
      labels.all((t) => t(($) => $.documents.form.company)),
      company,
      rightWidth,
    ),
  ])
  const cause = data.cause
  y = drawBoxes(paper, y, [
    labelBox(
      paper,
      labels.all((t) => t(($) => $.documents.form.cause)),
      cause ? labels.all((t) => t(($) => $.documents.cause[cause])) : null,
      leftWidth,
    ),
    textBox(
      paper,
      labels.all((t) => t(($) => $.documents.form.hour)),
      data.outageHour === null ? null : [data.outageHour],
      rightWidth,
    ),
  ])
  return drawNotes(paper, data, labels, y + 4) + 4
}

function drawTitle(paper: Paper, data: EmergencyFormData, labels: Labels): number {
  const titles = labels.all((t) => t(($) => $.documents.form.title))
  let y: number = area.top
  paper.tag('H1', () => {
    titles.forEach((piece, index) => {
      const style = index === 0 ? title : secondTitle
      y = paper.block(stackedLines([piece], style, area.width), area.left, y, style)
    })
  })
  const regime = labels.all((t) => t(($) => $.documents.regime[data.regime]))
  const service: Label = [
    { text: ` – ${labels.all((t) => t(($) => $.documents.service[data.regime]))[0]?.text ?? ''}`, language: 'en' },
  ]
  paper.tag('P', () => paper.line([...join(regime), ...service], area.left, y + 1, value))
  return y + 1 + lineHeight(value.size)
}

function numberOf(data: EmergencyFormData): string[] {
  return data.ownCompany.number === null ? [] : [formatEnterpriseNumber(data.ownCompany.number)]
}

/** Draws boxes side by side, as high as the highest; returns the y below them. */
function drawBoxes(paper: Paper, y: number, boxes: readonly Box[]): number {
  const height = Math.max(...boxes.map((box) => box.height)) + 8
  let x: number = area.left
  for (const box of boxes) {
    box.draw(x + inset, y + 3)
    paper.frame(x, y, box.width, height, thick)
    x += box.width
  }
  return y + height
}

function labelled(paper: Paper, label: Label, lines: readonly Line[] | null, width: number, style: TextStyle): Box {
  const head = labelLines(label, normal, width - 2 * inset)
  const body = lines ? lines.length * lineHeight(style.size) : writingHeight
  return {
    width,
    height: head.length * leading + body,
    draw: (x, y) => {
      paper.tag('P', () => {
        const below = paper.block(head, x, y, normal)
        if (lines) paper.block(lines, x, below, style)
      })
    },
  }
}

function textBox(paper: Paper, label: Label, paragraphs: readonly string[] | null, width: number): Box {
  const lines = paragraphs?.flatMap((text) => paper.lines(text, value, width - 2 * inset, 4)) ?? null
  return labelled(paper, label, lines, width, value)
}

function labelBox(paper: Paper, label: Label, content: Label | null, width: number): Box {
  return labelled(paper, label, content && labelLines(content, value, width - 2 * inset), width, value)
}

function referenceBox(paper: Paper, data: EmergencyFormData, labels: Labels, width: number): Box {
  const label = labels.all((t) => t(($) => $.documents.form.reference))
  const lines = data.reference && paper.lines(data.reference.number, reference, width - 2 * inset, 2)
  return labelled(paper, label, lines, width, reference)
}

/** How and when the reference number was given; to be ticked and written when it is not known yet. */
function givenBox(paper: Paper, data: EmergencyFormData, labels: Labels, width: number): Box {
  const { channel = null, at = null } = data.reference ?? {}
  if (channel !== null) {
    const moment = at === null ? null : localMoment(at)
    const given = labels.all((t) => t(($) => $.documents.channel[channel]))
    const when = moment ? labels.all((t) => t(($) => $.documents.at, moment)) : []
    const lines = [given, when].flatMap((content) => labelLines(content, strong, width - 2 * inset))
    return labelled(
      paper,
      labels.all((t) => t(($) => $.documents.form.referenceGiven)),
      lines.filter((line) => line.length > 0),
      width,
      strong,
    )
  }
  const square = 9
  const choices = (['phone', 'contactForm'] as const).map((channel) =>
    labelLines(
      labels.all((t) => t(($) => $.documents.form.referenceHow[channel])),
      normal,
      width - 2 * inset - square - 5,
    ),
  )
  const when = labelLines(
    labels.all((t) => t(($) => $.documents.form.referenceWhen)),
    normal,
    width - 2 * inset,
  )
  const head = labelLines(
    labels.all((t) => t(($) => $.documents.form.referenceGiven)),
    normal,
    width - 2 * inset,
  )
  const lines = head.length + choices.reduce((sum, choice) => sum + choice.length, 0) + when.length
  return {
    width,
    height: lines * leading + writingHeight,
    draw: (x, y) => {
      paper.tag('P', () => paper.block(head, x, y, normal))
      let top = y + head.length * leading
      for (const choice of choices) {
        paper.frame(x + 1, top + 3, square, square, 1)
        const at = top
        paper.tag('P', () => paper.block(choice, x + square + 6, at, normal))
        top += choice.length * leading
      }
      paper.tag('P', () => paper.block(when, x, top, normal))
    },
  }
}

/** The declaration number, one character in each of its thirteen boxes: a bad copy still shows which is which. */
function declarationBox(paper: Paper, data: EmergencyFormData, labels: Labels, width: number): Box {
  const head = labelLines(
    labels.all((t) => t(($) => $.documents.form.declaration)),
    normal,
    width - 2 * inset,
  )
  const characters = Array.from(paper.clean(data.declaration.number ?? ''))
  const count = Math.max(13, Math.min(characters.length, 20))
  if (characters.length > count) paper.warn({ code: 'textShortened', text: characters.join(''), characters: [] })
  const side = Math.min(23, (width - 2 * inset) / count)
  const style: TextStyle = { face: 'bold', size: count > 13 ? 11 : 15 }
  return {
    width,
    height: head.length * leading + 28,
    draw: (x, y) => {
      paper.tag('P', () => paper.block(head, x, y, normal))
      const top = y + head.length * leading + 2
      for (let index = 0; index < count; index += 1) paper.frame(x + index * side, top, side, 25, 1)
      if (characters.length === 0) return
      const write = (): void => {
        characters.slice(0, count).forEach((character, index) => {
          const room = side - widthOf(character, style.face, style.size)
          paper.line(character, x + index * side + room / 2, top + 3, style)
        })
      }
      paper.tag('P', write, { actual: characters.join('') })
    },
  }
}

function dateBox(paper: Paper, data: EmergencyFormData, labels: Labels, width: number): Box {
  const dates = labels.all((_, language) => longDate(data.date, language))
  const lines = stackedLines(dates, value, width - 2 * inset)
  return labelled(
    paper,
    labels.all((t) => t(($) => $.documents.form.date)),
    lines,
    width,
    value,
  )
}

/** What to do with the sheet, what to mind about it, and what the marks beside the names mean. */
function drawNotes(paper: Paper, data: EmergencyFormData, labels: Labels, y: number): number {
  const notes: { label: Label; style: TextStyle }[] = []
  const note = (style: TextStyle, choose: (t: Translate) => string): void => {
    for (const piece of labels.all(choose)) notes.push({ label: [piece], style })
  }
  if (data.outsideDeclaration) note(strong, (t) => t(($) => $.documents.form.outside))
  note(normal, (t) => t(($) => $.documents.form.instruction))
  if (data.regime === 'cleaning') note(normal, (t) => t(($) => $.documents.form.analogy))
  const used = usedMarks(data)
  if (used.length > 0) {
    note(strong, (t) => {
      const legend = used.map((mark) => `[${letters[mark]}] ${t(($) => $.documents.mark[mark])}`)
      return t(($) => $.documents.form.marks, { legend: legend.join(', ') })
    })
  }
  let top = y
  for (const { label, style } of notes) {
    const lines = stackedLines(label, style, area.width)
    paper.tag('P', () => paper.block(lines, area.left, top, style))
    top += lines.length * leading
  }
  return top
}

function usedMarks(data: EmergencyFormData): PersonMark[] {
  const used = new Set([...data.lines, ...data.recentLines].flatMap((person) => person.marks))
  return (Object.keys(letters) as PersonMark[]).filter((mark) => used.has(mark))
}

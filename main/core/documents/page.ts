import { localMoment } from '#main/core/documents/format.ts'
import { printableLogo } from '#main/core/documents/logo.ts'
import { join, labelLines, type Label, type Labels } from '#main/core/documents/labels.ts'
import { lineHeight, type Line, type Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { fitted } from '#main/core/documents/text-layout.ts'
import type { DocumentHead } from '#main/core/documents/types.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'

export const body: TextStyle = { face: 'regular', size: 10.5 }
export const bodyBold: TextStyle = { face: 'bold', size: 10.5 }
const small: TextStyle = { face: 'regular', size: 9 }
const titleStyle: TextStyle = { face: 'bold', size: 18 }
const headingStyle: TextStyle = { face: 'bold', size: 13 }

/** 15 mm at the sides and the top; the foot stands in the lower margin. */
const margin = 42.5
const footTop = 30

/** What stands in the frame of every page. */
export interface FrameOptions {
  head: DocumentHead
  title: Label
  /** A line below the title: what the document is about. */
  subtitle?: Label
  labels: Labels
  orientation?: 'portrait' | 'landscape'
}

/**
 * The common page frame, filled from top to bottom: own company and logo, number and time, title; on each page a foot with
 * its number. Whatever is added goes on to a new page by itself when the current one is full.
 */
export class Page {
  readonly paper: Paper
  readonly labels: Labels
  /** Top of the free part of the current page. */
  y = margin
  private topOfContent = margin
  private readonly options: FrameOptions
  private readonly firstPage: number

  constructor(paper: Paper, options: FrameOptions) {
    this.paper = paper
    this.labels = options.labels
    this.options = options
    this.firstPage = paper.pageCount
    paper.addPage(options.orientation)
    this.drawHead()
  }

  get left(): number {
    return margin
  }

  get right(): number {
    return this.paper.width - margin
  }

  get width(): number {
    return this.right - this.left
  }

  /** The lowest y that content may reach. */
  get bottom(): number {
    return this.paper.height - margin - 8
  }

  private get atTop(): boolean {
    return this.y === this.topOfContent
  }

  /** The height a page has for content below its running head. */
  get fullHeight(): number {
    return this.bottom - margin - lineHeight(small.size) - 8
  }

  /** Goes to a new page unless `height` still fits. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.breakPage()
  }

  breakPage(): void {
    const { paper } = this
    paper.addPage(this.options.orientation)
    paper.artifact(() => {
      const line = paper.clean(
        join(this.options.title)
          .map(({ text }) => text)
          .join(''),
      )
      paper.line(fitted(line, small.face, small.size, this.width), this.left, margin, small)
    }, 'Pagination')
    this.y = margin + lineHeight(small.size) + 8
    this.topOfContent = this.y
  }

  heading(label: Label): void {
    const lines = labelLines(label, headingStyle, this.width)
    // A heading with nothing below it on the page misleads: three lines of text must fit as well.
    this.need(lines.length * lineHeight(headingStyle.size) + 3 * lineHeight(body.size) + 16)
    if (!this.atTop) this.y += 9
    const y = this.y
    this.paper.tag('H2', () => this.paper.block(lines, this.left, y, headingStyle))
    this.y += lines.length * lineHeight(headingStyle.size) + 3
  }

  /** Adds a text of ours in the document's languages. */
  label(label: Label, style: TextStyle = body): void {
    this.lines(labelLines(label, style, this.width), style)
  }

  /** Adds a text of the data; its line breaks are kept. */
  text(text: string, style: TextStyle = body): void {
    for (const paragraph of text.split(/\r\n|\r|\n/)) this.lines(this.paper.lines(paragraph, style, this.width), style)
  }

  /** Adds a paragraph already broken into lines; it may go on on the next page. */
  lines(lines: readonly Line[], style: TextStyle = body): void {
    const height = lineHeight(style.size)
    let rest = lines
    while (rest.length > 0) {
      this.need(height)
      const fitting = Math.max(1, Math.floor((this.bottom - this.y) / height))
      const now = rest.slice(0, fitting)
      const y = this.y
      this.paper.tag('P', () => this.paper.block(now, this.left, y, style))
      this.y += now.length * height
      rest = rest.slice(now.length)
    }
    this.y += 4
  }

  /** Adds places to write on, side by side: each a label, then a rule to the end of its share of the width. */
  writingLine(...fields: readonly Label[]): void {
    this.need(34)
    const { paper } = this
    const share = this.width / fields.length
    const y = this.y + 14
    const base = y + lineHeight(body.size)
    fields.forEach((label, index) => {
      const line = join(label)
      const x = this.left + index * share
      paper.tag('P', () => paper.line(line, x, y, body))
      const end = index === fields.length - 1 ? this.right : x + share - 16
      paper.rule(x + paper.widthOf(line, body) + 8, base, end, base, 0.6)
    })
    this.y = base + 4
  }

  space(height: number): void {
    this.y += height
  }

  /** Ends the document: draws the foot on each of its pages, now that their number is known. */
  finish(): void {
    const { paper } = this
    const pages = paper.pageCount - this.firstPage
    const { number, createdAt } = this.options.head
    const { date, time } = localMoment(createdAt)
    const named = number === '' ? [] : this.labels.joined((t) => t(($) => $.documents.documentNumber, { number }))
    const said = [...named, { text: `${number === '' ? '' : ' · '}${date} ${time}`, language: this.labels.first }]
    for (let index = 0; index < pages; index += 1) {
      paper.goToPage(this.firstPage + index)
      const page = this.labels.joined((t) => t(($) => $.documents.page, { page: index + 1, pages }))
      const y = paper.height - margin + footTop - 24
      paper.rule(this.left, y - 3, this.right, y - 3, 0.5)
      paper.artifact(() => {
        paper.line(said, this.left, y, small)
        paper.line(page, this.right - paper.widthOf(page, small), y, small)
      }, 'Pagination')
    }
  }

  private drawHead(): void {
    const { paper } = this
    const { head, title, subtitle } = this.options
    const text = this.drawLogo() ? this.left + 100 : this.left
    const name = paper.lines(head.sender.name, bodyBold, this.width / 2, 2)
    const number = head.sender.number === null ? [] : [paper.clean(formatEnterpriseNumber(head.sender.number))]
    paper.tag('P', () => {
      const below = paper.block(name, text, margin, bodyBold)
      paper.block(number, text, below, body)
    })
    const lines = name.length + number.length
    if (head.number !== '') {
      const shown = this.labels.joined((t) => t(($) => $.documents.documentNumber, { number: head.number }))
      const fits = paper.widthOf(shown, body) <= this.right - text - this.width / 2
      if (fits) paper.tag('P', () => paper.line(shown, this.right - paper.widthOf(shown, body), margin, body))
    }
    this.y = margin + Math.max(lines * lineHeight(body.size), 28) + 12
    const titles = labelLines(title, titleStyle, this.width)
    const y = this.y
    paper.tag('H1', () => paper.block(titles, this.left, y, titleStyle))
    this.y += titles.length * lineHeight(titleStyle.size)
    if (subtitle) this.label(subtitle, bodyBold)
    this.y += 4
    paper.rule(this.left, this.y, this.right, this.y, 1)
    this.y += 10
    this.topOfContent = this.y
  }

  /** Draws the logo when there is one that can be printed; a document never fails for its logo. */
  private drawLogo(): boolean {
    const file = this.options.head.sender.logo
    if (!file) return false
    const { paper } = this
    const logo = printableLogo(file)
    const drawn = logo !== null && paper.picture(logo, this.options.head.sender.name, this.left, margin, 88, 40)
    if (!drawn) paper.warn({ code: 'logoUnreadable', text: null, characters: [] })
    return drawn
  }
}

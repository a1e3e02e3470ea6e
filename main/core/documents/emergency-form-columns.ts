import { capitals, groupedIdentifier, markLetters } from '#main/core/documents/format.ts'
import { stackedLines, type Labels } from '#main/core/documents/labels.ts'
import { lineHeight, type Line, type Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { wrap } from '#main/core/documents/text-layout.ts'
import type { DocumentRegime, FormPerson } from '#main/core/documents/types.ts'
import type { Translate } from '#main/core/texts.ts'

/** The area of the form inside its margins, in points: 10 mm are free for printers that cannot reach the edge. */
export const area = { left: 28, right: 567, top: 28, bottom: 814, width: 539 } as const
export const normal: TextStyle = { face: 'regular', size: 11 }
export const strong: TextStyle = { face: 'bold', size: 11 }
export const leading = lineHeight(11)
export const thick = 1.5
export const thin = 0.75
export const padding = 3.5

/** A line of a cell. */
export interface CellLine {
  text: string
  style: TextStyle
}

export interface Column {
  width: number
  heading: Line[]
  align: 'left' | 'center'
  cell: (person: FormPerson, number: number) => CellLine[]
}

/** The columns of a form; `group` is the heading shared by some neighbours. */
export interface FormTable {
  columns: Column[]
  group: { lines: Line[]; from: number; to: number; height: number } | null
  headingHeight: number
}

/** Lays out the columns for a regime: cleaning adds IN, break and OUT, and stacks the names to make room for them. */
export function formTable(paper: Paper, regime: DocumentRegime, labels: Labels): FormTable {
  const heading = (width: number, choose: (t: Translate) => string) =>
    stackedLines(labels.all(choose), strong, width - 2 * padding)
  const column = (width: number, choose: (t: Translate) => string, cell: Column['cell'] = () => []): Column => ({
    width,
    heading: heading(width, choose),
    align: 'left',
    cell,
  })
  const cut = (text: string, style: TextStyle, width: number, most: number): CellLine[] =>
    paper.lines(text, style, width - 2 * padding, most).map((line) => ({ text: line, style }))
  const lastName = (person: FormPerson, width: number) => cut(capitals(person.lastName), strong, width, 4)
  const firstName = (person: FormPerson, width: number) => cut(person.firstName, normal, width, 4)

  const number: Column = { ...column(28, (t) => t(($) => $.documents.form.line), numberCell), align: 'center' }
  const identifier = column(
    112,
    (t) => t(($) => $.documents.form.identifier),
    (person) => identifierCell(person, cut),
  )
  const employer = (width: number) =>
    column(
      width,
      (t) => t(($) => $.documents.form.employer),
      (person) => employerCell(paper, person, width - 2 * padding),
    )
  if (regime !== 'cleaning') {
    const columns = [
      number,
      identifier,
      column(
        100,
        (t) => t(($) => $.documents.form.lastName),
        (person) => lastName(person, 100),
      ),
      column(
        88,
        (t) => t(($) => $.documents.form.firstName),
        (person) => firstName(person, 88),
      ),
      employer(108),
      column(99, (t) => t(($) => $.documents.form.signature)),
    ]
    return { columns, group: null, headingHeight: mostLines(columns) * leading + 7 }
  }
  const columns = [
    number,
    identifier,
    column(
      104,
      (t) => t(($) => $.documents.form.fullName),
      (person) => [...lastName(person, 104), ...firstName(person, 104)],
    ),
    employer(80),
    column(38, (t) => t(($) => $.documents.form.in)),
    column(46, (t) => t(($) => $.documents.form.break)),
    column(38, (t) => t(($) => $.documents.form.out)),
    column(91, (t) => t(($) => $.documents.form.signature)),
  ]
  const lines = heading(122, (t) => t(($) => $.documents.form.evidence))
  const group = { lines, from: 4, to: 6, height: lines.length * leading + 5 }
  const below = mostLines(columns.slice(group.from, group.to + 1)) * leading + 7
  return { columns, group, headingHeight: Math.max(mostLines(columns) * leading + 7, group.height + below) }
}

function mostLines(columns: readonly Column[]): number {
  return Math.max(...columns.map((column) => column.heading.length))
}

function numberCell(person: FormPerson, number: number): CellLine[] {
  const marks = markLetters(person.marks).match(/..?/g) ?? []
  return [{ text: String(number), style: normal }, ...marks.map((pair) => ({ text: `[${pair}]`, style: strong }))]
}

/** A national number on one line; a Limosa number below its name, since it has no shape of its own to be known by. */
function identifierCell(
  person: FormPerson,
  cut: (text: string, style: TextStyle, width: number, most: number) => CellLine[],
): CellLine[] {
  if (person.identifier === null) return []
  const lines = cut(groupedIdentifier(person.identifier, person.kind), normal, 116, 3)
  return person.kind === 'limosa' ? [{ text: 'Limosa L-1', style: normal }, ...lines] : lines
}

/** The employer with the tier in brackets; a long name is shortened before the tier is. */
function employerCell(paper: Paper, person: FormPerson, width: number): CellLine[] {
  if (person.employer === null) return []
  const tier = `(${person.tier ?? '?'})`
  const whole = wrap(paper.clean(`${person.employer} ${tier}`), normal.face, normal.size, width, 4)
  const lines = whole.length <= 3 ? whole : [...paper.lines(person.employer, normal, width, 2), tier]
  return lines.map((text) => ({ text, style: normal }))
}

import {
  area,
  leading,
  padding,
  strong,
  type CellLine,
  type FormTable,
} from '#main/core/documents/emergency-form-columns.ts'
import { labelLines, type Label } from '#main/core/documents/labels.ts'
import type { Line } from '#main/core/documents/paper.ts'
import type { FormPerson } from '#main/core/documents/types.ts'

/** 9 mm: the least in which a person can sign, or write a name by hand. */
const leastHeight = 25.6

/** A row of the table, its texts broken into lines; a blank one has its number only. */
export interface Row {
  number: number
  cells: readonly (readonly CellLine[])[]
  height: number
}

/** Rows under one band: the people planned (no band), those seen lately, the blank lines. */
export interface Section {
  band: Label | null
  rows: readonly Row[]
}

/** A heading across the table. */
export interface Band {
  band: Line[]
  height: number
}

/** What stands in the table on one page, from top to bottom. */
export type PlannedPage = (Row | Band)[]

/** Breaks the texts of people into rows; counting goes on from `first`. */
export function personRows(table: FormTable, people: readonly FormPerson[], first: number): Row[] {
  return people.map((person, index) => {
    const number = first + index
    const cells = table.columns.map((column) => column.cell(person, number))
    const lines = Math.max(...cells.map((cell) => cell.length))
    return { number, cells, height: Math.max(leastHeight, lines * leading + 5) }
  })
}

/** Blank rows to write on; counting goes on from `first`. */
export function blankRows(table: FormTable, count: number, first: number): Row[] {
  const [numbers, ...others] = table.columns
  return Array.from({ length: count }, (_, index) => {
    const number = first + index
    const style = { face: 'regular', size: 11 } as const
    return {
      number,
      cells: [numbers ? [{ text: String(number), style }] : [], ...others.map(() => [])],
      height: leastHeight,
    }
  })
}

/** How many blank rows fit into a height. */
export function blankRowsIn(height: number): number {
  return Math.max(0, Math.floor(height / leastHeight))
}

/** Counts the blank rows on a page: the caller wants at least three on the last. */
export function isBlank(item: Row | Band): boolean {
  return 'cells' in item && item.cells.slice(1).every((cell) => cell.length === 0)
}

/**
 * Shares the sections out over pages. A row is never split; a band is never left alone at the foot and is said again on
 * each page its rows go on to.
 */
export function planPages(
  sections: readonly Section[],
  firstRoom: number,
  nextRoom: number,
  continued: Label,
): PlannedPage[] {
  let page: PlannedPage = []
  const pages = [page]
  let room = firstRoom
  const place = (item: Row | Band) => {
    page.push(item)
    room -= item.height
  }
  for (const { band, rows } of sections) {
    rows.forEach((row, index) => {
      const opening = band && index === 0 ? bandOf(band) : null
      const fits = room >= row.height + (opening?.height ?? 0)
      if (!fits) {
        page = []
        pages.push(page)
        room = nextRoom
      }
      const wanted = opening ?? (band && !fits ? bandOf(band, continued) : null)
      if (wanted) place(wanted)
      place(row)
    })
  }
  return pages
}

function bandOf(label: Label, continued: Label = []): Band {
  const said = label.map(({ text, language }) => {
    const more = continued.find((other) => other.language === language) ?? continued[0]
    return { language, text: more ? `${text} ${more.text}` : text }
  })
  const lines = labelLines(said, strong, area.width - 2 * padding)
  return { band: lines, height: lines.length * leading + 8 }
}

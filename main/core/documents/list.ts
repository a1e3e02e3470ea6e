import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import { widthOf } from '#main/core/documents/text-layout.ts'
import type { DocumentLanguages, DocumentResult, ListData } from '#main/core/documents/types.ts'

/** What a grid shows, printed: title, the filters said, the columns and rows as given. */
export function printedList(data: ListData, languages: DocumentLanguages): DocumentResult {
  const [language] = languages
  const labels = labelsIn(languages)
  const paper = new Paper({ title: data.title, author: data.sender.name, language, createdAt: data.createdAt })
  const own = (text: string): Label => [{ text: paper.clean(text), language }]
  const page = new Page(paper, { head: data, title: own(data.title), labels, orientation: data.orientation })
  if (data.filters.length === 0) {
    page.label(
      labels.all((t) => t(($) => $.documents.list.noFilters)),
      body,
    )
  } else {
    page.label(
      labels.all((t) => t(($) => $.documents.list.filters)),
      bodyBold,
    )
    for (const filter of data.filters) page.text(filter)
  }
  const count = data.rows.length
  page.label(
    labels.all((t) => t(($) => $.documents.list.rows, { count })),
    bodyBold,
  )
  const shown = filledColumns(data)
  if (shown.length < data.columns.length) {
    const columns = data.columns.filter((_, index) => !shown.includes(index)).map(({ label }) => paper.clean(label))
    page.label(labels.all((t) => t(($) => $.documents.list.leftOut, { columns: columns.join(', ') })))
  }
  page.space(4)
  if (count === 0) {
    page.label(labels.all((t) => t(($) => $.documents.list.empty)))
  } else {
    const size = shown.length > 8 ? 8.5 : 9.5
    const widths = columnWidths(paper, data, shown, size, page.width)
    const columns = shown.map((index, place) => ({
      label: own(data.columns[index]?.label ?? ''),
      align: data.columns[index]?.align,
      weight: widths[place] ?? 0,
    }))
    addTable(page, { columns, rows: data.rows.map((row) => shown.map((index) => row[index] ?? '')), size })
  }
  page.finish()
  return paper.finish()
}

/** The columns that say something in at least one row: the others would only take room from these. All of them without any row. */
export function filledColumns({ columns, rows }: Pick<ListData, 'columns' | 'rows'>): number[] {
  const all = columns.map((_, index) => index)
  const filled = all.filter((index) => rows.some((row) => row[index] !== undefined && row[index] !== ''))
  return filled.length === 0 ? all : filled
}

/** Shares the width of a page among columns of a list, as their texts need it. */
export function columnWidths(
  paper: Paper,
  data: Pick<ListData, 'columns' | 'rows'>,
  columns: readonly number[],
  size: number,
  room: number,
): number[] {
  return shared(
    columns.map((index) => needOf(paper, data, index, size)),
    room,
  )
}

/** Widths in points: `least` breaks no word, `usual` keeps most texts on one line. */
interface Need {
  least: number
  usual: number
}

/** How many rows are measured: enough to know a column's habits, few enough to cost nothing on a long list. */
const measuredRows = 300
const narrowest = 28
const widest = 170
/** A single word longer than this is broken rather than given the room of all others. */
const longestWord = 110
const padding = 9

/**
 * The room a column needs, so that short codes leave theirs to long names. Usually its heading's longest word and nine texts
 * out of ten fit on one line; at least no word of a heading or of a text (a date, a number) is broken.
 */
function needOf(paper: Paper, data: Pick<ListData, 'columns' | 'rows'>, column: number, size: number): Need {
  const { label = '', weight = 1 } = data.columns[column] ?? {}
  const step = Math.ceil(data.rows.length / measuredRows)
  const texts = data.rows.filter((_, index) => index % step === 0).map((row) => paper.clean(row[column] ?? ''))
  const widthsOf = (words: readonly string[], face: 'regular' | 'bold'): number[] =>
    [...new Set(words)].map((word) => widthOf(word, face, size))
  const words = [
    ...widthsOf(paper.clean(label).split(' '), 'bold'),
    ...widthsOf(
      texts.flatMap((text) => text.split(/\s/)),
      'regular',
    ),
  ]
  const least = Math.min(longestWord, Math.max(narrowest, ...words)) + padding
  const whole = texts.map((text) => widthOf(text, 'regular', size)).sort((a, b) => a - b)
  const usual = Math.min(widest, whole[Math.floor(whole.length * 0.9)] ?? 0) + padding
  return { least, usual: Math.max(least, usual * weight) }
}

/** Shares `room` among the columns: what is left when each has its least goes to those that would use it. */
function shared(needs: readonly Need[], room: number): number[] {
  const leasts = needs.reduce((sum, { least }) => sum + least, 0)
  const usuals = needs.reduce((sum, { usual }) => sum + usual, 0)
  if (usuals <= room) return needs.map(({ usual }) => usual)
  const part = Math.max(0, room - leasts) / (usuals - leasts || 1)
  return needs.map(({ least, usual }) => least + (usual - least) * part)
}

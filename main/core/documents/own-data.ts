import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { columnWidths, filledColumns } from '#main/core/documents/list.ts'
import type { Page } from '#main/core/documents/page.ts'
import type { TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { CellValue, ColumnKind, WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { brusselsDate, formatDate, formatInstant, isValidLocalDate } from '#shared/domain/dates.ts'
import type { Language, Texts } from '#shared/i18n/index.ts'

export type OwnSectionKey = keyof Texts['ownData']['sections']
export type OwnColumnKey = keyof Texts['ownData']['columns']

export interface OwnColumn {
  key: OwnColumnKey
  kind: ColumnKind
}

/** One sort of thing that the workspace holds of a person: coded values come in the words of the document's language. */
export interface OwnSection {
  key: OwnSectionKey
  columns: readonly OwnColumn[]
  rows: readonly (readonly CellValue[])[]
}

/** Everything that the workspace holds of one person, and nothing of anybody else. */
export interface OwnData extends DocumentHead {
  person: string
  sections: readonly OwnSection[]
}

const size = 8.5
const small: TextStyle = { face: 'regular', size: 9 }
/** Rows of a section from which it is told year by year: nobody finds a day in ten pages without a heading. */
const byYearFrom = 100
/** Rows of a year from which it is told month by month. */
const byMonthFrom = 400
/** Rows that are worth counting for the reader. */
const countedFrom = 20

/** The document to hand over. `pause` lets others pass: somebody may have been registered thousands of times. */
export async function ownDataDocument(
  data: OwnData,
  language: Language,
  pause: () => Promise<unknown>,
): Promise<DocumentResult> {
  const t = texts(language)
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.ownData.title), {
    besides: ` – ${data.person}`,
    orientation: 'landscape',
  })
  const company = data.sender.name
  const date = formatDate(brusselsDate(data.createdAt))
  page.text(t(($) => $.ownData.intro, { company, name: data.person, date }))
  page.text(t(($) => $.ownData.besides))
  page.text(t(($) => $.ownData.rectify, { company }))
  for (const section of data.sections) {
    if (section.rows.length > 0) await addSection(page, section, t, pause)
  }
  const empty = data.sections.filter(({ rows }) => rows.length === 0)
  if (empty.length > 0) {
    page.heading([{ text: t(($) => $.ownData.empty), language }])
    page.text(empty.map(({ key }) => t(($) => $.ownData.sections[key])).join(' · '))
  }
  page.finish()
  return paper.finish()
}

async function addSection(page: Page, section: OwnSection, t: Translate, pause: () => Promise<unknown>): Promise<void> {
  const { language, own } = ownWords(page)
  const title = t(($) => $.ownData.sections[section.key])
  const rows = section.rows.map((row) => row.map((value, index) => shown(value, section.columns[index]?.kind)))
  const list = {
    columns: section.columns.map(({ key }) => ({ label: t(($) => $.ownData.columns[key]), weight: 1 })),
    rows,
  }
  const filled = filledColumns(list)
  const widths = columnWidths(page.paper, list, filled, size, page.width)
  const columns = filled.map((index, place) => ({
    label: own(list.columns[index]?.label ?? ''),
    weight: widths[place] ?? 0,
  }))
  for (const { heading, of } of parts(section, rows, title, t)) {
    page.heading([{ text: heading, language }])
    if (of.length >= countedFrom) {
      const count = t(($) => $.ownData.rows, { count: of.length })
      page.text(count, small)
    }
    addTable(page, { columns, rows: of.map((row) => filled.map((index) => row[index] ?? '')), size, padding: 2.5 })
    await pause()
  }
}

function ownWords({ paper, labels }: Page) {
  const language = labels.first
  return { language, own: (text: string) => [{ text: paper.clean(text), language }] }
}

/** A section as it is headed: whole, or by year where its first column tells the day, and very full years by month. */
function parts(
  { columns, rows }: OwnSection,
  texts: readonly (readonly string[])[],
  title: string,
  t: Translate,
): { heading: string; of: readonly (readonly string[])[] }[] {
  if (rows.length < byYearFrom || columns[0]?.kind !== 'date') return [{ heading: title, of: texts }]
  const dayOf = (index: number): string => String(rows[index]?.[0] ?? '')
  const years = Map.groupBy(rows.keys(), (index) => dayOf(index).slice(0, 4))
  const spans = Map.groupBy(rows.keys(), (index) => {
    const [year = '', month = ''] = dayOf(index).split('-')
    return (years.get(year)?.length ?? 0) > byMonthFrom ? `${month}/${year}` : year
  })
  return [...spans].map(([span, of]) => ({
    heading: span === '' ? title : t(($) => $.ownData.years, { section: title, year: span }),
    of: of.map((index) => texts[index] ?? []),
  }))
}

function shown(value: CellValue, kind: ColumnKind | undefined): string {
  if (value === null) return ''
  if (kind === 'date' && typeof value === 'string' && isValidLocalDate(value)) return formatDate(value)
  if (kind === 'instant' && typeof value === 'string') return formatInstant(value)
  return String(value)
}

/** The same as a workbook: a sheet that says what it is, and one for each section that holds something. */
export function ownDataSheets(data: OwnData, language: Language): WriteSheet[] {
  const t = texts(language)
  const about: WriteSheet = {
    name: t(($) => $.ownData.about),
    columns: [
      { heading: t(($) => $.ownData.columns.fact), kind: 'text', width: 24 },
      { heading: t(($) => $.ownData.columns.value), kind: 'text', width: 70 },
    ],
    rows: [
      [t(($) => $.ownData.about), t(($) => $.ownData.title)],
      [t(($) => $.ownData.person), data.person],
      [t(($) => $.ownData.holder), data.sender.name],
      [t(($) => $.ownData.made), formatInstant(data.createdAt)],
    ],
  }
  const filled = data.sections.filter(({ rows }) => rows.length > 0)
  return [
    about,
    ...filled.map(({ key, columns, rows }) => ({
      name: t(($) => $.ownData.sections[key]),
      columns: columns.map((column) => ({ heading: t(($) => $.ownData.columns[column.key]), kind: column.kind })),
      rows,
    })),
  ]
}

/** The same for a machine: keys that never change with the language, dates and instants as ISO text. */
export function ownDataJson(data: OwnData, language: Language): Buffer {
  const { person, createdAt, sender, sections } = data
  const held = sections.map(({ key, columns, rows }) => [
    key,
    rows.map((row) => Object.fromEntries(columns.map((column, index) => [column.key, row[index] ?? null]))),
  ])
  const content = { person, controller: sender.name, createdAt, language, held: Object.fromEntries(held) as unknown }
  return Buffer.from(`${JSON.stringify(content, null, 1)}\n`)
}

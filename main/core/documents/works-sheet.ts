import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { body, bodyBold, type Page } from '#main/core/documents/page.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { DueAnswer, SheetAnswer } from '#shared/contract/works.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Language } from '#shared/i18n/index.ts'

/** Everything the official form asks for; values are in the document's language already. */
export interface WorksSheetData extends DocumentHead {
  sheet: SheetAnswer
  /** Whether a declaration is due, in the document's language. */
  due: DueAnswer
}

function shown(number: string | null): string {
  return number !== null && /^\d{10}$/.test(number) ? formatEnterpriseNumber(number) : (number ?? '')
}

function day(date: string | null): string {
  return date === null ? '' : formatDate(date)
}

/** The sheet from which the official form is filled in, in its order (`domain/chain.md`, declaration of works). */
export function worksSheet(data: WorksSheetData, language: Language): DocumentResult {
  const { sheet, due } = data
  const t = texts(language)
  const about = [sheet.number ?? t(($) => $.works.noNumber), sheet.workplace]
    .filter((text) => text !== null)
    .join(' · ')
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.works.sheet.title), { besides: ` – ${about}` })
  const { labels } = page
  page.text(about, bodyBold)
  page.label(labels.all((t) => t(($) => $.works.sheet.asOf, { date: formatDate(sheet.date) })))
  page.text(due.sentence, bodyBold)
  page.label(labels.all((t) => t(($) => $.works.sheet.order)))
  addMissing(page, sheet)
  const empty = labels.all((t) => `……… (${t(($) => $.works.sheet.empty)})`)
  for (const { part, rows } of sheet.parts) {
    page.heading(labels.all((t) => t(($) => $.works.sheet.parts[part])))
    for (const group of apart(rows)) {
      page.need(group.length * factHeight)
      addFacts(
        page,
        group.map(({ field, value }) => ({
          label: labels.all((t) => t(($) => $.works.sheet.fields[field])),
          content: value ?? empty,
        })),
      )
    }
  }
  addLinks(page, sheet, t)
  page.heading(labels.all((t) => t(($) => $.works.due.title)))
  for (const note of [due.sentence, ...due.notes]) page.text(note, body)
  page.finish()
  return paper.finish()
}

type Row = SheetAnswer['parts'][number]['rows'][number]

/** About the height of a fact on one line, in points: a place is kept on one page. */
const factHeight = 19

/** The rows of several firms or places, each for itself. */
function apart(rows: readonly Row[]): Row[][] {
  const groups: Row[][] = []
  for (const row of rows) {
    const last = groups.at(-1)
    if (!last || row.field === 'placeKind' || row.field === 'name') groups.push([row])
    else last.push(row)
  }
  return groups
}

function addMissing(page: Page, { missing, firmsWithoutNumber }: SheetAnswer): void {
  const { labels } = page
  if (missing.length > 0) {
    page.label(
      labels.all((t) => {
        const fields = missing.map((field) => t(($) => $.works.sheet.fields[field])).join(', ')
        return t(($) => $.works.sheet.missing, { fields })
      }),
      bodyBold,
    )
  }
  if (firmsWithoutNumber.length > 0) {
    const firms = firmsWithoutNumber.join(', ')
    page.label(
      labels.all((t) => t(($) => $.works.sheet.withoutNumber, { firms })),
      bodyBold,
    )
  }
}

type LinkKey = 'order' | 'tier' | 'firm' | 'employer' | 'from' | 'to' | 'agency' | 'reportedOn' | 'reportedUntil'

function addLinks(page: Page, { links }: SheetAnswer, t: Translate): void {
  const { labels } = page
  const label = (key: LinkKey): Label => labels.all((t) => t(($) => $.works.sheet.links[key]))
  page.heading(labels.all((t) => t(($) => $.works.sheet.links.title)))
  if (links.length === 0) {
    page.label(labels.all((t) => t(($) => $.works.sheet.links.none)))
    return
  }
  page.label(labels.all((t) => t(($) => $.works.sheet.links.text)))
  page.space(2)
  const firm = ({ name, number }: { name: string; number: string | null }): string =>
    `${name}\n${shown(number) || '………'}`
  addTable(page, {
    columns: [
      { label: label('order'), weight: 26, align: 'right' },
      { label: label('tier'), weight: 38, align: 'right' },
      { label: label('firm'), weight: 140, style: { face: 'bold', size: 9 } },
      { label: label('employer'), weight: 130 },
      { label: label('from'), weight: 58 },
      { label: label('to'), weight: 58 },
      { label: label('reportedOn'), weight: 60 },
    ],
    rows: links.map(({ tier, link, reportedOn }, index) => [
      String(index + 1),
      tier === null ? '?' : String(tier),
      link.agency ? `${firm(link.firm)}\n${t(($) => $.works.sheet.links.agency)}` : firm(link.firm),
      firm(link.employer),
      day(link.from),
      day(link.to),
      reportedOn === null ? t(($) => $.works.sheet.links.notReported) : formatDate(reportedOn),
    ]),
    size: 9,
  })
}

/** The subcontractors of the sheet as a workbook, in the order in which they are entered. */
export function subcontractorSheet({ links }: SheetAnswer, language: Language): WriteSheet {
  const t = texts(language)
  const heading = (key: LinkKey | 'firmNumber' | 'employerNumber'): string => t(($) => $.works.sheet.links[key])
  return {
    name: t(($) => $.works.sheet.listName),
    columns: [
      { heading: heading('order'), kind: 'integer' },
      { heading: heading('tier'), kind: 'integer' },
      { heading: heading('firm'), kind: 'text', width: 32 },
      { heading: heading('firmNumber'), kind: 'text', width: 16 },
      { heading: heading('employer'), kind: 'text', width: 32 },
      { heading: heading('employerNumber'), kind: 'text', width: 16 },
      { heading: heading('from'), kind: 'date' },
      { heading: heading('to'), kind: 'date' },
      { heading: heading('agency'), kind: 'text' },
      { heading: heading('reportedOn'), kind: 'date' },
      { heading: heading('reportedUntil'), kind: 'date' },
    ],
    rows: links.map(({ tier, link, reportedOn, reportedUntil }, index) => [
      index + 1,
      tier,
      link.firm.name,
      shown(link.firm.number),
      link.employer.name,
      shown(link.employer.number),
      link.from,
      link.to,
      t(($) => (link.agency ? $.common.yes : $.common.no)),
      reportedOn,
      reportedUntil,
    ]),
  }
}

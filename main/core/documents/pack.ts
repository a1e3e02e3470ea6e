import { drawDecisionCard } from '#main/core/documents/decision-card.ts'
import { drawEmergencyForm } from '#main/core/documents/emergency-form.ts'
import { labelsIn, type Labels, type Pieces } from '#main/core/documents/labels.ts'
import { Page } from '#main/core/documents/page.ts'
import { Paper } from '#main/core/documents/paper.ts'
import { drawPeopleList } from '#main/core/documents/people-list.ts'
import { drawPhoneScript } from '#main/core/documents/phone-script.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentLanguages, DocumentResult, PackData, PackPart } from '#main/core/documents/types.ts'
import { texts } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'

/** A line of the contents: what it is, what it is about, the sheet it begins on (from 0, contents not counted). */
interface Entry {
  title: Pieces
  about: string
  start: number
}

/** Everything for the workplaces active on some days in one file: a contents page, then each document in the order given. */
export function emergencyPack(data: PackData, languages: DocumentLanguages): DocumentResult {
  const steps = drawPack(data, languages)
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}

/** Draws the pack part by part, so that the caller can breathe, report and give up in between; returns the file. */
export function* drawPack(data: PackData, languages: DocumentLanguages): Generator<PackPart, DocumentResult> {
  const labels = labelsIn(languages)
  const paper = newPaper(data, languages)
  const contents = paper.reserve('Sect')
  const entries: Entry[] = []
  for (const part of data.parts) {
    const start = paper.pageCount
    drawPart(paper, part, languages)
    const title = labels.joined((t) => t(($) => $.documents[partKeys[part.kind]].name))
    const about = aboutPart(part)
    paper.goToPage(start)
    paper.bookmark([title[0]?.text ?? '', about].filter((text) => text !== '').join(' – '))
    paper.goToPage(paper.pageCount - 1)
    entries.push({ title, about, start })
    yield part
  }
  const partPages = paper.pageCount
  contents(() => drawContents(paper, data, labels, entries, contentsPages(data, languages, entries)))
  numberSheets(paper, data, labels, partPages)
  paper.moveToFront(partPages)
  return paper.finish()
}

const partKeys = { form: 'form', decisionCard: 'card', phoneScript: 'phone', peopleList: 'people' } as const

function newPaper(data: PackData, languages: DocumentLanguages): Paper {
  const title = texts(languages[0])(($) => $.documents.pack.title)
  return new Paper({
    title: `${title} – ${formatDate(data.from)} (${data.number})`,
    author: data.sender.name,
    language: languages[0],
    createdAt: data.createdAt,
  })
}

function drawPart(paper: Paper, part: PackPart, languages: DocumentLanguages): void {
  if (part.kind === 'form') drawEmergencyForm(paper, part.data, languages)
  else if (part.kind === 'decisionCard') drawDecisionCard(paper, part.data, languages)
  else if (part.kind === 'phoneScript') drawPhoneScript(paper, part.data, languages)
  else drawPeopleList(paper, part.data, languages)
}

function aboutPart(part: PackPart): string {
  if (part.kind === 'decisionCard') return part.data.workplaceName ?? ''
  const { workplace, date } = part.data
  return [workplace?.name, date === null ? undefined : formatDate(date)].filter((text) => text !== undefined).join(', ')
}

/** Draws the contents; `shift` is the number of sheets it takes itself. */
function drawContents(paper: Paper, data: PackData, labels: Labels, entries: readonly Entry[], shift: number): void {
  const page = new Page(paper, { head: data, title: labels.all((t) => t(($) => $.documents.pack.title)), labels })
  const [from, to] = [formatDate(data.from), formatDate(data.to)]
  page.label(
    labels.all((t) =>
      from === to ? t(($) => $.documents.pack.day, { date: from }) : t(($) => $.documents.pack.days, { from, to }),
    ),
    { face: 'bold', size: 12 },
  )
  page.label(labels.all((t) => t(($) => $.documents.pack.intro)))
  page.heading(labels.all((t) => t(($) => $.documents.pack.contents)))
  if (entries.length === 0) {
    page.label(labels.all((t) => t(($) => $.documents.pack.empty)))
  } else {
    addTable(page, {
      columns: [
        { label: labels.all((t) => t(($) => $.documents.pack.document)), weight: 220 },
        { label: labels.all((t) => t(($) => $.documents.pack.about)), weight: 240 },
        { label: labels.all((t) => t(($) => $.documents.pack.page)), weight: 50, align: 'right' },
      ],
      rows: entries.map(({ title, about, start }) => [
        title.map(({ text }) => text).join(''),
        about,
        String(start + shift + 1),
      ]),
    })
  }
  page.finish()
}

/** How many pages the contents take: their numbers come out right only when this is known before they are written. */
function contentsPages(data: PackData, languages: DocumentLanguages, entries: readonly Entry[]): number {
  const trial = newPaper(data, languages)
  // The widest numbers, so that the trial cannot come out shorter than the real thing.
  drawContents(trial, data, labelsIn(languages), entries, 10_000)
  return trial.pageCount
}

/** Writes on each sheet where it belongs in the pack; the pages of the contents, drawn last, come first. */
function numberSheets(paper: Paper, data: PackData, labels: Labels, partPages: number): void {
  const pages = paper.pageCount
  const shift = pages - partPages
  for (let index = 0; index < pages; index += 1) {
    const page = index < partPages ? index + shift + 1 : index - partPages + 1
    paper.goToPage(index)
    const text = labels.joined((t) => t(($) => $.documents.pack.sheet, { number: data.number, page, pages }))
    const style = { face: 'regular', size: 9 } as const
    paper.artifact(() => {
      paper.line(text, (paper.width - paper.widthOf(text, style)) / 2, paper.height - 25, style)
    }, 'Pagination')
  }
}

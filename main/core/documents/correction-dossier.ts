import type { AnnexPage, AnnexPages, Conformance } from '#main/core/documents/annex-pages.ts'
import { addAnnexList, type PlacedAnnex } from '#main/core/documents/correction-annex-list.ts'
import {
  comparisonOf,
  deadlineOf,
  lastDayText,
  personLines,
  placeLines,
  reasonText,
} from '#main/core/documents/correction-items.ts'
import { isOwn, letterOf, type Letter } from '#main/core/documents/correction-letter.ts'
import type {
  AnnexObstacle,
  CorrectionDossierAnnex,
  CorrectionDossierData,
  DossierResult,
  DossierWarning,
} from '#main/core/documents/correction-types.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { longDate } from '#main/core/documents/format.ts'
import { labelsIn, type Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, Page } from '#main/core/documents/page.ts'
import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import { fitted } from '#main/core/documents/text-layout.ts'
import { texts, type Translate } from '#main/core/texts.ts'

/** An annex with its pages, or with why it has none here. */
type Opened = { annex: CorrectionDossierAnnex } & (
  | { pages: readonly AnnexPage[]; conformance: Conformance }
  | { obstacle: AnnexObstacle }
)

/**
 * The dossier of a request, to be read from top to bottom: letter, table of corrections, place to sign, the annexes that
 * can be shown, the list of all annexes. An annex that cannot be shown is listed with the reason and a warning.
 */
export async function correctionDossier(data: CorrectionDossierData): Promise<DossierResult> {
  const opened = await Promise.all(data.annexes.map(open))
  const { paper, places } = draw(data, opened)
  const { bytes, pages, warnings } = paper.finish()
  const all = [...warnings, ...opened.flatMap(warningsOf)]
  if (places.size === 0) return { pieces: [bytes], bytes, pages, warnings: all }
  const { fillPlaces } = await import('#main/core/documents/annex-pages.ts')
  const pieces = await fillPlaces(bytes, places, conformanceOf(opened))
  return {
    pieces,
    get bytes() {
      return Buffer.concat(pieces)
    },
    pages,
    warnings: all,
  }
}

async function open(annex: CorrectionDossierAnnex): Promise<Opened> {
  const read = readers[annex.mediaType]
  if (!read) return { annex, obstacle: 'kind' }
  const { AnnexError } = await import('#main/core/documents/annex-pages.ts')
  try {
    return { annex, ...(await read(await annex.bytes())) }
  } catch (error) {
    if (error instanceof AnnexError) return { annex, obstacle: error.obstacle }
    throw error
  }
}

// Loaded with the first annex: a start should not wait for libraries that few days need.
const image = async (bytes: Uint8Array): Promise<AnnexPages> =>
  (await import('#main/core/documents/annex-image.ts')).imagePages(bytes)
const readers: Record<string, (bytes: Uint8Array) => Promise<AnnexPages>> = {
  'application/pdf': async (bytes) => (await import('#main/core/documents/annex-pdf.ts')).pdfPages(bytes),
  'image/png': image,
  'image/jpeg': image,
}

const warningCodes = { encrypted: 'annexEncrypted', damaged: 'annexDamaged', large: 'annexLarge' } as const

function warningsOf(opened: Opened): DossierWarning[] {
  if (!('obstacle' in opened) || opened.obstacle === 'kind') return []
  return [{ code: warningCodes[opened.obstacle], text: opened.annex.name, characters: [] }]
}

/** The least that any annex leaves of the claim to PDF/A. */
function conformanceOf(opened: readonly Opened[]): Conformance {
  const left = new Set(opened.map((one) => ('pages' in one ? one.conformance : 'a')))
  if (left.has('none')) return 'none'
  return left.has('b') ? 'b' : 'a'
}

function draw(
  data: CorrectionDossierData,
  opened: readonly Opened[],
): { paper: Paper; places: Map<string, AnnexPage> } {
  const letter = letterOf(data)
  const own = isOwn(data)
  const sender = own ? { name: data.addressee.name, number: data.addressee.number ?? null } : data.sender
  const paper = new Paper({
    title: `${letter.title} – ${data.number}`,
    author: sender.name,
    language: data.language,
    createdAt: data.createdAt,
  })
  const labels = labelsIn([data.language])
  const head = { number: data.number, createdAt: data.createdAt, sender }
  const title: Label = [{ text: paper.clean(letter.title), language: data.language }]
  const page = new Page(paper, { head, title, labels })
  paper.bookmark(letter.title)
  addLetter(page, data, letter)
  addItems(page, data)
  addEnding(page, data, letter)
  const places = new Map<string, AnnexPage>()
  const placed = opened.map((one) => placeAnnex(paper, data, one, places))
  if (data.annexes.length > 0) {
    page.breakPage()
    paper.bookmark(texts(data.language)(($) => $.correctionDocuments.annexes.heading))
    addAnnexList(page, placed, data.language)
  }
  page.finish()
  return { paper, places }
}

function addLetter(page: Page, data: CorrectionDossierData, letter: Letter): void {
  const { labels } = page
  const label = (key: 'number' | 'date' | 'sender' | 'contact' | 'addressee'): Label =>
    labels.all((t) => t(($) => $.correctionDocuments.letter[key]))
  addFacts(page, [
    { label: label('number'), content: data.number },
    { label: label('date'), content: longDate(data.date, data.language) },
    { label: label('sender'), content: letter.sender.join('\n') },
    ...(letter.contact === null ? [] : [{ label: label('contact'), content: letter.contact }]),
    { label: label('addressee'), content: letter.addressee.join('\n') },
  ])
  page.text(letter.greeting)
  for (const paragraph of letter.opening) page.text(paragraph)
  if (letter.points.length > 0) {
    page.label(labels.all((t) => t(($) => $.correctionDocuments.letter.please)))
    letter.points.forEach((point, index) => page.text(`${index + 1}. ${point}`))
  }
}

/** What stands below the table, kept together with the place to sign: a signature alone on a page signs nothing. */
function addEnding(page: Page, data: CorrectionDossierData, letter: Letter): void {
  const { labels } = page
  const explanation = data.explanation?.trim() ?? ''
  if (explanation !== '') {
    page.heading(labels.all((t) => t(($) => $.correctionDocuments.letter.explanation)))
    page.text(explanation)
  }
  page.need(heightOf(page, [...letter.ending, letter.closing, letter.signer]) + signatureHeight)
  for (const paragraph of letter.ending) page.text(paragraph)
  page.text(letter.closing)
  page.text(letter.signer, bodyBold)
  const label = (key: 'place' | 'on' | 'signer' | 'signature'): Label =>
    labels.all((t) => t(($) => $.correctionDocuments.letter[key]))
  page.need(signatureHeight)
  page.writingLine(label('place'), label('on'))
  page.writingLine(label('signer'))
  page.space(10)
  page.writingLine(label('signature'))
}

/** Room for three lines to write on. */
const signatureHeight = 106

/** Height that paragraphs take, as `Page.text` sets them. */
function heightOf(page: Page, paragraphs: readonly string[]): number {
  const lines = paragraphs.flatMap((text) => text.split('\n')).map((text) => page.paper.lines(text, body, page.width))
  return lines.reduce((height, { length }) => height + length * lineHeight(body.size) + 4, 0)
}

const cell: TextStyle = { face: 'regular', size: 9 }
const strong: TextStyle = { face: 'bold', size: 9 }

function addItems(page: Page, data: CorrectionDossierData): void {
  const { labels } = page
  const t = texts(data.language)
  const count = data.items.length
  page.heading(labels.all((t) => t(($) => $.correctionDocuments.items.heading, { count })))
  const column = (
    key: 'number' | 'person' | 'where' | 'registered' | 'requested' | 'why',
    weight: number,
    style = cell,
  ) => ({ label: labels.all((t) => t(($) => $.correctionDocuments.items[key])), weight, style })
  addTable(page, {
    columns: [
      column('number', 22),
      column('person', 104),
      column('where', 120),
      column('registered', 86),
      column('requested', 98, strong),
      column('why', 82),
    ],
    rows: data.items.map((item, index) => itemRow(item, index, t)),
    size: 9,
  })
  const deadline = deadlineOf(data)
  page.label(
    labels.all((t) =>
      deadline
        ? t(($) => $.correctionDocuments.items.legend, { days: deadline.days })
        : t(($) => $.correctionDocuments.items.hours),
    ),
    cell,
  )
}

function itemRow(item: CorrectionDossierData['items'][number], index: number, t: Translate): string[] {
  const { registered, requested } = comparisonOf(item, t, true)
  const reason = reasonText(item, t)
  return [
    String(index + 1),
    personLines(item, t).join('\n'),
    placeLines(item, t, '\n').join('\n'),
    registered.join('\n'),
    requested.join('\n'),
    [...(reason === '' ? [] : [reason]), lastDayText(item, t, '\n')].join('\n'),
  ]
}

const stamp: TextStyle = { face: 'bold', size: 9 }
const side = 22
const top = 24
const boxTop = 42
/** Where the foot of the page frame begins, from below. */
const foot = 46

/** Puts each page of an annex on a page of its own, below a line that says which it is. */
function placeAnnex(
  paper: Paper,
  data: CorrectionDossierData,
  opened: Opened,
  places: Map<string, AnnexPage>,
): PlacedAnnex {
  const { annex } = opened
  if ('obstacle' in opened) return { annex, obstacle: opened.obstacle }
  const start = paper.pageCount + 1
  const t = texts(data.language)
  const pages = opened.pages.length
  opened.pages.forEach((content, index) => {
    const name = `Annex${places.size + 1}`
    places.set(name, content)
    paper.addPage(content.width > content.height ? 'landscape' : 'portrait')
    const said = { number: annex.number, name: annex.name, page: index + 1, pages }
    stampPage(paper, data.number, said, t)
    if (index === 0) paper.bookmark(t(($) => $.correctionDocuments.annexes.header, said))
    const [width, height] = [paper.width - 2 * side, paper.height - boxTop - foot]
    const scale = Math.floor(Math.min(1, width / content.width, height / content.height) * 1000) / 1000
    const x = (paper.width - content.width * scale) / 2
    const alt = t(($) => $.correctionDocuments.annexes.alt, said)
    paper.place(name, alt, [x, boxTop, content.width, content.height], scale)
  })
  return { annex, page: start }
}

function stampPage(
  paper: Paper,
  number: string,
  said: { number: number; name: string; page: number; pages: number },
  t: Translate,
): void {
  const text =
    said.pages === 1
      ? t(($) => $.correctionDocuments.annexes.header, said)
      : t(($) => $.correctionDocuments.annexes.headerPage, said)
  const right = paper.clean(number)
  const width = paper.widthOf(right, stamp)
  const room = paper.width - 2 * side - width - 12
  const line = fitted(paper.clean(text), stamp.face, stamp.size, room)
  const write = (): void => paper.line(line, side, top, stamp)
  if (said.page === 1) paper.tag('H2', write)
  else paper.artifact(write, 'Pagination')
  paper.artifact(() => paper.line(right, paper.width - side - width, top, stamp), 'Pagination')
  const base = top + lineHeight(stamp.size) + 1
  paper.rule(side, base, paper.width - side, base, 0.5)
}

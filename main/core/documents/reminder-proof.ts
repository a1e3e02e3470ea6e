import type { AnnexPage, Conformance } from '#main/core/documents/annex-pages.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import { localMoment } from '#main/core/documents/format.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { body, bodyBold, type Page } from '#main/core/documents/page.ts'
import { lineHeight, type Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import { fitted } from '#main/core/documents/text-layout.ts'
import type { DocumentHead } from '#main/core/documents/types.ts'
import type { WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { ReminderChannel, ReminderKind } from '#shared/domain/reminder.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A reminder that went out, with everything that proves it. */
export interface ProvenReminder {
  number: string
  kind: ReminderKind
  firm: string
  language: Language
  /** Brussels dates. */
  date: string
  sentOn: string
  channel: ReminderChannel
  address: string
  note: string | null
  by: string
  /** Instant (ISO, UTC) at which it was noted as sent. */
  at: string
  subject: string
  text: string
  textSha256: string
  sha256: string
  /** The letter as it went out; only fetched when letters are wanted. */
  bytes: () => Buffer
}

/** All reminders of a period. */
export interface ReminderProofData extends DocumentHead {
  /** First and last day, both inclusive. */
  from: string
  to: string
  /** The firm it is narrowed to. */
  firm: string | null
  rows: readonly ProvenReminder[]
  /** Whether the letters themselves follow. */
  letters: boolean
}

const small: TextStyle = { face: 'regular', size: 8.5 }
const hash: TextStyle = { face: 'mono', size: 8 }
/** Lines of a text that are shown where the letters follow, or the reader only wants to recognise it. */
const firstLines = 8

type ProofKey =
  | 'sentOn'
  | 'number'
  | 'firm'
  | 'kind'
  | 'channel'
  | 'address'
  | 'language'
  | 'date'
  | 'by'
  | 'note'
  | 'textHash'
  | 'letterHash'
  | 'subject'

/** The proof of a period, in order: overview, each firm with its reminders and their words, the letters when wanted. */
export async function reminderProof(data: ReminderProofData, language: Language): Promise<Buffer> {
  const t = texts(language)
  const period = { from: formatDate(data.from), to: formatDate(data.to) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.reminderLetters.proof.title), {
    besides: ` – ${period.from} – ${period.to}`,
  })
  const { labels } = page
  const label = (key: ProofKey): Label => labels.all((t) => t(($) => $.reminderLetters.proof[key]))
  page.label(
    labels.all((t) => t(($) => $.reminderLetters.proof.period, period)),
    bodyBold,
  )
  const { firm } = data
  if (firm !== null) page.label(labels.all((t) => t(($) => $.reminderLetters.proof.ofFirm, { firm })))
  page.label(labels.all((t) => t(($) => $.reminderLetters.proof.intro)))
  if (data.rows.length === 0) {
    page.label(labels.all((t) => t(($) => $.reminderLetters.proof.none)))
    page.finish()
    return paper.finish().bytes
  }
  const count = data.rows.length
  page.heading(labels.all((t) => t(($) => $.reminderLetters.proof.summary)))
  page.label(labels.all((t) => t(($) => $.reminderLetters.proof.count, { count })))
  addTable(page, {
    columns: [
      { label: label('sentOn'), weight: 60 },
      { label: label('number'), weight: 70, style: { face: 'bold', size: 8.5 } },
      { label: label('firm'), weight: 130 },
      { label: label('kind'), weight: 100 },
      { label: label('channel'), weight: 66 },
      { label: label('address'), weight: 140 },
    ],
    rows: data.rows.map((row) => [
      formatDate(row.sentOn),
      row.number,
      row.firm,
      t(($) => $.reminderLetters.kinds[row.kind]),
      t(($) => $.reminderLetters.channels[row.channel]),
      row.address,
    ]),
    size: 8.5,
  })
  for (const [name, rows] of Map.groupBy(data.rows, ({ firm }) => firm)) {
    page.heading([{ text: paper.clean(name), language }])
    for (const row of rows) addReminder(page, row, label, t, data.letters)
  }
  if (data.letters) page.label(labels.all((t) => t(($) => $.reminderLetters.proof.annexText)))
  const placed = data.letters ? await placeLetters(paper, data, t) : null
  page.finish()
  const { bytes } = paper.finish()
  if (placed === null || placed.places.size === 0) return bytes
  const { fillPlaces } = await import('#main/core/documents/annex-pages.ts')
  return Buffer.concat(await fillPlaces(bytes, placed.places, placed.conformance))
}

function addReminder(
  page: Page,
  row: ProvenReminder,
  label: (key: ProofKey) => Label,
  t: Translate,
  shortened: boolean,
): void {
  const { date, time } = localMoment(row.at)
  const facts: Fact[] = [
    { label: label('number'), content: row.number },
    { label: label('kind'), content: t(($) => $.reminderLetters.kinds[row.kind]) },
    { label: label('sentOn'), content: formatDate(row.sentOn) },
    { label: label('channel'), content: t(($) => $.reminderLetters.channels[row.channel]) },
    { label: label('address'), content: row.address },
    { label: label('language'), content: t(($) => $.shell.languages[row.language]) },
    { label: label('date'), content: formatDate(row.date) },
    { label: label('by'), content: t(($) => $.reminderLetters.proof.noted, { by: row.by, date, time }) },
    ...(row.note === null ? [] : [{ label: label('note'), content: row.note }]),
    { label: label('subject'), content: row.subject },
  ]
  page.need(220)
  addFacts(page, facts)
  for (const [key, value] of [
    ['textHash', row.textSha256],
    ['letterHash', row.sha256],
  ] as const) {
    page.label(label(key), small)
    page.text(value, hash)
  }
  const lines = row.text.split('\n').filter((line) => line.trim() !== '')
  const shown = shortened ? lines.slice(0, firstLines) : lines
  const more = shown.length < lines.length ? ['…'] : []
  page.label(
    page.labels.all((t) => t(($) => (more.length > 0 ? $.reminderLetters.proof.begins : $.reminderLetters.proof.text))),
    { face: 'bold', size: 9.5 },
  )
  for (const line of [...shown, ...more]) page.text(line, { ...body, size: 9.5 })
  page.space(10)
}

const stamp: TextStyle = { face: 'bold', size: 9 }
const side = 22
const top = 24
const boxTop = 42
/** Where the foot of the page frame begins, from below. */
const foot = 46

/** Puts each page of each letter on a page of its own, below a line that says which it is. */
async function placeLetters(
  paper: Paper,
  { rows }: ReminderProofData,
  t: Translate,
): Promise<{ places: Map<string, AnnexPage>; conformance: Conformance }> {
  const { pdfPages } = await import('#main/core/documents/annex-pdf.ts')
  const places = new Map<string, AnnexPage>()
  let conformance: Conformance = 'a'
  for (const row of rows) {
    const letter = await pdfPages(row.bytes())
    if (letter.conformance !== 'a' && conformance !== 'none') conformance = letter.conformance
    const pages = letter.pages.length
    letter.pages.forEach((content, index) => {
      const name = `Letter${places.size + 1}`
      places.set(name, content)
      paper.addPage(content.width > content.height ? 'landscape' : 'portrait')
      const said = { number: row.number, firm: row.firm, page: index + 1, pages }
      const text =
        pages === 1
          ? t(($) => $.reminderLetters.proof.letter, said)
          : t(($) => $.reminderLetters.proof.letterPage, said)
      const line = fitted(paper.clean(text), stamp.face, stamp.size, paper.width - 2 * side)
      const write = (): void => paper.line(line, side, top, stamp)
      if (index === 0) {
        paper.tag('H2', write)
        paper.bookmark(text)
      } else paper.artifact(write, 'Pagination')
      const base = top + lineHeight(stamp.size) + 1
      paper.rule(side, base, paper.width - side, base, 0.5)
      const [width, height] = [paper.width - 2 * side, paper.height - boxTop - foot]
      const scale = Math.floor(Math.min(1, width / content.width, height / content.height) * 1000) / 1000
      const x = (paper.width - content.width * scale) / 2
      paper.place(name, text, [x, boxTop, content.width, content.height], scale)
    })
  }
  return { places, conformance }
}

/** The log of a period as a sheet of a workbook. */
export function reminderLogSheets(rows: readonly ProvenReminder[], language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = (key: ProofKey): string => t(($) => $.reminderLetters.proof[key])
  return [
    {
      name: t(($) => $.reminderLetters.files.log),
      columns: [
        { heading: heading('sentOn'), kind: 'date' },
        { heading: heading('number'), kind: 'text' },
        { heading: heading('firm'), kind: 'text', width: 28 },
        { heading: heading('kind'), kind: 'text', width: 26 },
        { heading: heading('channel'), kind: 'text', width: 20 },
        { heading: heading('address'), kind: 'text', width: 36 },
        { heading: heading('language'), kind: 'text' },
        { heading: heading('date'), kind: 'date' },
        { heading: heading('by'), kind: 'text', width: 18 },
        { heading: heading('note'), kind: 'text', width: 28 },
        { heading: heading('subject'), kind: 'text', width: 36 },
        { heading: t(($) => $.reminderLetters.proof.text), kind: 'text', width: 60 },
        { heading: heading('textHash'), kind: 'text', width: 66 },
        { heading: heading('letterHash'), kind: 'text', width: 66 },
      ],
      rows: rows.map((row) => [
        row.sentOn,
        row.number,
        row.firm,
        t(($) => $.reminderLetters.kinds[row.kind]),
        t(($) => $.reminderLetters.channels[row.channel]),
        row.address,
        t(($) => $.shell.languages[row.language]),
        row.date,
        row.by,
        row.note,
        row.subject,
        row.text,
        row.textSha256,
        row.sha256,
      ]),
    },
  ]
}

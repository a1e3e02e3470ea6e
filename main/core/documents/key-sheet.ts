import { qrRectangles } from '#main/core/documents/form-code.ts'
import { addFacts, type Fact } from '#main/core/documents/facts.ts'
import { labelsIn, stackedLines, type Label } from '#main/core/documents/labels.ts'
import { bodyBold, Page } from '#main/core/documents/page.ts'
import { lineHeight, Paper, type TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { KeyKind } from '#shared/domain/access.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { AccessPage, FirmStep, KeyQuestion, KeyWay, PersonStep } from '#shared/domain/keys.ts'
import { stepFacts } from '#shared/domain/keys.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A step on the sheet, with the local date on which it was done. */
export interface SheetStep {
  step: PersonStep | FirmStep
  doneOn: string | null
}

/** A way on the sheet: only those that fit or may. */
export interface SheetWay extends Pick<KeyWay, 'kind' | 'reason' | 'recommended'> {
  state: 'fits' | 'check'
  steps: readonly SheetStep[]
}

interface SheetCommon extends DocumentHead {
  language: Language
  /** Countries whose card the app takes here, as the sheet’s language names them. */
  countries: string
  unsure: readonly KeyQuestion[]
  ways: readonly SheetWay[]
  /** Official pages and their addresses, in the order of the steps. */
  pages: readonly { page: AccessPage; url: string }[]
  /** How to reach the office, on a line. */
  contact: string
  /** Day on which the addresses were checked, a local date. */
  checkedOn: string
}

/** The way of a person to the key. Never with a national number. */
export interface PersonSheetData extends SheetCommon {
  name: string
  employer: string | null
  /** A key that works. */
  active: { kind: KeyKind; since: string } | null
  appointmentOn: string | null
}

/** The way of a foreign firm into the service. */
export interface FirmSheetData extends SheetCommon {
  name: string
  enterpriseNumber: string | null
  foreignVat: string | null
  /** Countries whose card the app takes from a worker. */
  workerCountries: string
  steps: readonly SheetStep[]
}

const small: TextStyle = { face: 'regular', size: 9 }
const qrSide = 62

/** A sheet for each person, one after the other in one file; `breathe` is waited for between them. */
export async function personKeySheets(
  sheets: readonly PersonSheetData[],
  breathe: () => Promise<unknown>,
): Promise<DocumentResult> {
  return await drawSheets(sheets, (t) => t(($) => $.keys.sheet.title), drawPerson, breathe)
}

/** The same for firms. */
export async function firmKeySheets(
  sheets: readonly FirmSheetData[],
  breathe: () => Promise<unknown>,
): Promise<DocumentResult> {
  return await drawSheets(sheets, (t) => t(($) => $.keys.sheet.firmTitle), drawFirm, breathe)
}

async function drawSheets<Data extends SheetCommon & { name: string }>(
  sheets: readonly Data[],
  title: (t: Translate) => string,
  draw: (page: Page, data: Data) => void,
  breathe: () => Promise<unknown>,
): Promise<DocumentResult> {
  const [first] = sheets
  if (!first) throw new Error('No sheet to draw')
  const { language, createdAt, sender } = first
  const t = texts(language)
  const about = sheets.length === 1 ? first.name : t(($) => $.keys.sheet.several)
  const paper = new Paper({ title: `${title(t)} – ${about}`, author: sender.name, language, createdAt })
  for (const data of sheets) {
    // Each reader gets a language of his own, also in what a screen reader is told.
    paper.group('Sect', () => drawSheet(paper, data, title, draw), { lang: data.language })
    await breathe()
  }
  return paper.finish()
}

function drawSheet<Data extends SheetCommon & { name: string }>(
  paper: Paper,
  data: Data,
  title: (t: Translate) => string,
  draw: (page: Page, data: Data) => void,
): void {
  const labels = labelsIn([data.language])
  const page = new Page(paper, { head: data, title: labels.all(title), labels })
  paper.bookmark(data.name)
  draw(page, data)
  addPages(page, data)
  const label = (choose: (t: Translate) => string): Label => labels.all(choose)
  page.heading(label((t) => t(($) => $.keys.sheet.contact)))
  page.text(data.contact, bodyBold)
  page.space(4)
  page.label(
    label((t) => t(($) => $.keys.sheet.law, { date: formatDate(data.checkedOn) })),
    small,
  )
  page.finish()
}

function drawPerson(page: Page, data: PersonSheetData): void {
  const { labels } = page
  const { active, appointmentOn, employer } = data
  const fact = (key: 'name' | 'employer' | 'key' | 'appointment', content: Fact['content']): Fact => ({
    label: labels.all((t) => t(($) => $.keys.sheet[key])),
    content,
  })
  const keyWords = (t: Translate, { kind, since }: NonNullable<PersonSheetData['active']>): string =>
    t(($) => $.keys.sheet.keyActive, { kind: t(($) => $.keys.kinds[kind]), date: formatDate(since) })
  addFacts(page, [
    fact('name', data.name),
    ...(employer === null ? [] : [fact('employer', employer)]),
    ...(active === null
      ? []
      : [
          fact(
            'key',
            labels.all((t) => keyWords(t, active)),
          ),
        ]),
    ...(appointmentOn === null ? [] : [fact('appointment', formatDate(appointmentOn))]),
  ])
  page.label(labels.all((t) => t(($) => $.keys.sheet.intro)))
  addUnsure(page, data)
  for (const way of data.ways) {
    addWayHead(page, data, way)
    addSteps(page, way.steps)
  }
}

function drawFirm(page: Page, data: FirmSheetData): void {
  const { labels } = page
  const label = (choose: (t: Translate) => string): Label => labels.all(choose)
  const { enterpriseNumber, foreignVat } = data
  addFacts(page, [
    { label: label((t) => t(($) => $.keys.sheet.firm)), content: data.name },
    {
      label: label((t) => t(($) => $.keys.sheet.number)),
      content:
        enterpriseNumber === null
          ? label((t) => t(($) => $.keys.sheet.noNumber))
          : formatEnterpriseNumber(enterpriseNumber),
    },
    ...(foreignVat === null ? [] : [{ label: label((t) => t(($) => $.keys.sheet.vat)), content: foreignVat }]),
  ])
  page.label(label((t) => t(($) => $.keys.sheet.firmIntro)))
  addSteps(page, data.steps)
  page.heading(label((t) => t(($) => $.keys.sheet.representative)))
  page.label(label((t) => t(($) => $.keys.firm.difference, { countries: data.workerCountries })))
  addUnsure(page, data)
  for (const way of data.ways) addWayHead(page, data, way)
}

function addUnsure(page: Page, { unsure }: SheetCommon): void {
  if (unsure.length === 0) return
  const { labels } = page
  page.heading(labels.all((t) => t(($) => $.keys.sheet.findOut)))
  for (const question of unsure) {
    page.label(
      labels.all((t) => `– ${t(($) => $.keys.questions[question].title)} ${t(($) => $.keys.questions[question].find)}`),
    )
  }
}

function addWayHead(page: Page, { countries }: SheetCommon, way: SheetWay): void {
  const { kind, state, reason, recommended } = way
  const { labels } = page
  const heading = recommended && state === 'fits' ? 'recommended' : state === 'fits' ? 'also' : 'maybe'
  page.heading(labels.all((t) => t(($) => $.keys.sheet[heading], { kind: t(($) => $.keys.kinds[kind]) })))
  page.label(labels.all((t) => t(($) => $.keys.reasons[reason], { countries })))
}

function actorWords(step: SheetStep['step'], t: Translate): string {
  const { actor } = stepFacts[step]
  if (actor === 'person') return t(($) => $.keys.sheet.you)
  return actor === 'office' ? t(($) => $.keys.sheet.ourOffice) : t(($) => $.keys.actors[actor])
}

function addSteps(page: Page, steps: readonly SheetStep[]): void {
  const { labels } = page
  const t = texts(labels.first)
  const label = (key: 'step' | 'who' | 'done'): Label => labels.all((t) => t(($) => $.keys.sheet[key]))
  addTable(page, {
    columns: [
      { label: labels.all(() => '#'), weight: 20, style: { face: 'bold', size: 10 } },
      { label: label('step'), weight: 280 },
      { label: label('who'), weight: 142 },
      { label: label('done'), weight: 72 },
    ],
    rows: steps.map(({ step, doneOn }, index) => [
      String(index + 1),
      `${t(($) => $.keys.steps[step].title)}\n${t(($) => $.keys.steps[step].text)}`,
      actorWords(step, t),
      doneOn === null ? '' : formatDate(doneOn),
    ]),
    size: 10,
  })
}

/** The addresses two by two, each as text to type and as a code to scan. */
function addPages(page: Page, { pages }: SheetCommon): void {
  if (pages.length === 0) return
  const { labels, paper } = page
  page.heading(labels.all((t) => t(($) => $.keys.sheet.pages)))
  const share = page.width / 2
  const width = share - qrSide - 24
  for (let index = 0; index < pages.length; index += 2) {
    const pair = pages.slice(index, index + 2).map(({ page: official, url }) => ({
      url,
      name: stackedLines(
        labels.all((t) => t(($) => $.keys.pages[official])),
        { ...bodyBold, size: 9.5 },
        width,
      ),
      address: paper.lines(url, small, width),
    }))
    const heights = pair.map(({ name, address }) => name.length * lineHeight(9.5) + address.length * lineHeight(9))
    const height = Math.max(qrSide, ...heights) + 12
    page.need(height)
    const y = page.y + 2
    for (const [column, { url, name, address }] of pair.entries()) {
      const left = page.left + column * share
      paper.tag('Figure', () => paper.fill(qrRectangles(url, left, y, qrSide)), {
        alt: paper.clean(url),
        bbox: [left, y, left + qrSide, y + qrSide],
      })
      const text = left + qrSide + 12
      paper.tag('P', () =>
        paper.block(address, text, paper.block(name, text, y + 2, { ...bodyBold, size: 9.5 }), small),
      )
    }
    page.y += height
  }
}

import { differenceWords, matchFirmNumber } from '#main/core/documents/match-report.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { longDate } from '#main/core/documents/format.ts'
import { body, type Page } from '#main/core/documents/page.ts'
import type { TextStyle } from '#main/core/documents/paper.ts'
import { addTable, type TableColumn } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { ClientFirm, ClientReport } from '#shared/contract/clients.ts'
import { brusselsDate, formatDate } from '#shared/domain/dates.ts'
import { paperStates } from '#shared/domain/paper.ts'
import type { clients } from '#shared/i18n/fr/clients.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The report to a client with its sender. */
export interface ClientReportData extends DocumentHead, ClientReport {
  senderAddress: string | null
  names: boolean
}

/** What a column of the report is called. */
export type ClientField = keyof typeof clients.fields

const cell: TextStyle = { face: 'regular', size: 8.5 }
const strong: TextStyle = { face: 'bold', size: 8.5 }

/** A firm's tier in words. */
export function tierWords({ tier }: Pick<ClientFirm, 'tier'>, t: Translate): string {
  if (tier === null) return t(($) => $.clients.noTier)
  return tier === 0 ? t(($) => $.clients.declarant) : String(tier)
}

/** The name of a firm; of registrations that name none, that there is none. */
export function clientFirmName({ firm }: Pick<ClientFirm, 'firm'>, t: Translate): string {
  return firm === '' ? t(($) => $.match.noFirm) : firm
}

/** The kind of a paper in words. */
export function paperName({ code, name }: ClientFirm['papers'][number], t: Translate): string {
  return code === null ? (name ?? '') : t(($) => $.papers.kinds[code])
}

/** Gaps of the chain and differences of the match in one list. */
export function gapLines(
  report: ClientReport,
  t: Translate,
): { place: string; firm: string; gap: string; when: string; days: number | null }[] {
  const placeOf = new Map(report.declarations.map(({ id, workplace }) => [id, workplace]))
  return [
    ...report.chainGaps.map(({ declarationId, firm, firstDay }) => ({
      place: placeOf.get(declarationId) ?? '',
      firm,
      gap: t(($) => $.clients.chainGap),
      when: t(($) => $.clients.since, { date: formatDate(firstDay) }),
      days: null,
    })),
    ...report.differences.map((one) => ({
      place: one.workplace,
      firm: clientFirmName(one, t),
      gap: differenceWords(one, t),
      when: t(($) => $.match.document.daysBetween, {
        first: formatDate(one.firstDay),
        last: formatDate(one.lastDay),
      }),
      days: one.days,
    })),
  ]
}

/** On two lines: a narrow column would break a date. */
const period = (from: string | null, to: string | null): string =>
  `${from === null ? '…' : formatDate(from)} –\n${to === null ? '…' : formatDate(to)}`

/** The report to a client as a letter with its tables. */
export function clientReportPdf(data: ClientReportData, language: Language): DocumentResult {
  const t = texts(language)
  const dates = { from: formatDate(data.from), to: formatDate(data.to) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.clients.document.title), {
    besides: ` – ${data.client.label} – ${dates.from} – ${dates.to}`,
  })
  const { labels } = page
  const head = (key: 'date' | 'sender' | 'addressee') => labels.all((t) => t(($) => $.clients.document[key]))
  addFacts(page, [
    { label: head('date'), content: longDate(brusselsDate(data.createdAt), language) },
    { label: head('sender'), content: [data.sender.name, data.senderAddress].filter(Boolean).join('\n') },
    { label: head('addressee'), content: [data.client.label, data.client.address].filter(Boolean).join('\n') },
  ])
  page.text(t(($) => $.clients.document.greeting))
  page.text(t(($) => $.clients.document.intro, dates))
  if (data.declarations.length === 0) page.text(t(($) => $.clients.document.none))
  else addParts(page, data, t)
  page.space(4)
  page.text(t(($) => $.clients.document.privacy))
  page.text(data.names ? t(($) => $.clients.document.withNames) : t(($) => $.clients.document.noNames))
  page.text(t(($) => $.clients.document.closing))
  page.text(data.sender.name, { ...body, face: 'bold' })
  page.finish()
  return paper.finish()
}

function addParts(page: Page, data: ClientReportData, t: Translate): void {
  addOverview(page, data)
  addPlaces(page, data)
  addFirms(page, data, t)
  addPapers(page, data, t)
  addGaps(page, data, t)
  addFindings(page, data)
  if (data.names) addPeople(page, data, t)
}

function columnsOf(page: Page, columns: readonly [ClientField, number, ('right' | 'bold')?][]): TableColumn[] {
  return columns.map(([field, weight, how]) => ({
    label: page.labels.all((t) => t(($) => $.clients.fields[field])),
    weight,
    style: how === 'bold' ? strong : cell,
    ...(how === 'right' ? { align: 'right' as const } : {}),
  }))
}

function heading(page: Page, part: 'overview' | 'places' | 'firms' | 'papers' | 'gaps' | 'findings' | 'people'): void {
  page.heading(page.labels.all((t) => t(($) => $.clients.parts[part])))
}

function addOverview(page: Page, { total }: ClientReportData): void {
  heading(page, 'overview')
  const fact = (field: ClientField, value: number) => ({
    label: page.labels.all((t) => t(($) => $.clients.fields[field])),
    content: String(value),
  })
  addFacts(page, [
    fact('firms', total.firms),
    fact('people', total.people),
    fact('personDays', total.personDays),
    fact('days', total.days),
  ])
}

function addPlaces(page: Page, { declarations }: ClientReportData): void {
  heading(page, 'places')
  addTable(page, {
    columns: columnsOf(page, [
      ['place', 170, 'bold'],
      ['period', 66],
      ['firms', 72, 'right'],
      ['people', 64, 'right'],
      ['days', 42, 'right'],
      ['personDays', 66, 'right'],
      ['covered', 60, 'right'],
    ]),
    rows: declarations.map((one) => [
      [
        one.workplace,
        ...(one.workplace === one.number ? [] : [one.number]),
        ...(one.address ? [one.address] : []),
      ].join('\n'),
      period(one.startDate, one.endDate),
      ...[one.firms, one.people, one.days, one.personDays, one.covered].map(String),
    ]),
    size: 8.5,
  })
}

function addFirms(page: Page, { declarations, firms }: ClientReportData, t: Translate): void {
  heading(page, 'firms')
  for (const { id, workplace, number } of declarations) {
    page.need(90)
    page.text(workplace === number ? workplace : `${workplace} · ${number}`, { ...body, face: 'bold' })
    addTable(page, {
      columns: columnsOf(page, [
        ['firm', 150, 'bold'],
        ['tier', 66],
        ['employer', 124],
        ['people', 64, 'right'],
        ['days', 42, 'right'],
        ['personDays', 70, 'right'],
        ['papers', 72],
      ]),
      rows: firms
        .filter(({ declarationId }) => declarationId === id)
        .map((one) => [
          [clientFirmName(one, t), ...matchFirmNumber(one)].join('\n'),
          tierWords(one, t),
          one.employer ?? '',
          String(one.people),
          String(one.days),
          String(one.personDays),
          papersWords(one, t),
        ]),
      size: 8.5,
    })
  }
}

/** Whether a firm's papers are in order: how many required ones are not. */
export function papersWords({ papers, tier }: ClientFirm, t: Translate): string {
  if (papers.length === 0 || tier === 0) return '–'
  const lacking = papers.filter(({ required, state }) => required && state !== 'valid' && state !== 'ending').length
  return lacking === 0 ? t(($) => $.clients.papersOk) : t(($) => $.clients.papersLacking, { count: lacking })
}

function addPapers(page: Page, data: ClientReportData, t: Translate): void {
  heading(page, 'papers')
  const placeOf = new Map(data.declarations.map(({ id, workplace }) => [id, workplace]))
  const held = data.firms.filter(({ papers }) => papers.length > 0)
  if (held.length === 0) {
    page.text(t(($) => $.clients.noPapers))
    return
  }
  page.text(t(($) => $.clients.parts.papersOn, { date: formatDate(data.papersOn) }))
  addTable(page, {
    columns: columnsOf(page, [
      ['firm', 140, 'bold'],
      ['place', 120],
      ['papers', 300],
    ]),
    rows: held.map((one) => [
      clientFirmName(one, t),
      placeOf.get(one.declarationId) ?? '',
      paperStates
        .flatMap((state) => {
          const papers = one.papers.filter((paper) => paper.state === state)
          return papers.length === 0 ? [] : [statedPapers(papers, t)]
        })
        .join('\n'),
    ]),
    size: 8.5,
  })
}

/** Papers of one state: the state, then which, each with its last day where it has one. */
function statedPapers(papers: ClientFirm['papers'], t: Translate): string {
  const [first] = papers
  if (!first) return ''
  const named = papers.map((paper) => {
    const { expiresOn } = paper
    return expiresOn === null ? paperName(paper, t) : `${paperName(paper, t)} (${formatDate(expiresOn)})`
  })
  return t(($) => $.clients.stated, { state: t(($) => $.papers.states[first.state]), papers: named.join(', ') })
}

function addGaps(page: Page, data: ClientReportData, t: Translate): void {
  heading(page, 'gaps')
  const lines = gapLines(data, t)
  if (lines.length === 0) {
    page.text(t(($) => $.clients.noGaps))
    return
  }
  addTable(page, {
    columns: columnsOf(page, [
      ['place', 120],
      ['firm', 140, 'bold'],
      ['gap', 180],
      ['period', 70],
      ['days', 40, 'right'],
    ]),
    rows: lines.map(({ place, firm, gap, when, days }) => [
      place,
      firm,
      gap,
      when.replace(' – ', ' –\n'),
      days === null ? '' : String(days),
    ]),
    size: 8.5,
  })
}

function addFindings(page: Page, { declarations }: ClientReportData): void {
  heading(page, 'findings')
  addTable(page, {
    columns: columnsOf(page, [
      ['place', 240, 'bold'],
      ['open', 80, 'right'],
      ['inCorrection', 80, 'right'],
      ['corrected', 80, 'right'],
      ['explained', 80, 'right'],
    ]),
    rows: declarations.map(({ workplace, open, inCorrection, corrected, explained }) => [
      workplace,
      ...[open, inCorrection, corrected, explained].map(String),
    ]),
    size: 8.5,
  })
}

function addPeople(page: Page, { declarations, firms }: ClientReportData, t: Translate): void {
  heading(page, 'people')
  const rows = declarations.flatMap(({ id, workplace }) =>
    firms
      .filter(({ declarationId }) => declarationId === id)
      .flatMap((one) => one.names.map(({ person, days }) => [person, clientFirmName(one, t), workplace, String(days)])),
  )
  if (rows.length === 0) {
    page.text(t(($) => $.clients.noPeople))
    return
  }
  addTable(page, {
    columns: columnsOf(page, [
      ['person', 180, 'bold'],
      ['firm', 160],
      ['place', 150],
      ['days', 50, 'right'],
    ]),
    rows,
    size: 8.5,
  })
}

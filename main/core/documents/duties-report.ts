import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import type { Label } from '#main/core/documents/labels.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import type { TextStyle } from '#main/core/documents/paper.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { CellValue, WriteColumn, WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { duties, dutyStates, type Duty, type DutyState } from '#shared/domain/duties.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A piece of evidence, in the words of the document’s language. */
export interface ReportedEvidence {
  what: string
  details: string
  /** Local dates. */
  from: string | null
  to: string | null
  deciding: boolean
}

/** One duty of a firm. */
export interface ReportedDuty {
  duty: Duty
  state: DutyState
  reason: string
  evidence: readonly ReportedEvidence[]
}

/** A firm of the chain, with its four duties in their order. */
export interface ReportedFirm {
  name: string
  /** Enterprise number, ten digits, or a foreign VAT number. */
  number: string | null
  tier: number | null
  viaAgency: boolean
  duties: readonly ReportedDuty[]
}

/** How the duties of the firms of a declaration stand on a day. */
export interface DutiesReportData extends DocumentHead {
  declaration: string
  workplace: string
  address: string | null
  /** Local date `YYYY-MM-DD`. */
  date: string
  /** In the order of the tree. */
  firms: readonly ReportedFirm[]
  /** How far back data were judged. */
  window: { covered: number; within: number }
}

const small: TextStyle = { face: 'regular', size: 9 }

type ReportKey = Exclude<keyof (typeof import('#shared/i18n/fr/duties.ts'))['duties']['report'], 'tierN' | 'pair'>

/** The obligations report: per firm in the order of the chain the four duties, with state, reason, evidence and room to sign. */
export function dutiesReport(data: DutiesReportData, language: Language): DocumentResult {
  const t = texts(language)
  const date = formatDate(data.date)
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.duties.report.title), {
    besides: ` – ${data.declaration} – ${date}`,
  })
  const { labels } = page
  const label = (key: ReportKey): Label => labels.all((t) => t(($) => $.duties.report[key]))
  addFacts(page, [
    { label: label('declaration'), content: data.declaration },
    { label: label('workplace'), content: data.workplace },
    ...(data.address === null ? [] : [{ label: label('address'), content: data.address }]),
    { label: label('asOf'), content: date },
  ])
  page.label(label('intro'))
  page.heading(label('four'))
  addTable(page, {
    columns: [
      { label: label('duty'), weight: 130, style: { face: 'bold', size: 9.5 } },
      { label: label('what'), weight: 370 },
    ],
    rows: duties.map((duty) => [t(($) => $.duties.names[duty]), t(($) => $.duties.sentences[duty])]),
    size: 9.5,
  })
  if (data.firms.length === 0) page.label(label('none'), bodyBold)
  else {
    addSummary(page, data.firms, t, label)
    for (const firm of data.firms) addFirm(page, firm, t, label)
  }
  addFoot(page, data, label)
  page.finish()
  return paper.finish()
}

function addSummary(page: Page, firms: readonly ReportedFirm[], t: Translate, label: (key: ReportKey) => Label): void {
  page.heading(label('summary'))
  const count = (duty: Duty, state: DutyState): string =>
    String(firms.filter((firm) => firm.duties.some((one) => one.duty === duty && one.state === state)).length)
  addTable(page, {
    columns: [
      { label: label('duty'), weight: 150, style: { face: 'bold', size: 9.5 } },
      ...dutyStates.map((state) => ({
        label: page.labels.all((t) => t(($) => $.duties.states[state])),
        weight: 90,
        align: 'right' as const,
      })),
    ],
    rows: duties.map((duty) => [t(($) => $.duties.names[duty]), ...dutyStates.map((state) => count(duty, state))]),
    size: 9.5,
  })
}

function tierWords({ tier, viaAgency }: Pick<ReportedFirm, 'tier' | 'viaAgency'>, t: Translate): string {
  const place =
    tier === null
      ? t(($) => $.duties.report.tierNone)
      : tier === 0
        ? t(($) => $.duties.report.tierZero)
        : t(($) => $.duties.report.tierN, { tier })
  return viaAgency ? `${place}, ${t(($) => $.duties.report.viaAgency)}` : place
}

function addFirm(page: Page, firm: ReportedFirm, t: Translate, label: (key: ReportKey) => Label): void {
  const { labels } = page
  page.heading([{ text: firm.name, language: labels.first }])
  const number = firm.number === null ? [] : [formatEnterpriseNumber(firm.number)]
  page.text([...number, tierWords(firm, t)].join(' · '), small)
  addTable(page, {
    columns: [
      { label: label('duty'), weight: 100, style: { face: 'bold', size: 9 } },
      { label: label('state'), weight: 66, style: { face: 'bold', size: 9 } },
      { label: label('reason'), weight: 162 },
      { label: label('evidence'), weight: 190 },
    ],
    rows: firm.duties.map(({ duty, state, reason, evidence }) => [
      t(($) => $.duties.names[duty]),
      t(($) => $.duties.states[state]),
      reason,
      evidence.length === 0
        ? t(($) => $.duties.report.noEvidence)
        : evidence.map((item) => `– ${evidenceLine(item, t)}`).join('\n'),
    ]),
    size: 9,
  })
}

function evidenceLine({ what, details, from, to }: ReportedEvidence, t: Translate): string {
  const said = details === '' ? what : t(($) => $.duties.report.pair, { name: what, value: details })
  // What names its days itself, such as the registrations of a period, needs them no second time.
  const shown = (date: string): boolean => said.includes(formatDate(date))
  const dates =
    from !== null && to !== null && !(shown(from) && shown(to))
      ? `${formatDate(from)} – ${formatDate(to)}`
      : from !== null && to === null && !shown(from)
        ? t(($) => $.duties.report.since, { date: formatDate(from) })
        : to !== null && from === null && !shown(to)
          ? t(($) => $.duties.evidence.until, { date: formatDate(to) })
          : null
  return dates === null ? said : `${said} (${dates})`
}

function addFoot(page: Page, { window }: DutiesReportData, label: (key: ReportKey) => Label): void {
  const { labels } = page
  page.space(4)
  page.label(
    labels.all((t) => t(($) => $.duties.report.window, { ...window })),
    small,
  )
  page.label(label('law'), bodyBold)
  page.heading(label('signatures'))
  page.writingLine(label('signer'), label('signedOn'))
  page.writingLine(label('signature'))
}

/** The same as sheets of a workbook: a line per duty, and a line per piece of evidence. */
export function dutiesSheets(data: DutiesReportData, language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = (key: ReportKey): string => t(($) => $.duties.report[key])
  const firmColumns: WriteColumn[] = [
    { heading: heading('declaration'), kind: 'text', width: 18 },
    { heading: heading('workplace'), kind: 'text', width: 28 },
    { heading: heading('asOf'), kind: 'date' },
    { heading: heading('firm'), kind: 'text', width: 28 },
    { heading: heading('number'), kind: 'text', width: 18 },
    { heading: heading('tier'), kind: 'text', width: 16 },
    { heading: heading('duty'), kind: 'text', width: 24 },
  ]
  const firmCells = (firm: ReportedFirm, duty: Duty): CellValue[] => [
    data.declaration,
    data.workplace,
    data.date,
    firm.name,
    firm.number === null ? null : formatEnterpriseNumber(firm.number),
    tierWords(firm, t),
    t(($) => $.duties.names[duty]),
  ]
  return [
    {
      name: heading('name'),
      columns: [
        ...firmColumns,
        { heading: heading('state'), kind: 'text', width: 16 },
        { heading: heading('reason'), kind: 'text', width: 70 },
      ],
      rows: data.firms.flatMap((firm) =>
        firm.duties.map(({ duty, state, reason }) => [
          ...firmCells(firm, duty),
          t(($) => $.duties.states[state]),
          reason,
        ]),
      ),
    },
    {
      name: heading('evidenceSheet'),
      columns: [
        ...firmColumns,
        { heading: heading('evidence'), kind: 'text', width: 40 },
        { heading: heading('what'), kind: 'text', width: 60 },
        { heading: heading('from'), kind: 'date' },
        { heading: heading('to'), kind: 'date' },
        { heading: heading('decides'), kind: 'text' },
      ],
      rows: data.firms.flatMap((firm) =>
        firm.duties.flatMap(({ duty, evidence }) =>
          evidence.map(({ what, details, from, to, deciding }) => [
            ...firmCells(firm, duty),
            what,
            details,
            from,
            to,
            deciding ? heading('yes') : null,
          ]),
        ),
      ),
    },
  ]
}

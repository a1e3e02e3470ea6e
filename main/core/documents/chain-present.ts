import { placeName } from '#main/core/documents/chain-list.ts'
import type { PresentData } from '#main/core/documents/chain-types.ts'
import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { longDate } from '#main/core/documents/format.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentResult } from '#main/core/documents/types.ts'
import type { WriteColumn, WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { PresentAnswer, PresentFirm, PresentPerson, ToldEvidence } from '#shared/contract/chain-present.ts'
import { formatDate } from '#shared/domain/dates.ts'
import type { Language } from '#shared/i18n/index.ts'

/** A piece of evidence in words: what it is, what it says, and when. */
export function toldText({ code, date, detail }: ToldEvidence, t: Translate): string {
  const method = code === 'method' && detail !== null ? t(($) => $.chain.methods[detail as 'other']) : detail
  const what = t(($) => $.chainViews.told[code])
  const said = [method, date === null ? null : formatDate(date)].filter(Boolean).join(', ')
  return said === '' ? what : t(($) => $.chainViews.pair, { name: what, value: said })
}

/** For whom a firm worked that day: from its direct employer up to the declarant; several places on lines of their own. */
export function forWhom(firm: PresentFirm | undefined, t: Translate): string {
  if (!firm?.place) return t(($) => $.chainViews.noPlace)
  if (firm.lines.length === 0) return t(($) => $.chainViews.declares)
  return firm.lines.map((line) => line.map(({ company }) => company).join(' › ')).join('\n')
}

function firmOf({ firms }: PresentAnswer, person: PresentPerson): PresentFirm | undefined {
  return firms.find(({ companyId, company }) =>
    person.companyId === null ? companyId === null && company === person.firm : companyId === person.companyId,
  )
}

function outText(seen: NonNullable<PresentPerson['seen']>, t: Translate): string {
  if (seen.lastOut === null) return ''
  return seen.outNextDay ? t(($) => $.chainViews.nextDay, { time: seen.lastOut }) : seen.lastOut
}

/** Who was at a workplace on a day, for whom, and who had been told to register: printed. */
export function presentPaper({ answer, ...head }: PresentData, language: Language): DocumentResult {
  const t = texts(language)
  const place = placeName(answer.declaration)
  const { paper, page } = beginPaper(head, language, (t) => t(($) => $.chainViews.present.title, { place }), {
    besides: ` – ${formatDate(answer.date)}`,
    orientation: 'landscape',
  })
  page.label(
    page.labels.all((t, language) => t(($) => $.chainViews.list.asOf, { date: longDate(answer.date, language) })),
    bodyBold,
  )
  const seen = answer.people.filter((person) => person.seen !== null)
  const missing = answer.people.filter((person) => person.seen === null)
  const unplaced = seen.filter((person) => !person.place).length
  const counts = { seen: seen.length, missing: missing.length, firms: answer.firms.length, unplaced }
  page.label(page.labels.all((t) => t(($) => $.chainViews.present.sums, counts)))
  if (!answer.covered) page.label(page.labels.all((t) => t(($) => $.chainViews.present.notCovered)))
  addFirms(page, answer, t)
  page.heading(page.labels.all((t) => t(($) => $.chainViews.present.seen)))
  if (seen.length === 0) page.label(page.labels.all((t) => t(($) => $.chainViews.present.nobodySeen)))
  else addSeen(page, answer, seen, t)
  page.heading(page.labels.all((t) => t(($) => $.chainViews.present.missing)))
  if (missing.length === 0) page.label(page.labels.all((t) => t(($) => $.chainViews.present.nobodyMissing)))
  else addMissing(page, answer, missing, t)
  page.finish()
  return paper.finish()
}

type PresentKey = keyof ReturnType<typeof columnsOf>

function columnsOf(t: Translate) {
  return {
    person: t(($) => $.chainViews.present.columns.person),
    identifier: t(($) => $.chainViews.present.columns.identifier),
    firm: t(($) => $.chainViews.columns.firm),
    forWhom: t(($) => $.chainViews.present.columns.forWhom),
    firstIn: t(($) => $.chainViews.present.columns.firstIn),
    lastOut: t(($) => $.chainViews.present.columns.lastOut),
    receipts: t(($) => $.chainViews.present.columns.receipts),
    planned: t(($) => $.chainViews.present.columns.planned),
    findings: t(($) => $.chainViews.present.columns.findings),
    plannedCount: t(($) => $.chainViews.columns.planned),
    number: t(($) => $.chainViews.columns.number),
    tier: t(($) => $.chain.fields.tier),
    seen: t(($) => $.chainViews.columns.seen),
    told: t(($) => $.chainViews.present.columns.told),
    evidence: t(($) => $.chainViews.present.columns.evidence),
    state: t(($) => $.chainViews.present.columns.state),
  }
}

function addFirms(page: Page, { firms }: PresentAnswer, t: Translate): void {
  const label = (key: PresentKey) => page.labels.all((t) => columnsOf(t)[key])
  page.heading(page.labels.all((t) => t(($) => $.chainViews.present.firms)))
  if (firms.length === 0) {
    page.label(page.labels.all((t) => t(($) => $.chain.page.emptyTree)))
    return
  }
  addTable(page, {
    columns: [
      { label: label('firm'), weight: 150, style: { face: 'bold', size: 8.5 } },
      { label: label('number'), weight: 80 },
      { label: label('tier'), weight: 54 },
      { label: label('forWhom'), weight: 170 },
      { label: label('plannedCount'), weight: 46, align: 'right' },
      { label: label('seen'), weight: 54, align: 'right' },
      { label: label('told'), weight: 74 },
      { label: label('evidence'), weight: 176 },
    ],
    rows: firms.map((firm) => [
      firm.company,
      firm.number ?? '',
      firm.tier === null ? '–' : firm.tier === 0 ? t(($) => $.chain.page.tierZero) : String(firm.tier),
      forWhom(firm, t),
      String(firm.planned),
      firm.seen === 0 && firm.place ? t(($) => $.chainViews.present.none) : String(firm.seen),
      t(($) => $.chainViews.toldStates[firm.toldState]),
      firm.told.map((evidence) => toldText(evidence, t)).join('\n'),
    ]),
    size: 8.5,
  })
}

function addSeen(page: Page, answer: PresentAnswer, people: readonly PresentPerson[], t: Translate): void {
  const label = (key: PresentKey) => page.labels.all((t) => columnsOf(t)[key])
  addTable(page, {
    columns: [
      { label: label('person'), weight: 136, style: { face: 'bold', size: 8.5 } },
      { label: label('identifier'), weight: 70 },
      { label: label('firm'), weight: 126 },
      { label: label('forWhom'), weight: 160 },
      { label: label('firstIn'), weight: 48 },
      { label: label('lastOut'), weight: 66 },
      { label: label('receipts'), weight: 84, align: 'right' },
      { label: label('planned'), weight: 50 },
      { label: label('findings'), weight: 84, align: 'right' },
    ],
    rows: people.flatMap((person) => {
      const { seen } = person
      if (!seen) return []
      return [
        [
          person.person,
          person.identifier ?? '',
          person.firm,
          forWhom(firmOf(answer, person), t),
          seen.firstIn ?? '',
          outText(seen, t),
          String(seen.receipts),
          person.planned ? t(($) => $.common.yes) : t(($) => $.common.no),
          person.findings === 0 ? '' : String(person.findings),
        ],
      ]
    }),
    size: 8.5,
  })
}

function addMissing(page: Page, answer: PresentAnswer, people: readonly PresentPerson[], t: Translate): void {
  const label = (key: PresentKey) => page.labels.all((t) => columnsOf(t)[key])
  addTable(page, {
    columns: [
      { label: label('person'), weight: 180, style: { face: 'bold', size: 8.5 } },
      { label: label('identifier'), weight: 90 },
      { label: label('firm'), weight: 180 },
      { label: label('forWhom'), weight: 240 },
      { label: label('findings'), weight: 90, align: 'right' },
    ],
    rows: people.map((person) => [
      person.person,
      person.identifier ?? '',
      person.firm,
      forWhom(firmOf(answer, person), t),
      person.findings === 0 ? '' : String(person.findings),
    ]),
    size: 8.5,
  })
}

/** The same as sheets of a workbook: people, and firms with what shows that they had been told. */
export function presentSheets(answer: PresentAnswer, language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = columnsOf(t)
  const people: WriteColumn[] = [
    { heading: heading.person, kind: 'text', width: 28 },
    { heading: heading.identifier, kind: 'text', width: 16 },
    { heading: heading.firm, kind: 'text', width: 28 },
    { heading: heading.forWhom, kind: 'text', width: 44 },
    { heading: heading.state, kind: 'text', width: 18 },
    { heading: heading.firstIn, kind: 'text' },
    { heading: heading.lastOut, kind: 'text' },
    { heading: heading.receipts, kind: 'integer' },
    { heading: heading.planned, kind: 'text' },
    { heading: heading.findings, kind: 'integer' },
  ]
  const firms: WriteColumn[] = [
    { heading: heading.firm, kind: 'text', width: 32 },
    { heading: heading.number, kind: 'text', width: 18 },
    { heading: heading.tier, kind: 'integer' },
    { heading: heading.forWhom, kind: 'text', width: 44 },
    { heading: heading.plannedCount, kind: 'integer' },
    { heading: heading.seen, kind: 'integer' },
    { heading: heading.told, kind: 'text', width: 16 },
    { heading: heading.evidence, kind: 'text', width: 60 },
  ]
  return [
    {
      name: t(($) => $.chainViews.present.people),
      columns: people,
      rows: answer.people.map((person) => [
        person.person,
        person.identifier,
        person.firm,
        forWhom(firmOf(answer, person), t).replaceAll('\n', '; '),
        person.seen ? t(($) => $.chainViews.columns.seen) : t(($) => $.chainViews.present.notSeen),
        person.seen?.firstIn ?? null,
        person.seen ? outText(person.seen, t) : null,
        person.seen?.receipts ?? null,
        person.planned ? t(($) => $.common.yes) : t(($) => $.common.no),
        person.findings,
      ]),
    },
    {
      name: t(($) => $.chainViews.present.firmsShort),
      columns: firms,
      rows: answer.firms.map((firm) => [
        firm.company,
        firm.number,
        firm.tier,
        forWhom(firm, t).replaceAll('\n', '; '),
        firm.planned,
        firm.seen,
        t(($) => $.chainViews.toldStates[firm.toldState]),
        firm.told.map((evidence) => toldText(evidence, t)).join('; '),
      ]),
    },
  ]
}

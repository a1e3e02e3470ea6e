import { beginPaper } from '#main/core/documents/correction-paper.ts'
import { euros } from '#main/core/documents/euros.ts'
import { addFacts } from '#main/core/documents/facts.ts'
import { bodyBold, type Page } from '#main/core/documents/page.ts'
import { addTable } from '#main/core/documents/table.ts'
import type { DocumentHead, DocumentResult } from '#main/core/documents/types.ts'
import type { WriteSheet } from '#main/core/sheets/write.ts'
import { texts, type Translate } from '#main/core/texts.ts'
import type { MatchAnswer, MatchDifference } from '#shared/contract/match.ts'
import { formatDate } from '#shared/domain/dates.ts'
import { formatEnterpriseNumber } from '#shared/domain/identifiers.ts'
import { differenceKinds } from '#shared/domain/match.ts'
import type { Language } from '#shared/i18n/index.ts'
import { findRule, type Rule } from '#shared/rules/index.ts'

/** The three-way match of a period. */
export interface MatchReportData extends DocumentHead, MatchAnswer {}

const small = { face: 'regular', size: 8.5 } as const

/** What a difference is called: the kind, or on which side of the declaration's dates. */
export function differenceWords({ kind, side }: Pick<MatchDifference, 'kind' | 'side'>, t: Translate): string {
  return side === null ? t(($) => $.match.kinds[kind]) : t(($) => $.match.sides[side])
}

/** The number of a firm as people read it, where it has one beside its name. */
export function matchFirmNumber(one: Pick<MatchDifference, 'firm' | 'enterpriseNumber' | 'foreignVat'>): string[] {
  const { firm, enterpriseNumber, foreignVat } = one
  const number = enterpriseNumber === null ? foreignVat : formatEnterpriseNumber(enterpriseNumber)
  return number === null || number === firm ? [] : [number]
}

/** A firm with its number below. */
function firmWords(difference: MatchDifference, t: Translate): string {
  const { firm, companyId, statedCompanyId } = difference
  if (companyId === null && statedCompanyId === null) return t(($) => $.match.noFirm)
  return [firm, ...matchFirmNumber(difference)].join('\n')
}

/** Where a value comes from, in words. */
function sourceWords({ source, checkedOn }: Rule, t: Translate): { source: string; date: string } {
  const words = source.startsWith('https') ? source : t(($) => $.sources[source as 'own-limit'])
  return { source: words, date: formatDate(checkedOn) }
}

/** What the amounts are, each with its source. */
export function exposureNotes({ to, differences }: MatchAnswer, t: Translate, language: Language): string[] {
  const fine = findRule('employer-sanction', null, to)
  const share = findRule('undeclared-percent', null, to)
  const { level, min, max } = fine.value
  const amounts = { level, min: euros(min, language), max: euros(max, language) }
  const notes = [t(($) => $.match.exposureNote, { ...amounts, ...sourceWords(fine, t) })]
  if (differences.some((one) => one.share !== null)) {
    notes.push(t(($) => $.match.shareNote, { percent: share.value, ...sourceWords(share, t) }))
  }
  return notes
}

/** What the reader must know of the figures: coverage, and what was left out. */
export function matchNotes({ summary }: MatchAnswer, t: Translate): string[] {
  const { covered, days, atUnknownDeclaration, wrongEmployer } = summary
  const none = covered.ciao === 0 && covered.checkinatwork === 0
  const files = (['ciao', 'checkinatwork'] as const)
    .filter((service) => covered[service] > 0)
    .map((service) =>
      t(($) => $.match.notes.covered, { count: covered[service], days, service: t(($) => $.match.service[service]) }),
    )
  return [
    ...(none ? [t(($) => $.match.notes.noFiles)] : files),
    ...(atUnknownDeclaration > 0 ? [t(($) => $.match.notes.unknown, { count: atUnknownDeclaration })] : []),
    ...(wrongEmployer > 0 ? [t(($) => $.match.notes.wrongEmployer, { count: wrongEmployer })] : []),
  ]
}

/** The match of a period, printed: an overview, a line per difference, and what the figures mean. */
export function matchReport(data: MatchReportData, language: Language): DocumentResult {
  const t = texts(language)
  const period = { from: formatDate(data.from), to: formatDate(data.to) }
  const { paper, page } = beginPaper(data, language, (t) => t(($) => $.match.document.title), {
    besides: ` – ${period.from} – ${period.to}`,
    orientation: 'landscape',
  })
  const { labels } = page
  page.label(
    labels.all((t) => t(($) => $.match.document.period, period)),
    bodyBold,
  )
  addSummary(page, data, t, language)
  page.heading(labels.all((t) => t(($) => $.match.document.differences)))
  if (data.differences.length === 0) page.label(labels.all((t) => t(($) => $.match.document.none)))
  else addDifferences(page, data, t, language)
  page.heading(labels.all((t) => t(($) => $.match.document.about)))
  for (const note of [...exposureNotes(data, t, language), ...matchNotes(data, t)]) page.text(note, small)
  page.finish()
  return paper.finish()
}

function addSummary(page: Page, { summary }: MatchReportData, t: Translate, language: Language): void {
  const { labels } = page
  addFacts(page, [
    ...differenceKinds.map((kind) => ({
      label: labels.all((t) => t(($) => $.match.kinds[kind])),
      content: kindWords(summary.kinds[kind], kind === 'never-seen', t),
    })),
    {
      label: labels.all((t) => t(($) => $.match.exposure)),
      content: rangeWords(summary.people === 0 ? null : summary.exposure, t, language),
    },
  ])
}

function kindWords(
  { differences, people }: { differences: number; people: number },
  firmsOnly: boolean,
  t: Translate,
): string {
  const found = firmsOnly
    ? t(($) => $.match.firmCount, { count: differences })
    : t(($) => $.match.found, { count: differences })
  return firmsOnly || differences === 0 ? found : `${found} · ${t(($) => $.match.people, { count: people })}`
}

function rangeWords(exposure: MatchDifference['exposure'], t: Translate, language: Language): string {
  if (exposure === null) return '–'
  return t(($) => $.match.range, { min: euros(exposure.min, language), max: euros(exposure.max, language) })
}

function addDifferences(page: Page, { differences, to }: MatchReportData, t: Translate, language: Language): void {
  const { labels } = page
  const label = (key: 'place' | 'firm' | 'kind' | 'days' | 'people' | 'registrations') =>
    labels.all((t) => t(($) => $.match.columns[key]))
  const percent = findRule('undeclared-percent', null, to).value
  addTable(page, {
    columns: [
      { label: label('place'), weight: 140 },
      { label: label('firm'), weight: 150, style: { face: 'bold', size: 8.5 } },
      { label: label('kind'), weight: 120 },
      { label: label('days'), weight: 112 },
      { label: label('people'), weight: 58, align: 'right' },
      { label: label('registrations'), weight: 94, align: 'right' },
      { label: labels.all((t) => t(($) => $.match.exposure)), weight: 120, align: 'right' },
    ],
    rows: differences.map((one) => [
      [one.workplace, ...(one.workplace === one.declaration ? [] : [one.declaration])].join('\n'),
      firmWords(one, t),
      differenceWords(one, t),
      `${t(($) => $.match.document.daysBetween, { first: formatDate(one.firstDay), last: formatDate(one.lastDay) })}\n${t(($) => $.match.days, { count: one.days })}`,
      String(one.people),
      String(one.registrations),
      [
        rangeWords(one.exposure, t, language),
        ...(one.share === null ? [] : [`${t(($) => $.match.share, { percent })} : ${euros(one.share, language)}`]),
      ].join('\n'),
    ]),
    size: 8.5,
  })
}

/** The match as sheets of a workbook: the differences, the overview, what the figures mean. */
export function matchSheets(data: MatchAnswer, language: Language): WriteSheet[] {
  const t = texts(language)
  const heading = (
    key:
      | 'place'
      | 'declaration'
      | 'firm'
      | 'number'
      | 'kind'
      | 'firstDay'
      | 'lastDay'
      | 'days'
      | 'people'
      | 'registrations'
      | 'min'
      | 'max'
      | 'share'
      | 'count',
  ): string => t(($) => $.match.columns[key])
  const { differences, summary, from, to } = data
  return [
    {
      name: t(($) => $.match.document.differences),
      columns: [
        { heading: heading('place'), kind: 'text', width: 28 },
        { heading: heading('declaration'), kind: 'text', width: 16 },
        { heading: heading('firm'), kind: 'text', width: 28 },
        { heading: heading('number'), kind: 'text', width: 16 },
        { heading: heading('kind'), kind: 'text', width: 32 },
        { heading: heading('firstDay'), kind: 'date' },
        { heading: heading('lastDay'), kind: 'date' },
        { heading: heading('days'), kind: 'integer' },
        { heading: heading('people'), kind: 'integer' },
        { heading: heading('registrations'), kind: 'integer' },
        { heading: heading('min'), kind: 'decimal' },
        { heading: heading('max'), kind: 'decimal' },
        { heading: heading('share'), kind: 'decimal' },
      ],
      rows: differences.map((one) => [
        one.workplace,
        one.declaration,
        one.companyId === null && one.statedCompanyId === null ? t(($) => $.match.noFirm) : one.firm,
        one.enterpriseNumber === null ? one.foreignVat : formatEnterpriseNumber(one.enterpriseNumber),
        differenceWords(one, t),
        one.firstDay,
        one.lastDay,
        one.days,
        one.people,
        one.registrations,
        one.exposure === null ? null : one.exposure.min / 100,
        one.exposure === null ? null : one.exposure.max / 100,
        one.share === null ? null : one.share / 100,
      ]),
    },
    {
      name: t(($) => $.match.document.summary),
      columns: [
        { heading: heading('kind'), kind: 'text', width: 36 },
        { heading: heading('count'), kind: 'integer' },
        { heading: heading('people'), kind: 'integer' },
      ],
      rows: differenceKinds.map((kind) => [
        t(($) => $.match.kinds[kind]),
        summary.kinds[kind].differences,
        summary.kinds[kind].people,
      ]),
    },
    {
      name: t(($) => $.match.document.basis),
      columns: [{ heading: t(($) => $.match.document.about), kind: 'text', width: 120 }],
      rows: [
        [t(($) => $.match.document.period, { from: formatDate(from), to: formatDate(to) })],
        ...[...exposureNotes(data, t, language), ...matchNotes(data, t)].map((note) => [note]),
      ],
    },
  ]
}

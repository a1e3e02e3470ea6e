import { clientFirmName, gapLines, paperName, tierWords, type ClientField } from '#main/core/documents/client-report.ts'
import { matchFirmNumber } from '#main/core/documents/match-report.ts'
import type { ColumnKind, WriteColumn, WriteSheet } from '#main/core/sheets/write.ts'
import { texts } from '#main/core/texts.ts'
import type { ClientReport } from '#shared/contract/clients.ts'
import type { Language } from '#shared/i18n/index.ts'

/** The report to a client as a workbook: a sheet per part; people only when their names are asked for. */
export function clientSheets(report: ClientReport & { names: boolean }, language: Language): WriteSheet[] {
  const t = texts(language)
  const column = (field: ClientField, kind: ColumnKind = 'integer', width?: number): WriteColumn => ({
    heading: t(($) => $.clients.fields[field]),
    kind,
    ...(width === undefined ? {} : { width }),
  })
  const name = (part: 'places' | 'firms' | 'papers' | 'gaps' | 'findings' | 'people'): string =>
    t(($) => $.clients.parts[part])
  const placeOf = new Map(report.declarations.map(({ id, workplace }) => [id, workplace]))
  const numberOf = new Map(report.declarations.map(({ id, number }) => [id, number]))
  const sheets: WriteSheet[] = [
    {
      name: name('places'),
      columns: [
        column('place', 'text', 28),
        column('declaration', 'text', 16),
        column('address', 'text', 40),
        column('validFrom', 'date'),
        column('validTo', 'date'),
        column('firms'),
        column('people'),
        column('days'),
        column('personDays'),
        column('covered'),
      ],
      rows: report.declarations.map((one) => [
        one.workplace,
        one.number,
        one.address,
        one.startDate,
        one.endDate,
        one.firms,
        one.people,
        one.days,
        one.personDays,
        one.covered,
      ]),
    },
    {
      name: name('firms'),
      columns: [
        column('place', 'text', 28),
        column('declaration', 'text', 16),
        column('firm', 'text', 28),
        column('number', 'text', 16),
        column('tier', 'text', 14),
        column('employer', 'text', 28),
        column('validFrom', 'date'),
        column('validTo', 'date'),
        column('people'),
        column('days'),
        column('personDays'),
        column('firstDay', 'date'),
        column('lastDay', 'date'),
      ],
      rows: report.firms.map((one) => [
        placeOf.get(one.declarationId) ?? null,
        numberOf.get(one.declarationId) ?? null,
        clientFirmName(one, t),
        matchFirmNumber(one)[0] ?? null,
        tierWords(one, t),
        one.employer,
        one.validFrom,
        one.validTo,
        one.people,
        one.days,
        one.personDays,
        one.firstDay,
        one.lastDay,
      ]),
    },
    {
      name: name('papers'),
      columns: [
        column('firm', 'text', 28),
        column('place', 'text', 28),
        column('paper', 'text', 30),
        column('state', 'text', 18),
        column('expiresOn', 'date'),
      ],
      rows: report.firms.flatMap((one) =>
        one.papers.map((paper) => [
          clientFirmName(one, t),
          placeOf.get(one.declarationId) ?? null,
          paperName(paper, t),
          t(($) => $.papers.states[paper.state]),
          paper.expiresOn,
        ]),
      ),
    },
    {
      name: name('gaps'),
      columns: [
        column('place', 'text', 28),
        column('firm', 'text', 28),
        column('gap', 'text', 44),
        column('period', 'text', 26),
        column('days'),
      ],
      rows: gapLines(report, t).map(({ place, firm, gap, when, days }) => [place, firm, gap, when, days]),
    },
    {
      name: name('findings'),
      columns: [
        column('place', 'text', 28),
        column('firm', 'text', 28),
        column('open'),
        column('inCorrection'),
        column('corrected'),
        column('explained'),
      ],
      rows: report.firms.map((one) => [
        placeOf.get(one.declarationId) ?? null,
        clientFirmName(one, t),
        one.open,
        one.inCorrection,
        one.corrected,
        one.explained,
      ]),
    },
  ]
  if (!report.names) return sheets
  return [
    ...sheets,
    {
      name: name('people'),
      columns: [column('person', 'text', 28), column('firm', 'text', 28), column('place', 'text', 28), column('days')],
      rows: report.firms.flatMap((one) =>
        one.names.map(({ person, days }) => [
          person,
          clientFirmName(one, t),
          placeOf.get(one.declarationId) ?? null,
          days,
        ]),
      ),
    },
  ]
}

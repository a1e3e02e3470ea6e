import type { Reader } from '#main/core/db/query.ts'
import { reportedState, reportsOf, worksRecord } from '#main/core/features/works/service.ts'
import { euros, plainEuros, shownNumber } from '#main/core/features/works/words.ts'
import type { Translate } from '#main/core/texts.ts'
import type { SheetAnswer, SheetField } from '#shared/contract/works.ts'
import { formatDate, type LocalDate } from '#shared/domain/dates.ts'
import type { WorksFirm, WorksLink, WorksState } from '#shared/domain/works-state.ts'

type Part = SheetAnswer['parts'][number]
type Row = Part['rows'][number]

function row(field: SheetField, value: string | null, copy: string | null = value): Row {
  return { field, value, copy }
}

function firmRows(firm: WorksFirm | null): Row[] {
  const number = firm?.number ?? null
  return [
    row('name', firm?.name ?? null),
    row('enterpriseNumber', number === null ? null : shownNumber(number), number),
  ]
}

function dateRow(field: SheetField, date: LocalDate | null): Row {
  return row(field, date === null ? null : formatDate(date))
}

function placeRows({ kind, name, address, description }: WorksState['places'][number], t: Translate): Row[] {
  return [
    row(
      'placeKind',
      t(($) => $.works.placeKinds[kind]),
    ),
    row('placeName', name),
    ...(kind === 'address' || address !== null ? [row('address', address)] : []),
    ...(kind === 'address' && description === null ? [] : [row('placeDescription', description)]),
  ]
}

/** The parts of the form in its order. What is optional and empty is left out. */
function partsOf(state: WorksState, t: Translate): Part[] {
  const { regime, purpose, dutyToRegister, amountCents } = state
  const shares = state.declarants.length > 1
  return [
    {
      part: 'declarant',
      rows: [
        ...state.declarants.flatMap((firm) => {
          const share = firm.sharePercent === null ? null : String(firm.sharePercent).replace('.', ',')
          return [...firmRows(firm), ...(shares ? [row('share', share && `${share} %`, share)] : [])]
        }),
        row('contact', state.declarantContact),
      ],
    },
    { part: 'client', rows: [...firmRows(state.client), row('contact', state.clientContact)] },
    {
      part: 'works',
      rows: [
        row('number', state.number),
        row('regime', regime && t(($) => $.declarations.regimes[regime])),
        row('description', state.description),
        dateRow('contractOn', state.contractOn),
        row('dutyToRegister', dutyToRegister && t(($) => $.declarations.duties[dutyToRegister])),
      ],
    },
    { part: 'dates', rows: [dateRow('startDate', state.startDate), dateRow('endDate', state.endDate)] },
    {
      part: 'amount',
      rows: [
        row(
          'amount',
          amountCents === null ? null : euros(amountCents),
          amountCents === null ? null : plainEuros(amountCents),
        ),
      ],
    },
    { part: 'purpose', rows: [row('purpose', purpose && t(($) => $.declarations.purposes[purpose as 'continuous']))] },
    { part: 'workplaces', rows: state.places.flatMap((place) => placeRows(place, t)) },
    ...(state.coordinator === null ? [] : [{ part: 'site' as const, rows: [row('coordinator', state.coordinator)] }]),
  ]
}

/** What nobody can leave empty on the form. */
function missingOf(state: WorksState): SheetField[] {
  const located = state.places.some(
    ({ kind, address, description }) => (kind === 'address' ? address : description) !== null,
  )
  const asked: [SheetField, unknown][] = [
    ['enterpriseNumber', state.client?.number],
    ['description', state.description],
    ['startDate', state.startDate],
    ['endDate', state.endDate],
    ['amount', state.amountCents],
    ['purpose', state.purpose],
    ['dutyToRegister', state.dutyToRegister],
  ]
  const empty = asked.filter(([, value]) => value === null || value === undefined).map(([field]) => field)
  return located ? empty : [...empty, 'address']
}

/** When each subcontractor was reported for the first time, and until when it was reported the last time. */
function reportedLinks(
  reader: Reader,
  declarationId: number,
): (link: WorksLink) => { on: string; until: string | null } | null {
  const key = ({ firm, employer, from }: WorksLink): string => `${firm.id} ${employer.id} ${from ?? ''}`
  const known = new Map<string, { on: string; until: string | null }>()
  for (const report of reportsOf(reader, declarationId)) {
    for (const link of reportedState(report).links) {
      known.set(key(link), { on: known.get(key(link))?.on ?? report.reportedOn, until: link.to })
    }
  }
  return (link) => known.get(key(link)) ?? null
}

/** Everything the official form asks for, with the numbers of firms valid on a Brussels calendar day. Throws `record-gone`. */
export function sheetOf(reader: Reader, declarationId: number, date: LocalDate, t: Translate): SheetAnswer {
  const { state, ordered, workplace } = worksRecord(reader, declarationId, date)
  const reported = reportedLinks(reader, declarationId)
  const firms = [...state.declarants, ...(state.client ? [state.client] : []), ...state.links.map(({ firm }) => firm)]
  const nameless = firms.filter(({ number }) => number === null).map(({ name }) => name)
  return {
    declarationId,
    number: state.number,
    workplace,
    date,
    parts: partsOf(state, t),
    links: state.links.map((link, index) => {
      const told = reported(link)
      return {
        tier: ordered[index]?.tier ?? null,
        link,
        reportedOn: told?.on ?? null,
        reportedUntil: told?.until ?? null,
      }
    }),
    missing: missingOf(state),
    firmsWithoutNumber: [...new Set(nameless)],
  }
}

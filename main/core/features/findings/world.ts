import { query, type Reader } from '#main/core/db/query.ts'
import { exemptDays } from '#main/core/features/emergency/exempt-days.ts'
import type { Names } from '#main/core/features/findings/names.ts'
import { coveredSpans } from '#main/core/features/registrations/codes.ts'
import { impliedDeclarants, type ChainLink } from '#shared/domain/chain.ts'
import { brusselsDate, instantOf, within, type LocalDate } from '#shared/domain/dates.ts'
import { isDue } from '#shared/domain/planning.ts'
import type { DeclarationFacts, ReviewWorld, Span } from '#shared/domain/review/facts.ts'
import { weekdaysFromText } from '#shared/domain/weekdays.ts'

/** The stated form of a declaration that no file has named yet: made under its number when a finding needs it. */
export const unstated = (id: number): number => -id

function group<Row extends { owner: number }>(rows: readonly Row[]): (owner: number) => Omit<Row, 'owner'>[] {
  const groups = Map.groupBy(rows, ({ owner }) => owner)
  return (owner) => groups.get(owner) ?? []
}

function links(reader: Reader): (declarationId: number) => Omit<ChainLink, 'id'>[] {
  const chain = query
    .selectFrom('chainLink')
    .select([
      'declarationId as owner',
      'contractorId',
      'directEmployerId as employerId',
      'validFrom as from',
      'validTo as to',
    ])
    .orderBy('id')
  return group(reader.all(chain))
}

/** A firm's own link places it in the chain; employing a contractor does not, or its expired link would go unseen. */
function chainOf(chain: readonly Omit<ChainLink, 'id'>[]): DeclarationFacts['links'] {
  return chain.map(({ contractorId: companyId, from, to }) => ({ companyId, from, to }))
}

function closures(reader: Reader): (declarationId: number) => Span[] {
  const closed = query.selectFrom('closure').select(['declarationId as owner', 'validFrom as from', 'validTo as to'])
  return group(reader.all(closed))
}

/** Answers for each day once whether somebody is planned at a declaration; read when first asked. */
function planning(reader: Reader, declarationId: number): (date: LocalDate) => boolean {
  const known = new Map<LocalDate, boolean>()
  let periods: Parameters<typeof isDue>[0][] | null = null
  return (date) => {
    const answer = known.get(date)
    if (answer !== undefined) return answer
    periods ??= reader
      .all(
        query
          .selectFrom('assignment')
          .select(['validFrom as from', 'validTo as to', 'weekdays'])
          .distinct()
          .where('declarationId', '=', declarationId),
      )
      .map(({ from, to, weekdays }) => ({ from, to, weekdays: weekdaysFromText(weekdays) }))
    const planned = periods.some((period) => isDue(period, date))
    known.set(date, planned)
    return planned
  }
}

/** The firms that declare together with the declarant. */
function partners(reader: Reader): (declarationId: number) => number[] {
  const rows = reader.all(query.selectFrom('declarationPartner').select(['declarationId', 'companyId']).orderBy('id'))
  const byDeclaration = Map.groupBy(rows, ({ declarationId }) => declarationId)
  return (declarationId) => byDeclaration.get(declarationId)?.map(({ companyId }) => companyId) ?? []
}

function declarations(reader: Reader, own: ReadonlySet<number>): Map<number, DeclarationFacts> {
  const linksOf = links(reader)
  const closuresOf = closures(reader)
  const partnersOf = partners(reader)
  const exempt = new Set(exemptDays(reader).map(({ declarationId, date }) => `${declarationId} ${date}`))
  const rows = query.selectFrom('declaration').select(['id', 'regime', 'declarantId', 'startDate', 'endDate'])
  return new Map(
    reader.all(rows).map(({ id, regime, declarantId, startDate, endDate }) => [
      id,
      {
        id,
        regime,
        start: startDate,
        end: endDate,
        closures: closuresOf(id),
        links: chainOf(linksOf(id)),
        declarantIds: [
          ...(declarantId === null ? [...own, ...impliedDeclarants(linksOf(id))] : [declarantId]),
          ...partnersOf(id),
        ],
        isPlannedOn: planning(reader, id),
        isExemptOn: (date) => exempt.has(`${id} ${date}`),
      },
    ]),
  )
}

/** Covered days by service; files that were taken back cover nothing. */
function coverage(reader: Reader): ReviewWorld['isCovered'] {
  const spans = coveredSpans(reader)
  const known = { ciao: new Map<LocalDate, boolean>(), checkinatwork: new Map<LocalDate, boolean>() }
  return (service, date) => {
    const answer = known[service].get(date)
    if (answer !== undefined) return answer
    const covered = spans.some((span) => span.service === service && within(date, span.from, span.to))
    known[service].set(date, covered)
    return covered
  }
}

/**
 * Everything the rules look up beside the person in hand, as it stands on this connection. `now` is an ISO instant;
 * planning of a declaration is read when first asked for.
 */
export function loadWorld(reader: Reader, names: Names, now: string): ReviewWorld {
  const own = query.selectFrom('company').select('id').where('roleOwn', '=', 1)
  const ownCompanyIds = new Set(reader.all(own).map(({ id }) => id))
  const known = declarations(reader, ownCompanyIds)
  const stated = reader.all(query.selectFrom('statedDeclaration').select(['id', 'declarationId']).orderBy('id', 'desc'))
  const declarationIds = new Map(stated.map(({ id, declarationId }) => [id, declarationId]))
  // The lowest id wins: it comes last.
  const statedIds = new Map(stated.flatMap(({ id, declarationId }) => (declarationId ? [[declarationId, id]] : [])))
  const companies = new Map(
    reader
      .all(query.selectFrom('statedCompany').select(['id', 'companyId', 'text']))
      .map(({ id, companyId, text }) => [id, { companyId: companyId ?? undefined, text }]),
  )
  const epoch = Date.parse(now)
  return {
    now: Math.floor(epoch / 1000),
    today: brusselsDate(instantOf(epoch)),
    declarationOfStated: (id) => known.get(declarationIds.get(id) ?? 0),
    declaration: (id) => known.get(id),
    statedOfDeclaration: (id) => statedIds.get(id) ?? unstated(id),
    companyOfStated: (id) => companies.get(id)?.companyId,
    statedCompanyText: (id) => companies.get(id)?.text ?? '',
    statedDeclarationText: (id) => names.place(id).number,
    companyLabel: (id) => names.company(id).label,
    ownCompanyIds,
    isCovered: coverage(reader),
  }
}

import type { Core } from '#main/core/core.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { CoreError } from '#main/core/errors.ts'
import { chainFacts, type ChainFacts } from '#main/core/features/chain/service.ts'
import { Presences, type FirmPresence } from '#main/core/features/clients/presences.ts'
import {
  addFindings,
  earlier,
  findingCounts,
  noFindings,
  peopleNames,
  presenceCounts,
  type FindingCounts,
} from '#main/core/features/clients/parts.ts'
import { companyItem } from '#main/core/features/labels.ts'
import { readBooks, type MatchBooks, type MatchPeriod } from '#main/core/features/match/books.ts'
import { firmNames } from '#main/core/features/match/differences.ts'
import { goneRegistrations } from '#main/core/features/match/gone.ts'
import { scanRegistrations } from '#main/core/features/match/scan.ts'
import { checkPeriod, matchBetween } from '#main/core/features/match/service.ts'
import { paperStandings } from '#main/core/features/papers/service.ts'
import { fromStore } from '#main/core/features/registrations/list-store.ts'
import type { ClientDeclaration, ClientFirm, ClientReport } from '#shared/contract/clients.ts'
import { chainAsOf, tiersAsOf, type ChainLink } from '#shared/domain/chain.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import { periodsOverlap } from '#shared/domain/period.ts'
import { compareNames } from '#shared/domain/text.ts'
import { isLanguage } from '#shared/i18n/languages.ts'

interface Place {
  id: number
  number: string
  workplace: string
  address: string | null
  startDate: LocalDate | null
  endDate: LocalDate | null
  chain: ChainFacts
}

function clientOf(reader: Reader, clientId: number): ClientReport['client'] {
  const row = reader.first(
    query
      .selectFrom('companyList')
      .select(['id', 'name', 'enterpriseNumber', 'foreignVat', 'language', 'address'])
      .where('id', '=', clientId),
  )
  if (!row) throw new CoreError('record-gone', { kind: 'company', id: clientId })
  const { language } = row
  return { ...companyItem(row), language: isLanguage(language) ? language : null, address: row.address }
}

/** The client's declarations that run in the period, or at which somebody was present. */
function placesOf(reader: Reader, clientId: number): Place[] {
  const ids = query.selectFrom('declaration').select('id').where('clientId', '=', clientId)
  const rows = query
    .selectFrom('declarationList')
    .select(['id', 'number', 'workplace', 'address', 'startDate', 'endDate'])
    .where('id', 'in', idList(reader.all(ids).map(({ id }) => id)))
  return reader
    .all(rows)
    .flatMap((row) => {
      const chain = chainFacts(reader, row.id)
      return chain ? [{ ...row, workplace: row.workplace ?? row.number, chain }] : []
    })
    .toSorted((one, other) => compareNames(one.workplace, other.workplace) || one.id - other.id)
}

/** The links of a firm that stand on a day of the period, the latest first. */
function linksIn({ chain }: Place, companyId: number, period: MatchPeriod): ChainLink[] {
  return chain.links
    .filter((link) => link.contractorId === companyId && periodsOverlap(link, period))
    .toSorted((one, other) => ((one.from ?? '') > (other.from ?? '') ? -1 : 1))
}

/** Builds the report of one client step by step. */
class ReportBuilder {
  readonly #reader: Reader
  readonly #books: MatchBooks
  readonly #presences: readonly FirmPresence[]
  readonly #findings: Map<string, FindingCounts>
  readonly #names: boolean

  constructor(reader: Reader, books: MatchBooks, presences: readonly FirmPresence[], names: boolean) {
    this.#reader = reader
    this.#books = books
    this.#presences = presences
    this.#names = names
    const declarationIds = [...books.declarations.keys()]
    this.#findings = findingCounts(reader, declarationIds, books.period)
  }

  presencesAt(declarationId: number): FirmPresence[] {
    return this.#presences.filter((one) => one.declarationId === declarationId)
  }

  /** Findings of a declaration, or of one of its firms. */
  findingsOf(declarationId: number, companyId?: number): FindingCounts {
    if (companyId !== undefined) return this.#findings.get(`${declarationId} ${companyId}`) ?? noFindings()
    const all = noFindings()
    for (const [key, counts] of this.#findings) if (key.startsWith(`${declarationId} `)) addFindings(all, counts)
    return all
  }

  /** The firms of a place: those with a link in the period, and those seen there. */
  firmsAt(place: Place, papersOn: LocalDate): ClientFirm[] {
    const { period, days } = this.#books
    const linked = place.chain.links.filter((link) => periodsOverlap(link, period)).map((link) => link.contractorId)
    const seen = this.presencesAt(place.id)
    const ids = [...new Set([...linked, ...seen.map(({ firm }) => firm)])]
    const nameOf = firmNames(this.#reader, ids)
    const employers = firmNames(this.#reader, [...new Set(place.chain.links.map(({ employerId }) => employerId))])
    const firms = ids.map((id): ClientFirm => {
      const own = seen.filter(({ firm }) => firm === id)
      const { first, last, ...counts } = presenceCounts(own)
      const links = linksIn(place, id, period)
      const [link] = links
      const lastDay = counts.days === 0 ? null : (days[last] ?? null)
      const on = earlier(link?.to ?? period.to, period.to)
      const tiers = tiersAsOf(place.chain.links, place.chain.declaration.declarantIds, on)
      return {
        declarationId: place.id,
        companyId: id > 0 ? id : null,
        ...nameOf(id),
        tier: tiers.get(id) ?? null,
        employer: link ? employers(link.employerId).firm : null,
        validFrom: link?.from ?? null,
        validTo: link?.to ?? null,
        ...counts,
        firstDay: counts.days === 0 ? null : (days[first] ?? null),
        lastDay,
        papers: this.#papersOf(links, papersOn),
        ...this.findingsOf(place.id, id > 0 ? id : 0),
        names: this.#names ? this.#namesOf(own) : [],
      }
    })
    const rank = ({ tier }: ClientFirm): number => tier ?? 99
    return firms.toSorted((one, other) => rank(one) - rank(other) || compareNames(one.firm, other.firm))
  }

  #papersOf(links: readonly ChainLink[], date: LocalDate): ClientFirm['papers'] {
    return paperStandings(this.#reader, links.slice(0, 1), date).map(({ code, name, required, state, expiresOn }) => ({
      code,
      name,
      required,
      state,
      expiresOn,
    }))
  }

  #namesOf(presences: readonly FirmPresence[]): ClientFirm['names'] {
    const people = presences.flatMap((one) => [...one.people])
    const names = peopleNames(
      this.#reader,
      people.map(([person]) => person),
    )
    return people
      .map(([person, on]) => ({ person: names.get(person) ?? '?', days: on.size }))
      .toSorted((one, other) => compareNames(one.person, other.person))
  }

  /** Employers without a place in the chain, with the first day of the period on which they have none. */
  gapsAt({ id, chain }: Place): ClientReport['chainGaps'] {
    const { from, to } = this.#books.period
    const changes = chain.links.flatMap((link) => [link.from, link.to === null ? null : addDays(link.to, 1)])
    const dates = [...new Set([from, ...changes])]
      .filter((date) => date !== null && date >= from && date <= to)
      .toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1))
    const found = new Map<number, LocalDate>()
    for (const date of dates) {
      if (date === null) continue
      for (const { companyId } of chainAsOf(chain.links, chain.declaration.declarantIds, date).gaps) {
        if (!found.has(companyId)) found.set(companyId, date)
      }
    }
    const nameOf = firmNames(this.#reader, [...found.keys()])
    return [...found].map(([companyId, firstDay]) => ({ declarationId: id, firm: nameOf(companyId).firm, firstDay }))
  }
}

/**
 * What a client is told of its sites in a period: firms with tier and direct employer, presences, papers, gaps and findings.
 * Never a person's number; names only where they are asked for. Throws `invalid` (`checkPeriod`) and `record-gone`.
 */
export async function clientReport(
  core: Core,
  order: MatchPeriod & { clientId: number; names: boolean },
): Promise<ClientReport> {
  const { clientId, names, ...period } = order
  checkPeriod(period)
  const { reader } = core.workspace
  const client = clientOf(reader, clientId)
  const match = await matchBetween(core, period)
  const all = placesOf(reader, clientId)
  const ids = new Set(all.map(({ id }) => id))
  const books = readBooks(reader, period, core.clock(), core.today)
  const scope = { declarationIds: [...ids], isRelevant: () => true, counter: () => new Presences(books) }
  const gone = goneRegistrations(reader)
  const { found } = fromStore(reader, (store) => scanRegistrations(reader, store, books, gone, scope))
  const builder = new ReportBuilder(reader, books, found, names)
  const places = all.filter(
    ({ id, startDate, endDate }) =>
      periodsOverlap({ from: startDate, to: endDate }, period) || builder.presencesAt(id).length > 0,
  )
  const papersOn = earlier(period.to, core.today)
  const firms = places.flatMap((place) => builder.firmsAt(place, papersOn))
  const declarations = places.map((place): ClientDeclaration => {
    const { first: _first, last: _last, ...counts } = presenceCounts(builder.presencesAt(place.id))
    const { chain: _chain, ...facts } = place
    const known = books.declarations.get(place.id)
    return {
      ...facts,
      firms: firms.filter(({ declarationId }) => declarationId === place.id).length,
      ...counts,
      covered: known ? books.coveredDays(known).length : 0,
      ...builder.findingsOf(place.id),
    }
  })
  const { first: _first, last: _last, ...counts } = presenceCounts(found)
  const findings = noFindings()
  for (const declaration of declarations) addFindings(findings, declaration)
  return {
    client,
    ...period,
    papersOn,
    total: {
      declarations: declarations.length,
      firms: new Set(firms.map(({ companyId, firm }) => companyId ?? firm)).size,
      ...counts,
      ...findings,
    },
    declarations,
    firms,
    chainGaps: places.flatMap((place) => builder.gapsAt(place)),
    differences: match.differences.filter(({ declarationId }) => ids.has(declarationId)),
  }
}

/** Companies that are clients, by a text or by their ids: by role, or because a declaration names them. */
export function clientRows(reader: Reader, ids: readonly number[] | null) {
  const named = query.selectFrom('declaration').select('clientId').where('clientId', 'is not', null)
  const rows = query
    .selectFrom('companyList')
    .select(['id', 'name', 'enterpriseNumber', 'foreignVat', 'search'])
    .where((where) => where.or([where('roleClient', '=', 1), where('id', 'in', named)]))
    .orderBy('nameKey')
    .orderBy('id')
  return reader.all(ids === null ? rows : rows.where('id', 'in', idList(ids)))
}

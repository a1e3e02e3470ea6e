import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { MatchBooks } from '#main/core/features/match/books.ts'
import type { Tallies } from '#main/core/features/match/tallies.ts'
import type { MatchDifference } from '#shared/contract/match.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import {
  differenceKinds,
  expectedDays,
  exposureOf,
  undeclaredShare,
  type DifferenceKind,
  type Firm,
  type PresentKind,
} from '#shared/domain/match.ts'
import { compareNames } from '#shared/domain/text.ts'

/** A difference without the names of what it is about. */
interface Bare {
  declarationId: number
  firm: Firm
  kind: PresentKind | 'never-seen'
  days: readonly LocalDate[]
  people: number
  registrations: number
  byEmployment: number
}

/** What is shown as one kind: before and after the dates of a declaration. */
const kindOf = (kind: Bare['kind']): DifferenceKind =>
  kind === 'after-declaration' || kind === 'before-declaration' ? 'declaration-ended' : kind

const sideOf = (kind: Bare['kind']): MatchDifference['side'] =>
  kind === 'after-declaration' ? 'after' : kind === 'before-declaration' ? 'before' : null

function present({ tallies }: Tallies, { days }: MatchBooks): Bare[] {
  return [...tallies.values()].map((tally) => ({
    ...tally,
    days: days.filter((_, index) => tally.days.has(index)),
    people: tally.people.size,
  }))
}

/** Firms with a link that nobody was registered for on any covered day. */
function neverSeen(tallies: Tallies, books: MatchBooks): Bare[] {
  return [...books.declarations.values()].flatMap((known) => {
    const covered = books.coveredDays(known)
    return [...Map.groupBy(known.links, ({ companyId }) => companyId)].flatMap(([firm, links]): Bare[] => {
      const days = expectedDays(links, known, covered)
      if (days.length === 0 || tallies.isSeen(known.id, firm)) return []
      return [{ declarationId: known.id, firm, kind: 'never-seen', days, people: 0, registrations: 0, byEmployment: 0 }]
    })
  })
}

interface FirmName {
  firm: string
  enterpriseNumber: string | null
  foreignVat: string | null
}

const noFirm: FirmName = { firm: '', enterpriseNumber: null, foreignVat: null }

/** Names and numbers of firms, known ones and those only stated. */
export function firmNames(reader: Reader, firms: readonly Firm[]): (firm: Firm) => FirmName {
  const known = query.selectFrom('companyList').select(['id', 'name as firm', 'enterpriseNumber', 'foreignVat'])
  const stated = query.selectFrom('statedCompany').select(['id', 'label as firm', 'text'])
  const names = new Map<Firm, FirmName>()
  for (const { id, ...name } of reader.all(known.where('id', 'in', idList(firms.filter((firm) => firm > 0))))) {
    names.set(id, name)
  }
  const unknown = firms.filter((firm) => firm < 0).map((firm) => -firm)
  for (const { id, firm, text } of reader.all(stated.where('id', 'in', idList(unknown)))) {
    const isEnterprise = /^\d{10}$/.test(text)
    names.set(-id, { firm, enterpriseNumber: isEnterprise ? text : null, foreignVat: isEnterprise ? null : text })
  }
  return (firm) => names.get(firm) ?? noFirm
}

type Link = NonNullable<MatchDifference['link']> & { declarationId: number; contractorId: number }

function linksOf(reader: Reader, declarations: Iterable<number>): Map<string, Link[]> {
  const rows = query
    .selectFrom('chainList')
    .select(['id', 'declarationId', 'contractorId', 'validFrom', 'validTo', 'directEmployer as employer'])
    .where('declarationId', 'in', idList(declarations))
    .orderBy('validFrom')
    .orderBy('id')
  return Map.groupBy(reader.all(rows), ({ declarationId, contractorId }) => `${declarationId} ${contractorId}`)
}

/** The link a difference is about: the last one that ended before, the first that stands, or the next to begin. */
function linkOf(kind: Bare['kind'], links: readonly Link[], days: readonly LocalDate[]): MatchDifference['link'] {
  const [first = ''] = days
  const found =
    kind === 'link-ended'
      ? links
          .filter(({ validTo }) => validTo !== null && validTo < first)
          .toSorted((one, other) => ((one.validTo ?? '') < (other.validTo ?? '') ? -1 : 1))
          .at(-1)
      : kind === 'not-declared'
        ? links.find(({ validFrom }) => validFrom !== null && validFrom > first)
        : links.find(({ validFrom, validTo }) => (validFrom ?? '') <= first && (validTo ?? '9') >= first)
  if (!found) return null
  const { id, validFrom, validTo, employer } = found
  return { id, validFrom, validTo, employer }
}

/** The differences in words: by workplace, then kind, then firm. */
export function namedDifferences(reader: Reader, books: MatchBooks, tallies: Tallies): MatchDifference[] {
  const bare = [...present(tallies, books), ...neverSeen(tallies, books)]
  const places = new Map(
    reader
      .all(query.selectFrom('declarationList').select(['id', 'number', 'workplace']))
      .map(({ id, number, workplace }) => [id, { number, workplace: workplace ?? number }]),
  )
  const nameOf = firmNames(reader, [...new Set(bare.map(({ firm }) => firm))])
  const links = linksOf(reader, new Set(bare.map(({ declarationId }) => declarationId)))
  const named = bare.map((one): MatchDifference => {
    const { declarationId, firm, kind, days, people, registrations, byEmployment } = one
    const known = books.declarations.get(declarationId)
    const place = places.get(declarationId)
    const [firstDay = books.period.from] = days
    const lastDay = days.at(-1) ?? firstDay
    return {
      key: `${declarationId} ${firm} ${kind}`,
      kind: kindOf(kind),
      side: sideOf(kind),
      declarationId,
      declaration: place?.number ?? '',
      workplace: place?.workplace ?? '',
      declarationStart: known?.start ?? null,
      declarationEnd: known?.end ?? null,
      companyId: firm > 0 ? firm : null,
      statedCompanyId: firm < 0 ? -firm : null,
      ...nameOf(firm),
      firstDay,
      lastDay,
      days: days.length,
      people,
      registrations,
      byEmployment,
      link: linkOf(kind, links.get(`${declarationId} ${firm}`) ?? [], days),
      exposure: people === 0 ? null : exposureOf(people, lastDay),
      share: kind === 'not-declared' ? undeclaredShare(known?.amountCents ?? null, lastDay) : null,
    }
  })
  const order = (kind: DifferenceKind): number => differenceKinds.indexOf(kind)
  return named.toSorted(
    (one, other) =>
      compareNames(one.workplace, other.workplace) ||
      compareNames(one.declaration, other.declaration) ||
      order(one.kind) - order(other.kind) ||
      compareNames(one.firm, other.firm) ||
      (one.key < other.key ? -1 : 1),
  )
}

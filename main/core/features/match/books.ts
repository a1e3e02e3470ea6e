import { query, type Reader } from '#main/core/db/query.ts'
import { Names } from '#main/core/features/findings/names.ts'
import { loadWorld } from '#main/core/features/findings/world.ts'
import { daysBetween, addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { MatchEmployment } from '#shared/domain/match.ts'
import { serviceOf } from '#shared/domain/regime.ts'
import type { DeclarationFacts, ReviewWorld } from '#shared/domain/review/facts.ts'

/** Days asked about, both included. */
export interface MatchPeriod {
  from: LocalDate
  to: LocalDate
}

/** A declaration with what the match looks at. */
export interface MatchDeclaration extends DeclarationFacts {
  dutyToRegister: 'yes' | 'no' | null
  amountCents: number | null
  clientId: number | null
}

/** Everything known that registrations are compared with. */
export interface MatchBooks {
  period: MatchPeriod
  days: readonly LocalDate[]
  world: ReviewWorld
  declarations: ReadonlyMap<number, MatchDeclaration>
  /** Known declaration of a stated one. */
  declarationOf: ReadonlyMap<number, number>
  /** Of stated companies: the known one. */
  companyOf: ReadonlyMap<number, number | null>
  /** Known person of a stated one. */
  personOf: ReadonlyMap<number, number>
  employmentsOf: (personId: number) => readonly MatchEmployment[]
  /** Days that are over and covered by a file of the declaration's service; of an unknown regime, by any. */
  coveredDays: (declaration: MatchDeclaration) => readonly LocalDate[]
}

/** Every day of a period. */
export function daysOf({ from, to }: MatchPeriod): LocalDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}

function employments(reader: Reader, { from, to }: MatchPeriod): MatchBooks['employmentsOf'] {
  const rows = query
    .selectFrom('employment')
    .select(['personId', 'companyId', 'userFirmId', 'validFrom as from', 'validTo as to'])
    .where((where) => where.or([where('validFrom', 'is', null), where('validFrom', '<=', to)]))
    .where((where) => where.or([where('validTo', 'is', null), where('validTo', '>=', from)]))
    .orderBy('id')
  const groups = Map.groupBy(reader.all(rows), ({ personId }) => personId)
  return (personId) => groups.get(personId) ?? []
}

/** Reads what registrations of a period are compared with; `now` is an ISO instant, `today` a day that is not over. */
export function readBooks(reader: Reader, period: MatchPeriod, now: string, today: LocalDate): MatchBooks {
  const world = loadWorld(reader, new Names(reader), now)
  const rows = query.selectFrom('declaration').select(['id', 'dutyToRegister', 'amountCents', 'clientId'])
  const declarations = new Map<number, MatchDeclaration>()
  for (const { id, ...more } of reader.all(rows)) {
    const facts = world.declaration(id)
    if (facts) declarations.set(id, { ...facts, ...more })
  }
  const stated = reader.all(query.selectFrom('statedDeclaration').select(['id', 'declarationId']))
  const companies = reader.all(query.selectFrom('statedCompany').select(['id', 'companyId']))
  const people = reader.all(
    query.selectFrom('statedPerson').select(['id', 'personId']).where('personId', 'is not', null),
  )
  const days = daysOf(period)
  const over = days.filter((date) => date < today)
  const covered = new Map<string, LocalDate[]>()
  return {
    period,
    days,
    world,
    declarations,
    declarationOf: new Map(
      stated.flatMap(({ id, declarationId }) =>
        declarationId !== null && declarations.has(declarationId) ? [[id, declarationId]] : [],
      ),
    ),
    companyOf: new Map(companies.map(({ id, companyId }) => [id, companyId])),
    personOf: new Map(people.map(({ id, personId }) => [id, personId ?? 0])),
    employmentsOf: employments(reader, period),
    coveredDays: ({ regime }) => {
      const key = regime ?? ''
      const services = regime === null ? (['ciao', 'checkinatwork'] as const) : [serviceOf(regime)]
      const known =
        covered.get(key) ?? over.filter((date) => services.some((service) => world.isCovered(service, date)))
      covered.set(key, known)
      return known
    },
  }
}

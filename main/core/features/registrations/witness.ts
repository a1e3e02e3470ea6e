import { sql } from 'kysely'

import { masked } from '#main/core/db/folded.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, type Query, type Reader } from '#main/core/db/query.ts'
import type { WitnessRow } from '#shared/contract/registrations.ts'
import { addDays, startOfDay, within, type LocalDate } from '#shared/domain/dates.ts'
import { driftOf, pairWitnesses, type WitnessedEvent, type WitnessPair } from '#shared/domain/witness.ts'

/** Types by their code. */
export const witnessTypes = { 0: 'presence', 1: 'in', 2: 'out' } as const

interface Range {
  from: LocalDate
  to: LocalDate
}

/** An event as stored on either side. */
export interface StoredEvent extends WitnessedEvent {
  type: 0 | 1 | 2
}

/** A line of a provider's log. */
export interface LogLine extends StoredEvent {
  batchId: number
  /** Service whose file would hold it officially: that of the declaration when it is known. */
  service: 1 | 2
}

/** A period with both sides compared. */
export interface WitnessView {
  officialOnly: StoredEvent[]
  providerOnly: StoredEvent[]
  pairs: WitnessPair<StoredEvent>[]
  uncovered: number
  drift: { median: number | null; largest: number | null }
  files: { batchId: number; fileName: string; at: string }[]
}

function reading<Row>(fragment: ReturnType<typeof sql<Row>>): Query<Row> {
  return { compile: () => fragment.compile(query) }
}

const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000

const columns = sql`r.id, coalesce(p.personId, -p.id) as person, coalesce(r.statedDeclarationId, 0) as declaration,
  r.type, r.at, r.date`

/** Lines of logs in a period, of these stated people or of everybody. */
function logLines(reader: Reader, { from, to }: Range, people: readonly number[] | null): LogLine[] {
  const whose = people === null ? sql`` : sql`and r.statedPersonId in ${idList(people)}`
  return reader.all(
    reading(sql<LogLine>`
      select ${columns}, r.batchId, iif(k.regime is null, r.service, iif(k.regime = 'cleaning', 1, 2)) as service
      from witnessEvent r join statedPerson p on p.id = r.statedPersonId
      left join statedDeclaration d on d.id = r.statedDeclarationId left join declaration k on k.id = d.declarationId
      where r.at >= ${seconds(from)} and r.at < ${seconds(addDays(to, 1))} ${whose} order by r.at, r.id`),
  )
}

/** Official registrations of declarations (as stated) in a period, of these stated people or of everybody. */
function officialEvents(
  reader: Reader,
  { from, to }: Range,
  declarations: Iterable<number>,
  people: readonly number[] | null,
): StoredEvent[] {
  const whose = people === null ? sql`` : sql`and r.statedPersonId in ${idList(people)}`
  const ids = [...declarations]
  const named = reading(sql<StoredEvent>`
    select ${columns} from registration r join statedPerson p on p.id = r.statedPersonId
    where r.statedDeclarationId in ${idList(ids)}
      and r.at >= ${seconds(from)} and r.at < ${seconds(addDays(to, 1))} ${whose}`)
  const bare = reading(sql<StoredEvent>`
    select ${columns} from registration r join statedPerson p on p.id = r.statedPersonId
    where r.statedDeclarationId is null
      and r.at >= ${seconds(from)} and r.at < ${seconds(addDays(to, 1))} ${whose}`)
  return [...reader.all(named), ...(ids.includes(0) ? reader.all(bare) : [])]
}

/** Tells of a day whether an official file of a service covers it. */
function coverage(reader: Reader): (service: 1 | 2, date: LocalDate) => boolean {
  const spans = reader.all(
    query
      .selectFrom('coverage as c')
      .innerJoin('importBatch as b', 'b.id', 'c.batchId')
      .select(['c.service', 'c.fromDate', 'c.toDate'])
      .distinct()
      .where('b.undoneAt', 'is', null),
  )
  return (service, date) => spans.some((span) => span.service === service && within(date, span.fromDate, span.toDate))
}

/** Days of which the logs tell: from the first to the last of each file. */
function logSpans(reader: Reader, batchIds: Iterable<number>): Range[] {
  return reader.all(
    reading(sql<Range>`
      select min(date) as "from", max(date) as "to" from witnessEvent where batchId in ${idList(batchIds)} group by batchId`),
  )
}

/** Both sides of a period. */
export interface Compared {
  log: LogLine[]
  officialOnly: StoredEvent[]
  /** Of days that an official file covers. */
  providerOnly: StoredEvent[]
  pairs: WitnessPair<StoredEvent>[]
  uncovered: number
}

/**
 * Compares both sides of a period and of the day on either side, whose events may belong to events of the period; of these
 * stated people or (null) of everybody.
 */
export function compareSides(reader: Reader, { from, to }: Range, people: readonly number[] | null): Compared {
  const around = { from: addDays(from, -1), to: addDays(to, 1) }
  const log = logLines(reader, around, people)
  const official = officialEvents(reader, around, new Set(log.map(({ declaration }) => declaration)), people)
  const found = pairWitnesses<StoredEvent>(official, log)
  const isCovered = coverage(reader)
  const services = new Map(log.map((line) => [line as StoredEvent, line.service]))
  const isAsked = ({ date }: StoredEvent): boolean => within(date, from, to)
  const alone = found.providerOnly.filter(isAsked)
  const providerOnly = alone.filter((line) => isCovered(services.get(line) ?? 1, line.date))
  return {
    log: log.filter(isAsked),
    officialOnly: found.officialOnly.filter(isAsked),
    providerOnly,
    pairs: found.pairs.filter((pair) => isAsked(pair.official)),
    uncovered: alone.length - providerOnly.length,
  }
}

function filesOf(reader: Reader, batchIds: Iterable<number>): WitnessView['files'] {
  return reader.all(
    query
      .selectFrom('importBatch')
      .select(['id as batchId', 'fileName', 'at'])
      .where('id', 'in', idList(batchIds))
      .orderBy('id'),
  )
}

/** A provider's log beside the official registrations of a period; local dates, both included. */
export function compareWitnesses(reader: Reader, period: Range): WitnessView {
  const { log, officialOnly, pairs, ...rest } = compareSides(reader, period, null)
  const batchIds = new Set(log.map(({ batchId }) => batchId))
  const spans = logSpans(reader, batchIds)
  // Other firms may work there as well, whose people the provider does not serve.
  const served = new Set(log.map(({ person }) => person))
  const isTold = ({ person, date }: StoredEvent): boolean =>
    served.has(person) && spans.some((span) => within(date, span.from, span.to))
  return {
    ...rest,
    officialOnly: officialOnly.filter(isTold),
    pairs: pairs.toSorted((one, two) => one.official.at - two.official.at || one.official.id - two.official.id),
    drift: driftOf(pairs),
    files: filesOf(reader, batchIds),
  }
}

interface Labelled {
  id: number
  person: string
  identifier: string
  workplace: string
}

/** How people and workplaces of rows are named, by their id. */
function labels(reader: Reader, table: 'registration' | 'witnessEvent', ids: readonly number[]): Map<number, Labelled> {
  const rows = reading(sql<Labelled>`
    select r.id, p.label as person, coalesce(${masked('p.identifier')}, '') as identifier,
      coalesce(d.label, '') as workplace
    from ${sql.table(table)} r join statedPerson p on p.id = r.statedPersonId
    left join statedDeclaration d on d.id = r.statedDeclarationId where r.id in ${idList(ids)}`)
  return new Map(reader.all(rows).map((row) => [row.id, row]))
}

type Side = Pick<WitnessRow, 'kind' | 'driftSeconds'> & { official: StoredEvent | null; provider: StoredEvent | null }

/** Rows of a view from `offset` on: first what one side alone has. */
function sides({ providerOnly, officialOnly, pairs }: WitnessView, offset: number, limit: number): Side[] {
  const rows: Side[] = []
  const take = <Item>(items: readonly Item[], before: number, show: (item: Item) => Side): void => {
    const end = offset + limit - before
    rows.push(...items.slice(Math.max(0, offset - before), Math.max(0, end)).map(show))
  }
  const first = providerOnly.length
  take(providerOnly, 0, (provider) => ({ kind: 'provider-only', official: null, provider, driftSeconds: null }))
  take(officialOnly, first, (official) => ({ kind: 'official-only', official, provider: null, driftSeconds: null }))
  take(pairs, first + officialOnly.length, ({ drift, ...pair }) => ({ kind: 'pair', ...pair, driftSeconds: drift }))
  return rows
}

const instant = (event: StoredEvent | null): string | null =>
  event === null ? null : new Date(event.at * 1000).toISOString()

/** A page of the comparison: what the provider alone has, what the official service alone has, then pairs. */
export function witnessPage(reader: Reader, view: WitnessView, offset: number, limit: number): WitnessRow[] {
  const rows = sides(view, offset, limit)
  const official = labels(
    reader,
    'registration',
    rows.flatMap((row) => row.official?.id ?? []),
  )
  const provider = labels(
    reader,
    'witnessEvent',
    rows.flatMap((row) => row.provider?.id ?? []),
  )
  return rows.map(({ kind, driftSeconds, official: one, provider: other }) => {
    const named = official.get(one?.id ?? 0) ?? provider.get(other?.id ?? 0)
    return {
      kind,
      registrationId: one?.id ?? null,
      witnessId: other?.id ?? null,
      person: named?.person ?? '',
      identifier: named?.identifier ?? '',
      workplace: named?.workplace ?? '',
      type: witnessTypes[(one ?? other)?.type ?? 0],
      officialAt: instant(one),
      providerAt: instant(other),
      driftSeconds,
    }
  })
}

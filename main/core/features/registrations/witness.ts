import { sql, type RawBuilder } from 'kysely'

import { masked } from '#main/core/db/folded.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { coveredSpans, servicesByCode, typesByCode } from '#main/core/features/registrations/codes.ts'
import type { WitnessRow } from '#shared/contract/registrations.ts'
import { addDays, startOfDay, within, type LocalDate } from '#shared/domain/dates.ts'
import { driftOf, pairWitnesses, type WitnessedEvent, type WitnessPair } from '#shared/domain/witness.ts'

interface Range {
  from: LocalDate
  to: LocalDate
}

interface StoredEvent extends WitnessedEvent {
  type: 0 | 1 | 2
}

interface LogLine extends StoredEvent {
  /** Service whose file would hold it officially: that of the declaration when it is known. */
  service: 1 | 2
}

/** A row of the comparison: one side or both; times are epoch seconds. */
export interface WitnessSides {
  kind: WitnessRow['kind']
  registrationId: number | null
  witnessId: number | null
  type: 0 | 1 | 2
  officialAt: number | null
  providerAt: number | null
  drift: number | null
}

/** A period with both sides compared. */
export interface WitnessView {
  officialOnly: WitnessSides[]
  providerOnly: WitnessSides[]
  pairs: WitnessSides[]
  uncovered: number
  drift: { median: number | null; largest: number | null }
  files: { batchId: number; fileName: string; at: string }[]
}

const seconds = (date: LocalDate): number => Date.parse(startOfDay(date)) / 1000

const columns = sql`r.id, coalesce(p.personId, -p.id) as person, coalesce(r.statedDeclarationId, 0) as declaration,
  r.type, r.at, r.date`

/** Epoch seconds, the second one excluded. */
interface Seconds {
  start: number
  end: number
}

/** Lines of logs in a period, of these stated people or of everybody. */
function logLines(reader: Reader, { start, end }: Seconds, people: readonly number[] | null): LogLine[] {
  const whose = people === null ? sql`` : sql`and r.statedPersonId in ${idList(people)}`
  return reader.all(
    raw(sql<LogLine>`
      select ${columns}, iif(k.regime is null, r.service, iif(k.regime = 'cleaning', 1, 2)) as service
      from witnessEvent r join statedPerson p on p.id = r.statedPersonId
      left join statedDeclaration d on d.id = r.statedDeclarationId left join declaration k on k.id = d.declarationId
      where r.at >= ${start} and r.at < ${end} ${whose}`),
  )
}

/** Official registrations of declarations (as stated) in a period, of these stated people or of everybody. */
function officialEvents(
  reader: Reader,
  { start, end }: Seconds,
  declarations: ReadonlySet<number>,
  people: readonly number[] | null,
): StoredEvent[] {
  const whose = people === null ? sql`` : sql`and r.statedPersonId in ${idList(people)}`
  const events = (where: RawBuilder<unknown>): StoredEvent[] =>
    reader.all(
      raw(sql<StoredEvent>`
        select ${columns} from registration r join statedPerson p on p.id = r.statedPersonId
        where ${where} and r.at >= ${start} and r.at < ${end} ${whose}`),
    )
  const named = events(sql`r.statedDeclarationId in ${idList(declarations)}`)
  return declarations.has(0) ? [...named, ...events(sql`r.statedDeclarationId is null`)] : named
}

/** Tells of a day whether an official file of a service covers it. */
function coverage(reader: Reader): (service: 1 | 2, date: LocalDate) => boolean {
  const spans = coveredSpans(reader)
  return (code, date) =>
    spans.some(({ service, from, to }) => service === servicesByCode[code] && within(date, from, to))
}

/** Both sides of a period. */
interface Compared {
  officialOnly: StoredEvent[]
  /** Of days that an official file covers. */
  providerOnly: LogLine[]
  /** By the official time. */
  pairs: WitnessPair<StoredEvent>[]
  uncovered: number
}

/** Seconds read on either side of a period: what pairs across midnight lies within minutes of it. */
const margin = 3 * 3600

/**
 * Compares both sides of a period, of these stated people or (null) of everybody; `declarations` (as stated) are those of
 * which the log tells, by default those it names in the period.
 */
export function compareSides(
  reader: Reader,
  { from, to }: Range,
  people: readonly number[] | null,
  declarations?: ReadonlySet<number>,
): Compared {
  const around = { start: seconds(from) - margin, end: seconds(addDays(to, 1)) + margin }
  const log = logLines(reader, around, people)
  const places = declarations ?? new Set(log.map(({ declaration }) => declaration))
  const found = pairWitnesses<StoredEvent>(officialEvents(reader, around, places, people), log)
  const isCovered = coverage(reader)
  const isAsked = ({ date }: StoredEvent): boolean => date >= from && date <= to
  // What is on one side only comes from the log as it was read.
  const alone = (found.providerOnly as LogLine[]).filter(isAsked)
  const providerOnly = alone.filter(({ service, date }) => isCovered(service, date))
  const pairs = found.pairs.filter((pair) => isAsked(pair.official))
  return {
    officialOnly: found.officialOnly.filter(isAsked),
    providerOnly,
    pairs: pairs.sort((one, two) => one.official.at - two.official.at || one.official.id - two.official.id),
    uncovered: alone.length - providerOnly.length,
  }
}

/** Of whom, where and when the logs of a period tell. */
interface Told {
  people: Set<number>
  declarations: Set<number>
  batchIds: Set<number>
  /** From the first to the last day of each file. */
  spans: Range[]
}

function toldOf(reader: Reader, { from, to }: Range): Told {
  const named = reader.all(
    raw(sql<{ person: number; declaration: number; batchId: number }>`
      select coalesce(p.personId, -p.id) as person, w.declaration, w.batchId from (
        select distinct statedPersonId, coalesce(statedDeclarationId, 0) as declaration, batchId from witnessEvent
        where at >= ${seconds(from)} and at < ${seconds(addDays(to, 1))}) w
      join statedPerson p on p.id = w.statedPersonId`),
  )
  const batchIds = new Set(named.map(({ batchId }) => batchId))
  const spans = reader.all(
    raw(sql<Range>`
      select min(date) as "from", max(date) as "to" from witnessEvent where batchId in ${idList(batchIds)} group by batchId`),
  )
  return {
    people: new Set(named.map(({ person }) => person)),
    declarations: new Set(named.map(({ declaration }) => declaration)),
    batchIds,
    spans,
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

const officialOnly = ({ id, type, at }: StoredEvent): WitnessSides => ({
  kind: 'official-only',
  registrationId: id,
  witnessId: null,
  type,
  officialAt: at,
  providerAt: null,
  drift: null,
})

const providerOnly = ({ id, type, at }: StoredEvent): WitnessSides => ({
  kind: 'provider-only',
  registrationId: null,
  witnessId: id,
  type,
  officialAt: null,
  providerAt: at,
  drift: null,
})

const pair = ({ official, provider, drift }: WitnessPair<StoredEvent>): WitnessSides => ({
  kind: 'pair',
  registrationId: official.id,
  witnessId: provider.id,
  type: official.type,
  officialAt: official.at,
  providerAt: provider.at,
  drift,
})

/**
 * A provider's log beside the official registrations of a period; local dates, both included. Day by day, and `breathe` is
 * awaited between them, so that a month of a large office does not hold up everything else.
 */
export async function compareWitnesses(
  reader: Reader,
  period: Range,
  breathe: () => Promise<void>,
): Promise<WitnessView> {
  const told = toldOf(reader, period)
  const view: WitnessView = {
    officialOnly: [],
    providerOnly: [],
    pairs: [],
    uncovered: 0,
    drift: driftOf([]),
    files: [],
  }
  if (told.batchIds.size === 0) return view
  view.files = filesOf(reader, told.batchIds)
  for (let date = period.from; date <= period.to; date = addDays(date, 1)) {
    await breathe()
    const found = compareSides(reader, { from: date, to: date }, null, told.declarations)
    view.providerOnly.push(...found.providerOnly.map(providerOnly))
    if (told.spans.some((span) => within(date, span.from, span.to))) {
      // Other firms may work there as well, whose people the provider does not serve.
      view.officialOnly.push(...found.officialOnly.filter(({ person }) => told.people.has(person)).map(officialOnly))
    }
    for (const one of found.pairs) view.pairs.push(pair(one))
    view.uncovered += found.uncovered
  }
  view.drift = driftOf(view.pairs)
  return view
}

interface Labelled {
  id: number
  person: string
  identifier: string
  workplace: string
}

/** How people and workplaces of rows are named, by their id. */
function labels(reader: Reader, table: 'registration' | 'witnessEvent', ids: readonly number[]): Map<number, Labelled> {
  const rows = raw(sql<Labelled>`
    select r.id, p.label as person, coalesce(${masked('p.identifier')}, '') as identifier,
      coalesce(d.label, '') as workplace
    from ${sql.table(table)} r join statedPerson p on p.id = r.statedPersonId
    left join statedDeclaration d on d.id = r.statedDeclarationId where r.id in ${idList(ids)}`)
  return new Map(reader.all(rows).map((row) => [row.id, row]))
}

/** Rows of a view from `offset` on: first what one side alone has. */
function rowsOf({ providerOnly, officialOnly, pairs }: WitnessView, offset: number, limit: number): WitnessSides[] {
  const rows: WitnessSides[] = []
  let before = 0
  for (const part of [providerOnly, officialOnly, pairs]) {
    rows.push(...part.slice(Math.max(0, offset - before), Math.max(0, offset + limit - before)))
    before += part.length
  }
  return rows
}

const instant = (at: number | null): string | null => (at === null ? null : new Date(at * 1000).toISOString())

/** A page of the comparison: what the provider alone has, what the official service alone has, then pairs. */
export function witnessPage(reader: Reader, view: WitnessView, offset: number, limit: number): WitnessRow[] {
  const rows = rowsOf(view, offset, limit)
  const official = labels(
    reader,
    'registration',
    rows.flatMap(({ registrationId }) => registrationId ?? []),
  )
  const provider = labels(
    reader,
    'witnessEvent',
    rows.flatMap(({ witnessId }) => witnessId ?? []),
  )
  return rows.map(({ kind, registrationId, witnessId, type, officialAt, providerAt, drift }) => {
    const named = official.get(registrationId ?? 0) ?? provider.get(witnessId ?? 0)
    return {
      kind,
      registrationId,
      witnessId,
      person: named?.person ?? '',
      identifier: named?.identifier ?? '',
      workplace: named?.workplace ?? '',
      type: typesByCode[type],
      officialAt: instant(officialAt),
      providerAt: instant(providerAt),
      driftSeconds: drift,
    }
  })
}

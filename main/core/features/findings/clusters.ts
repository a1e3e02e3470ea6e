import { sql } from 'kysely'

import { query, type Reader } from '#main/core/db/query.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import { occasionsOf, type Occasion } from '#main/core/features/findings/occasions.ts'
import type { FindingCluster } from '#shared/contract/findings.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

/** With fewer findings a pattern is chance. */
const fewestHits = 5
/** Hits of occasions from which one cause is likely. */
const leastShare = 0.7
/** Days looked back: what is older is past mending. */
const days = 92
/** Pairs of rule and workplace looked at, those with most findings first. */
const mostPlaces = 60
/** Days from which a pattern may have begun, looked at in each. */
const mostBeginnings = 40

type Hit = Pick<
  FindingListRow,
  'id' | 'rule' | 'statedDeclarationId' | 'declarationId' | 'workplace' | 'date' | 'hour'
> & { whose: number }

function openFindings(reader: Reader, today: LocalDate): Hit[] {
  return reader.all(
    query
      .selectFrom('finding')
      .select(['id', 'rule', 'statedDeclarationId', 'declarationId', 'workplace', 'date', 'hour'])
      .select(sql<number>`coalesce(personId, -statedPersonId)`.as('whose'))
      .where('state', '=', 'open')
      .where('statedDeclarationId', '>', 0)
      .where('date', '>=', addDays(today, -days))
      .orderBy('date')
      .orderBy('id'),
  )
}

interface Pattern {
  fromHour: number | null
  hits: Hit[]
  occasions: number
}

/** The longest stretch up to the last hit in which nearly every occasion was one; hits stand in order of time. */
function stretch(hits: readonly Hit[], occasions: readonly Occasion[], fromHour: number | null): Pattern | null {
  const within = ({ hour }: { hour: number | null }): boolean =>
    fromHour === null || (hour !== null && hour >= fromHour)
  const own = hits.filter(within)
  const chances = occasions.filter(within)
  const last = own.at(-1)?.date ?? ''
  const begins = [...new Set(own.map(({ date }) => date))].slice(0, mostBeginnings)
  for (const since of begins) {
    const rest = own.filter(({ date }) => date >= since)
    if (rest.length < fewestHits) return null
    const all = chances.reduce((sum, { date, count }) => sum + (date >= since && date <= last ? count : 0), 0)
    const total = Math.max(all, rest.length)
    if (rest.length / total >= leastShare) return { fromHour, hits: rest, occasions: total }
  }
  return null
}

/** What most findings of a rule at a workplace have in common: all hours, or those from one on. */
function patternOf(hits: readonly Hit[], occasions: readonly Occasion[]): Pattern | null {
  const hours = [...new Set(hits.flatMap(({ hour }) => hour ?? []))].sort((first, second) => first - second)
  let best: Pattern | null = null
  for (const fromHour of [null, ...hours]) {
    const pattern = stretch(hits, occasions, fromHour)
    if (pattern && pattern.hits.length > (best?.hits.length ?? 0)) best = pattern
  }
  return best
}

function clusterOfHits(reader: Reader, hits: readonly Hit[]): FindingCluster | null {
  const [first] = hits
  const last = hits.at(-1)
  if (!first || !last || hits.length < fewestHits) return null
  const { rule, statedDeclarationId, declarationId, workplace } = first
  const range = { from: first.date, to: last.date }
  const pattern = patternOf(hits, occasionsOf(reader, rule, statedDeclarationId, range))
  if (!pattern) return null
  return {
    id: `${rule} ${statedDeclarationId}`,
    rule,
    declarationId,
    workplace,
    fromHour: pattern.fromHour,
    since: pattern.hits[0]?.date ?? first.date,
    hits: pattern.hits.length,
    occasions: pattern.occasions,
    people: new Set(pattern.hits.map(({ whose }) => whose)).size,
    findingIds: pattern.hits.map(({ id }) => id),
  }
}

const known = new WeakMap<Reader, { version: string; clusters: FindingCluster[] }>()

/** Tells whether anything was written since, on this or another connection. */
function versionOf(reader: Reader, today: LocalDate): string {
  const statement = sql<{ version: string }>`
    select total_changes() || ':' || (select data_version from pragma_data_version) as version`
  return `${today} ${reader.first({ compile: () => statement.compile(query) })?.version ?? ''}`
}

/** Patterns among the open findings of the last months, largest first; looked for once until something is written. */
export function findClusters(reader: Reader, today: LocalDate): FindingCluster[] {
  const version = versionOf(reader, today)
  const before = known.get(reader)
  if (before?.version === version) return before.clusters
  const groups = Map.groupBy(
    openFindings(reader, today),
    ({ rule, statedDeclarationId }) => `${rule} ${statedDeclarationId}`,
  )
  const clusters = [...groups.values()]
    .toSorted((first, second) => second.length - first.length)
    .slice(0, mostPlaces)
    .flatMap((hits) => clusterOfHits(reader, hits) ?? [])
    .sort((first, second) => second.hits - first.hits || (first.id < second.id ? -1 : 1))
  known.set(reader, { version, clusters })
  return clusters
}

/** The pattern a finding belongs to, if any. */
export function clusterOf(reader: Reader, finding: FindingListRow, today: LocalDate): FindingCluster | null {
  return findClusters(reader, today).find(({ findingIds }) => findingIds.includes(finding.id)) ?? null
}

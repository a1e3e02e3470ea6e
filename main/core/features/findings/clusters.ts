import { sql } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import type { Core } from '#main/core/core.ts'
import { shownBoard } from '#main/core/features/findings/board-desk.ts'
import { labelOf, type FindingBoard } from '#main/core/features/findings/board.ts'
import type { FindingListRow } from '#main/core/features/findings/grid.ts'
import { occasionsOf, type Occasion } from '#main/core/features/findings/occasions.ts'
import type { FindingCluster } from '#shared/contract/findings.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import type { RuleId } from '#shared/domain/review/rules.ts'
import type { Workspace } from '#main/core/workspace.ts'

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

interface Hit {
  id: number
  date: LocalDate
  hour: number | null
  whose: number
}

/** A rule at a workplace. */
interface Place {
  rule: RuleId
  statedDeclarationId: number
}

/** The open findings of the last months, of each pair of rule and workplace; of one pair where that is asked for. */
function openFindings({ columns, present, end }: FindingBoard, today: LocalDate, only?: Place): Map<string, number[]> {
  const { state, date, rule, statedDeclarationId } = columns
  const open = state.mask((value) => value === 'open')
  const recent = date.mask((value) => String(value) >= addDays(today, -days))
  const rules = rule.mask((value) => only === undefined || value === only.rule)
  const places = statedDeclarationId.mask((value) =>
    only === undefined ? Number(value) > 0 : value === only.statedDeclarationId,
  )
  const pairs = new Map<number, number[]>()
  for (let id = 1; id < end; id += 1) {
    if (present[id] !== 1 || open[state.codes[id] as number] !== 1 || recent[date.codes[id] as number] !== 1) continue
    const [ruleCode, placeCode] = [rule.codes[id] as number, statedDeclarationId.codes[id] as number]
    if (rules[ruleCode] !== 1 || places[placeCode] !== 1) continue
    const pair = placeCode * rule.values.length + ruleCode
    const ids = pairs.get(pair)
    if (ids) ids.push(id)
    else pairs.set(pair, [id])
  }
  return new Map([...pairs.values()].map((ids) => [pairName(columns, ids[0] ?? 0), ids]))
}

const pairName = ({ rule, statedDeclarationId }: FindingBoard['columns'], id: number): string =>
  `${rule.value(id)} ${statedDeclarationId.value(id)}`

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

function clusterOfIds({ columns }: FindingBoard, reader: Reader, ids: readonly number[]): FindingCluster | null {
  const [sample] = ids
  if (sample === undefined || ids.length < fewestHits) return null
  const hits = ids
    .map((id): Hit => {
      const hour = columns.hour.value(id)
      return {
        id,
        date: String(columns.date.value(id)),
        hour: hour === null ? null : Number(hour),
        whose: Number(columns.whose.value(id)),
      }
    })
    .sort((first, second) => (first.date < second.date ? -1 : first.date > second.date ? 1 : first.id - second.id))
  const rule = columns.rule.value(sample) as RuleId
  const statedDeclarationId = Number(columns.statedDeclarationId.value(sample))
  const declarationId = columns.declarationId.value(sample)
  const range = { from: hits[0]?.date ?? '', to: hits.at(-1)?.date ?? '' }
  const pattern = patternOf(hits, occasionsOf(reader, rule, statedDeclarationId, range))
  if (!pattern) return null
  return {
    id: `${rule} ${statedDeclarationId}`,
    rule,
    declarationId: declarationId === null ? null : Number(declarationId),
    workplace: labelOf(columns.workplace.value(sample)),
    fromHour: pattern.fromHour,
    since: pattern.hits[0]?.date ?? range.from,
    hits: pattern.hits.length,
    occasions: pattern.occasions,
    people: new Set(pattern.hits.map(({ whose }) => whose)).size,
    findingIds: pattern.hits.map(({ id }) => id),
  }
}

const known = new WeakMap<Workspace, { version: string; clusters: Promise<FindingCluster[]> }>()

/** Tells whether anything was written since, on this or another connection. */
function versionOf(reader: Reader, today: LocalDate): string {
  const statement = sql<{ version: string }>`
    select total_changes() || ':' || (select data_version from pragma_data_version) as version`
  return `${today} ${reader.first(raw(statement))?.version ?? ''}`
}

async function search(core: Core): Promise<FindingCluster[]> {
  const board = await shownBoard(core)
  const groups = [...openFindings(board, core.today).values()]
  const clusters: FindingCluster[] = []
  for (const ids of groups.sort((first, second) => second.length - first.length).slice(0, mostPlaces)) {
    const cluster = clusterOfIds(board, core.workspace.reader, ids)
    if (cluster) clusters.push(cluster)
    // What happened at a place takes a moment to read; others may ask in between.
    await new Promise(setImmediate)
  }
  return clusters.sort((first, second) => second.hits - first.hits || (first.id < second.id ? -1 : 1))
}

/** Patterns among the open findings of the last months, largest first; looked for once until something is written. */
export function findClusters(core: Core): Promise<FindingCluster[]> {
  const { workspace, today } = core
  const version = versionOf(workspace.reader, today)
  const before = known.get(workspace)
  if (before?.version === version) return before.clusters
  const clusters = search(core)
  known.set(workspace, { version, clusters })
  clusters.catch(() => known.delete(workspace))
  return clusters
}

/** The pattern a finding belongs to, if any. */
export function clusterOf(
  board: FindingBoard,
  reader: Reader,
  { id, rule, statedDeclarationId }: FindingListRow,
  today: LocalDate,
): FindingCluster | null {
  if (statedDeclarationId <= 0) return null
  const [ids = []] = openFindings(board, today, { rule, statedDeclarationId }).values()
  const cluster = ids.includes(id) ? clusterOfIds(board, reader, ids) : null
  return cluster?.findingIds.includes(id) === true ? cluster : null
}

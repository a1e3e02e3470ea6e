import { sql, type RawBuilder } from 'kysely'

import type { Core } from '#main/core/core.ts'
import { searchWords } from '#main/core/db/grid.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import { careOf, findingsInCareOf } from '#main/core/features/corrections/care.ts'
import { routeCase } from '#main/core/features/corrections/draft.ts'
import { rowsByIds, shownRow } from '#main/core/features/corrections/repository.ts'
import { routesFor } from '#main/core/features/corrections/routes.ts'
import { currentFindings, type CurrentFindings, type FindingListRow } from '#main/core/features/findings/service.ts'
import type { CorrectionCase } from '#shared/contract/corrections.ts'
import type { Filter } from '#shared/contract/list.ts'
import { evidenceStrength, type EvidenceStrength } from '#shared/domain/correction/evidence.ts'
import { correctableRules } from '#shared/domain/correction/proposal.ts'
import type { EvidenceKind } from '#shared/domain/correction/words.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'

/** What the cockpit is asked for. */
export interface CaseScope {
  search: string
  show: 'all' | 'findings' | 'requests'
  responsible: string | null
  dueWithin: number | null
  /** Only what can be asked for until this very day. */
  dueOn: LocalDate | null
  offset: number
  limit: number
}

/** How many cases of each sort end on a day; the day is null for those without one. */
interface Bucket {
  due: LocalDate | null
  requests: number
  findings: number
}

/** Findings of which a correction can be asked, as long as their day has not passed. */
export const mendable: readonly Filter[] = [
  { field: 'state', operator: 'equals', value: 'open' },
  { field: 'rule', operator: 'in', value: [...correctableRules] },
]

function requestsWhere({ search, responsible, dueWithin, dueOn }: CaseScope, today: LocalDate): RawBuilder<unknown> {
  const words = searchWords(search).map((word) => sql`instr(search, ${word}) > 0`)
  const own = responsible === null ? [] : [sql`responsible = ${responsible}`]
  const soon = dueWithin === null ? [] : [sql`dueOn <= ${addDays(today, dueWithin)}`]
  const day = dueOn === null ? [] : [sql`deadline = ${dueOn}`, sql`state in ('draft', 'ready')`]
  return sql.join([sql`open = 1`, ...words, ...own, ...soon, ...day], sql` and `)
}

function requestBuckets(reader: Reader, where: RawBuilder<unknown>): { due: LocalDate | null; count: number }[] {
  const statement = sql<{ due: LocalDate | null; count: number }>`
    select dueOn as due, count(*) as count from correctionList where ${where} group by dueOn`
  return reader.all(raw(statement))
}

function requestIds(
  reader: Reader,
  where: RawBuilder<unknown>,
  due: LocalDate | null,
  offset: number,
  limit: number,
): number[] {
  const statement = sql<{ id: number }>`
    select id from correctionList where ${where} and dueOn is ${due} order by id limit ${limit} offset ${offset}`
  return reader.all(raw(statement)).map(({ id }) => id)
}

/** The first day first, what has no day last. */
function ordered(
  requests: readonly { due: LocalDate | null; count: number }[],
  findings: ReadonlyMap<LocalDate | null, number>,
): Bucket[] {
  const buckets = new Map<LocalDate | null, Bucket>()
  const bucket = (due: LocalDate | null): Bucket => {
    const known = buckets.get(due) ?? { due, requests: 0, findings: 0 }
    buckets.set(due, known)
    return known
  }
  for (const { due, count } of requests) bucket(due).requests = count
  for (const [due, count] of findings) bucket(due).findings = count
  return [...buckets.values()].sort((one, other) => ((one.due ?? '9999') < (other.due ?? '9999') ? -1 : 1))
}

function findingFilters({ dueWithin, dueOn }: CaseScope, today: LocalDate): Filter[] {
  const soon: Filter[] =
    dueWithin === null ? [] : [{ field: 'deadline', operator: 'to', value: addDays(today, dueWithin) }]
  const day: Filter[] = dueOn === null ? [] : [{ field: 'deadline', operator: 'equals', value: dueOn }]
  return [...mendable, ...soon, ...day]
}

/** How many findings can still be mended, by their last day. */
export function findingsByDeadline(
  findings: CurrentFindings,
  scope: CaseScope,
  today: LocalDate,
  only: ReadonlySet<number> | null = null,
): Map<LocalDate | null, number> {
  if (scope.show === 'requests') return new Map()
  const counts = findings.byDeadline({ search: scope.search, filters: findingFilters(scope, today), only })
  for (const due of counts.keys()) if (due !== null && due < today) counts.delete(due)
  return counts
}

/** A page of the cockpit: requests and findings together, by the day on which the office has to act. */
export async function findCases(
  core: Core,
  scope: CaseScope,
): Promise<{ rows: CorrectionCase[]; total: number; findings: number; requests: number }> {
  const { reader } = core.workspace
  const { today } = core
  const current = await currentFindings(core)
  const where = requestsWhere(scope, today)
  const only = scope.responsible === null ? null : findingsInCareOf(reader, scope.responsible)
  const buckets = ordered(
    scope.show === 'findings' ? [] : requestBuckets(reader, where),
    findingsByDeadline(current, scope, today, only),
  )
  const requestPage: number[] = []
  const findingPage: FindingListRow[] = []
  const order: ({ request: number } | { finding: FindingListRow })[] = []
  let skip = scope.offset
  let left = scope.limit
  const take = (count: number, read: (offset: number, limit: number) => void): void => {
    const offset = Math.min(skip, count)
    skip -= offset
    const limit = Math.min(left, count - offset)
    if (limit > 0) read(offset, limit)
    left -= limit
  }
  for (const { due, requests, findings } of buckets) {
    if (left === 0) break
    take(requests, (offset, limit) => {
      const ids = requestIds(reader, where, due, offset, limit)
      requestPage.push(...ids)
      order.push(...ids.map((request) => ({ request })))
    })
    take(findings, (offset, limit) => {
      const day: Filter =
        due === null ? { field: 'deadline', operator: 'empty' } : { field: 'deadline', operator: 'equals', value: due }
      const rows = current.page({ search: scope.search, filters: [...mendable, day], only }, offset, limit)
      findingPage.push(...rows)
      order.push(...rows.map((finding) => ({ finding })))
    })
  }
  const shownRequests = caseRequests(reader, requestPage, today)
  const shownFindings = caseFindings(core, findingPage, current)
  const count = (of: 'requests' | 'findings'): number => buckets.reduce((sum, bucket) => sum + bucket[of], 0)
  return {
    rows: order.flatMap((one) =>
      'request' in one ? (shownRequests.get(one.request) ?? []) : (shownFindings.get(one.finding.id) ?? []),
    ),
    total: count('requests') + count('findings'),
    findings: count('findings'),
    requests: count('requests'),
  }
}

function caseRequests(reader: Reader, ids: readonly number[], today: LocalDate): Map<number, CorrectionCase> {
  const kinds = sql<{ requestId: number; kind: EvidenceKind }>`
    select distinct requestId, kind from correctionAnnex
    where supersededById is null and requestId in (select value from json_each(${JSON.stringify(ids)}))`
  const annexes = Map.groupBy(reader.all(raw(kinds)), ({ requestId }) => requestId)
  return new Map(
    rowsByIds(reader, ids).map((row) => {
      const strength = evidenceStrength((annexes.get(row.id) ?? []).map(({ kind }) => kind))
      return [row.id, { kind: 'request', request: shownRow(row, today), strength }]
    }),
  )
}

function caseFindings(
  core: Core,
  rows: readonly FindingListRow[],
  current: CurrentFindings,
): Map<number, CorrectionCase> {
  const { reader } = core.workspace
  const routes = routesFor(reader, rows.map(routeCase), core.today)
  const strengths = foreseenStrengths(reader, rows)
  const cares = careOf(
    reader,
    rows.map(({ id }) => id),
  )
  return new Map(
    rows.map((row, index) => {
      const route = routes[index]
      const stuck = route?.kind === null
      const shown: CorrectionCase = {
        kind: 'finding',
        finding: current.shown(row),
        strength: strengths.get(row.id) ?? 0,
        addressee: route?.kind ?? null,
        obstacle: stuck ? route.obstacle : null,
        responsible: cares.get(row.id)?.responsible ?? null,
        followUpOn: cares.get(row.id)?.followUpOn ?? null,
      }
      return [row.id, shown]
    }),
  )
}

/** How strong the proof is that the program could bring by itself: planning, the provider's log, a used paper form. */
function foreseenStrengths(reader: Reader, rows: readonly FindingListRow[]): Map<number, EvidenceStrength> {
  const list = JSON.stringify(
    rows.map(({ id, personId, declarationId, date }) => [id, personId ?? 0, declarationId ?? 0, date]),
  )
  const statement = sql<{ id: number; planned: number; noted: number; paper: number }>`
    select j.value ->> 0 as id,
      exists (select 1 from assignment a where a.personId = j.value ->> 1 and a.validFrom <= j.value ->> 3
        and (a.validTo is null or a.validTo >= j.value ->> 3)) as planned,
      exists (select 1 from statedPerson p join witnessEvent w on w.statedPersonId = p.id
        where p.personId = j.value ->> 1 and w.date = j.value ->> 3) as noted,
      exists (select 1 from emergencyForm f join emergencyLine l on l.formId = f.id
        where f.declarationId = j.value ->> 2 and f.date = j.value ->> 3 and f.state = 'used'
          and l.personId = j.value ->> 1) as paper
    from json_each(${list}) j`
  return new Map(
    reader.all(raw(statement)).map(({ id, planned, noted, paper }) => {
      const kinds: EvidenceKind[] = []
      if (planned === 1) kinds.push('planning')
      if (noted === 1) kinds.push('device-log')
      if (paper === 1) kinds.push('paper-form')
      return [id, evidenceStrength(kinds)]
    }),
  )
}

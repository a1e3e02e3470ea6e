import { api } from '#renderer/bridge/queries.ts'
import { caseId } from '#renderer/features/corrections/words.ts'
import type { ListQuery } from '#renderer/ui/data-grid/types.ts'
import type { CorrectionCase } from '#shared/contract/correction-shapes.ts'
import type { Filter, ListScope } from '#shared/contract/list.ts'

/** Which cases are asked for: findings, requests or both. */
export const caseKinds = ['all', 'findings', 'requests'] as const
export type CaseKind = (typeof caseKinds)[number]

/** The conditions of the cockpit, as its address and its chips carry them. */
export const caseFilter = {
  show: (kind: CaseKind): Filter[] => (kind === 'all' ? [] : [{ field: 'show', operator: 'equals', value: kind }]),
  responsible: (name: string | null): Filter[] =>
    name === null ? [] : [{ field: 'responsible', operator: 'equals', value: name }],
  /** At most so many days left. */
  within: (days: number | null): Filter[] =>
    days === null ? [] : [{ field: 'within', operator: 'equals', value: String(days) }],
  /** What ends on one day. */
  due: (date: string): Filter[] => [{ field: 'due', operator: 'equals', value: date }],
}

/** The value a condition of the cockpit asks for; null when it asks nothing. */
export function conditionOf({ filters }: ListScope, field: keyof typeof caseFilter): string | null {
  const value = filters.find((filter) => filter.field === field)?.value
  return typeof value === 'string' && value !== '' ? value : null
}

type CasesInput = Parameters<typeof api.corrections.cases.call>[0]

function casesInput(scope: ListScope, offset: number, limit: number): CasesInput {
  const within = Number(conditionOf(scope, 'within') ?? Number.NaN)
  return {
    search: scope.search,
    show: caseKinds.find((kind) => kind === conditionOf(scope, 'show')) ?? 'all',
    responsible: conditionOf(scope, 'responsible'),
    dueWithin: Number.isInteger(within) ? within : null,
    dueOn: conditionOf(scope, 'due'),
    offset,
    limit,
  }
}

/** A window of the cases, as the grid asks for it. */
export const caseQuery: ListQuery<CorrectionCase> = ({ offset, limit, ...scope }) =>
  api.corrections.cases.queryOptions({ input: casesInput(scope, offset, limit) })

// The contract gives so many at once; nobody treats more than these together.
const page = 500
const most = 5_000

async function allCases(scope: ListScope): Promise<CorrectionCase[]> {
  const found: CorrectionCase[] = []
  for (let offset = 0; offset < most; offset += page) {
    const { rows } = await api.corrections.cases.call(casesInput(scope, offset, page))
    found.push(...rows)
    if (rows.length < page) break
  }
  return found
}

/** All matching cases by their number in the grid, for a selection of everything. */
export async function caseIds(scope: ListScope): Promise<number[]> {
  return (await allCases(scope)).map(caseId)
}

/** The chosen cases themselves; those that are gone meanwhile are left out. */
export async function chosenCases(ids: readonly number[], scope: ListScope): Promise<CorrectionCase[]> {
  const wanted = new Set(ids)
  return (await allCases(scope)).filter((one) => wanted.has(caseId(one)))
}

/** Findings among the chosen numbers. */
export function findingIds(ids: readonly number[]): number[] {
  return ids.filter((id) => id > 0)
}

/** Requests among the chosen numbers. */
export function requestIds(ids: readonly number[]): number[] {
  return ids.flatMap((id) => (id < 0 ? [-id] : []))
}

import type { Reader } from '#main/core/db/query.ts'
import { shownValue } from '#main/core/features/history/masking.ts'
import type { Source } from '#main/core/features/imports/desk.ts'
import type { PlacedProblem } from '#main/core/features/imports/engine.ts'
import type { RecordChange } from '#main/core/features/imports/logs.ts'
import type { ProblemFilter } from '#main/core/features/imports/repository.ts'
import { companyLabels, declarationLabels, labelOf, personLabels, type Labels } from '#main/core/features/labels.ts'
import type { RowProblem } from '#shared/contract/imports.ts'

interface Page {
  offset: number
  limit: number
}

/** Problems of the last check of a source that fit a filter. */
export function checkedProblems(
  { checked }: Source,
  { code, severity, index }: ProblemFilter,
  { offset, limit }: Page,
): { rows: RowProblem[]; total: number } {
  const fits = (problem: PlacedProblem): boolean =>
    (code === undefined || problem.code === code) &&
    (severity === undefined || problem.severity === severity) &&
    (index === undefined || problem.index === index)
  const found = checked?.result.problems.filter(fits) ?? []
  const rows = found
    .slice(offset, offset + limit)
    .map(({ line, heading, ...rest }) => ({ row: line, column: heading, ...rest }))
  return { rows, total: found.length }
}

/** Columns that name another record, and how to name it. */
const references: Record<string, (reader: Reader, ids: number[]) => Labels> = {
  companyId: companyLabels,
  userFirmId: companyLabels,
  clientId: companyLabels,
  declarantId: companyLabels,
  contractorId: companyLabels,
  directEmployerId: companyLabels,
  declarationId: declarationLabels,
  personId: personLabels,
}

interface ShownChange {
  row: number
  recordKind: string
  label: string
  changes: { field: string; before: string | null; after: string | null }[]
}

/** What the last check of a source would change, field by field; other records are named, numbers of people masked. */
export function shownChanges(
  reader: Reader,
  { checked }: Source,
  { offset, limit }: Page,
): { rows: ShownChange[]; total: number } {
  const all = checked?.result.changes ?? []
  const rows = all.slice(offset, offset + limit).map((change) => shownChange(reader, change))
  return { rows, total: all.length }
}

function shownChange(reader: Reader, { line, label, kind, before, after }: RecordChange): ShownChange {
  const shown = (field: string, value: unknown): string | null => {
    const labels = references[field]
    // A record that the import itself would create has no name yet.
    if (labels && typeof value === 'number') return labelOf(labels(reader, [value]), value).label
    return shownValue(kind, field, value)
  }
  const fields = Object.keys(after).filter((field) => field !== 'personId' || before !== null)
  const changes = fields.map((field) => ({
    field,
    before: shown(field, before?.[field]),
    after: shown(field, after[field]),
  }))
  return { row: line, recordKind: kind, label, changes: changes.filter((one) => one.before !== one.after) }
}

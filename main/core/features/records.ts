import type { RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { matchingIds, pageWithTotal, type Grid } from '#main/core/db/grid.ts'
import { CoreError, InvalidInput } from '#main/core/errors.ts'
import type { Core } from '#main/core/core.ts'
import { lastChange } from '#main/core/features/history/repository.ts'
import type { ListInput, ListScope, LookupItem } from '#shared/contract/list.ts'
import type { Problem } from '#shared/domain/problem.ts'

// What the handlers of every kind of record have in common.

/** The most records one selection may hold. */
const mostSelected = 100_000

/** How many suggestions a look-up field shows. */
export const mostSuggestions = 30

/** A page of a list with the number of all matches. */
export async function listPage<Stored, Shown>(
  core: Core,
  grid: Grid,
  input: ListInput,
  show: (row: Stored) => Shown,
): Promise<{ rows: Shown[]; total: number }> {
  await core.workspace.freshenLists()
  const { rows, total } = pageWithTotal<Stored>(core.workspace.reader, grid, input, input.offset, input.limit)
  return { rows: rows.map(show), total }
}

/** Ids of everything that matches, in order. */
export function listIds(core: Core, grid: Grid, scope: ListScope): number[] {
  return matchingIds(core.workspace.reader, grid, scope, mostSelected)
}

/** A record as read from an input: what is wrong with it, and the values when they could be read. */
export interface Draft<Values> {
  values: Values | null
  problems: Problem[]
}

/** Throws `invalid` unless nothing stops: errors always do, overrides until the user has taken them on by their codes. */
function refuseUnsettled(problems: Problem[], overrides: readonly string[]): void {
  const stands = ({ severity, code }: Problem): boolean =>
    severity === 'error' || (severity === 'override' && !overrides.includes(code))
  if (problems.some(stands)) throw new InvalidInput(problems)
}

/** What a form sends to be saved; `stored` names the record where its id in the list is not its own. */
interface SaveRequest {
  id: number | null
  overrides: readonly string[]
  version?: number | undefined
  stored?: { kind: RecordKind; id: number } | undefined
}

/** Throws `record-changed` when somebody has changed the record since the form was filled: nobody's words are overwritten unseen. */
export function refuseOutdated(
  writer: RecordWriter,
  kind: RecordKind,
  { id, version, stored }: Pick<SaveRequest, 'id' | 'version' | 'stored'>,
): void {
  if (id === null || version === undefined) return
  const record = stored ?? { kind, id }
  const last = lastChange(writer, record.kind, record.id)
  if (last?.operation === 'delete' && last.recordKind === record.kind) throw new CoreError('record-gone', record)
  if (last !== undefined && last.seq !== version) throw new CoreError('record-changed', { user: last.user })
}

/**
 * Checks and saves one record in one transaction: what was true when it was checked is still true when it is written,
 * even if the save had to wait for an import. The audit trail keeps what the user has taken on.
 */
export async function saveRecord<Values>(
  core: Core,
  kind: RecordKind,
  request: SaveRequest,
  steps: { read: () => Draft<Values>; save: (writer: RecordWriter, values: Values) => number },
): Promise<{ id: number; warnings: Problem[]; changeSet: number | null }> {
  return await core.workspace.write('edit', (writer) => {
    refuseOutdated(writer, kind, request)
    const { values, problems } = steps.read()
    refuseUnsettled(problems, request.overrides)
    if (values === null) throw new CoreError('record-gone', { kind, id: request.id ?? 0 })
    const id = steps.save(writer, values)
    const overridden = problems.filter(({ severity }) => severity === 'override')
    if (overridden.length > 0) {
      const codes = overridden.map(({ code, field }) => ({ code, field }))
      writer.note(kind, id, { kind, id }, { override: codes })
    }
    const changeSet = writer.tables.length > 0 ? writer.changeSet : null
    return { id, warnings: problems.filter(({ severity }) => severity === 'warning'), changeSet }
  })
}

/** Deletes what may be deleted; records still in use stay and are named. */
export async function removeRecords(
  core: Core,
  ids: readonly number[],
  removeOne: (writer: RecordWriter, id: number) => void,
  label: (ids: number[]) => LookupItem[],
): Promise<{ removed: number; kept: LookupItem[]; changeSet: number | null }> {
  const kept: number[] = []
  const { removed, changeSet } = await core.workspace.write('delete', (writer) => {
    let done = 0
    for (const id of ids) {
      try {
        writer.attempt(() => removeOne(writer, id))
        done += 1
      } catch (error) {
        if (!(error instanceof CoreError) || error.code !== 'in-use') throw error
        kept.push(id)
      }
    }
    return { removed: done, changeSet: done > 0 ? writer.changeSet : null }
  })
  return { removed, kept: kept.length > 0 ? label(kept) : [], changeSet }
}

import type { Insertable, Updateable } from 'kysely'

import { isRecordKind, recordKinds, type RecordKind } from '#main/core/audit/record-kinds.ts'
import type { RecordWriter } from '#main/core/audit/record-writer.ts'
import { query } from '#main/core/db/query.ts'
import type { RecordTables } from '#main/core/db/tables/index.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'
import {
  changedSince,
  entriesOfChangeSet,
  openEntries,
  type OpenedEntry,
  type StoredEntry,
} from '#main/core/features/history/repository.ts'

/** A thing that an undo left as it is, and why. `kind` and `id` name the whole thing, such as the person. */
export interface Spared {
  kind: RecordKind
  id: number
  reason: 'changed-since' | 'used-since' | 'erased'
}

/** What one transaction did to one thing (a person with numbers and employments), oldest first. */
interface Group {
  kind: RecordKind
  id: number
  entries: OpenedEntry[]
}

function groupsOf(entries: OpenedEntry[]): Group[] {
  const groups = new Map<string, Group>()
  for (const opened of entries) {
    const { recordKind, recordId, ownerKind, ownerId } = opened.entry
    if (!isRecordKind(recordKind)) throw new Error(`unknown record kind in the audit trail: ${recordKind}`)
    const whole = recordKinds[recordKind].part
    const kind = whole ? (ownerKind as RecordKind) : recordKind
    const id = whole ? ownerId : recordId
    const name = `${kind}:${id}`
    const group = groups.get(name) ?? { kind, id, entries: [] }
    group.entries.push(opened)
    groups.set(name, group)
  }
  // Youngest things first: what refers to others goes before what it refers to.
  return [...groups.values()].toReversed()
}

function takeBackEntry(writer: RecordWriter, { entry, before }: OpenedEntry): void {
  const kind = entry.recordKind as RecordKind
  if (entry.operation === 'insert') writer.remove(kind, entry.recordId)
  else if (entry.operation === 'delete') writer.insert(kind, before as unknown as Insertable<RecordTables[RecordKind]>)
  else writer.update(kind, entry.recordId, before as unknown as Updateable<RecordTables[RecordKind]>)
}

/** A company's number may have periods, so the database allows it twice; on two companies it would be ambiguous. */
function refuseSharedNumber(writer: RecordWriter, { recordKind, recordId }: StoredEntry): void {
  if (recordKind !== 'companyNumber') return
  const shared = query
    .selectFrom('companyNumber as own')
    .innerJoin('companyNumber as other', 'other.value', 'own.value')
    .select('other.companyId')
    .where('own.id', '=', recordId)
    .whereRef('other.companyId', '<>', 'own.companyId')
  if (writer.first(shared)) throw new CoreError('in-use')
}

/** True when the whole group went back; false when something still uses it and nothing of it was touched. */
function takeBackGroup(writer: RecordWriter, group: Group): boolean {
  try {
    writer.attempt(() => {
      for (const opened of group.entries.toReversed()) takeBackEntry(writer, opened)
      for (const { entry } of group.entries) refuseSharedNumber(writer, entry)
    })
    return true
  } catch (error) {
    if (error instanceof CoreError && error.code === 'in-use') return false
    // What would come back refers to something deleted since, or its number belongs to another record by now.
    if (systemCode(error)?.startsWith('SQLITE_CONSTRAINT')) return false
    throw error
  }
}

/**
 * Takes back what one transaction did to records. What was changed or used since stays whole and is returned;
 * everything else goes back to how it was. `progress` is told how many things are settled.
 */
export function takeBackChangeSet(
  writer: RecordWriter,
  changeSet: number,
  progress: (done: number, total: number) => void = () => undefined,
): { takenBack: number; spared: Spared[] } {
  const entries = entriesOfChangeSet(writer, changeSet).filter((entry) => entry.operation !== 'note')
  const groups = groupsOf(openEntries(writer, entries))
  const spared: Spared[] = []
  let takenBack = 0
  let waiting: Group[] = []
  for (const group of groups) {
    const { kind, id } = group
    if (group.entries.some(({ before, after }) => before === null && after === null)) {
      spared.push({ kind, id, reason: 'erased' })
    } else if (changedSince(writer, kind, id, changeSet)) spared.push({ kind, id, reason: 'changed-since' })
    else waiting.push(group)
  }
  // Things of one transaction may refer to each other in any order: as long as some go, others may become free.
  for (let before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length
    waiting = waiting.filter((group) => {
      if (!takeBackGroup(writer, group)) return true
      takenBack += 1
      progress(takenBack, groups.length)
      return false
    })
  }
  for (const { kind, id } of waiting) spared.push({ kind, id, reason: 'used-since' })
  return { takenBack, spared }
}

/** Takes back a user's action as a whole; throws `undo-impossible` (and changes nothing) when any part must stay. */
export function undoAction(
  writer: RecordWriter,
  changeSet: number,
  progress?: (done: number, total: number) => void,
): number {
  const { takenBack, spared } = takeBackChangeSet(writer, changeSet, progress)
  if (spared.length > 0 || takenBack === 0) throw new CoreError('undo-impossible')
  return writer.changeSet
}

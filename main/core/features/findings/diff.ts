import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { FindingState } from '#shared/domain/review/rules.ts'
import type { FindingContent } from '#main/core/features/findings/content.ts'
import { Spool } from '#main/core/features/findings/spool.ts'
import type { Range } from '#main/core/features/findings/window.ts'

/** A finding as it is stored, with the registrations it rests on. */
export interface StoredFinding extends FindingContent {
  id: number
  state: FindingState
  events: string
}

/** The columns of a finding's content, in the order in which changes are kept. */
export const contentColumns = [
  'rule',
  'severity',
  'service',
  'statedPersonId',
  'statedDeclarationId',
  'date',
  'fingerprint',
  'explained',
  'deadline',
  'params',
  'hour',
  'at',
  'personId',
  'person',
  'personKey',
  'identifier',
  'declarationId',
  'declaration',
  'workplace',
  'workplaceKey',
  'companyId',
  'firm',
  'firmKey',
] as const satisfies readonly (keyof FindingContent)[]

/** Values of a finding in the order of `contentColumns`, and the ids of its events; null where they stay. */
export type AddedRow = readonly [content: (string | number | null)[], events: string]
export type ChangedRow = readonly [id: number, content: (string | number | null)[], events: string | null]

/** What a review changes. */
export class FindingChanges {
  readonly added: Spool<AddedRow> = new Spool()
  readonly changed: Spool<ChangedRow> = new Spool()
  readonly resolved: number[] = []
  unchanged = 0
  /** Of those changed, such as did not hold before. */
  reopened = 0
}

const valuesOf = (content: FindingContent): (string | number | null)[] =>
  contentColumns.map((name) => content[name] ?? null)

/** Names a finding by what makes it the same. */
function findingKey({
  rule,
  statedPersonId,
  statedDeclarationId,
  date,
}: Pick<FindingContent, 'rule' | 'statedPersonId' | 'statedDeclarationId' | 'date'>): string {
  return `${rule} ${statedPersonId} ${statedDeclarationId} ${date}`
}

/** The stored findings of stated people on days, resolved ones included. */
export function storedFindings(reader: Reader, statedIds: readonly number[], { from, to }: Range): StoredFinding[] {
  const rows = query
    .selectFrom('finding')
    .select(['id', 'state', ...contentColumns])
    .select(
      sql<string>`(select coalesce(group_concat(registrationId), '') from
        (select registrationId from findingEvent where findingId = finding.id order by registrationId))`.as('events'),
    )
    .where('statedPersonId', 'in', idList(statedIds))
    .where('date', '>=', from)
    .where('date', '<=', to)
  return reader.all(rows)
}

/** Event ids as they are compared with stored ones. */
export function eventText(ids: readonly number[]): string {
  return ids.toSorted((first, second) => first - second).join()
}

function same(stored: StoredFinding, content: FindingContent): boolean {
  for (const name in content) {
    if (stored[name as keyof FindingContent] !== content[name as keyof FindingContent]) return false
  }
  return true
}

/** Compares what holds with what is stored and takes down the difference. */
export function compare(
  stored: readonly StoredFinding[],
  found: readonly { content: FindingContent; events: string }[],
  changes: FindingChanges,
): void {
  const gone = new Map(stored.map((finding) => [findingKey(finding), finding]))
  for (const { content, events } of found) {
    const key = findingKey(content)
    const before = gone.get(key)
    gone.delete(key)
    if (!before) changes.added.add([valuesOf(content), events])
    else if (before.state !== 'resolved' && before.events === events && same(before, content)) changes.unchanged += 1
    else {
      if (before.state === 'resolved') changes.reopened += 1
      changes.changed.add([before.id, valuesOf(content), before.events === events ? null : events])
    }
  }
  for (const { id, state } of gone.values()) if (state !== 'resolved') changes.resolved.push(id)
}

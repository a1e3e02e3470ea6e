import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import type { FindingState } from '#shared/domain/review/rules.ts'
import type { FindingContent } from '#main/core/features/findings/content.ts'
import type { Range } from '#main/core/features/findings/window.ts'

/** A finding as it is stored, with the registrations it rests on. */
export interface StoredFinding extends FindingContent {
  id: number
  state: FindingState
  events: string
}

/** What a review changes. */
export interface FindingChanges {
  added: { content: FindingContent; events: string }[]
  /** Events are null where they stay. */
  changed: { id: number; reopened: boolean; content: FindingContent; events: string | null }[]
  resolved: number[]
  unchanged: number
}

/** Names a finding by what makes it the same. */
export function findingKey({
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
    .select(['id', 'rule', 'severity', 'severityKey', 'service', 'statedPersonId', 'statedDeclarationId', 'date'])
    .select([
      'fingerprint',
      'state',
      'explained',
      'deadline',
      'deadlineKey',
      'params',
      'hour',
      'at',
      'personId',
      'person',
    ])
    .select([
      'personKey',
      'identifier',
      'declarationId',
      'declaration',
      'workplace',
      'workplaceKey',
      'companyId',
      'firm',
    ])
    .select(['firmKey', 'search'])
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
    if (!before) changes.added.push({ content, events })
    else if (before.state !== 'resolved' && before.events === events && same(before, content)) changes.unchanged += 1
    else {
      const reopened = before.state === 'resolved'
      changes.changed.push({ id: before.id, reopened, content, events: before.events === events ? null : events })
    }
  }
  for (const { id, state } of gone.values()) if (state !== 'resolved') changes.resolved.push(id)
}

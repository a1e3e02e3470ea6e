import { sql, type RawBuilder } from 'kysely'

import { query, type Writer } from '#main/core/db/query.ts'

/**
 * Gives findings their state: what was decided about these very events, else what the review explains by itself, else open.
 * Resolved ones stay resolved. `which` is a condition on `finding`.
 */
export function refreshStates(writer: Writer, which: RawBuilder<unknown>): void {
  const statement = sql`
    update finding set (state, reason, note, decisionId) = (
      select coalesce(d.state, case when f.explained is null then 'open' else 'explained' end),
        coalesce(d.reason, f.explained), d.note, d.id
      from finding f left join findingDecision d on d.rule = f.rule and d.statedPersonId = f.statedPersonId
        and d.statedDeclarationId = f.statedDeclarationId and d.date = f.date and d.fingerprint = f.fingerprint
      where f.id = finding.id)
    where state in ('open', 'explained', 'dismissed') and ${which}`
  writer.run({ compile: () => statement.compile(query) })
}

import { sql, type RawBuilder } from 'kysely'

import { raw, type Writer } from '#main/core/db/query.ts'
import { findingStateOf } from '#shared/domain/correction/states.ts'
import { correctionStates } from '#shared/domain/correction/words.ts'
import type { FindingState } from '#shared/domain/review/rules.ts'

/** An item `i` of a request is about finding `f`; a known person is the same under whichever number or joined record. */
export const concerns: RawBuilder<unknown> = sql`i.rule = f.rule and i.date = f.date
  and i.statedDeclarationId = f.statedDeclarationId and (i.statedPersonId = f.statedPersonId or i.personId = f.personId
    or i.personId in (select id from person where joinedIntoId = f.personId))`

/** States of requests that make this of a finding, its item accepted or not. */
const making = (state: FindingState, accepted: boolean): RawBuilder<unknown> =>
  sql.join(correctionStates.filter((request) => findingStateOf(request, accepted) === state).map((one) => sql.lit(one)))

/** What a request about a finding makes of it (`findingStateOf`); null while none concerns it. */
const requested = sql`(
  select case when q.state in (${making('in-correction', false)}) then 'in-correction' else 'corrected' end
  from correctionItem i join correctionRequest q on q.id = i.requestId
  where ${concerns} and (q.state in (${making('in-correction', false)}) or q.state in (${making('corrected', false)})
    or (i.outcome = 'accepted' and q.state in (${making('corrected', true)})))
  order by q.id desc limit 1)`

/** Decides the same: rule, place, day and what was found. */
const decides = (decision: string): RawBuilder<unknown> => {
  const same = ['rule', 'statedDeclarationId', 'date', 'fingerprint'].map(
    (column) => sql`${sql.ref(`${decision}.${column}`)} = ${sql.ref(`f.${column}`)}`,
  )
  return sql.join(same, sql` and `)
}

/**
 * Gives findings their state: that of the request about them, else what was decided about these very events, else what the
 * review explains by itself, else open. A decision about a known person holds under whichever number it was taken. Resolved
 * ones stay resolved. `which` is a condition on `finding`.
 */
export function refreshStates(writer: Writer, which: RawBuilder<unknown>): void {
  const statement = sql`
    update finding set (state, reason, note, decisionId) = (
      select coalesce(${requested}, d.state, case when f.explained is null then 'open' else 'explained' end),
        coalesce(d.reason, f.explained), d.note, d.id
      from finding f left join findingDecision d on d.id = coalesce(
        (select own.id from findingDecision own where own.statedPersonId = f.statedPersonId and ${decides('own')}),
        (select other.id from statedPerson form cross join findingDecision other on other.statedPersonId = form.id
          where form.personId = f.personId and form.id <> f.statedPersonId and ${decides('other')}
          order by other.id desc limit 1))
      where f.id = finding.id)
    where state <> 'resolved' and ${which}`
  writer.run(raw(statement))
}

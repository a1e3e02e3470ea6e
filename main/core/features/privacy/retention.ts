import { sql, type RawBuilder } from 'kysely'

import { raw, type Reader } from '#main/core/db/query.ts'
import { settingValue } from '#main/core/features/settings/repository.ts'
import { privacy } from '#shared/contract/privacy.ts'
import type { RetentionLine } from '#shared/contract/privacy.ts'
import { correctionStates } from '#shared/domain/correction/words.ts'
import { isFrozen, isOpen } from '#shared/domain/correction/states.ts'
import { startOfDay } from '#shared/domain/dates.ts'
import {
  keptFrom,
  retentionKinds,
  retentionReasons,
  type RetentionKind,
  type RetentionReason,
  type RetentionYears,
} from '#shared/domain/retention.ts'
import { ruleValue } from '#shared/rules/index.ts'

/** Under this name the office's own years are kept. */
export const retentionSetting = 'retentionYears'

const yearsShape = privacy.setRetention['~orpc'].inputSchema

/** The years that hold when the office has said nothing. */
export function usualYears(today: string): number {
  return ruleValue('retention-years', null, today).usual
}

/** The years of each kind: the office's own, else the usual ones. */
export function retentionYears(reader: Reader, today: string): RetentionYears {
  const usual = Object.fromEntries(retentionKinds.map((kind) => [kind, usualYears(today)])) as RetentionYears
  const stored = yearsShape?.safeParse({ years: settingValue(reader, retentionSetting) })
  return stored?.success === true ? { ...usual, ...(stored.data.years as RetentionYears) } : usual
}

const listed = (states: readonly string[]): RawBuilder<unknown> => sql.join(states.map((state) => sql.lit(state)))
const open = listed(correctionStates.filter((state) => isOpen(state) || state === 'draft' || state === 'ready'))
const sent = listed(correctionStates.filter((state) => isFrozen(state)))

/** An item of a request that is still under way. */
const openItem = sql`correctionItem i join correctionRequest q on q.id = i.requestId and q.state in (${open})`

/** True when somebody (an SQL expression) has registered on or since a day, under any form that stands for him. */
function seenSince(person: RawBuilder<unknown>, day: string): RawBuilder<unknown> {
  const second = Math.floor(Date.parse(startOfDay(day)) / 1000)
  return sql`exists (select 1 from statedPerson s join registration g on g.statedPersonId = s.id and g.at >= ${second}
    where s.personId = ${person})`
}

/** A part of a person with a day it ended; it stays while the person still works or something about him is open. */
function partOfPerson(table: string, ended: RawBuilder<unknown>): (day: string) => RawBuilder<unknown> {
  return (day) => sql`select case
      when exists (select 1 from ${openItem} where i.personId = t.personId) then 'open-correction'
      when ${seenSince(sql`t.personId`, day)} then 'newer-registration'
      else '' end as reason, 1 as n
    from ${sql.table(table)} t where ${ended} < ${day}`
}

/** Per kind the rows that have had their years on a day, each with why it stays (empty: nothing keeps it). */
const dueBefore: Record<RetentionKind, (day: string) => RawBuilder<unknown>> = {
  registrations: (day) => sql`
    select '' as reason, coalesce(sum(count), 0) - (select count(*) from (
        select distinct i.registrationId from ${openItem} join registration g on g.id = i.registrationId
        where g.date < ${day})) as n
      from registrationDay where date < ${day}
    union all select 'open-correction', count(*) from (
      select distinct i.registrationId from ${openItem} join registration g on g.id = i.registrationId
      where g.date < ${day})`,
  corrections: (day) => sql`
    select case when state in (${open}) then 'open-correction' else '' end as reason, 1 as n
    from correctionRequest where coalesce(answeredOn, sentOn, substr(createdAt, 1, 10)) < ${day}`,
  forms: (day) => sql`
    select case when exists (select 1 from emergencyLine l where l.formId = f.id and l.outcome is null)
        and f.state not in ('cancelled', 'replaced') then 'open-form' else '' end as reason, 1 as n
    from emergencyForm f where f.date < ${day}`,
  papers: (day) => sql`select '' as reason, 1 as n from paper where expiresOn < ${day}`,
  briefings: partOfPerson('briefing', sql`t.onDate`),
  sheets: partOfPerson('startSheet', sql`substr(t.printedAt, 1, 10)`),
  planning: (day) => sql`select '' as reason, 1 as n from assignment where validTo < ${day}`,
  absences: (day) => sql`select '' as reason, 1 as n from absence where validTo < ${day}`,
  // Somebody has had the years when the last that is known of him has; who was never employed counts by the rest.
  people: (day) => sql`select case
      when exists (select 1 from ${openItem} where i.personId = p.id) then 'open-correction'
      when ${seenSince(sql`p.id`, day)} then 'newer-registration'
      when exists (select 1 from assignment a where a.personId = p.id and coalesce(a.validTo, '9999') >= ${day})
        or exists (select 1 from absence a where a.personId = p.id and coalesce(a.validTo, '9999') >= ${day})
        or exists (select 1 from briefing b where b.personId = p.id and b.onDate >= ${day})
        or exists (select 1 from paper d where d.personId = p.id and coalesce(d.expiresOn, '9999') >= ${day})
        then 'newer-record'
      when exists (select 1 from correctionItem i join correctionRequest q on q.id = i.requestId and q.state in (${sent})
          where i.personId = p.id and coalesce(q.answeredOn, q.sentOn) >= ${day}) then 'sent-request'
      else '' end as reason, 1 as n
    from person p where p.joinedIntoId is null
      and exists (select 1 from employment e where e.personId = p.id)
      and not exists (select 1 from employment e where e.personId = p.id and coalesce(e.validTo, '9999') >= ${day})`,
}

/** Counts, per kind, what has had its years and what of it stays. */
export function dryRun(reader: Reader, today: string): RetentionLine[] {
  const years = retentionYears(reader, today)
  return retentionKinds.map((kind) => {
    const day = keptFrom(today, years[kind])
    const counted = sql<{ reason: string; n: number }>`
      select reason, sum(n) as n from (${dueBefore[kind](day)}) group by reason`
    const counts = new Map(reader.all(raw(counted)).map(({ reason, n }) => [reason, n]))
    const stays = retentionReasons.flatMap((reason: RetentionReason) => {
      const count = counts.get(reason) ?? 0
      return count === 0 ? [] : [{ reason, count }]
    })
    return { kind, years: years[kind], keptFrom: day, due: counts.get('') ?? 0, stays }
  })
}

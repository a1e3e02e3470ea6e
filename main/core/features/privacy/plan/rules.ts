import { sql, type RawBuilder } from 'kysely'

import { correctionStates } from '#shared/domain/correction/words.ts'
import { isFrozen, isOpen } from '#shared/domain/correction/states.ts'
import { startOfDay } from '#shared/domain/dates.ts'
import type { DueKind } from '#shared/domain/retention.ts'

/** What a plan is made for. */
export interface PlanDay {
  /** The first local date of the kind that is still kept. */
  day: string
  today: string
  /** Everything is on hold. */
  everything: boolean
  /** Something is on hold. */
  anything: boolean
}

type Sql = RawBuilder<unknown>

const listed = (states: readonly string[]): Sql => sql.join(states.map((state) => sql.lit(state)))
/** States of a request that still asks something of the office. */
export const openStates = listed(correctionStates.filter((state) => isOpen(state)))
const sentStates = listed(correctionStates.filter((state) => isFrozen(state)))
const openItem = sql`correctionItem i join correctionRequest q on q.id = i.requestId and q.state in (${openStates})`

/** The temporary table of what of a kind has had its years, with why it stays (empty: nothing keeps it) and its day. */
export function dueTable(kind: DueKind): Sql {
  return sql`temp.${sql.table(`due_${kind}`)}`
}

const going = (kind: DueKind): Sql => sql`select id from ${dueTable(kind)} where reason = ''`
const isHeld = (table: string, column: Sql): Sql => sql`${column} in (select id from temp.${sql.table(table)})`
const requestDay = (q: string): Sql => sql`coalesce(${sql.ref(`${q}.answeredOn`)}, ${sql.ref(`${q}.sentOn`)},
  substr(${sql.ref(`${q}.createdAt`)}, 1, 10))`

/** The first second (UTC) of a local date, as registrations keep moments. */
export function secondOf(day: string): number {
  return Math.floor(Date.parse(startOfDay(day)) / 1000)
}

/** Somebody (an SQL expression) has registered on or since a day, under any form that stands for him. */
const seenSince = (person: Sql, day: string): Sql => sql`exists (select 1 from statedPerson s
  join registration g on g.statedPersonId = s.id and g.at >= ${secondOf(day)} where s.personId = ${person})`

const unless = ({ everything }: PlanDay): Sql => sql`when ${sql.lit(everything ? 1 : 0)} then 'hold'`

/** A part of a person with a day on which it ended; it stays while the person still works or something about him is open. */
function partOfPerson(table: string, ended: Sql, more: Sql): (plan: PlanDay) => Sql {
  return (plan) => sql`select t.id, case ${unless(plan)}
      when ${isHeld('heldPerson', sql`t.personId`)} or ${isHeld('heldDeclaration', sql`t.declarationId`)} then 'hold'
      when exists (select 1 from ${openItem} where i.personId = t.personId) then 'open-correction'
      when ${seenSince(sql`t.personId`, plan.day)} then 'newer-registration'
      ${more} else '' end as reason, ${ended} as day
    from ${sql.table(table)} t where ${ended} < ${plan.day}`
}

/** A period of a person that ended on a day. */
function periodOfPerson(table: string, place: Sql): (plan: PlanDay) => Sql {
  return (plan) => sql`select t.id, case ${unless(plan)}
      when ${isHeld('heldPerson', sql`t.personId`)} ${place} then 'hold'
      when exists (select 1 from ${openItem} where i.personId = t.personId and i.date >= t.validFrom
        and i.date <= t.validTo) then 'open-correction'
      else '' end as reason, t.validTo as day
    from ${sql.table(table)} t where t.validTo < ${plan.day}`
}

/** Rows of files stay with all rows of the same form on the days about which something keeps them (`keptDay`). */
const rowsOf =
  (table: string) =>
  (plan: PlanDay): Sql =>
    sql`select g.id, case ${unless(plan)} else coalesce((select reason from temp.keptDay k
      where k.statedPersonId = g.statedPersonId and k.date = g.date), '') end as reason, g.date as day
    from ${sql.table(table)} g where g.date < ${plan.day}`

const remains = (
  table: string,
  kind: DueKind,
  column = 'personId',
): Sql => sql`exists (select 1 from ${sql.table(table)} a
  where a.${sql.ref(column)} in (select id from member where whole = p.id) and a.id not in (${going(kind)}))`

const onRequest = (
  state: Sql,
): Sql => sql`exists (select 1 from correctionRequest q left join correctionItem i on i.requestId = q.id
  where ${state} and q.id not in (${going('corrections')}) and (i.personId in (select id from member where whole = p.id)
    or i.requestedPersonId in (select id from member where whole = p.id)
    or q.addresseePersonId in (select id from member where whole = p.id)))`

const rowRemains = (table: string, kind: DueKind): Sql => sql`exists (select 1 from statedPerson s
  join ${sql.table(table)} g on g.statedPersonId = s.id where s.personId = p.id and g.id not in (${going(kind)}))`

/** Per kind the rows that have had their years: id, why it stays, and the day that counts. Later kinds look at earlier ones. */
export const dueRows: Record<DueKind, (plan: PlanDay) => Sql> = {
  corrections: (plan) => sql`select q.id, case ${unless(plan)}
      when ${isHeld('heldRequest', sql`q.id`)} or ${isHeld('heldCompany', sql`q.addresseeCompanyId`)}
        or ${isHeld('heldPerson', sql`q.addresseePersonId`)}
        or exists (select 1 from correctionItem i where i.requestId = q.id and (
          ${isHeld('heldPerson', sql`i.personId`)} or ${isHeld('heldPerson', sql`i.requestedPersonId`)}
          or ${isHeld('heldDeclaration', sql`i.declarationId`)} or ${isHeld('heldForm', sql`i.statedPersonId`)}
          or ${isHeld('heldPlace', sql`i.statedDeclarationId`)})) then 'hold'
      when q.state in (${openStates}) then 'open-correction' else '' end as reason, ${requestDay('q')} as day
    from correctionRequest q where ${requestDay('q')} < ${plan.day}`,
  imports: (plan) => sql`select b.id, ${plan.anything ? sql`'hold'` : sql`''`} as reason, substr(b.at, 1, 10) as day
    from importBatch b where substr(b.at, 1, 10) < ${plan.day} and (
      exists (select 1 from importRejected r where r.batchId = b.id)
      or exists (select 1 from importProblem r where r.batchId = b.id))`,
  forms: (plan) => sql`select f.id, case ${unless(plan)}
      when ${isHeld('heldDeclaration', sql`f.declarationId`)} or exists (select 1 from emergencyLine l
        where l.formId = f.id and (${isHeld('heldPerson', sql`l.personId`)}
          or ${isHeld('heldPerson', sql`l.printedPersonId`)} or ${isHeld('heldCompany', sql`l.employerId`)})) then 'hold'
      when exists (select 1 from emergencyLine l where l.formId = f.id and l.outcome is null)
        and f.state not in ('cancelled', 'replaced') then 'open-form' else '' end as reason, f.date as day
    from emergencyForm f where f.date < ${plan.day}`,
  papers: (plan) => sql`select p.id, case ${unless(plan)}
      when ${isHeld('heldPerson', sql`p.personId`)} or ${isHeld('heldCompany', sql`p.companyId`)}
        or ${isHeld('heldDeclaration', sql`p.declarationId`)} or exists (select 1 from chainLink c where c.id = p.linkId and (
          ${isHeld('heldDeclaration', sql`c.declarationId`)} or ${isHeld('heldCompany', sql`c.contractorId`)}
          or ${isHeld('heldCompany', sql`c.directEmployerId`)})) then 'hold'
      else '' end as reason, p.expiresOn as day from paper p where p.expiresOn < ${plan.day}`,
  briefings: partOfPerson('briefing', sql`t.onDate`, sql``),
  sheets: partOfPerson(
    'startSheet',
    sql`substr(t.printedAt, 1, 10)`,
    sql`when exists (select 1 from briefing b where b.startSheetId = t.id and b.id not in (${going('briefings')}))
      then 'newer-record'`,
  ),
  planning: periodOfPerson('assignment', sql`or ${isHeld('heldDeclaration', sql`t.declarationId`)}`),
  absences: periodOfPerson('absence', sql``),
  witness: rowsOf('witnessEvent'),
  registrations: rowsOf('registration'),
  findings: (plan) => sql`select f.id, case ${unless(plan)} else coalesce((select reason from temp.keptDay k
      where k.statedPersonId = f.statedPersonId and k.date = f.date), '') end as reason, f.date as day
    from finding f where f.date < ${plan.day}`,
  // Somebody has had the years when the last that is known of him has; who was never employed counts by the rest.
  people: (plan) => sql`
    with member as materialized (select id, coalesce(joinedIntoId, id) as whole from person)
    select p.id, case ${unless(plan)} when ${isHeld('heldPerson', sql`p.id`)} then 'hold'
      when ${onRequest(sql`q.state in (${openStates})`)} then 'open-correction'
      when ${rowRemains('registration', 'registrations')} or ${rowRemains('witnessEvent', 'witness')}
        then 'newer-registration'
      when exists (select 1 from statedPerson s join finding f on f.statedPersonId = s.id
          where s.personId = p.id and f.id not in (${going('findings')})) then 'open-finding'
      when ${remains('assignment', 'planning')} or ${remains('absence', 'absences')} or ${remains('briefing', 'briefings')}
        or ${remains('startSheet', 'sheets')} or ${remains('paper', 'papers')} then 'newer-record'
      when exists (select 1 from emergencyLine l where (l.personId in (select id from member where whole = p.id)
          or l.printedPersonId in (select id from member where whole = p.id)) and l.formId not in (${going('forms')}))
        then 'kept-form'
      when ${onRequest(sql`q.state in (${sentStates})`)} then 'sent-request'
      when ${onRequest(sql`true`)} then 'newer-record'
      else '' end as reason, (select max(e.validTo) from employment e where e.personId = p.id) as day
    from person p where p.joinedIntoId is null
      and exists (select 1 from employment e where e.personId = p.id)
      and not exists (select 1 from employment e where e.personId = p.id and coalesce(e.validTo, '9999') >= ${plan.day})`,
}

/** Findings that still ask something of the office. */
export const openFinding = sql`f.state in ('open', 'in-correction')`

/** Registrations that a request names: open ones, and those of requests that stay. */
export const namedRegistrations = (open: boolean): Sql => sql`
  select g.statedPersonId, g.date from correctionItem i join correctionRequest q on q.id = i.requestId
  join registration g on g.id = i.registrationId
  where ${open ? sql`q.state in (${openStates})` : sql`q.id not in (${going('corrections')})`}
  union select i.statedPersonId, i.date from correctionItem i join correctionRequest q on q.id = i.requestId
  where i.statedPersonId is not null
    and ${open ? sql`q.state in (${openStates})` : sql`q.id not in (${going('corrections')})`}`

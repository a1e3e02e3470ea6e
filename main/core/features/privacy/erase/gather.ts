import { sql, type RawBuilder } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { raw, type Writer } from '#main/core/db/query.ts'
import { freshTable, noteHeld, runner, type Run } from '#main/core/features/privacy/plan/held.ts'
import { keepFollowed, noteKeptDays } from '#main/core/features/privacy/plan/plan.ts'
import { dueRows, dueTable, openStates } from '#main/core/features/privacy/plan/rules.ts'
import type { ErasingReason } from '#shared/domain/erasing.ts'
import {
  keptFrom,
  mayGoFrom,
  yearsOf,
  type DueKind,
  type RetentionReason,
  type RetentionYears,
} from '#shared/domain/retention.ts'

type Sql = RawBuilder<unknown>

/** What is known before anything of a person is judged. */
export interface Subject {
  /** The kept record and those joined to it. */
  people: readonly number[]
  years: RetentionYears
  today: string
}

/** What becomes of one kind of a person's data. */
export interface PersonLine {
  kind: DueKind
  years: number
  keptFrom: string
  removed: number
  stays: { reason: RetentionReason | ErasingReason; count: number; until: string | null }[]
}

/** The temporary table of what a person has of a kind: why each row stays (empty: it goes), and the day that counts. */
export function personTable(kind: DueKind): Sql {
  return sql`temp.${sql.table(`person_${kind}`)}`
}

/** The kinds of a person's data that years are set for, in the order in which they may go. */
export const personKinds = [
  'corrections',
  'forms',
  'papers',
  'briefings',
  'sheets',
  'planning',
  'absences',
  'witness',
  'registrations',
  'findings',
] as const satisfies readonly DueKind[]
type PersonKind = (typeof personKinds)[number]

/** What of a kind concerns a person, with why it stays: `years` while these are not over. */
const personRows: Record<PersonKind, (mine: Sql, day: string) => Sql> = {
  corrections: (mine, day) => sql`select q.id, case when d.id is not null then d.reason
      when q.state in (${openStates}) then 'open-correction' else 'sent-request' end as reason,
      coalesce(d.day, q.answeredOn, q.sentOn, substr(q.createdAt, 1, 10)) as day
    from correctionRequest q left join ${dueTable('corrections')} d on d.id = q.id
    where ${day} <> '' and (q.addresseePersonId in ${mine} or q.id in (
      select requestId from correctionItem where personId in ${mine} or requestedPersonId in ${mine}
        or statedPersonId in (select id from statedPerson where personId in ${mine})))`,
  forms: (
    mine,
    day,
  ) => sql`select f.id, case when d.id is not null then d.reason else 'kept-form' end as reason, f.date as day
    from emergencyForm f left join ${dueTable('forms')} d on d.id = f.id
    where ${day} <> '' and f.id in (select formId from emergencyLine where personId in ${mine} or printedPersonId in ${mine})`,
  papers: (
    mine,
    day,
  ) => sql`select id, case when expiresOn >= ${day} then 'years' else '' end as reason, expiresOn as day
    from paper where personId in ${mine}`,
  briefings: (mine, day) => sql`select id, case when onDate >= ${day} then 'years' else '' end as reason, onDate as day
    from briefing where personId in ${mine}`,
  sheets: (mine, day) => sql`select t.id, case when substr(t.printedAt, 1, 10) >= ${day} then 'years'
      when exists (select 1 from briefing b join ${personTable('briefings')} k on k.id = b.id
        where b.startSheetId = t.id and k.reason <> '') then 'years' else '' end as reason,
      substr(t.printedAt, 1, 10) as day
    from startSheet t where t.personId in ${mine}`,
  planning: (
    mine,
    day,
  ) => sql`select id, case when validTo is null then 'newer-record' when validTo >= ${day} then 'years'
      else '' end as reason, validTo as day from assignment where personId in ${mine}`,
  absences: (
    mine,
    day,
  ) => sql`select id, case when validTo is null then 'newer-record' when validTo >= ${day} then 'years'
      else '' end as reason, validTo as day from absence where personId in ${mine}`,
  witness: (mine, day) => ofForms('witnessEvent', mine, day),
  registrations: (mine, day) => ofForms('registration', mine, day),
  findings: (mine, day) => ofForms('finding', mine, day),
}

/** Rows and findings under the forms that stand for a person. */
function ofForms(table: string, mine: Sql, day: string): Sql {
  return sql`select g.id, case when g.date >= ${day} then 'years' else coalesce((select reason from temp.keptDay k
      where k.statedPersonId = g.statedPersonId and k.date = g.date), '') end as reason, g.date as day
    from statedPerson s join ${sql.table(table)} g on g.statedPersonId = s.id where s.personId in ${mine}`
}

function prepared(writer: Writer, run: Run, { years, today }: Subject): void {
  const held = noteHeld(writer, today)
  for (const kind of ['corrections', 'forms'] as const) {
    freshTable(run, `due_${kind}`, 'id integer primary key, reason text not null, day text')
    const day = keptFrom(today, yearsOf(kind, years))
    run(sql`insert into ${dueTable(kind)} (id, reason, day) ${dueRows[kind]({ ...held, today, day })}`)
    if (kind === 'corrections') keepFollowed(run)
  }
  const days = (['witness', 'registrations'] as const).map((kind) => keptFrom(today, years[kind])).sort()
  noteKeptDays(writer, run, days.at(-1) ?? today, today)
}

/** Works out what of a person's data may go and what has to stay, into `personTable`; changes nothing else. */
export function gatherPerson(writer: Writer, subject: Subject): PersonLine[] {
  const { people, years, today } = subject
  const run = runner(writer)
  prepared(writer, run, subject)
  const mine = idList(people)
  return personKinds.map((kind) => {
    const asked = yearsOf(kind, years)
    const day = keptFrom(today, asked)
    freshTable(run, `person_${kind}`, 'id integer primary key, reason text not null, day text')
    run(sql`insert into ${personTable(kind)} (id, reason, day) ${personRows[kind](mine, day)}`)
    const counted = sql<{ reason: string; n: number; last: string | null }>`
      select reason, count(*) as n, max(day) as last from ${personTable(kind)} group by reason order by reason`
    const groups = writer.all(raw(counted))
    const staying = groups.filter(({ reason }) => reason !== '')
    return {
      kind,
      years: asked,
      keptFrom: day,
      removed: groups.find(({ reason }) => reason === '')?.n ?? 0,
      stays: staying.map(({ reason, n, last }) => ({
        reason: reason as PersonLine['stays'][number]['reason'],
        count: n,
        until: dated.has(reason) && last !== null ? mayGoFrom(last, asked) : null,
      })),
    }
  })
}

/** Reasons that end by themselves; the others end when somebody settles what is open. */
const dated: ReadonlySet<string> = new Set(['years', 'sent-request', 'kept-form'])

/** Whether somebody is on hold, or employed on or after a day. Call it after `gatherPerson`. */
export function blocks(writer: Writer, { people, today }: Subject): ('hold' | 'employed')[] {
  const mine = idList(people)
  const found = writer.first(
    raw(sql<{ held: number; works: number }>`select
      exists (select 1 from hold where subject = 'all' and coalesce(until, '9999') >= ${today})
        or exists (select 1 from temp.heldPerson where id in ${mine}) as held,
      exists (select 1 from employment where personId in ${mine} and coalesce(validTo, '9999') >= ${today}) as works`),
  )
  return [...(found?.held === 1 ? (['hold'] as const) : []), ...(found?.works === 1 ? (['employed'] as const) : [])]
}

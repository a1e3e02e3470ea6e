import { createHash } from 'node:crypto'

import { sql } from 'kysely'

import { raw, type Writer } from '#main/core/db/query.ts'
import { freshTable, noteHeld, runner, type Run } from '#main/core/features/privacy/plan/held.ts'
import {
  dueRows,
  dueTable,
  namedRegistrations,
  openFinding,
  secondOf,
  type PlanDay,
} from '#main/core/features/privacy/plan/rules.ts'
import {
  dueKinds,
  keptFrom,
  kindsToPurge,
  retentionReasons,
  yearsOf,
  type DueKind,
  type RetentionKind,
  type RetentionReason,
  type RetentionYears,
} from '#shared/domain/retention.ts'

/** What of a kind has had its years, and what of it stays. */
export interface PlanLine {
  kind: DueKind
  years: number
  /** The first local date that is still kept. */
  keptFrom: string
  due: number
  stays: { reason: RetentionReason; count: number }[]
}

export interface Plan {
  lines: PlanLine[]
  /** SHA-256 over the rules and every id that goes: a purge is refused when it is no longer the one that was signed. */
  fingerprint: string
}

/** Told after each kind how far the plan is (0 to 1); may throw to give up. */
export type Look = (share: number) => void

/**
 * The (form, day) pairs whose registrations stay, with a day before and after: a shift over midnight stays whole. Filled once,
 * for what is older than the younger of the two kinds it serves.
 */
export function noteKeptDays(writer: Writer, run: Run, day: string, today: string): void {
  freshTable(
    run,
    'keptDay',
    'statedPersonId integer not null, date text not null, reason text not null, primary key (statedPersonId, date)',
  )
  const keep = (reason: RetentionReason, pairs: ReturnType<typeof sql>): void =>
    void run(
      sql`insert or ignore into temp.keptDay select statedPersonId, date, ${reason} from (${pairs}) where date < ${day}`,
    )
  const second = secondOf(day)
  const rows = (table: string, where: ReturnType<typeof sql>): ReturnType<typeof sql> =>
    sql`select distinct statedPersonId, date from ${sql.table(table)} where at < ${second} and (${where})`
  const any = (table: string): boolean =>
    writer.first(raw(sql<{ id: number }>`select id from temp.${sql.table(table)} limit 1`)) !== undefined
  // A look at every row only where something is on hold.
  const held = (['heldForm', 'heldFirm', 'heldPlace'] as const).filter(any)
  const columns = { heldForm: 'statedPersonId', heldFirm: 'statedCompanyId', heldPlace: 'statedDeclarationId' } as const
  for (const table of held) {
    const within = sql`${sql.ref(columns[table])} in (select id from temp.${sql.table(table)})`
    keep('hold', rows('registration', within))
    keep('hold', rows('witnessEvent', within))
    if (table !== 'heldFirm') keep('hold', sql`select statedPersonId, date from finding where ${within}`)
  }
  keep(
    'hold',
    sql`select i.statedPersonId, i.date from correctionItem i
    where i.statedPersonId is not null and i.requestId in (select id from temp.heldRequest)`,
  )
  keep('open-correction', namedRegistrations(true))
  keep('open-deadline', sql`select statedPersonId, date from finding f where f.deadline >= ${today} and ${openFinding}`)
  keep('open-finding', sql`select statedPersonId, date from finding f where ${openFinding}`)
  keep('sent-request', namedRegistrations(false))
  run(sql`insert or ignore into temp.keptDay
    select statedPersonId, date(date, s.step), reason from (select * from temp.keptDay) k,
      (select '+1 day' as step union all select '-1 day') s`)
}

/** Requests that a later one follows up stay with it. */
export function keepFollowed(run: Run): void {
  const due = dueTable('corrections')
  const followed = sql`update ${due} as d set reason = 'newer-record' where d.reason = '' and exists (
    select 1 from correctionRequest f where f.followsId = d.id
      and f.id not in (select id from ${due} where reason = ''))`
  while (run(followed) > 0);
}

function lineOf(writer: Writer, kind: DueKind, years: number, day: string): PlanLine {
  const counted = sql<{
    reason: string
    n: number
  }>`select reason, count(*) as n from ${dueTable(kind)} group by reason`
  const counts = new Map(writer.all(raw(counted)).map(({ reason, n }) => [reason, n]))
  const stays = retentionReasons.flatMap((reason) => {
    const count = counts.get(reason) ?? 0
    return count === 0 ? [] : [{ reason, count }]
  })
  return { kind, years, keptFrom: day, due: counts.get('') ?? 0, stays }
}

/**
 * Works out, on the records as they are, what has had its years on a local date and what of it stays and why. Leaves the ids in
 * temporary tables of the connection (`dueTable`), for a purge or a list; changes nothing else.
 */
export function planPurge(
  writer: Writer,
  { years, chosen, today }: { years: RetentionYears; chosen: readonly RetentionKind[]; today: string },
  look: Look = () => undefined,
): Plan {
  const run = runner(writer)
  const kinds = kindsToPurge(chosen)
  const held = noteHeld(writer, today)
  const plans = kinds.map((kind): { kind: DueKind; plan: PlanDay } => {
    return { kind, plan: { ...held, today, day: keptFrom(today, yearsOf(kind, years)) } }
  })
  const columns = 'id integer primary key, reason text not null, day text'
  for (const kind of dueKinds) {
    freshTable(run, `due_${kind}`, columns)
  }
  const hash = createHash('sha256').update(
    JSON.stringify({ today, years: plans.map(({ kind }) => [kind, yearsOf(kind, years)]) }),
  )
  let keptDays = false
  const lines = plans.map(({ kind, plan }, index) => {
    if (!keptDays && (kind === 'witness' || kind === 'registrations')) {
      const day = ['witness', 'registrations']
        .map((one) => keptFrom(today, yearsOf(one as DueKind, years)))
        .sort()
        .at(-1)
      noteKeptDays(writer, run, day ?? plan.day, today)
      keptDays = true
    }
    run(sql`insert into ${dueTable(kind)} (id, reason, day) ${dueRows[kind](plan)}`)
    if (kind === 'corrections') keepFollowed(run)
    for (const { id } of writer.each(
      raw(sql<{ id: number }>`select id from ${dueTable(kind)} where reason = '' order by id`),
    )) {
      hash.update(`${id} `)
    }
    hash.update(`${kind}\n`)
    look((index + 1) / plans.length)
    return lineOf(writer, kind, yearsOf(kind, years), plan.day)
  })
  return { lines, fingerprint: hash.digest('hex') }
}

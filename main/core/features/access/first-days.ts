import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import type { Gathered, Plan } from '#main/core/features/access/gather.ts'
import { coveredSpans, uncountedMarks } from '#main/core/features/registrations/codes.ts'
import {
  firstDays,
  firstDaysReach,
  missedFirstDays,
  plannedDays,
  type FirstDaysFacts,
} from '#shared/domain/access-lacks.ts'
import { addDays, startOfDay, within, type LocalDate } from '#shared/domain/dates.ts'
import { isCancelledStatus } from '#shared/domain/official-words.ts'
import { serviceOf, type Regime } from '#shared/domain/regime.ts'

/** The first planned days of somebody at a declaration, and what files say of them. */
export interface Start {
  personId: number
  declarationId: number
  days: LocalDate[]
  over: boolean
  during: boolean
  last: LocalDate | null
  missed: boolean
}

type Covered = (regime: Regime | null, date: LocalDate) => boolean

/** Tells whether a file covers a day; of an unknown regime either service may hold its registrations. */
function coveredDays(reader: Reader): Covered {
  const spans = coveredSpans(reader)
  return (regime, date) =>
    spans.some(({ service, from, to }) => (regime === null || service === serviceOf(regime)) && within(date, from, to))
}

function startOf(gathered: Gathered, personId: number, plans: readonly Plan[], today: LocalDate): Start | null {
  const [first] = plans
  if (!first || first.from < addDays(today, -firstDaysReach) || first.from >= today) return null
  const { declarationId } = first
  const away = [...(gathered.absences.get(personId) ?? []), ...(gathered.closures.get(declarationId) ?? [])]
  const days = plannedDays(plans, away, { from: first.from, to: addDays(today, -1), most: firstDays })
  const over = plans.every(({ to }) => to !== null && to < today)
  return { personId, declarationId, days, over, during: false, last: null, missed: false }
}

/** Registrations of the people there since their first planned day; what was cancelled or replaced does not count. */
function readRegistrations(reader: Reader, starts: readonly Start[]): void {
  if (starts.length === 0) return
  const notes = reader.all(query.selectFrom('statedNote').select(['id', 'status']))
  const cancelled = notes.filter(({ status }) => isCancelledStatus(status)).map(({ id }) => id)
  const pairs = starts.map(({ personId, declarationId, days }, index) => {
    const at = Date.parse(startOfDay(days[0] ?? '')) / 1000
    return { index, personId, declarationId, at, days: days.join(' ') }
  })
  const marks = sql.join(uncountedMarks.map((mark) => sql.lit(mark)))
  const rows = sql<{ at: number; during: number; last: string }>`
    select w.value ->> 'index' as at, max(instr(w.value ->> 'days', r.date) > 0) as during, max(r.date) as last
    from json_each(${JSON.stringify(pairs)}) w
    cross join statedPerson s on s.personId = w.value ->> 'personId'
    cross join registration r on r.statedPersonId = s.id and r.at >= w.value ->> 'at'
    where r.statedDeclarationId in (select id from statedDeclaration where declarationId = w.value ->> 'declarationId')
      and coalesce(r.statedNoteId, 0) not in ${idList(cancelled)}
      and not exists (select 1 from registrationMark m where m.registrationId = r.id and m.kind in (${marks}))
    group by 1`
  for (const { at, during, last } of reader.all(raw(rows))) {
    const start = starts[at]
    if (start) Object.assign(start, { during: during === 1, last })
  }
}

/**
 * How each person's planning began at each declaration, where that lies within `firstDaysReach` days before today. Reads
 * registrations only where files cover all of the first days.
 */
export function startsOf(reader: Reader, gathered: Gathered, today: LocalDate): Start[] {
  const starts: Start[] = []
  for (const [personId, plans] of gathered.plans) {
    if (plans.every(({ from }) => from >= today || from < addDays(today, -firstDaysReach))) continue
    for (const there of Map.groupBy(plans, ({ declarationId }) => declarationId).values()) {
      const start = startOf(gathered, personId, there, today)
      if (start) starts.push(start)
    }
  }
  const covered = coveredDays(reader)
  const regimeOf = ({ declarationId }: Start): Regime | null => gathered.places.get(declarationId)?.regime ?? null
  const factsOf = (start: Start): FirstDaysFacts => ({
    ...start,
    today,
    covered: (date) => covered(regimeOf(start), date),
  })
  // What would be missed were there no registration: only of these does it matter whether there is one.
  const doubtful = starts.filter((start) => missedFirstDays(factsOf(start)))
  readRegistrations(reader, doubtful)
  for (const start of doubtful) start.missed = missedFirstDays(factsOf(start))
  return starts
}

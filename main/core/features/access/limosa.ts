import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { masked } from '#main/core/db/folded.ts'
import { raw, type Reader } from '#main/core/db/query.ts'
import type { LimosaRow } from '#shared/contract/access.ts'
import { limosaStanding, limosaViews, plannedDays, type LimosaView } from '#shared/domain/access-lacks.ts'
import { addDays, daysBetween, weekday, type LocalDate } from '#shared/domain/local-date.ts'
import { awayOf, plansOf } from '#main/core/features/access/gather.ts'

/** The most rows of a view: nobody works through more. */
const most = 1000

/** The Limosa declarations of a view, and how many there are in each. */
export interface LimosaAnswer {
  date: LocalDate
  /** The week after the one that holds the date. */
  week: { from: LocalDate; to: LocalDate }
  rows: LimosaRow[]
  more: boolean
  counts: Record<LimosaView, number>
}

interface Stored {
  id: number
  identifierId: number | null
  personId: number
  person: string
  personKey: string
  masked: string | null
  employer: string | null
  from: LocalDate | null
  to: LocalDate | null
  /** Another number of the same person runs on after this one. */
  replaced: 0 | 1
  working: 0 | 1
}

/** Every Limosa number that is not followed by another of its person, and posted workers who have none. */
function stored(reader: Reader): Stored[] {
  const rows = sql<Stored>`
    select i.id, i.id as identifierId, l.id as personId, rtrim(l.lastName || ' ' || coalesce(l.firstName, '')) as person,
      l.nameKey || ' ' || l.firstNameKey as personKey, ${masked('i.value')} as masked, coalesce(a.employer, l.employer) as employer,
      i.validFrom as "from", i.validTo as "to", a.id is not null as working,
      (i.validTo is not null and exists (select 1 from personIdentifier o
        where o.personId = i.personId and o.kind = 'limosa' and o.id <> i.id
          and (o.validTo is null or o.validTo > i.validTo or (o.validTo = i.validTo and o.id > i.id)))) as replaced
    from personIdentifier i join personList l on l.id = i.personId left join accessList a on a.id = i.personId
    where i.kind = 'limosa'
    union all
    select -a.id, null, a.id, a.person, a.personKey, null, a.employer, null, null, 1, 0
    from accessList a indexed by accessListUnposted where a.limosaState = 'missing'`
  return reader.all(raw(rows))
}

/** Who of the people is planned on a day of a week. */
function plannedIn(reader: Reader, ids: readonly number[], week: { from: LocalDate; to: LocalDate }): Set<number> {
  const planned = sql<{ id: number }>`
    select distinct personId as id from assignment where personId in ${idList(ids)} and validFrom <= ${week.to}
      and (validTo is null or validTo >= ${week.from})`
  const some = reader.all(raw(planned)).map(({ id }) => id)
  const plans = plansOf(reader, some)
  const absences = awayOf(reader, 'absence', some)
  const closures = awayOf(reader, 'closure', null)
  const due = some.filter((id) =>
    [...Map.groupBy(plans.get(id) ?? [], ({ declarationId }) => declarationId)].some(([declarationId, there]) => {
      const away = [...(absences.get(id) ?? []), ...(closures.get(declarationId) ?? [])]
      return plannedDays(there, away, { ...week, most: 1 }).length > 0
    }),
  )
  return new Set(due)
}

/** The Limosa declarations as of a day; `within`: days before the last one from which one is ending. The lists must be fresh. */
export function limosasOn(reader: Reader, date: LocalDate, view: LimosaView, within: number): LimosaAnswer {
  const monday = addDays(date, 8 - weekday(date))
  const week = { from: monday, to: addDays(monday, 6) }
  const all = stored(reader)
  const nextPlanned = new Map(
    reader
      .all(
        raw(sql<{ id: number; day: LocalDate | null }>`
          select id, nextPlannedOn as day from accessList where id in ${idList(new Set(all.map((row) => row.personId)))}`),
      )
      .map(({ id, day }) => [id, day]),
  )
  const standing = all.map((row) => {
    const { state } =
      row.identifierId === null ? { state: 'missing' as const } : limosaStanding([row], true, date, within)
    return { ...row, state }
  })
  // Somebody who has left needs no new one, and a number that another one follows is past business.
  const open = standing.filter(({ state, replaced, working }) => state !== 'ended' || (replaced === 0 && working === 1))
  const pressing = open.filter(
    ({ state, replaced }) => state === 'missing' || (replaced === 0 && (state === 'ended' || state === 'ending')),
  )
  const due = plannedIn(reader, [...new Set(pressing.map(({ personId }) => personId))], week)
  const pressingIds = new Set(pressing.map(({ id }) => id))
  const isNext = ({ id, personId }: Stored): boolean => pressingIds.has(id) && due.has(personId)
  const openSet = new Set(open)
  const inView = (row: (typeof standing)[number], wanted: LimosaView): boolean => {
    if (wanted === 'all') return true
    if (wanted === 'next-week') return isNext(row)
    if (wanted === 'ended') return row.state === 'ended' && openSet.has(row)
    if (wanted === 'ending') return row.state === 'ending' && row.replaced === 0
    if (wanted === 'valid') return row.state === 'valid' || row.state === 'later'
    return row.state === wanted
  }
  const counts = Object.fromEntries(
    limosaViews.map((wanted) => [wanted, standing.filter((row) => inView(row, wanted)).length]),
  ) as Record<LimosaView, number>
  const order = (row: Stored): string => `${row.identifierId === null ? '' : (row.to ?? '9999')} ${row.personKey}`
  const rows = standing
    .filter((row) => inView(row, view))
    .map((row) => ({ row, key: order(row) }))
    .sort((one, other) => (one.key === other.key ? one.row.id - other.row.id : one.key < other.key ? -1 : 1))
    .slice(0, most)
    .map(({ row }): LimosaRow => {
      const { id, identifierId, personId, person, employer, from, to, state } = row
      return {
        id,
        identifierId,
        personId,
        person,
        employer,
        from,
        to,
        state,
        masked: row.masked,
        daysLeft: to === null ? null : daysBetween(date, to),
        nextWeek: isNext(row),
        nextPlannedOn: nextPlanned.get(personId) ?? null,
      }
    })
  return { date, week, rows, more: counts[view] > most, counts }
}

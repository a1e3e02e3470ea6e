import { sql } from 'kysely'

import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Reader } from '#main/core/db/query.ts'
import { isEquipped, isMisfit } from '#main/core/features/access/facts.ts'
import { startsOf } from '#main/core/features/access/first-days.ts'
import { gather, type Gathered, type Plan } from '#main/core/features/access/gather.ts'
import { accessPerson, daysFrom, type AccessPerson, type PlannedPlace } from '#main/core/features/access/rows.ts'
import { standingsOf } from '#main/core/features/keys/service.ts'
import { uncountedMarks } from '#main/core/features/registrations/codes.ts'
import { CoreError } from '#main/core/errors.ts'
import type { AccessOverview, LackDetail, WorkedAt } from '#shared/contract/access.ts'
import { isPosted, limosaStanding, type AccessLack } from '#shared/domain/access-lacks.ts'
import type { LocalDate } from '#shared/domain/local-date.ts'
import { earlierEnd, within } from '#shared/domain/period.ts'

interface Seen {
  declarationId: number
  first: LocalDate
  last: LocalDate
  days: number
}

/** Where and when somebody is registered; what was cancelled by another file or replaced does not count. */
function seenAt(reader: Reader, personId: number): Map<number, Seen> {
  const marks = sql.join(uncountedMarks.map((mark) => sql.lit(mark)))
  const rows = sql<Seen>`
    select d.declarationId, min(r.date) as first, max(r.date) as last, count(distinct r.date) as days
    from statedPerson s cross join registration r on r.statedPersonId = s.id
    join statedDeclaration d on d.id = r.statedDeclarationId
    where s.personId = ${personId} and d.declarationId is not null
      and not exists (select 1 from registrationMark m where m.registrationId = r.id and m.kind in (${marks}))
    group by d.declarationId`
  return new Map(reader.all(raw(rows)).map((row) => [row.declarationId, row]))
}

function fitsAt(gathered: Gathered, personId: number, declarationId: number, date: LocalDate): boolean | null {
  const equipment = gathered.equipment.get(declarationId)
  if (!isEquipped(equipment, date)) return null
  const held = { means: gathered.means.get(personId) ?? [], keys: gathered.keys.get(personId) ?? [] }
  return !isMisfit(equipment, held, declarationId, date)
}

/** Every declaration at which somebody was planned or registered, the latest first. */
function workedAt(reader: Reader, gathered: Gathered, personId: number, today: LocalDate): WorkedAt[] {
  const plans = Map.groupBy(gathered.plans.get(personId) ?? [], ({ declarationId }) => declarationId)
  const seen = seenAt(reader, personId)
  const rows = [...new Set([...plans.keys(), ...seen.keys()])].flatMap((id): WorkedAt[] => {
    const place = gathered.places.get(id)
    if (!place) return []
    const there: readonly Plan[] = plans.get(id) ?? []
    const last = seen.get(id)
    const next = there.find(({ to }) => to === null || to >= today)
    const day = next && next.from > today ? next.from : today
    return [
      {
        id,
        number: place.number,
        workplace: place.workplace,
        planned: there.length > 0,
        plannedNow: next !== undefined,
        plannedFrom: there[0]?.from ?? null,
        plannedTo: there.some(({ to }) => to === null)
          ? null
          : there.reduce<LocalDate | null>((end, { to }) => (end === null || (to ?? '') > end ? to : end), null),
        seenFirst: last?.first ?? null,
        seenLast: last?.last ?? null,
        seenDays: last?.days ?? 0,
        fits: next === undefined ? null : fitsAt(gathered, personId, id, day),
      },
    ]
  })
  const until = ({ plannedNow, plannedTo, seenLast }: WorkedAt): string =>
    plannedNow ? '9999' : [plannedTo ?? '', seenLast ?? ''].reduce((one, other) => (one > other ? one : other))
  return rows.sort((one, other) =>
    until(one) === until(other) ? one.id - other.id : until(one) > until(other) ? -1 : 1,
  )
}

function keyOf(reader: Reader, personId: number, today: LocalDate): AccessOverview['key'] {
  const [standing] = standingsOf(reader, [personId], today)
  if (!standing?.key || standing.state === 'none') return null
  return { kind: standing.key.kind, state: standing.state, since: standing.key.since }
}

function lastLimosa(reader: Reader, personId: number): AccessOverview['limosaNumber'] {
  const rows = query
    .selectFrom('personIdentifier')
    .select(['id as identifierId', 'validTo as to'])
    .where('personId', '=', personId)
    .where('kind', '=', 'limosa')
    .orderBy(sql`coalesce(validTo, '9999')`, 'desc')
    .orderBy('id', 'desc')
    .limit(1)
  return reader.first(rows) ?? { identifierId: null, to: null }
}

function count(reader: Reader, statement: ReturnType<typeof sql<{ n: number }>>): number {
  return reader.first(raw(statement))?.n ?? 0
}

const named = ({ place, next }: PlannedPlace): LackDetail['places'][number] => ({
  id: place.id,
  number: place.number,
  workplace: place.workplace,
  next,
})

/** What stands behind each lack. */
function detailsOf(
  person: AccessPerson,
  since: LocalDate | null,
  missed: readonly { declarationId: number; days: LocalDate[] }[],
  gathered: Gathered,
): LackDetail[] {
  const detail = (lack: AccessLack): LackDetail => {
    const plain: LackDetail = { lack, since, places: [], days: [] }
    if (lack === 'misfit') return { ...plain, since: null, places: person.misfits.map(named) }
    if (lack === 'limosa') {
      const { limosaState, limosaOn } = person.row
      return { ...plain, since: limosaState === 'missing' ? since : limosaOn, places: person.places.map(named) }
    }
    if (lack !== 'first-days') return plain
    const places = missed.flatMap(({ declarationId }) => {
      const place = gathered.places.get(declarationId)
      return place ? [{ id: place.id, number: place.number, workplace: place.workplace, next: null }] : []
    })
    const days = [...new Set(missed.flatMap((start) => start.days))].sort()
    return { ...plain, since: days[0] ?? null, places, days }
  }
  return person.lacks.map(detail)
}

/** How somebody stands as of today. An old link may name a record that was joined to another. Throws `record-gone`. */
export function overviewOf(reader: Reader, askedId: number, today: LocalDate): AccessOverview {
  const asked = reader.first(query.selectFrom('person').select(['id', 'joinedIntoId']).where('id', '=', askedId))
  const personId = asked?.joinedIntoId ?? askedId
  const gathered = gather(reader, [personId], today)
  const [known] = gathered.people
  if (!known) throw new CoreError('record-gone', { kind: 'person', id: askedId })
  const missed = startsOf(reader, gathered, today).filter((start) => start.missed)
  const days = daysFrom(today)
  const person = accessPerson(gathered, known, missed.length > 0, days)
  const employments = gathered.employments.get(personId) ?? []
  const limosas = gathered.limosas.get(personId) ?? []
  const begun = [
    ...employments.filter(({ from, to }) => from !== null && (to === null || to >= today)).map(({ from }) => from),
    ...(gathered.plans.get(personId) ?? []).filter(({ to }) => to === null || to >= today).map(({ from }) => from),
  ]
  const since = begun.reduce<LocalDate | null>((first, from) => earlierEnd(first, from), null)
  const informed = reader.first(
    query
      .selectFrom('briefing')
      .select(['onDate', 'language', 'way'])
      .where('personId', '=', personId)
      .where('onDate', '<=', today)
      .orderBy('onDate', 'desc')
      .orderBy('id', 'desc')
      .limit(1),
  )
  const one = idList([personId])
  return {
    listed: person !== null,
    nextPlannedOn: person?.row.nextPlannedOn ?? null,
    lacks: person ? detailsOf(person, since, missed, gathered) : [],
    informed: informed ?? null,
    key: keyOf(reader, personId, today),
    means: [...new Set((gathered.means.get(personId) ?? []).map(({ kind }) => kind))],
    misfit: (person?.misfits.length ?? 0) > 0,
    limosa: limosaStanding(limosas, isPosted(employments, limosas, today), today, days.lead),
    limosaNumber: lastLimosa(reader, personId),
    selfEmployed: employments.some(
      ({ capacity, from, to }) => capacity === 'self-employed' && (within(today, from, to) || (from ?? '') > today),
    ),
    declarations: workedAt(reader, gathered, personId, today),
    openFindings: count(reader, sql`select count(*) as n from finding where personId in ${one} and state = 'open'`),
    corrections: count(
      reader,
      sql`select count(distinct requestId) as n from correctionItem where personId in ${one} or requestedPersonId in ${one}`,
    ),
  }
}

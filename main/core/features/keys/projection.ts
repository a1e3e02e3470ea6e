import { sql } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { standingsOf } from '#main/core/features/keys/standing.ts'
import type { LocalDate } from '#shared/domain/dates.ts'
import { firmSteps, nextActor, nextFirmStep, stepFacts } from '#shared/domain/keys.ts'

/** Touched people, and those whose employer’s name has changed. */
function affected(writer: Writer, touched: Touched): number[] {
  const people = touched.get('person') ?? []
  const companies = touched.get('company')
  if (!companies) return [...people]
  const renamed = query
    .selectFrom('keyList as l')
    .innerJoin('company as c', 'c.id', 'l.employerId')
    .select('l.id')
    .where('l.employerId', 'in', idList(companies))
    .whereRef('l.employer', '!=', 'c.name')
  return [...people, ...writer.all(renamed).map(({ id }) => id)]
}

/** Standings written at once: few enough that their text stays small, many enough that a rebuild takes few statements. */
const chunk = 5_000

function writeStandings(writer: Writer, ids: readonly number[] | null, today: LocalDate): void {
  const standings = standingsOf(writer, ids, today)
  for (let start = 0; start < standings.length; start += chunk) {
    const rows = standings
      .slice(start, start + chunk)
      .map(({ personId, key, state, next }) => [
        personId,
        key?.kind ?? null,
        state,
        key?.since ?? null,
        state === 'planned' || state === 'requested' ? (key?.appointmentOn ?? null) : null,
        next,
        nextActor(next),
      ])
    const cell = (index: number) => sql`json_extract(v.value, ${sql.lit(`$[${index}]`)})`
    writer.run(
      raw(sql`update keyList set keyKind = ${cell(1)}, keyState = ${cell(2)}, since = ${cell(3)},
        appointmentOn = ${cell(4)}, nextStep = ${cell(5)}, nextActor = ${cell(6)}
        from json_each(${JSON.stringify(rows)}) v where keyList.id = ${cell(0)}`),
    )
  }
}

/** Everybody with the key that tells how he stands and what comes next, as of today. */
export const keyProjection: Projection = {
  table: 'keyList',
  refresh(writer, touched, today) {
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('keyList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`where id in ${idList(ids)}` : sql``
    writer.run(
      raw(sql`insert into keyList
        select id, rtrim(lastName || ' ' || coalesce(firstName, '')), rtrim(nameKey || ' ' || firstNameKey), identifier,
          employerId, employer, employerKey, capacity, identityCountry, null, 'none', null, null, 'guide', 'office', search
        from personList ${only}`),
    )
    writeStandings(writer, ids, today)
  },
}

/** Foreign firms, and whichever other firm began the steps, with how far they are. */
export const firmKeyProjection: Projection = {
  table: 'firmKeyList',
  refresh(writer, touched) {
    const ids = touched && touched.get('company')
    if (touched && !ids) return
    const gone = query.deleteFrom('firmKeyList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`c.id in ${idList(ids)} and` : sql``
    const known = sql.join(firmSteps.map((step) => sql.lit(step)))
    writer.run(
      raw(sql`insert into firmKeyList
        select c.id, c.name, c.nameKey, c.country, c.enterpriseNumber, c.foreignVat,
          (select count(distinct step) from companyStep where companyId = c.id and step in (${known})), null, null,
          (select max(doneOn) from companyStep where companyId = c.id), c.search
        from companyList c
        where ${only} ((c.country is not null and c.country <> 'BE') or c.foreignVat is not null
          or exists (select 1 from companyGuide where companyId = c.id)
          or exists (select 1 from companyStep where companyId = c.id))`),
    )
    writeNextSteps(writer, ids ? [...ids] : null)
  },
}

function writeNextSteps(writer: Writer, ids: readonly number[] | null): void {
  const firms = query.selectFrom('firmKeyList').select('id')
  const steps = query.selectFrom('companyStep').select(['companyId', 'step'])
  const done = new Map<number, Set<string>>()
  for (const { id } of writer.all(ids ? firms.where('id', 'in', idList(ids)) : firms)) done.set(id, new Set())
  for (const { companyId, step } of writer.all(ids ? steps.where('companyId', 'in', idList(ids)) : steps)) {
    done.get(companyId)?.add(step)
  }
  const rows = [...done].map(([id, its]) => {
    const next = nextFirmStep(its)
    return [id, next, next === null ? null : stepFacts[next].actor]
  })
  const cell = (index: number) => sql`json_extract(v.value, ${sql.lit(`$[${index}]`)})`
  writer.run(
    raw(sql`update firmKeyList set nextStep = ${cell(1)}, nextActor = ${cell(2)}
      from json_each(${JSON.stringify(rows)}) v where firmKeyList.id = ${cell(0)}`),
  )
}

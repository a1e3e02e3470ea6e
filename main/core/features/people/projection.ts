import { sql, type RawBuilder } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { folded, masked } from '#main/core/db/folded.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'

/** Touched people, and those whose employer's name has changed. */
function affected(writer: Writer, touched: Touched): number[] {
  const people = touched.get('person') ?? []
  const companies = touched.get('company')
  if (!companies) return [...people]
  const renamed = query
    .selectFrom('personList as l')
    .innerJoin('company as c', 'c.id', 'l.employerId')
    .select('l.id')
    .where('l.employerId', 'in', idList(companies))
    .whereRef('l.employer', '!=', 'c.name')
  return [...people, ...writer.all(renamed).map(({ id }) => id)]
}

/** The number shown: one that holds today first, national and BIS before Limosa, then what ends last. */
const shownIdentifier = (today: string): RawBuilder<number> => sql`(
  select id from personIdentifier where personId = p.id
  order by (validFrom is null or validFrom <= ${today}) and (validTo is null or validTo >= ${today}) desc,
    kind = 'limosa', coalesce(validTo, '9999') desc, id desc limit 1)`

/** The employment of today; with several employers the one who came last. */
const currentEmployment = (today: string): RawBuilder<number> => sql`(
  select id from employment where personId = p.id
    and (validFrom is null or validFrom <= ${today}) and (validTo is null or validTo >= ${today})
  order by validFrom desc, id desc limit 1)`

/**
 * The list of people as of today: masked number, current employer and capacity. The complete numbers are searchable
 * (without separators, as stored) and never shown.
 */
export const personProjection: Projection = {
  table: 'personList',
  refresh(writer, touched, today) {
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('personList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`and p.id in ${idList(ids)}` : sql``
    // Materialized: the keys are computed once and used twice.
    const rows = sql`
      with shown as materialized (
        select p.id, p.lastName, p.firstName, p.birthDate, p.language, p.provisional, p.nationality, p.identityCountry,
          ${folded('p.lastName')} as nameKey, ${folded('p.firstName')} as firstNameKey,
          ${shownIdentifier(today)} as identifierId, ${currentEmployment(today)} as employmentId
        from person p where p.joinedIntoId is null ${only})
      insert into personList
      select p.id, p.lastName, p.firstName, p.nameKey, p.firstNameKey,
        ${masked('i.value')}, i.kind, p.birthDate, p.language, e.companyId, c.name, coalesce(c.nameKey, ''), e.capacity,
        (select validTo from personIdentifier where personId = p.id and kind = 'limosa'
          order by coalesce(validTo, '9999') desc limit 1),
        p.provisional,
        p.nameKey || ' ' || p.firstNameKey || ' ' || coalesce(
          (select lower(group_concat(value, ' ' order by id)) from personIdentifier where personId = p.id), '')
          || ' ' || coalesce(c.nameKey, ''),
        p.nationality, p.identityCountry
      from shown p
      left join personIdentifier i on i.id = p.identifierId
      left join employment e on e.id = p.employmentId
      left join companyList c on c.id = e.companyId`
    writer.run(raw(rows))
  },
}

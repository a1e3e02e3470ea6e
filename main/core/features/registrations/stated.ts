import { sql, type RawBuilder } from 'kysely'

import { folded, masked } from '#main/core/db/folded.ts'
import { idList } from '#main/core/db/ids.ts'
import { raw, type Writer } from '#main/core/db/query.ts'

// What files state is kept as it came; which known record it stands for is reckoned here and whenever records change.

function within(column: string, ids: Iterable<number> | null): RawBuilder<unknown> {
  return ids === null ? sql`` : sql`and ${sql.ref(column)} in ${idList(ids)}`
}

/** Name and firm of a form without number (`shared/domain/stated-name.ts`). */
const name = sql`substr(s.provisionalKey, 1, instr(s.provisionalKey, char(31)) - 1)`
const firm = sql`substr(s.provisionalKey, instr(s.provisionalKey, char(31)) + 1)`
const knownFirm = sql`(select companyId from statedCompany where text = ${firm})`
const bears = sql`a.nameKey = ${name} and case when a.companyId is null then a.firmText = ${firm} else a.companyId = ${knownFirm} end`

/**
 * The one known person whom files without numbers call so at that firm: null when several do, or when another known person
 * of that name works there, under whatever number.
 */
const byName = sql`(
  select min(a.personId) from personAlias a where ${bears}
  having count(distinct a.personId) = 1 and not exists (
    select 1 from personList l join employment e on e.personId = l.id
    where rtrim(l.nameKey || ' ' || l.firstNameKey) = ${name} and e.companyId = ${knownFirm}
      and l.id not in (select a.personId from personAlias a where ${bears})))`

/** A form made for a known person follows the record that is kept. */
const madeFor = sql`(
  select coalesce(joinedIntoId, id) from person where id = cast(substr(s.provisionalKey, 2) as integer))`

/** Forms without number: of names that somebody is known by, and those made for known people. */
export function namedForms(people: Iterable<number>): RawBuilder<{ id: number; personId: number | null }> {
  return sql`
    select s.id, s.personId from personAlias a join statedPerson s on s.identifier = ''
      and s.provisionalKey >= a.nameKey || char(31) and s.provisionalKey < a.nameKey || char(32)
    union
    select s.id, s.personId from ${sql`json_each(${JSON.stringify([...people])})`} p
    join statedPerson s on s.identifier = '' and s.provisionalKey = '#' || p.value`
}

/** Which known person each stated one is, by number, or by name at a firm if that means one; and the name to show. Null stands for all. */
export function resolveStatedPeople(writer: Writer, ids: Iterable<number> | null): void {
  const chosen = ids === null ? null : [...ids]
  if (chosen?.length === 0) return
  const known = sql`(select personId from personIdentifier where value = s.identifier order by id limit 1)`
  writer.run(
    raw(sql`update statedPerson as s set personId = ${known}
      where s.identifier <> '' and s.personId is not ${known} ${within('s.id', chosen)}`),
  )
  const nameless = sql`case when instr(s.provisionalKey, char(31)) > 0 then ${byName} else ${madeFor} end`
  writer.run(
    raw(sql`
      with resolved as materialized (
        select s.id, ${nameless} as personId from statedPerson s where s.identifier = '' ${within('s.id', chosen)})
      update statedPerson as s set personId = r.personId
      from resolved r where r.id = s.id and s.personId is not r.personId`),
  )
  // A person known by number only is called as the files call them.
  const stated = sql`rtrim(s.lastName || ' ' || coalesce(s.firstName, ''))`
  writer.run(
    raw(sql`
      with named as materialized (
        select s.id, case
          when p.id is not null and p.lastName <> '?' then rtrim(p.lastName || ' ' || coalesce(p.firstName, ''))
          when s.lastName <> '' or s.firstName <> '' then ${stated}
          else coalesce(nullif(${masked('s.identifier')}, ''), '?') end as label
        from statedPerson s left join person p on p.id = s.personId where true ${within('s.id', chosen)})
      update statedPerson as s set label = n.label, labelKey = ${folded('n.label')}
      from named n where n.id = s.id and s.label is not n.label`),
  )
}

/** Which known company each stated one is: by number or VAT number, else by a name that only one has. */
export function resolveStatedCompanies(writer: Writer, ids: Iterable<number> | null): void {
  const chosen = ids === null ? null : [...ids]
  if (chosen?.length === 0) return
  writer.run(
    raw(sql`
      with keyed as materialized (
        select s.id, s.text, ${folded('s.text')} as textKey from statedCompany s where true ${within('s.id', chosen)}),
      known as materialized (
        select k.id, coalesce(
          (select companyId from companyNumber where value = k.text order by id desc limit 1),
          (select min(l.id) from companyList l where l.nameKey = k.textKey having count(*) = 1)) as companyId
        from keyed k)
      update statedCompany as s set companyId = k.companyId, own = coalesce(c.roleOwn, 0)
      from known k left join company c on c.id = k.companyId
      where k.id = s.id and (s.companyId is not k.companyId or s.own <> coalesce(c.roleOwn, 0))`),
  )
  writer.run(
    raw(sql`
      with named as materialized (
        select s.id, coalesce(c.name, s.name, case
          when s.text glob '[0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9][0-9]'
          then substr(s.text, 1, 4) || '.' || substr(s.text, 5, 3) || '.' || substr(s.text, 8, 3)
          else s.text end) as label
        from statedCompany s left join company c on c.id = s.companyId where true ${within('s.id', chosen)})
      update statedCompany as s set label = n.label, labelKey = ${folded('n.label')}
      from named n where n.id = s.id and s.label is not n.label`),
  )
}

/** Which known declaration each stated number is, and the workplace to show. */
export function resolveStatedDeclarations(writer: Writer, ids: Iterable<number> | null): void {
  const chosen = ids === null ? null : [...ids]
  if (chosen?.length === 0) return
  const known = sql`(select id from declaration where number = s.number)`
  writer.run(
    raw(sql`update statedDeclaration as s set declarationId = ${known}
      where s.declarationId is not ${known} ${within('s.id', chosen)}`),
  )
  writer.run(
    raw(sql`
      with named as materialized (
        select s.id, coalesce(nullif(l.workplace, ''), s.number) as label
        from statedDeclaration s left join declarationList l on l.id = s.declarationId
        where true ${within('s.id', chosen)})
      update statedDeclaration as s set label = n.label, labelKey = ${folded('n.label')}
      from named n where n.id = s.id and s.label is not n.label`),
  )
}

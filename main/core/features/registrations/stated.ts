import { sql, type RawBuilder } from 'kysely'

import { folded, masked } from '#main/core/db/folded.ts'
import { idList } from '#main/core/db/ids.ts'
import { raw, type Writer } from '#main/core/db/query.ts'

// What files state is kept as it came; which known record it stands for is reckoned here and whenever records change.

function within(column: string, ids: Iterable<number> | null): RawBuilder<unknown> {
  return ids === null ? sql`` : sql`and ${sql.ref(column)} in ${idList(ids)}`
}

/** Which known person each stated one is, by number and never by name, and the name to show; null stands for all. */
export function resolveStatedPeople(writer: Writer, ids: Iterable<number> | null): void {
  const chosen = ids === null ? null : [...ids]
  if (chosen?.length === 0) return
  const known = sql`(select personId from personIdentifier where value = s.identifier order by id limit 1)`
  writer.run(
    raw(sql`update statedPerson as s set personId = ${known}
      where s.identifier <> '' and s.personId is not ${known} ${within('s.id', chosen)}`),
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

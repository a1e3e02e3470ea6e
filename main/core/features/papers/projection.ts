import { sql, type RawBuilder } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { folded } from '#main/core/db/folded.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { addDays, type LocalDate } from '#shared/domain/dates.ts'
import { leadDays, paperKindCodes } from '#shared/domain/paper.ts'
import { fold } from '#shared/domain/text.ts'
import { languages, resources } from '#shared/i18n/index.ts'

/** The columns that tell whose a paper is, and the kind of record each one names. */
const holders = [
  ['companyId', 'company'],
  ['linkId', 'chainLink'],
  ['personId', 'person'],
  ['declarationId', 'declaration'],
] as const

/**
 * Touched papers with the others of their holders (one may have taken the place of another), those of touched kinds, and
 * those whose holder’s names or dates have changed.
 */
function affected(writer: Writer, touched: Touched, today: LocalDate): Set<number> {
  const ids = new Set(touched.get('paper'))
  const add = (statement: RawBuilder<{ id: number }>): void => {
    for (const { id } of writer.all(raw(statement))) ids.add(id)
  }
  const papers = touched.get('paper')
  if (papers) {
    const list = idList(papers)
    for (const [column] of holders) {
      const holder = sql.ref(column)
      // A paper that was deleted or moved is still listed under the holder it had.
      const now = sql`select ${holder} from paper where id in ${list} and ${holder} is not null`
      const before = sql`select l.${holder} from paperList l where l.id in ${list} and l.${holder} is not null`
      add(sql`select id from paper where ${holder} in (${now} union ${before})`)
    }
  }
  const kinds = touched.get('paperKind')
  if (kinds) add(sql`select id from paper where kindId in ${idList(kinds)}`)
  const companies = touched.get('company')
  if (companies) {
    const list = idList(companies)
    add(sql`select id from paper where companyId in ${list}
      union select id from paper where linkId in (
        select id from chainLink where contractorId in ${list} union select id from chainLink where directEmployerId in ${list})
      union select id from paper where personId in (select personId from employment where companyId in ${list})`)
  }
  const links = touched.get('chainLink')
  if (links) {
    const list = idList(links)
    add(sql`select id from paper where linkId in ${list}
      union select p.id from paper p where p.companyId in (select contractorId from chainLink where id in ${list})`)
    add(firmsThatChanged(today))
  }
  const declarations = touched.get('declaration')
  if (declarations) {
    const list = idList(declarations)
    add(sql`select id from paper where declarationId in ${list}
      union select id from paper where linkId in (select id from chainLink where declarationId in ${list})`)
  }
  const people = touched.get('person')
  if (people) add(sql`select id from paper where personId in ${idList(people)}`)
  return ids
}

/** Papers of firms that have left or come back by a link that is gone or was given another contractor: the list tells it by one of theirs. */
function firmsThatChanged(today: LocalDate): RawBuilder<{ id: number }> {
  return sql`select p.id from paper p where p.companyId in (
    select f.companyId from (select companyId, min(id) as first from paper where companyId is not null group by companyId) f
    join company c on c.id = f.companyId
    where (select ended from paperList where id = f.first) is not ${firmEnded(sql`f.companyId`, today)})`
}

/** Whether all links of a firm have ended by a day; our own firms stay, and so does one that never had a link. */
function firmEnded(company: RawBuilder<unknown>, today: LocalDate): RawBuilder<number> {
  return sql<number>`(c.roleOwn = 0 and exists (select 1 from chainLink where contractorId = ${company})
    and not exists (select 1 from chainLink where contractorId = ${company} and (validTo is null or validTo >= ${today})))`
}

/** The state on a day, as `paperState` has it. */
function stateOn(today: LocalDate): RawBuilder<string> {
  return sql<string>`case
    when p.issuedOn > ${today} then 'missing'
    when p.expiresOn < ${today} then 'expired'
    when p.verifiedOn is null or (k.expires = 1 and p.expiresOn is null) then 'to-check'
    when p.expiresOn <= ${addDays(today, leadDays(today))} then 'ending'
    else 'valid' end`
}

/** Whether another paper stands in this one’s place, as `isReplacedBy` has it. */
function replacedOn(today: LocalDate): RawBuilder<number> {
  return sql<number>`(p.expiresOn is not null and exists (
    select 1 from paper o where o.companyId is p.companyId and o.linkId is p.linkId and o.personId is p.personId
      and o.declarationId is p.declarationId and o.kindId = p.kindId and o.id <> p.id
      and (o.expiresOn > p.expiresOn or (o.expiresOn = p.expiresOn and o.id > p.id))
      and (o.issuedOn is null or o.issuedOn <= max(date(p.expiresOn, '+1 day'), ${today}))))`
}

/** Whether the holder has left by a day; one that was never anywhere has not. */
function endedOn(today: LocalDate): RawBuilder<number> {
  return sql<number>`case
    when p.companyId is not null then ${firmEnded(sql`p.companyId`, today)}
    when p.linkId is not null then coalesce(l.validTo < ${today}, 0) or coalesce(d.endDate < ${today}, 0)
    when p.personId is not null then exists (select 1 from employment where personId = p.personId)
      and not exists (select 1 from employment where personId = p.personId and (validTo is null or validTo >= ${today}))
    else coalesce(d.endDate < ${today}, 0) end`
}

/** The name of a shipped kind in every language: whoever reads one of them finds it. */
function kindWords(): RawBuilder<string> {
  const names = paperKindCodes.map((code) => {
    const all = languages.map((language) => resources[language].translation.papers.kinds[code])
    const words = new Set(fold(all.join(' ')).split(' '))
    return sql`when ${code} then ${[...words].join(' ')}`
  })
  return sql<string>`case k.code ${sql.join(names, sql` `)} end`
}

/** Every column of the list beside its id. */
const columns =
  `kindId kindCode kindName subject holder holderKey companyId firm firmKey linkId personId declarationId declaration
  workplace workplaceKey issuedOn expiresOn reference note fileName verifiedOn verifiedBy required expires state replaced
  ended search`.split(/\s+/)

/** Writes a row only where it says something else than before: on most days few papers change their state. */
const writeDiffering = sql`on conflict (id) do update set
  ${sql.join(columns.map((name) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`))}
  where (${sql.join(columns.map((name) => sql.ref(`paperList.${name}`)))})
    is not (${sql.join(columns.map((name) => sql.ref(`excluded.${name}`)))})`

/** The list of papers as of today, with the names of their holders from the lists refreshed before it. */
export const paperProjection: Projection = {
  table: 'paperList',
  refresh(writer, touched, today) {
    const ids = touched && affected(writer, touched, today)
    if (ids?.size === 0) return
    const gone = query.deleteFrom('paperList').where('id', 'not in', query.selectFrom('paper').select('id'))
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const only = ids ? sql`p.id in ${idList(ids)}` : sql`true`
    const rows = sql`
      insert into paperList
      select p.id, p.kindId, k.code, k.name, k.subject,
        case when p.companyId is not null then c.name
          when p.linkId is not null then l.contractor || ' › ' || l.directEmployer
          when p.personId is not null then rtrim(h.lastName || ' ' || coalesce(h.firstName, ''))
          else coalesce(d.workplace || ' · ', '') || d.number end,
        case when p.companyId is not null then c.nameKey
          when p.linkId is not null then l.contractorKey || ' ' || l.directEmployerKey
          when p.personId is not null then rtrim(h.nameKey || ' ' || h.firstNameKey)
          else d.workplaceKey || ' ' || lower(d.number) end,
        coalesce(p.companyId, l.contractorId, h.employerId), coalesce(c.name, l.contractor, h.employer),
        coalesce(c.nameKey, l.contractorKey, h.employerKey, ''),
        p.linkId, p.personId, d.id, d.number, d.workplace, coalesce(d.workplaceKey, ''),
        p.issuedOn, p.expiresOn, p.reference, p.note, p.fileName, p.verifiedOn, p.verifiedBy,
        k.required, k.expires, ${stateOn(today)}, ${replacedOn(today)}, ${endedOn(today)},
        coalesce(${kindWords()}, fold(k.name), '') || ' ' || ${folded('p.reference')} || ' ' || ${folded('p.note')} || ' '
          || ${folded('p.fileName')} || ' ' || coalesce(c.nameKey || ' ' || coalesce(c.enterpriseNumber, '') || ' '
          || lower(coalesce(c.foreignVat, '')), l.contractorKey || ' ' || l.directEmployerKey, h.search, '') || ' '
          || coalesce(d.workplaceKey || ' ' || lower(d.number), '')
      from paper p
      join paperKind k on k.id = p.kindId
      left join companyList c on c.id = p.companyId
      left join chainList l on l.id = p.linkId
      left join personList h on h.id = p.personId
      left join declarationList d on d.id = coalesce(p.declarationId, l.declarationId)
      where ${only}
      ${writeDiffering}`
    writer.run(raw(rows))
  },
}

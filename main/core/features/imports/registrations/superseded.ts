import { sql, type RawBuilder } from 'kysely'

import { raw, type Writer } from '#main/core/db/query.ts'
import { given } from '#main/core/features/imports/registrations/row-moment.ts'

// An imported registration never changes. When a later row says the same, but with the exact moment or with the number of
// the person, it comes in as well, and beside the first one stands that it is superseded: only one of the two counts,
// whichever came first.

/** Says that a row of a file stands for a registration. Part of the import, as the rows are, and taken back with it. */
export function markSuperseded(writer: Writer, registrationId: number, batchId: number): void {
  const statement = sql`insert into registrationMark (registrationId, kind, batchId, at, "by")
    select ${registrationId}, 'superseded', id, at, "user" from importBatch where id = ${batchId}`
  writer.run(raw(statement))
}

type Run = (statement: RawBuilder<unknown>) => number

/** Takes back what a batch has superseded. */
export function forgetSuperseded(run: Run, batchId: number): void {
  run(sql`delete from registrationMark where kind = 'superseded' and batchId = ${batchId}`)
}

/**
 * Registrations of `seenBefore` and those that the batch had superseded stay superseded while a better row stands that
 * another file holds as well; marks of registrations that are gone go with them.
 */
export function supersedeAgain(run: Run): void {
  run(sql`delete from registrationMark where kind = 'superseded' and batchId is not null
    and registrationId not in (select id from registration)`)
  const standing = sql`n.id <> r.id and n.type = r.type and n.service = r.service
    and not exists (select 1 from registrationMark m where m.registrationId = n.id and m.kind = 'superseded')`
  const better = sql`(
    select coalesce((select max(s.batchId) from registrationSighting s where s.registrationId = n.id), n.batchId)
    from registration n join statedPerson np on np.id = n.statedPersonId
    where ${standing} and n.statedPersonId = r.statedPersonId and n.at between r.at - 3600 and r.at + 3600
      and (n.at - r.at) % 3600 = 0 and n.given < ${given.first} and r.given >= ${given.first}
      and n.statedDeclarationId is r.statedDeclarationId
    union all
    select coalesce((select max(s.batchId) from registrationSighting s where s.registrationId = n.id), n.batchId)
    from registration n join statedPerson np on np.id = n.statedPersonId
    where ${standing} and n.receipt = r.receipt and (n.given < ${given.first} or r.given >= ${given.first})
      and np.identifier <> '' limit 1)`
  run(sql`insert into registrationMark (registrationId, kind, batchId, at, "by")
    select o.id, 'superseded', b.id, b.at, b."user" from (
      select r.id, ${better} as batchId from registration r
      where r.id in (select id from seenBefore)
        and r.id not in (select registrationId from registrationMark where kind = 'superseded')) o
    join importBatch b on b.id = o.batchId`)
}

import { sql, type RawBuilder } from 'kysely'

import type { Projection, Touched } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { firstDeadline } from '#shared/domain/correction/deadline.ts'
import { isOpen, isUnsent } from '#shared/domain/correction/states.ts'
import type { CorrectionState } from '#shared/domain/correction/words.ts'
import { correctionDeadline } from '#shared/domain/review/limits.ts'
import { fold } from '#shared/domain/text.ts'

/** The record that is kept of a person. */
const kept = (column: 'i.personId' | 'q.addresseePersonId') =>
  sql`coalesce((select joinedIntoId from person where id = ${sql.ref(column)}), ${sql.ref(column)})`

/** Touched requests, and those that name touched people, companies or declarations. */
function affected(writer: Writer, touched: Touched): number[] {
  const ids = new Set(touched.get('correctionRequest'))
  const add = (statement: RawBuilder<{ id: number }>): void => {
    for (const { id } of writer.all(raw(statement))) ids.add(id)
  }
  const people = touched.get('person')
  if (people) {
    // A request that was sent goes on naming a record that was joined to another since.
    const list = sql`(select id from person where id in ${idList(people)} or joinedIntoId in ${idList(people)})`
    add(sql<{ id: number }>`select distinct requestId as id from correctionItem where personId in ${list}
      union select id from correctionRequest where addresseePersonId in ${list}`)
  }
  const companies = touched.get('company')
  if (companies)
    add(sql<{ id: number }>`select id from correctionRequest where addresseeCompanyId in ${idList(companies)}`)
  const declarations = touched.get('declaration')
  if (declarations)
    add(
      sql<{
        id: number
      }>`select distinct requestId as id from correctionItem where declarationId in ${idList(declarations)}`,
    )
  return [...ids]
}

interface Head {
  id: number
  number: string
  state: CorrectionState
  addressee: string
  addresseeName: string | null
  responsible: string | null
  followUpOn: string | null
  origin: string
  createdAt: string
  sentOn: string | null
  answeredOn: string | null
  reference: string | null
  evidence: number
}

interface Part {
  requestId: number
  date: string
  service: 1 | 2
  reason: string | null
  person: string
  workplace: string
  personId: number | null
}

function heads(writer: Writer, only: RawBuilder<unknown>): Head[] {
  const statement = sql<Head>`
    select q.id, q.number, q.state, q.addressee, q.responsible, q.followUpOn, q.origin, q.createdAt, q.sentOn,
      q.answeredOn, q.reference,
      coalesce(c.name, rtrim(p.lastName || ' ' || coalesce(p.firstName, ''))) as addresseeName,
      (select count(*) from correctionAnnex a where a.requestId = q.id and a.supersededById is null) as evidence
    from correctionRequest q left join company c on c.id = q.addresseeCompanyId
    left join person p on p.id = ${kept('q.addresseePersonId')} ${only}`
  return writer.all(raw(statement))
}

function partsOf(writer: Writer, ids: readonly number[]): Map<number, Part[]> {
  const statement = sql<Part>`
    select i.requestId, i.date, i.service, i.reason, p.id as personId,
      coalesce(rtrim(p.lastName || ' ' || coalesce(p.firstName, '')), s.label, '') as person,
      coalesce(l.workplace, l.number, sd.label, '') as workplace
    from correctionItem i left join person p on p.id = ${kept('i.personId')}
    left join statedPerson s on s.id = i.statedPersonId
    left join declarationList l on l.id = i.declarationId
    left join statedDeclaration sd on sd.id = i.statedDeclarationId
    where i.requestId in ${idList(ids)} order by i.requestId, i.position, i.id`
  return Map.groupBy(writer.all(raw(statement)), ({ requestId }) => requestId)
}

function dueOn(head: Head, deadline: string | null): string | null {
  if (!isOpen(head.state)) return null
  if (!isUnsent(head.state)) return head.followUpOn
  return firstDeadline([deadline, head.followUpOn])
}

function write(writer: Writer, head: Head, parts: readonly Part[]): void {
  const [first] = parts
  const people = new Set(parts.map(({ personId, person }) => personId ?? person)).size
  const deadline = firstDeadline(
    parts.map(({ service, date }) => correctionDeadline(service === 1 ? 'ciao' : 'checkinatwork', date)),
  )
  const name = head.addresseeName ?? ''
  const names = [...new Set(parts.flatMap(({ person, workplace }) => [person, workplace]))]
  const dates = parts.map(({ date }) => date).sort()
  const row = {
    ...head,
    open: isOpen(head.state) ? 1 : 0,
    addresseeName: name,
    addresseeKey: fold(name),
    person: first?.person ?? '',
    personKey: fold(first?.person ?? ''),
    people,
    workplace: first?.workplace ?? '',
    workplaceKey: fold(first?.workplace ?? ''),
    reason: first?.reason ?? null,
    date: dates[0] ?? null,
    deadline,
    dueOn: dueOn(head, deadline),
    items: parts.length,
    search: fold([head.number, name, head.reference ?? '', head.responsible ?? '', ...names].join(' ')),
  }
  writer.run(query.insertInto('correctionList').values(row as never))
}

function isWhole(writer: Writer): boolean {
  const count = (table: 'correctionRequest' | 'correctionList'): number | undefined =>
    writer.first(
      query.selectFrom(table as 'correctionRequest').select((select) => select.fn.countAll<number>().as('n')),
    )?.n
  return count('correctionRequest') === count('correctionList')
}

/** The list of requests, with names from the lists refreshed before it. */
export const correctionProjection: Projection = {
  table: 'correctionList',
  refresh(writer, touched) {
    // Nothing of it depends on the day: a rebuilding has only to do what was never done.
    if (touched === null && isWhole(writer)) return
    const ids = touched && affected(writer, touched)
    if (ids?.length === 0) return
    const gone = query.deleteFrom('correctionList')
    writer.run(ids ? gone.where('id', 'in', idList(ids)) : gone)
    const found = heads(writer, ids ? sql`where q.id in ${idList(ids)}` : sql``)
    const parts = partsOf(
      writer,
      found.map(({ id }) => id),
    )
    for (const head of found) write(writer, head, parts.get(head.id) ?? [])
  },
}

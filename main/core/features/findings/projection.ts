import { sql } from 'kysely'

import type { Projection } from '#main/core/audit/record-writer.ts'
import { idList } from '#main/core/db/ids.ts'
import { query, raw, type Writer } from '#main/core/db/query.ts'
import { concerns, refreshStates } from '#main/core/features/findings/state.ts'

/** Findings that requests concern, or concerned until now, take their state from them. */
function refreshConcerned(writer: Writer, requests: ReadonlySet<number>): void {
  const ids = idList(requests)
  const before = query.selectFrom('correctionFinding').select('findingId').where('requestId', 'in', ids)
  const findings = new Set(writer.all(before).map(({ findingId }) => findingId))
  writer.run(query.deleteFrom('correctionFinding').where('requestId', 'in', ids))
  const now = sql`
    insert or ignore into correctionFinding (requestId, findingId)
    select i.requestId, f.id from correctionItem i join finding f on ${concerns} where i.requestId in ${ids}`
  writer.run(raw(now))
  for (const { findingId } of writer.all(before)) findings.add(findingId)
  refreshStates(writer, sql`id in ${idList(findings)}`)
}

/**
 * A decision taken under one number of a person holds for findings under the others. When a number or a name changes hands, the
 * findings that had such a decision, or now get one, take their state anew: the review leaves alone what reads as before.
 */
function refreshBorrowed(writer: Writer, people: ReadonlySet<number>): void {
  if (!writer.first(query.selectFrom('findingDecision').select('id').limit(1))) return
  const ids = idList(people)
  refreshStates(
    writer,
    sql`id in (select f.id from statedPerson form join finding f on f.statedPersonId = form.id
        join findingDecision d on d.id = f.decisionId
        where form.personId in ${ids} and d.statedPersonId <> f.statedPersonId
      union select f.id from statedPerson form cross join findingDecision d on d.statedPersonId = form.id
        join statedPerson other on other.personId = form.personId and other.id <> form.id
        join finding f on f.statedPersonId = other.id and f.date = d.date and f.rule = d.rule
          and f.statedDeclarationId = d.statedDeclarationId
        where form.personId in ${ids})`,
  )
}

/**
 * Findings show the state that decisions give them, also when an undo takes a decision back, and firms under their present
 * name. Nothing of it depends on the day, so a rebuilding has nothing to do.
 */
export const findingProjection: Projection = {
  table: 'finding',
  refresh(writer, touched) {
    const decisions = touched?.get('findingDecision')
    if (decisions) {
      const ids = idList(decisions)
      refreshStates(
        writer,
        sql`id in (select id from finding where decisionId in ${ids}
          union select f.id from findingDecision d join finding f on f.rule = d.rule
            and f.statedPersonId = d.statedPersonId and f.statedDeclarationId = d.statedDeclarationId
            and f.date = d.date where d.id in ${ids}
          union select f.id from findingDecision d join statedPerson s on s.id = d.statedPersonId
            join statedPerson form on form.personId = s.personId
            join finding f on f.statedPersonId = form.id and f.date = d.date and f.rule = d.rule
              and f.statedDeclarationId = d.statedDeclarationId where d.id in ${ids})`,
      )
    }
    const people = touched?.get('person')
    if (people) refreshBorrowed(writer, people)
    const requests = touched?.get('correctionRequest')
    if (requests) refreshConcerned(writer, requests)
    const companies = touched?.get('company')
    if (companies) {
      const renamed = sql`
        update finding set firm = c.name, firmKey = c.nameKey from companyList c
        where c.id = finding.companyId and finding.companyId in ${idList(companies)} and finding.firm <> c.name`
      writer.run(raw(renamed))
    }
  },
}

/** Sentences about employers name firms: people they are about are looked at again when one of them changes. */
export const findingFirmProjection: Projection = {
  table: 'reviewDue',
  refresh(writer, touched) {
    const companies = touched?.get('company')
    if (!companies) return
    const ids = idList(companies)
    const named = sql`
      insert into reviewDue (kind, refId, fromDate, toDate)
      select 'statedPerson', f.statedPersonId, min(f.date), max(f.date) from finding f
      where f.state <> 'resolved' and f.rule in ('wrong-employer', 'company-not-in-chain') and (f.companyId in ${ids}
        or exists (select 1 from employment e where e.personId = f.personId and e.companyId in ${ids}))
      group by f.statedPersonId`
    writer.run(raw(named))
  },
}

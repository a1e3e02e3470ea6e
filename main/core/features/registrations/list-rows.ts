import { sql } from 'kysely'

import { masked } from '#main/core/db/folded.ts'
import { query, type Reader } from '#main/core/db/query.ts'
import { servicesByCode, typesByCode } from '#main/core/features/registrations/codes.ts'
import type { RegistrationRow } from '#shared/contract/registrations.ts'
import { brusselsTime } from '#shared/domain/dates.ts'

const givens = ['date', 'exact', 'local', 'first', 'second'] as const

/** The registrations with these ids, in their order; such as are gone are left out. Identifiers are masked. */
export function registrationRows(reader: Reader, ids: readonly number[]): RegistrationRow[] {
  const wanted = sql<{ id: number; place: number }>`(
    select value as id, key as place from json_each(${JSON.stringify(ids)}))`
  const mark = sql<RegistrationRow['mark']>`(select m.kind from registrationMark as m
    where m.registrationId = r.id order by m.id desc limit 1)`
  const findings = sql<number>`(select count(*) from findingEvent as e join finding as f on f.id = e.findingId
    where e.registrationId = r.id and f.state = 'open')`
  const statement = query
    .selectFrom(wanted.as('w'))
    .innerJoin('registration as r', 'r.id', 'w.id')
    .innerJoin('statedPerson as p', 'p.id', 'r.statedPersonId')
    .leftJoin('statedDeclaration as d', 'd.id', 'r.statedDeclarationId')
    .leftJoin('statedCompany as c', 'c.id', 'r.statedCompanyId')
    .leftJoin('statedNote as n', 'n.id', 'r.statedNoteId')
    .leftJoin('registrationReceipt as x', 'x.registrationId', 'r.id')
    .select(['r.id', 'r.service', 'r.type', 'r.at', 'r.date', 'r.given', 'r.statedPersonId', 'r.statedDeclarationId'])
    .select(['r.statedCompanyId', 'r.batchId', 'r.line', 'p.personId', 'p.label as person'])
    .select(['d.declarationId', 'd.number as declaration', 'd.label as workplace'])
    .select(['c.companyId', 'c.label as firm', 'n.channel', 'n.status', 'n.remark'])
    .select((eb) => eb.fn.coalesce('r.receipt', 'x.receipt').as('receipt'))
    .select([masked('p.identifier').as('identifier'), mark.as('mark'), findings.as('openFindings')])
    .orderBy('w.place')
  return reader.all(statement).map((row): RegistrationRow => {
    const at = new Date(row.at * 1000).toISOString()
    return {
      ...row,
      service: servicesByCode[row.service],
      type: typesByCode[row.type],
      at,
      time: row.type === 0 ? null : brusselsTime(at),
      given: givens[row.given],
      identifier: row.identifier ?? '',
      declaration: row.declaration ?? '',
      workplace: row.workplace ?? '',
      firm: row.firm ?? '',
    }
  })
}

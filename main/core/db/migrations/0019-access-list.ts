import type { Migration } from '#main/core/db/migrate.ts'

const list = `
create table accessList (
  id integer primary key, person text not null, personKey text not null, identifier text, language text,
  employer text, employerKey text not null, employerId integer, own integer not null, firms text not null,
  capacity text, workplace text, workplaceKey text not null, declarations text not null,
  companyIds text not null, declarationIds text not null, nextPlannedOn text,
  urgency text not null, newcomerOn text, lacks text not null, lackCount integer not null, notInformed integer not null,
  noKey integer not null, noMeans integer not null, misfit integer not null, limosaDue integer not null,
  missedStart integer not null, noIdentifier integer not null, noLanguage integer not null, limosaState text not null,
  limosaOn text, search text not null
);
create index accessListByUrgency on accessList(urgency, personKey, id);
create index accessListByPerson on accessList(personKey, id);
create index accessListByEmployer on accessList(employerKey, id);
create index accessListByWorkplace on accessList(workplaceKey, id);
create index accessListNarrow on accessList(lackCount, own, notInformed, noKey, noMeans, misfit, limosaDue, missedStart,
  noIdentifier, noLanguage, newcomerOn, nextPlannedOn, urgency, personKey);
create index accessListUnposted on accessList(id) where limosaState = 'missing';
create index accessListSearch on accessList(id, search);
create index personIdentifierLimosa on personIdentifier(validTo) where kind = 'limosa';
`

const stale = `insert or ignore into accessStale (id) values (1);`

const events: readonly [name: string, event: string][] = [
  ['CoverageAdded', 'insert on coverage'],
  ['CoverageChanged', 'update on coverage'],
  ['CoverageGone', 'delete on coverage'],
  ['BatchAdded', 'insert on registrationBatch'],
  ['BatchGone', 'delete on registrationBatch'],
  ['BatchUndone', 'update of undoneAt on importBatch'],
  ['MarkAdded', 'insert on registrationMark'],
  ['MarkGone', 'delete on registrationMark'],
  ['PersonMeant', 'update of personId on statedPerson when old.personId is not new.personId'],
  ['PlaceMeant', 'update of declarationId on statedDeclaration when old.declarationId is not new.declarationId'],
]

// Registrations are no records: an import writes a hundred thousand of them, and the list only needs to know that it did.
const triggers = events.map(([name, event]) => {
  const [what, condition] = event.split(' when ')
  return `create trigger access${name} after ${what}${condition ? ` when ${condition}` : ''} begin ${stale} end;`
})

/** Who works now or soon and what each lacks. */
export const accessList0019: Migration = {
  version: 19,
  name: 'access-list',
  sql: [
    list,
    'create table accessStale (id integer primary key check (id = 1));',
    ...triggers,
    `delete from setting where name = 'listsAsOf';`,
  ].join('\n'),
}

import type { Migration } from '#main/core/db/migrate.ts'

const identities = `
alter table person add column nationality text;
alter table person add column identityCountry text;
alter table person add column joinedIntoId integer references person(id);
create index personByKept on person(joinedIntoId) where joinedIntoId is not null;
alter table personList add column nationality text;
alter table personList add column identityCountry text;
create index personListByWholeName on personList(rtrim(nameKey || ' ' || firstNameKey));

create table personAlias (
  id integer primary key autoincrement, personId integer not null references person(id), nameKey text not null,
  companyId integer references company(id), firmText text not null
);
create index personAliasByName on personAlias(nameKey);
create index personAliasByPerson on personAlias(personId);
create index personAliasByCompany on personAlias(companyId) where companyId is not null;

create table personJoin (
  id integer primary key autoincrement, keptId integer not null references person(id),
  joinedId integer not null unique references person(id), name text not null, moved text not null, changed text not null,
  at text not null, by text not null
);
create index personJoinByKept on personJoin(keptId);

create table personDistinct (
  id integer primary key autoincrement, firstId integer not null references person(id),
  secondId integer not null references person(id), at text not null, by text not null, unique (firstId, secondId)
);
create index personDistinctBySecond on personDistinct(secondId);
`

/** The person a line was printed for stays; whose line it is follows when two records turn out to be one person. */
const lines = `
alter table emergencyLine add column printedPersonId integer references person(id);
update emergencyLine set printedPersonId = personId;
create index emergencyLineByPrinted on emergencyLine(printedPersonId) where printedPersonId is not null;
create trigger emergencyLinePrinted after insert on emergencyLine when new.personId is not null
begin update emergencyLine set printedPersonId = new.personId where id = new.id; end;
`

/** What tells people apart and what makes one of two: nationality, names that files use, joined records. */
export const identities0015: Migration = { version: 15, name: 'identities', sql: [identities, lines].join('\n') }

import type { Migration } from '#main/core/db/migrate.ts'

/**
 * Keys for the official service: what was answered in the guide, the steps done, the keys people have, and two lists, which the
 * first look at any list fills.
 */
export const keys0016: Migration = {
  version: 16,
  name: 'keys',
  sql: `
create table personKey (
  id integer primary key autoincrement, personId integer not null references person(id), kind text not null,
  state text not null, since text, endedOn text, appointmentOn text, note text
);
create index personKeyByPerson on personKey(personId, kind);
create table personGuide (
  id integer primary key autoincrement, personId integer not null references person(id),
  answers text not null, answeredOn text not null
);
create index personGuideByPerson on personGuide(personId);
create table personStep (
  id integer primary key autoincrement, personId integer not null references person(id), step text not null,
  doneOn text not null, note text, sha256 text references attachment(sha256), fileName text
);
create index personStepByPerson on personStep(personId);
create index personStepBySha on personStep(sha256) where sha256 is not null;
create table companyGuide (
  id integer primary key autoincrement, companyId integer not null references company(id),
  answers text not null, answeredOn text not null
);
create index companyGuideByCompany on companyGuide(companyId);
create table companyStep (
  id integer primary key autoincrement, companyId integer not null references company(id), step text not null,
  doneOn text not null, note text, sha256 text references attachment(sha256), fileName text
);
create index companyStepByCompany on companyStep(companyId);
create index companyStepBySha on companyStep(sha256) where sha256 is not null;
create table keyList (
  id integer primary key, person text not null, personKey text not null, identifier text, employerId integer,
  employer text, employerKey text not null, capacity text, identityCountry text, keyKind text, keyState text not null,
  since text, appointmentOn text, nextStep text, nextActor text, search text not null
);
create index keyListByPerson on keyList(personKey, id);
create index keyListByEmployer on keyList(employerKey, id);
create index keyListByAppointment on keyList(appointmentOn, id);
create index keyListSearch on keyList(id, search);
create table firmKeyList (
  id integer primary key, name text not null, nameKey text not null, country text, enterpriseNumber text, foreignVat text,
  done integer not null, nextStep text, nextActor text, lastOn text, search text not null
);
create index firmKeyListByName on firmKeyList(nameKey, id);
delete from setting where name = 'listsAsOf';
`,
}

import type { Migration } from '#main/core/db/migrate.ts'

/** Keys for the official service: what was answered in the guide, the steps done, the keys people have. */
export const keys0016: Migration = {
  version: 16,
  name: 'keys',
  sql: `
create table personKey (
  id integer primary key autoincrement, personId integer not null references person(id), kind text not null,
  state text not null, since text, appointmentOn text, note text
);
create index personKeyByPerson on personKey(personId);
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
`,
}

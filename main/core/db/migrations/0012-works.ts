import type { Migration } from '#main/core/db/migrate.ts'

const columns = `
alter table declaration add column description text;
alter table declaration add column contractOn text;
alter table declaration add column clientContact text;
alter table declaration add column declarantContact text;
alter table declaration add column coordinator text;
alter table workplace add column placeKind text not null default 'address';
alter table workplace add column description text;
create table declarationPartner (
  id integer primary key autoincrement, declarationId integer not null references declaration(id),
  companyId integer not null references company(id), sharePercent real
);
create index declarationPartnerByDeclaration on declarationPartner(declarationId);
create index declarationPartnerByCompany on declarationPartner(companyId);
alter table declarationList add column draft integer not null default 0;
alter table declarationList add column due text;
alter table declarationList add column toReport integer;
alter table declarationList add column reportedOn text;
create index declarationListToReport on declarationList(toReport) where toReport > 0;
`

// What was reported stays as it was reported: a mistake is mended by the next report.
const reports = `
create table worksReport (
  id integer primary key autoincrement, declarationId integer not null references declaration(id), reportedOn text not null,
  at text not null, by text not null, note text, snapshot text not null, sha256 text not null
);
create index worksReportByDeclaration on worksReport(declarationId);
create trigger worksReportKeepsItsWord before update on worksReport
begin select raise(abort, 'what was reported is append-only'); end;
create trigger worksReportStays before delete on worksReport
begin select raise(abort, 'what was reported is append-only'); end;
`

// The list is derived: forgetting its day makes it rebuilt with the new columns when it is next asked for.
const rebuild = `delete from setting where name = 'listsAsOf';`

/** What the declaration of works asks for beyond number, dates and places, and what of it was reported. */
export const works0012: Migration = {
  version: 12,
  name: 'works',
  sql: [columns, reports, rebuild].join('\n'),
}

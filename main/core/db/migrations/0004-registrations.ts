import type { Migration } from '#main/core/db/migrate.ts'

const stated = `
create table statedPerson (
  id integer primary key autoincrement, identifier text not null, provisionalKey text not null, kind text not null,
  valid integer not null, lastName text not null, firstName text, personId integer,
  label text not null, labelKey text not null, uses integer not null default 0,
  unique (identifier, provisionalKey)
);
create index statedPersonByPerson on statedPerson(personId);
create index statedPersonByLabel on statedPerson(labelKey, id);
create table statedName (
  id integer primary key autoincrement, lastName text not null, firstName text not null, unique (lastName, firstName)
);
create table statedCompany (
  id integer primary key autoincrement, text text not null unique, name text,
  companyId integer, own integer not null default 0, label text not null, labelKey text not null, uses integer not null default 0
);
create index statedCompanyByCompany on statedCompany(companyId);
create table statedDeclaration (
  id integer primary key autoincrement, number text not null unique,
  declarationId integer, label text not null, labelKey text not null,
  uses integer not null default 0
);
create index statedDeclarationByDeclaration on statedDeclaration(declarationId);
create table statedNote (
  id integer primary key autoincrement, channel text, status text, remark text
);
create index statedNoteByTexts on statedNote(channel, status, remark);
`

const statedRow = `
  id integer primary key autoincrement, batchId integer not null, line integer not null, service integer not null,
  statedPersonId integer not null, statedNameId integer not null, statedCompanyId integer, statedDeclarationId integer,
  type integer not null, at integer not null, date text not null, given integer not null, receipt integer,
  statedNoteId integer
`

const registrations = `
create table registration (${statedRow});
create index registrationByTime on registration(at);
create index registrationByPerson on registration(statedPersonId, at);
create index registrationByDeclaration on registration(statedDeclarationId, at);
create index registrationByCompany on registration(statedCompanyId, at);
create index registrationByReceipt on registration(receipt) where receipt is not null;
create index registrationWithoutReceipt on registration(statedPersonId, at) where receipt is null;
create trigger registrationImmutable before update on registration
begin select raise(abort, 'registrations are immutable'); end;

create table witnessEvent (${statedRow});
create index witnessEventByTime on witnessEvent(at);
create index witnessEventByPerson on witnessEvent(statedPersonId, at);
create index witnessEventByBatch on witnessEvent(batchId);
create index witnessEventByReceipt on witnessEvent(receipt);

create table registrationReceipt (
  registrationId integer primary key, receipt integer not null, batchId integer not null, line integer not null
);
create index registrationReceiptByReceipt on registrationReceipt(receipt);
create index registrationReceiptByBatch on registrationReceipt(batchId);
create table registrationSighting (
  batchId integer not null, registrationId integer not null, receipt integer, primary key (registrationId, batchId)
) without rowid;
create index registrationSightingByBatch on registrationSighting(batchId);
create table witnessSighting (
  batchId integer not null, witnessId integer not null, primary key (witnessId, batchId)
) without rowid;
create index witnessSightingByBatch on witnessSighting(batchId);
create table registrationBatch (
  batchId integer primary key, firstId integer not null, lastId integer not null, digest text not null
);
create table registrationMark (
  id integer primary key autoincrement, registrationId integer not null, kind text not null, status text, remark text,
  note text, batchId integer, at text not null, by text not null
);
create index registrationMarkByRegistration on registrationMark(registrationId);
create index registrationMarkByBatch on registrationMark(batchId) where batchId is not null;
create trigger registrationMarked after insert on registrationMark
begin insert into reviewDue (kind, refId, fromDate, toDate)
  select 'statedPerson', statedPersonId, date, date from registration where id = new.registrationId; end;
create trigger registrationUnmarked after delete on registrationMark
begin insert into reviewDue (kind, refId, fromDate, toDate)
  select 'statedPerson', statedPersonId, date, date from registration where id = old.registrationId; end;
create table registrationDay (
  date text not null, service integer not null, statedDeclarationId integer not null, statedCompanyId integer not null,
  type integer not null, statedNoteId integer not null, count integer not null,
  primary key (date, service, statedDeclarationId, statedCompanyId, type, statedNoteId)
) without rowid;
create table registrationSpan (
  span integer not null, part integer not null, stamp integer not null, lastId integer not null, data blob not null,
  primary key (span, part)
);
create index registrationSpanByLast on registrationSpan(lastId);
create table registrationStale (span integer primary key);
create trigger registrationGone after delete on registration
begin insert or ignore into registrationStale values (old.at / 2764800); end;
create trigger registrationReceiptGiven after insert on registrationReceipt
when new.registrationId <= (select max(lastId) from registrationSpan)
begin insert or ignore into registrationStale select at / 2764800 from registration where id = new.registrationId; end;
create trigger registrationReceiptTaken after delete on registrationReceipt
begin insert or ignore into registrationStale select at / 2764800 from registration where id = old.registrationId; end;
create table coverage (
  id integer primary key autoincrement, batchId integer not null, service integer not null,
  fromDate text not null, toDate text not null
);
create index coverageByBatch on coverage(batchId);
`

const absences = `
create table absence (
  id integer primary key autoincrement, personId integer not null references person(id),
  validFrom text not null, validTo text, reason text
);
create index absenceByPerson on absence(personId);
create table closure (
  id integer primary key autoincrement, declarationId integer not null references declaration(id),
  validFrom text not null, validTo text, reason text
);
create index closureByDeclaration on closure(declarationId);
create table absenceList (
  id integer primary key, recordId integer not null, kind text not null, personId integer, person text,
  personKey text not null, identifier text, declarationId integer, declaration text, workplace text,
  workplaceKey text not null, validFrom text not null, validTo text, reason text, search text not null
);
create index absenceListByFrom on absenceList(validFrom, id);
`

const findings = `
create table finding (
  id integer primary key autoincrement, rule text not null, severity text not null, service integer not null,
  statedPersonId integer not null, statedDeclarationId integer not null, date text not null, fingerprint text not null,
  state text not null, reason text, note text, explained text, decisionId integer, deadline text,
  deadlineKey text not null, severityKey integer not null, params text not null, hour integer, at integer not null,
  personId integer, person text not null, personKey text not null, identifier text, declarationId integer,
  declaration text not null, workplace text not null, workplaceKey text not null, companyId integer,
  firm text not null, firmKey text not null, foundAt text not null, search text not null,
  unique (rule, statedPersonId, statedDeclarationId, date)
);
create index findingByDeadline on finding(deadlineKey, id);
create index findingByPerson on finding(statedPersonId, date);
create index findingByDate on finding(date, id);
create index findingByPersonName on finding(personKey, id);
create index findingByWorkplace on finding(workplaceKey, id);
create index findingByFirm on finding(firmKey, id);
create index findingByStatedDeclaration on finding(statedDeclarationId, rule, state);
create index findingByDecision on finding(decisionId) where decisionId is not null;
create index findingScan on finding(state, deadlineKey, severity, severityKey, rule, date, deadline, statedPersonId,
  personId, statedDeclarationId, declarationId, companyId, service, hour);
create table findingEvent (
  findingId integer not null references finding(id) on delete cascade, registrationId integer not null,
  primary key (findingId, registrationId)
) without rowid;
create index findingEventByRegistration on findingEvent(registrationId);
create table findingDecision (
  id integer primary key autoincrement, rule text not null, statedPersonId integer not null,
  statedDeclarationId integer not null, date text not null, fingerprint text not null, state text not null,
  reason text not null, note text, at text not null, by text not null,
  unique (rule, statedPersonId, statedDeclarationId, date)
);
create table reviewDue (
  id integer primary key autoincrement, kind text not null, refId integer not null, fromDate text, toDate text
);
create index reviewDueByRef on reviewDue(kind, refId);

alter table emergencyLine add column auto integer not null default 0;
`

/** Registrations as imported, what they name, absences and closures, findings and decisions about them. */
export const registrations0004: Migration = {
  version: 4,
  name: 'registrations',
  sql: [stated, registrations, absences, findings].join('\n'),
}

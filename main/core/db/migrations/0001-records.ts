import type { Migration } from '#main/core/db/migrate.ts'

const records = `
create table company (
  id integer primary key autoincrement, name text not null, country text, language text, email text, phone text, address text,
  roleOwn integer not null default 0, roleContractor integer not null default 0,
  roleAgency integer not null default 0, roleClient integer not null default 0,
  provisional integer not null default 0
);
create table companyNumber (
  id integer primary key autoincrement, companyId integer not null references company(id), kind text not null,
  value text not null, validFrom text, validTo text
);
create index companyNumberByValue on companyNumber(value);
create index companyNumberByCompany on companyNumber(companyId);

create table declaration (
  id integer primary key autoincrement, number text not null unique, regime text,
  clientId integer references company(id), declarantId integer references company(id),
  startDate text, endDate text, dutyToRegister text, purpose text, amountCents integer,
  provisional integer not null default 0
);
create index declarationByClient on declaration(clientId);
create index declarationByDeclarant on declaration(declarantId);
create table workplace (
  id integer primary key autoincrement, declarationId integer not null references declaration(id), name text, address text,
  permanentLack integer not null default 0, alternative text, alternativeWith text, alternativeSince text
);
create index workplaceByDeclaration on workplace(declarationId);

create table chainLink (
  id integer primary key autoincrement, declarationId integer not null references declaration(id),
  contractorId integer not null references company(id), directEmployerId integer not null references company(id),
  validFrom text, validTo text, method text, fallbackChannel text,
  viaAgency integer not null default 0, informedOn text
);
create index chainLinkByDeclaration on chainLink(declarationId);
create index chainLinkByContractor on chainLink(contractorId);
create index chainLinkByEmployer on chainLink(directEmployerId);

create table person (
  id integer primary key autoincrement, lastName text not null, firstName text, birthDate text, language text,
  provisional integer not null default 0
);
create table personIdentifier (
  id integer primary key autoincrement, personId integer not null references person(id), kind text not null,
  value text not null unique, validFrom text, validTo text
);
create index personIdentifierByPerson on personIdentifier(personId);
create table employment (
  id integer primary key autoincrement, personId integer not null references person(id),
  companyId integer not null references company(id), capacity text, userFirmId integer references company(id),
  validFrom text, validTo text
);
create index employmentByPerson on employment(personId);
create index employmentByCompany on employment(companyId);
create index employmentByUserFirm on employment(userFirmId);
create table assignment (
  id integer primary key autoincrement, personId integer not null references person(id),
  declarationId integer not null references declaration(id), validFrom text not null, validTo text,
  weekdays text not null, startTime text, endTime text
);
create index assignmentByPerson on assignment(personId);
create index assignmentByDeclaration on assignment(declarationId, validFrom);
`

const lists = `
create table companyList (
  id integer primary key, name text not null, nameKey text not null, enterpriseNumber text, foreignVat text,
  country text, language text, email text, phone text, address text, roleOwn integer not null,
  roleContractor integer not null, roleAgency integer not null, roleClient integer not null,
  provisional integer not null, search text not null
);
create index companyListByName on companyList(nameKey, id);
create index companyListByNumber on companyList(enterpriseNumber, id);

create table declarationList (
  id integer primary key, number text not null, regime text, workplace text, workplaceKey text not null, address text,
  client text, clientKey text not null, declarant text, startDate text, endDate text, dutyToRegister text,
  provisional integer not null, search text not null
);
create index declarationListByNumber on declarationList(number, id);
create index declarationListByWorkplace on declarationList(workplaceKey, id);
create index declarationListByStart on declarationList(startDate, id);
create index declarationListByEnd on declarationList(endDate, id);

create table chainList (
  id integer primary key, declarationId integer not null, declaration text not null, workplace text,
  contractorId integer not null, contractor text not null, contractorKey text not null,
  directEmployerId integer not null, directEmployer text not null, directEmployerKey text not null,
  validFrom text, validTo text, method text, fallbackChannel text, viaAgency integer not null, informedOn text,
  search text not null
);
create index chainListByDeclaration on chainList(declaration, id);
create index chainListByContractor on chainList(contractorKey, id);
create index chainListByEmployer on chainList(directEmployerKey, id);
create index chainListByFrom on chainList(validFrom, id);
create index chainListByTo on chainList(validTo, id);

create table personList (
  id integer primary key, lastName text not null, firstName text, nameKey text not null, firstNameKey text not null,
  identifier text, identifierKind text, birthDate text, language text, employerId integer, employer text,
  employerKey text not null, capacity text, limosaTo text, provisional integer not null, search text not null
);
create index personListByName on personList(nameKey, firstNameKey, id);
create index personListByEmployer on personList(employerKey, id);
create index personListByBirth on personList(birthDate, id);
create index personListByLimosa on personList(limosaTo, id);
create index personListSearch on personList(id, search);

create table assignmentList (
  id integer primary key, personId integer not null, person text not null, personKey text not null, identifier text,
  employer text, employerKey text not null, declarationId integer not null, declaration text not null,
  workplace text, workplaceKey text not null, validFrom text not null, validTo text, weekdays text not null,
  startTime text, endTime text, search text not null
);
create index assignmentListByPerson on assignmentList(personKey, id);
create index assignmentListByEmployer on assignmentList(employerKey, id);
create index assignmentListByWorkplace on assignmentList(workplaceKey, id);
create index assignmentListByFrom on assignmentList(validFrom, id);
create index assignmentListByTo on assignmentList(validTo, id);
create index assignmentListSearch on assignmentList(id, search);
`

const base = `
create table auditEntry (
  seq integer primary key, changeSet integer not null, at text not null, user text not null, reason text not null,
  operation text not null, recordKind text not null, recordId integer not null,
  ownerKind text not null, ownerId integer not null, sealed blob not null, hash blob not null
);
create index auditEntryByRecord on auditEntry(recordKind, recordId);
create index auditEntryByOwner on auditEntry(ownerKind, ownerId);
create index auditEntryByChangeSet on auditEntry(changeSet);
create trigger auditEntryKeepsItsWord before update on auditEntry
begin select raise(abort, 'audit entries are append-only'); end;
create trigger auditEntryStays before delete on auditEntry
begin select raise(abort, 'audit entries are append-only'); end;
create table auditKey (
  ownerKind text not null, ownerId integer not null, key blob not null, primary key (ownerKind, ownerId)
) without rowid;
create table attachment (
  sha256 text primary key, size integer not null, mediaType text not null, bytes blob not null, createdAt text not null
);
create table setting (name text primary key, value text not null);
create table savedView (
  id integer primary key, grid text not null, name text not null, value text not null, unique (grid, name)
);
`

export const records0001: Migration = { version: 1, name: 'records', sql: records + lists + base }

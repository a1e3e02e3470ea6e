import type { Migration } from '#main/core/db/migrate.ts'

const sql = `
create table incident (
  id integer primary key autoincrement, number text not null unique, date text not null, regime text not null,
  outageHour text, description text, referenceNumber text, referenceChannel text, referenceAt text,
  referenceAgent text, openedAt text not null, openedBy text not null, closedAt text
);
create index incidentByDate on incident(date);
create table incidentPlace (
  incidentId integer not null references incident(id), declarationId integer not null references declaration(id),
  primary key (incidentId, declarationId)
) without rowid;
create index incidentPlaceByDeclaration on incidentPlace(declarationId);
create table incidentStep (
  id integer primary key autoincrement, incidentId integer not null references incident(id), question text not null,
  answer text not null, channel text, note text, at text not null, by text not null
);
create index incidentStepByIncident on incidentStep(incidentId);
create trigger incidentStepKeepsItsWord before update on incidentStep
begin select raise(abort, 'steps are append-only'); end;
create trigger incidentStepStays before delete on incidentStep
begin select raise(abort, 'steps are append-only'); end;

create table emergencyForm (
  id integer primary key autoincrement, number text not null, version integer not null,
  declarationId integer not null references declaration(id), date text not null, state text not null,
  incidentId integer references incident(id), languages text not null,
  sha256 text not null references attachment(sha256), contentHash text not null, pages integer not null,
  people integer not null, warnings text not null, createdAt text not null, createdBy text not null, unique (number, version)
);
create trigger emergencyFormKeepsItsWord
before update of number, version, declarationId, date, languages, sha256, contentHash, pages, people, createdAt, createdBy
on emergencyForm begin select raise(abort, 'forms are kept as they were printed'); end;
create trigger attachmentKeepsItsBytes before update on attachment
begin select raise(abort, 'attachments never change'); end;
create index emergencyFormByDeclaration on emergencyForm(declarationId, date);
create index emergencyFormByDate on emergencyForm(date);
create index emergencyFormByIncident on emergencyForm(incidentId);
create table emergencyLine (
  id integer primary key autoincrement, formId integer not null references emergencyForm(id), line integer not null,
  recent integer not null, personId integer references person(id), employerId integer references company(id),
  tier integer, outcome text, note text, settledAt text, settledBy text
);
create index emergencyLineByForm on emergencyLine(formId);
create index emergencyLineByPerson on emergencyLine(personId);
create index emergencyLineByEmployer on emergencyLine(employerId);
create table emergencyAttachment (
  id integer primary key autoincrement, incidentId integer references incident(id),
  formId integer references emergencyForm(id), sha256 text not null references attachment(sha256), name text not null,
  description text, at text not null, by text not null
);
create index emergencyAttachmentByIncident on emergencyAttachment(incidentId);
create index emergencyAttachmentByForm on emergencyAttachment(formId);
`

export const emergency0003: Migration = { version: 3, name: 'emergency', sql }

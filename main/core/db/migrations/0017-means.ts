import type { Migration } from '#main/core/db/migrate.ts'

/** What workplaces and people register with, and what is agreed for agency workers and trainees. */
export const means0017: Migration = {
  version: 17,
  name: 'means',
  sql: `
create table workplaceDevice (
  id integer primary key autoincrement, declarationId integer not null references declaration(id),
  workplaceId integer references workplace(id), kind text not null, validFrom text, validTo text, note text
);
create index workplaceDeviceByDeclaration on workplaceDevice(declarationId);
create index workplaceDeviceByWorkplace on workplaceDevice(workplaceId) where workplaceId is not null;
create table personMeans (
  id integer primary key autoincrement, personId integer not null references person(id), kind text not null,
  reference text, declarationId integer references declaration(id), validFrom text, validTo text, note text
);
create index personMeansByPerson on personMeans(personId);
create index personMeansByReference on personMeans(reference collate nocase) where reference is not null;
create index personMeansByDeclaration on personMeans(declarationId) where declarationId is not null;
create table toolArrangement (
  id integer primary key autoincrement, companyId integer not null references company(id),
  userFirmId integer not null references company(id), personId integer references person(id), way text not null,
  validFrom text, validTo text, note text, sha256 text references attachment(sha256), fileName text
);
create index employmentUsed on employment(companyId, userFirmId) where capacity in ('temporary', 'trainee');
create index toolArrangementByCompany on toolArrangement(companyId, userFirmId);
create index toolArrangementByUserFirm on toolArrangement(userFirmId);
create index toolArrangementByPerson on toolArrangement(personId) where personId is not null;
create index toolArrangementBySha on toolArrangement(sha256) where sha256 is not null;
`,
}

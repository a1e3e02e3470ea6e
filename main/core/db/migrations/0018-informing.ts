import type { Migration } from '#main/core/db/migrate.ts'

/** Who was told how to register, the start sheets printed for it, and the languages they may be in. */
export const informing0018: Migration = {
  version: 18,
  name: 'informing',
  sql: `
create table startSheet (
  id integer primary key autoincrement, token text not null unique, personId integer not null references person(id),
  declarationId integer references declaration(id), language text not null, printedAt text not null, printedBy text not null
);
create index startSheetByPerson on startSheet(personId);
create index startSheetByDeclaration on startSheet(declarationId) where declarationId is not null;
create table briefing (
  id integer primary key autoincrement, personId integer not null references person(id),
  declarationId integer references declaration(id), onDate text not null, givenBy text not null, language text not null,
  way text not null, startSheetId integer references startSheet(id), note text,
  sha256 text references attachment(sha256), fileName text
);
create index briefingByPerson on briefing(personId, onDate);
create index briefingByDeclaration on briefing(declarationId) where declarationId is not null;
create index briefingBySha on briefing(sha256) where sha256 is not null;
create unique index briefingOncePerSheet on briefing(startSheetId) where startSheetId is not null;
create table sheetLanguage (
  id integer primary key autoincrement, tag text not null unique, name text not null, content text not null,
  fileName text not null
);
alter table person add column sheetLanguage text;
`,
}

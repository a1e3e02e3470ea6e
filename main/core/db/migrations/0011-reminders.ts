import type { Migration } from '#main/core/db/migrate.ts'

const tables = `
create table reminder (
  id integer primary key autoincrement, number text not null unique, kind text not null,
  companyId integer not null references company(id), senderId integer references company(id),
  declarationId integer references declaration(id), date text not null, language text not null, sender text not null,
  contact text, recipient text not null, email text, subject text not null, text text not null, textSha256 text not null,
  sha256 text not null references attachment(sha256), madeAt text not null, madeBy text not null
);
create index reminderByCompany on reminder(companyId);
create index reminderBySender on reminder(senderId);
create index reminderByDeclaration on reminder(declarationId) where declarationId is not null;
create index reminderBySha on reminder(sha256);
create table reminderSending (
  id integer primary key autoincrement, reminderId integer not null unique references reminder(id),
  companyId integer not null references company(id), kind text not null, sentOn text not null, channel text not null,
  address text not null, note text, at text not null, by text not null
);
create index reminderSendingByCompany on reminderSending(companyId, kind, sentOn);
create index reminderSendingByDay on reminderSending(sentOn);
`

const guards = `
create trigger reminderKeepsItsWords before update on reminder
begin select raise(abort, 'a reminder is never changed'); end;
create trigger reminderStays before delete on reminder
  when exists (select 1 from reminderSending where reminderId = old.id)
begin select raise(abort, 'what was sent stays'); end;
create trigger reminderSendingKeepsItsWord before update on reminderSending
begin select raise(abort, 'the log of what was sent is append-only'); end;
create trigger reminderSendingStays before delete on reminderSending
begin select raise(abort, 'the log of what was sent is append-only'); end;
`

const list = `
create table reminderList (
  id integer primary key, number text not null, kind text not null, companyId integer not null, company text not null,
  companyKey text not null, declarationId integer, declaration text, language text not null, state text not null,
  date text not null, sentOn text, channel text, address text, sentBy text, madeAt text not null, madeBy text not null,
  textSha256 text not null, sha256 text not null, search text not null
);
create index reminderListByNumber on reminderList(number, id);
create index reminderListByDate on reminderList(date, id);
create index reminderListBySent on reminderList(sentOn, id);
create index reminderListByCompany on reminderList(companyKey, id);
create index reminderListOfCompany on reminderList(companyId);
`

/** Reminders to firms: a letter never changes once made, and what was sent is never taken out of the log. */
export const reminders0011: Migration = {
  version: 11,
  name: 'reminders',
  sql: [tables, guards, list].join('\n'),
}

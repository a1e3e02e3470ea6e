import type { Migration } from '#main/core/db/migrate.ts'

/**
 * When and by whom each act was done, for searches of the trail and for the seal of a day. All entries of an act share both: a row
 * per act costs an import nothing, an index over its entries nearly half of what the trail itself costs.
 */
export const privacy0020: Migration = {
  version: 20,
  name: 'privacy',
  sql: `
create table auditMoment (changeSet integer primary key, at text not null, user text not null);
create index auditMomentByTime on auditMoment(at);
insert into auditMoment select seq, at, user from auditEntry where seq = changeSet;
create trigger auditEntryMoment after insert on auditEntry when new.seq = new.changeSet
begin insert or replace into auditMoment values (new.seq, new.at, new.user); end;
`,
}

import type { Migration } from '#main/core/db/migrate.ts'

// The work list is answered from memory, which follows the table chunk by chunk (2048 ids, `>> 11`): indexes and keys for each
// order of the list, and the text that was searched, are no longer read, and made a review with many findings slow to write.
const sql = `
drop index findingByDeadline;
drop index findingByPersonName;
drop index findingByWorkplace;
drop index findingByFirm;
drop index findingScan;
alter table finding drop column deadlineKey;
alter table finding drop column severityKey;
alter table finding drop column search;
create index findingOpen on finding(severity, deadline) where state = 'open';

create table findingChunk (chunk integer primary key, version integer not null);
insert into findingChunk (chunk, version) select distinct id >> 11, 1 from finding;
create trigger findingAdded after insert on finding begin
  insert into findingChunk (chunk, version) values (new.id >> 11, 1)
    on conflict (chunk) do update set version = version + 1;
end;
create trigger findingChanged after update on finding begin
  update findingChunk set version = version + 1 where chunk = new.id >> 11;
end;
create trigger findingRemoved after delete on finding begin
  update findingChunk set version = version + 1 where chunk = old.id >> 11;
end;
`

/** Notes which findings have changed since they were last read. */
export const findingChunks0005: Migration = { version: 5, name: 'finding-chunks', sql }

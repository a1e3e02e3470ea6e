import type { Migration } from '#main/core/db/migrate.ts'

// How many rows bear each spelling of a name, as is counted of people, firms and places: taking a file back had to look for
// it among all rows of everybody the file names.
const sql = `
alter table statedName add column uses integer not null default 0;
update statedName as n set uses = u.count from (
  select name, sum(count) as count from (
    select statedNameId as name, count(*) as count from registration group by 1
    union all select statedNameId, count(*) from witnessEvent group by 1)
  group by 1) u where u.name = n.id;
`

/** Counts the rows that bear each name. */
export const nameUses0006: Migration = { version: 6, name: 'name-uses', sql }

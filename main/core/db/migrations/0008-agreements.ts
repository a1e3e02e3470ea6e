import type { Migration } from '#main/core/db/migrate.ts'

/** What a contract says of a link: its date, its reference, and whether it passes the duty on. */
export const agreements0008: Migration = {
  version: 8,
  name: 'agreements',
  sql: `
alter table chainLink add column contractOn text;
alter table chainLink add column contractReference text;
alter table chainLink add column dutyPassedOn text;
alter table chainList add column contractOn text;
alter table chainList add column contractReference text;
alter table chainList add column dutyPassedOn text;
`,
}

import type { Migration } from '#main/core/db/migrate.ts'

/** The people one writes to at a firm. */
export const contacts0014: Migration = {
  version: 14,
  name: 'contacts',
  sql: `
create table companyContact (
  id integer primary key autoincrement, companyId integer not null references company(id), name text not null,
  purpose text not null, position text, email text, phone text, language text
);
create index companyContactByCompany on companyContact(companyId);
`,
}

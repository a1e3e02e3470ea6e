import type { Migration } from '#main/core/db/migrate.ts'

/** What the declaration of works asks for beyond number, dates and places. */
export const works0012: Migration = {
  version: 12,
  name: 'works',
  sql: '',
}

import type { Migration } from '#main/core/db/migrate.ts'

/** Evidence that an employer’s duty is done at a workplace for a firm. */
export const duties0013: Migration = {
  version: 13,
  name: 'duties',
  sql: '',
}

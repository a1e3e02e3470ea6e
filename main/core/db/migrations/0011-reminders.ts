import type { Migration } from '#main/core/db/migrate.ts'

/** Reminders sent to firms. */
export const reminders0011: Migration = {
  version: 11,
  name: 'reminders',
  sql: '',
}

import type { Migration } from '#main/core/db/migrate.ts'

/** Withholding checks and the payments they are for. */
export const withholding0010: Migration = {
  version: 10,
  name: 'withholding',
  sql: '',
}

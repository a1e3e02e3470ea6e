import type { Migration } from '#main/core/db/migrate.ts'

// The tables stay as they are. The entry of a new record holds its parts from here on: a program that does not know that would take
// back the record without them, and must not open such a workspace.
export const trailParts0022: Migration = { version: 22, name: 'trail-parts', sql: '' }

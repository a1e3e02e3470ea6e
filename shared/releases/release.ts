import type { Changes } from '#shared/domain/update.ts'

/** What a version brought, told once after its first start and inside the update file. */
export interface Release {
  version: string
  /** Local date (Brussels). */
  date: string
  /** The format of workspaces that it writes. */
  workspaceFormat: number
  /** The oldest version that it can replace directly. */
  minimumVersion: string
  /** Sentences, in the same order in every language. */
  changes: Changes
}

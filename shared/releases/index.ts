import type { Changes } from '#shared/domain/update.ts'
import { release010 } from '#shared/releases/0.1.0.ts'

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

/** All versions that were handed out, the newest first; the first is this one. */
export const releases: readonly [Release, ...Release[]] = [release010]

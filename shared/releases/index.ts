import { release010 } from '#shared/releases/0.1.0.ts'
import type { Release } from '#shared/releases/release.ts'

/** All versions that were handed out, the newest first; the first is this one. */
export const releases: readonly [Release, ...Release[]] = [release010]

import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { makeRegularBackup, type RegularBackup } from '#main/core/features/workspace/backups.ts'

/** A regular backup as it crosses. */
export function regularResult({ folders, ...made }: RegularBackup) {
  return {
    ...made,
    folders: folders.map(({ folder, file, refused }) => ({ folder, file, refused: refused?.code ?? null })),
  }
}

/** Makes one now in every folder set for it; a folder that got none says so with a code, and the others stand. */
export async function regularBackup(core: Core, signal: AbortSignal | undefined) {
  const unforeseen = (error: unknown): CoreError => new CoreError('internal', { id: core.log.failure(error) })
  return regularResult(await makeRegularBackup(core.workspace, { signal, unforeseen }))
}

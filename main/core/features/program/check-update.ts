import type { Core } from '#main/core/core.ts'
import { migrations } from '#main/core/db/migrations/index.ts'
import { machine } from '#main/core/features/program/here.ts'
import { checkContent, demandFitting, readUpdate } from '#main/core/features/program/update-file.ts'
import { updateKeys } from '#main/core/features/program/update-keys.ts'
import type { CheckedUpdate } from '#shared/contract/program.ts'

/** The newest format of workspaces that this program writes; an open one has just that. */
export const newestFormat: number = migrations.at(-1)?.version ?? 0

/** Checks an update file that has arrived: who made it, whether it belongs here, then every byte. */
export async function checkUpdate(core: Core, token: string): Promise<CheckedUpdate> {
  const { path, fileName } = core.transfers.arrived(token)
  const update = await readUpdate(path, core.options.updateKeys ?? updateKeys)
  const { version } = core.options
  demandFitting(update, { version, ...machine(), workspaceFormat: newestFormat })
  await checkContent(update)
  const { manifest, installer } = update
  return {
    version: manifest.version,
    date: manifest.date,
    changes: manifest.changes,
    workspaceFormat: manifest.workspaceFormat,
    installer: { name: installer.name, size: installer.size, sha256: installer.sha256, kind: installer.kind },
    formatNow: core.openWorkspace === null ? null : newestFormat,
    file: core.transfers.offerFile(fileName, path),
  }
}

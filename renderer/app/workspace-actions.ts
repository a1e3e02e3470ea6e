import { notifications } from '@mantine/notifications'

import { startTask } from '#renderer/app/tasks.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { api, client, queryClient } from '#renderer/bridge/queries.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'
import type { contract } from '#shared/contract/index.ts'
import type { InferContractRouterOutputs } from '@orpc/contract'

type Status = InferContractRouterOutputs<typeof contract>['workspace']['status']

/** The open workspace as its status tells it. */
export type OpenWorkspace = NonNullable<Status['open']>

/** Closes the workspace with its backup; the start screen follows by itself. Says so when the backup was not made. */
export async function closeWorkspace(): Promise<void> {
  await startTask({
    title: t(($) => $.shell.lock),
    run: async () => {
      const closed = await client.workspace.close()
      if (closed.refused) {
        const message = textByKey(['errors', closed.refused, 'text']) ?? closed.refused
        notifications.show({ message, color: 'red', autoClose: false })
      }
      for (const { folder, code } of closed.missed) tellMissed(folder, code)
      await queryClient.invalidateQueries()
    },
  })
}

/** Says that one folder got no backup, and why; stays until it is read. */
function tellMissed(folder: string, code: string): void {
  const reason = textByKey(['errors', code, 'text'], { folder, file: folder, id: '' }) ?? code
  const title = t(($) => $.backup.missed, { folder })
  notifications.show({ title, message: reason, color: 'red', autoClose: false })
}

/** Makes a backup now in every folder set for it; one that got none is named. */
export async function backupNow(): Promise<void> {
  const made = await startTask({
    title: t(($) => $.shell.status.backup),
    run: async (signal) => await client.workspace.backup({ file: null }, { signal }),
  })
  await queryClient.invalidateQueries({ queryKey: api.workspace.backupState.key() })
  if (!made) return
  for (const { folder, refused } of made.folders) if (refused !== null) tellMissed(folder, refused)
  const folders = made.folders.flatMap(({ folder, file }) => (file === null ? [] : [folder])).join(', ')
  notifyDone(t(($) => $.backup.madeIn, { folders }))
}

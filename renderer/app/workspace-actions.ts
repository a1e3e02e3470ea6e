import { notifications } from '@mantine/notifications'

import { startTask } from '#renderer/app/tasks.ts'
import { notifyDone } from '#renderer/app/notify.ts'
import { client, queryClient } from '#renderer/bridge/queries.ts'
import { formatInstant } from '#renderer/ui/format.ts'
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
      await queryClient.invalidateQueries()
    },
  })
}

/** Makes a backup now, in the usual place. */
export async function backupNow(): Promise<void> {
  const made = await startTask({
    title: t(($) => $.shell.status.backup),
    run: async () => await client.workspace.backup({ file: null }),
  })
  if (made) notifyDone(t(($) => $.shell.status.lastBackup, { when: formatInstant(made.madeAt) }))
}

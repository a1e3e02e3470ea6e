import { join } from 'node:path'

import type { Core } from '#main/core/core.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { deskOf } from '#main/core/features/imports/desk.ts'
import type { ImportProgress } from '#main/core/features/imports/messages.ts'
import type { PlanAnswer, PrivacyAnswer, PrivacyTask } from '#main/core/features/privacy/job.ts'
import { retentionYears } from '#main/core/features/privacy/retention.ts'
import { backupFoldersOf } from '#main/core/features/workspace/backup-states.ts'
import { listBackups } from '#main/core/features/workspace/backups.ts'
import type { ErasureDetails } from '#shared/contract/erasures.ts'
import { retentionKinds, type RetentionKind } from '#shared/domain/retention.ts'

/** The backups that are found now: each still holds whatever is removed afterwards. Those elsewhere nobody can list. */
export function backupsFound({ workspace }: Core): ErasureDetails['backups'] {
  return backupFoldersOf(workspace)
    .flatMap((folder) => listBackups(folder, workspace.header))
    .map(({ file, madeAt }) => ({ file, madeAt }))
    .sort((one, other) => (one.madeAt < other.madeAt ? 1 : -1))
}

/** Looks without keeping other writers out for longer than the thread reads. */
async function look(core: Core, task: PrivacyTask, signal?: AbortSignal): Promise<PrivacyAnswer> {
  const { workspace } = core
  await workspace.freshenLists()
  const stop = new Int32Array(new SharedArrayBuffer(4))
  signal?.addEventListener('abort', () => void Atomics.store(stop, 0, 1))
  const access = {
    database: join(workspace.folder, databaseFile),
    key: Uint8Array.from(workspace.dataKey),
    stamp: workspace.stamp('purge'),
    stop,
  }
  try {
    return await deskOf(core).thread.ask({ ask: 'privacy', task, access })
  } finally {
    access.key.fill(0)
  }
}

/** What has had its years now, on the records as they are; throws `cancelled`. */
export async function dryRun(
  core: Core,
  kinds: readonly RetentionKind[] | undefined,
  rows: 'first' | 'all',
  signal?: AbortSignal,
): Promise<PlanAnswer> {
  const years = retentionYears(core.workspace.reader, core.today)
  const chosen = [...(kinds ?? retentionKinds)]
  const answer = await look(core, { task: 'plan', chosen, years, rows }, signal)
  if (answer.task !== 'plan') throw new Error('the thread answered another question')
  return answer.plan
}

/** What would become of a person; throws `record-gone`. */
export async function preview(core: Core, personId: number) {
  const years = retentionYears(core.workspace.reader, core.today)
  const answer = await look(core, { task: 'preview', personId, years })
  if (answer.task !== 'preview') throw new Error('the thread answered another question')
  return answer.preview
}

interface Done {
  kind: 'done'
  id: number
  removed: number
}

/** Purges or erases in the thread; leaving the stream early cancels it and leaves everything as it was. */
export async function* carryOut(
  core: Core,
  task: Extract<PrivacyTask, { task: 'purge' | 'erase' }>,
  signal?: AbortSignal,
): AsyncGenerator<(ImportProgress & { kind: 'progress' }) | Done, void> {
  await core.workspace.freshenLists()
  const work = deskOf(core).work({ ask: 'privacy', task }, task.task, signal)
  try {
    for (;;) {
      const step = await work.next()
      if (!step.done) {
        yield { ...step.value, kind: 'progress' }
        continue
      }
      if (step.value.task !== 'done') throw new Error('the thread answered another question')
      const { id, removed } = step.value
      yield { kind: 'done', id, removed }
      return
    }
  } finally {
    // A client that stops listening stops the work.
    await work.return(undefined as never)
  }
}

import { notifications } from '@mantine/notifications'

import { notifyDone, notifyError } from '#renderer/app/notify.ts'
import { startTask } from '#renderer/app/tasks.ts'
import { offerUndoOf } from '#renderer/app/undo.ts'
import { client } from '#renderer/bridge/queries.ts'
import { t, textByKey } from '#renderer/ui/texts.ts'

export type Decision = 'explained' | 'dismissed' | 'open'

export interface Deciding {
  ids: readonly number[]
  state: Decision
  reason: string | null
  note: string | null
}

// The contract takes so many at once.
const mostIds = 100_000
/** Decisions that are done at once; more are a task of their own. */
const fewIds = 200

/** Tells whether deciding takes long enough to go on in the background. */
export function takesLong({ length }: readonly number[]): boolean {
  return length > fewIds
}

/** What has been done to so many findings, in a sentence. */
function doneText(state: Decision, count: number): string {
  if (state === 'explained') return t(($) => $.findings.decide.explained, { count })
  if (state === 'dismissed') return t(($) => $.findings.decide.dismissed, { count })
  return t(($) => $.findings.decide.reopened, { count })
}

/**
 * Decides about findings, says what changed and what was kept and why, and offers to take it back. Rejects when refused;
 * what takes long is a task that can be given up and says itself when it fails.
 */
export async function decide({ ids, state, reason, note }: Deciding): Promise<void> {
  const of = { ids: ids.slice(0, mostIds) }
  const run = (signal?: AbortSignal): ReturnType<typeof client.findings.decide> =>
    client.findings.decide({ of, state, reason, note }, signal ? { signal } : {})
  const title = t(($) => $.findings.decide.task, { count: of.ids.length })
  const decided = takesLong(ids) ? await startTask({ title, run }) : await run()
  if (decided === null) return
  const { changed, kept, changeSet } = decided
  const done = doneText(state, changed)
  offerUndoOf(changeSet, done)
  const stayed = kept.reduce((sum, { count }) => sum + count, 0)
  // One at a time is for going on: the list moves on and the status bar says what was done.
  if (stayed === 0) return ids.length > 1 ? notifyDone(done) : undefined
  const reasons = kept.map((one) =>
    t(($) => $.findings.decide.keptLine, { count: one.count, reason: keptReason(one.reason) }),
  )
  const message = `${t(($) => $.findings.decide.keptTitle, { count: stayed })} (${reasons.join('; ')}).`
  notifications.show({
    ...(changed > 0 ? { title: done, message } : { message }),
    color: 'gray',
    autoClose: 12_000,
  })
  return undefined
}

function keptReason(reason: string): string {
  return textByKey(['findings', 'decide', 'kept', reason]) ?? t(($) => $.findings.decide.kept.other)
}

/** Opens findings again; needs no reason. */
export async function reopen(ids: readonly number[]): Promise<void> {
  try {
    await decide({ ids, state: 'open', reason: null, note: null })
  } catch (error) {
    notifyError(error)
  }
}

import { notifications } from '@mantine/notifications'

import { notifyError } from '#renderer/app/notify.ts'
import { isCancelled } from '#renderer/bridge/errors.ts'
import { createStore } from '#renderer/ui/store.ts'
import { t } from '#renderer/ui/texts.ts'

/** How far a task is; without `total` the bar only shows that something moves. */
export interface Progress {
  done: number
  total?: number
  text?: string
}

export interface Task {
  id: number
  title: string
  progress: Progress | null
  cancel: () => void
}

export interface TaskWork<Value> {
  title: string
  /** Works until it is done or the signal is aborted; `report` may be called often. */
  run: (signal: AbortSignal, report: (progress: Progress) => void) => Promise<Value>
  /** Leaves saying what went wrong to the caller. */
  quiet?: boolean
  /** What is said when it fails; otherwise that the task did not succeed. */
  failed?: string
  /** Shown only when it takes longer than this, in milliseconds. */
  after?: number
}

const tasks = createStore<readonly Task[]>([])
let next = 1

/** The tasks that run now, oldest first. */
export function useTasks(): readonly Task[] {
  return tasks.use()
}

/**
 * Runs something long with progress and cancel in the status bar; it goes on when the page is left.
 * Resolves to the value, or to null when it was cancelled or failed (which is shown, unless `quiet`: then it rejects).
 */
export async function startTask<Value>(work: TaskWork<Value>): Promise<Value | null> {
  const controller = new AbortController()
  const id = next
  next += 1
  const show = (): void =>
    tasks.set((all) => [...all, { id, title: work.title, progress: null, cancel: () => controller.abort() }])
  const waiting = work.after === undefined ? undefined : setTimeout(show, work.after)
  if (waiting === undefined) show()
  try {
    return await work.run(controller.signal, (progress) =>
      tasks.set((all) => all.map((task) => (task.id === id ? { ...task, progress } : task))),
    )
  } catch (error) {
    if (work.quiet) throw error
    // After an abort the error's name says little: what the user did is known from the signal.
    if (controller.signal.aborted || isCancelled(error)) {
      notifications.show({ message: t(($) => $.shell.status.taskCancelled, { title: work.title }), color: 'gray' })
    } else if (work.failed) {
      notifyError(error, work.failed)
    } else
      notifyError(
        error,
        t(($) => $.shell.status.taskFailed, { title: work.title }),
      )
    return null
  } finally {
    clearTimeout(waiting)
    tasks.set((all) => all.filter((task) => task.id !== id))
  }
}

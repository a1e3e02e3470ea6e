import type { Core } from '#main/core/core.ts'
import { CoreError } from '#main/core/errors.ts'
import { readSettings, settingValue } from '#main/core/features/settings/repository.ts'
import { staleFolders } from '#main/core/features/workspace/backup-states.ts'
import { makeRegularBackup, type RegularBackup } from '#main/core/features/workspace/backups.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { isBackupDue, type BackupSchedule, type BackupSituation } from '#shared/domain/backup-schedule.ts'

/** Milliseconds between two looks at the clock. */
const lookAgain = 60_000
/** Milliseconds after opening before a missed backup is made: first the windows get what they ask for. */
const settling = 5_000
/** Milliseconds after which a backup that failed is tried again: a stick may be back by then. */
const retryAfter = 15 * 60_000

/** What a core knows of its scheduled backups. */
interface Desk {
  openedAt: { workspace: Workspace; at: string } | null
  triedAt: number
  running: { cancel: AbortController; done: Promise<unknown> } | null
}

const desks = new WeakMap<Core, Desk>()

function deskOf(core: Core): Desk {
  const known = desks.get(core)
  if (known) return known
  const desk: Desk = { openedAt: null, triedAt: -Infinity, running: null }
  desks.set(core, desk)
  return desk
}

/** The schedule of a workspace, as its office has set it. */
export function scheduleOf(workspace: Workspace): BackupSchedule {
  const { backupDailyAt, backupEveryHours } = readSettings(workspace.reader)
  return { dailyAt: backupDailyAt, everyHours: backupEveryHours }
}

/** What the schedule is held against now. */
export function situationOf(core: Core): BackupSituation {
  const { workspace } = core
  const now = core.clock()
  const desk = deskOf(core)
  if (desk.openedAt?.workspace !== workspace) desk.openedAt = { workspace, at: now }
  const last = settingValue(workspace.reader, 'lastRegularBackupAt')
  return { now, openedAt: desk.openedAt.at, lastAt: typeof last === 'string' ? last : workspace.header.createdAt }
}

/** Makes the regular backup when the schedule asks for one and something has changed; null when it does not. */
export async function backUpIfDue(core: Core): Promise<RegularBackup | null> {
  const workspace = core.openWorkspace
  const desk = deskOf(core)
  if (!workspace || desk.running) return null
  const situation = situationOf(core)
  if (!isBackupDue(scheduleOf(workspace), situation)) return null
  const now = Date.parse(situation.now)
  // A clock that was set back must not put off the next try for as long.
  if (now >= desk.triedAt && now < desk.triedAt + retryAfter) return null
  const folders = staleFolders(workspace)
  if (folders.length === 0) return null
  desk.triedAt = now
  const cancel = new AbortController()
  const unforeseen = (error: unknown): CoreError => new CoreError('internal', { id: core.log.failure(error) })
  const done = makeRegularBackup(workspace, { folders, signal: cancel.signal, unforeseen })
  desk.running = { cancel, done: done.catch(() => undefined) }
  try {
    const made = await done
    if (made.folders.every(({ refused }) => refused === null)) desk.triedAt = -Infinity
    return made
  } finally {
    desk.running = null
  }
}

/** Gives up a scheduled backup under way, before the workspace closes with one of its own. */
export async function stopScheduledBackup(core: Core): Promise<void> {
  const { running } = deskOf(core)
  running?.cancel.abort()
  await running?.done
}

/**
 * Looks at the clock now and then, and a moment after opening, as long as a window is open: commands make their backups
 * when they are told to. What fails is kept with its folder and shown on Today. Returns what ends this.
 */
export function backUpWhenDue(core: Core): () => void {
  let first: NodeJS.Timeout | null = null
  const attempt = (): void => {
    if (!core.openWorkspace || !core.changes.heard) return
    backUpIfDue(core).catch((error: unknown) => {
      // Refusals stand with their folders; a cancelled one is followed by the backup on closing.
      if (!(error instanceof CoreError)) core.log.failure(error)
    })
  }
  core.changes.watch(({ tables }) => {
    if (!tables.includes('workspace') || !core.openWorkspace) return
    situationOf(core)
    if (first) clearTimeout(first)
    first = setTimeout(attempt, settling)
    first.unref()
  })
  const looking = setInterval(attempt, lookAgain)
  looking.unref()
  return () => {
    clearInterval(looking)
    if (first) clearTimeout(first)
  }
}

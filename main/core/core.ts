import { readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

import { ChangeFeed } from '#main/core/changes.ts'
import { removeQuietly } from '#main/core/db/folder.ts'
import { Gate } from '#main/core/db/gate.ts'
import { CoreError, systemCode } from '#main/core/errors.ts'
import type { CoreOptions } from '#main/core/host.ts'
import { Log } from '#main/core/log.ts'
import { RecentWorkspaces } from '#main/core/recent.ts'
import { Transfers } from '#main/core/transfers.ts'
import type { Workspace } from '#main/core/workspace.ts'
import { brusselsDate } from '#shared/domain/dates.ts'

/** The running program without a host: at most one open workspace, and what lives longer than it. */
export class Core {
  readonly options: CoreOptions
  readonly clock: () => string
  readonly changes = new ChangeFeed()
  readonly transfers: Transfers
  readonly recent: RecentWorkspaces
  readonly log: Log
  /** Opening and closing, one at a time: two at once would leave a workspace locked that nobody has. */
  readonly lifecycle = new Gate()
  #workspace: Workspace | null = null

  constructor(options: CoreOptions) {
    this.options = options
    this.clock = () => options.now ?? new Date().toISOString()
    this.recent = new RecentWorkspaces(options.stateDir)
    this.log = new Log(options.stateDir, this.clock)
    const ownFolder = join(options.stateDir, 'tmp', String(process.pid))
    clearAbandoned(join(options.stateDir, 'tmp'))
    this.transfers = new Transfers(() => this.#workspace?.temporaryFolder ?? ownFolder)
  }

  /** The local date to reckon from: today in Brussels unless the options name another. */
  get today(): string {
    return this.options.asOf ?? brusselsDate(this.clock())
  }

  /** The open workspace; throws `no-workspace`. */
  get workspace(): Workspace {
    if (!this.#workspace) throw new CoreError('no-workspace')
    return this.#workspace
  }

  get openWorkspace(): Workspace | null {
    return this.#workspace
  }

  /** Where a new workspace is proposed. */
  get defaultFolder(): string {
    return join(homedir(), 'Registra')
  }

  /** Takes an opened workspace over; the one before must be closed. */
  use(workspace: Workspace): void {
    this.transfers.clear()
    this.#workspace = workspace
    this.changes.announce(['workspace'])
  }

  /** Closes the open workspace, if any, and removes every file that was on its way. */
  async release(): Promise<void> {
    const workspace = this.#workspace
    if (!workspace) return
    this.transfers.clear()
    await workspace.close()
    this.#workspace = null
    this.changes.announce(['workspace'])
  }
}

/**
 * Removes what programs have left behind that were killed while no workspace was open; one that still runs keeps its own.
 * Files of an open workspace lie in the workspace and go when it is opened next.
 */
function clearAbandoned(folder: string): void {
  let names: string[]
  try {
    names = readdirSync(folder)
  } catch {
    // There is none: nothing was left.
    return
  }
  for (const name of names) if (Number(name) !== process.pid && !runs(Number(name))) removeQuietly(join(folder, name))
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return systemCode(error) === 'EPERM'
  }
}

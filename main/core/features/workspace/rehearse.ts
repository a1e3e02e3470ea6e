import { mkdirSync, mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

import { recordKinds, type RecordKind } from '#main/core/audit/record-kinds.ts'
import type { Core } from '#main/core/core.ts'
import { readBackupHead, unpack } from '#main/core/db/backup.ts'
import type { Unlocked } from '#main/core/db/backup-jobs.ts'
import { run } from '#main/core/db/backup-runner.ts'
import type { ComparedKind, Comparison } from '#main/core/db/compare.ts'
import { removeQuietly, writeRefusal } from '#main/core/db/folder.ts'
import { databaseFile } from '#main/core/db/header.ts'
import { isDamage } from '#main/core/db/open.ts'
import { CoreError } from '#main/core/errors.ts'
import { News } from '#main/core/features/imports/news.ts'
import { hasOtherSecret } from '#main/core/features/workspace/backups.ts'
import type { Secret, Workspace } from '#main/core/workspace.ts'
import { unlock } from '#main/core/workspace-opening.ts'
import type { Rehearsal } from '#shared/contract/workspace.ts'

const prefix = 'registra-rehearsal-'
/** Milliseconds after which such a folder belongs to no running program any more. */
const abandoned = 24 * 60 * 60 * 1000
/** Of all the work, the share that reading the backup takes. */
const readingShare = 0.7

/** What counts as a thing of its own, with the parts that count as changes of it. */
function comparedKinds(): ComparedKind[] {
  const kinds = Object.keys(recordKinds) as RecordKind[]
  const isPart = (kind: RecordKind): boolean => recordKinds[kind].part && recordKinds[kind].ownerKind !== kind
  const records = kinds
    .filter((kind) => !isPart(kind))
    .map((kind): ComparedKind => {
      const parts = kinds.filter((other) => isPart(other) && recordKinds[other].ownerKind === kind)
      return {
        kind,
        table: kind,
        id: 'id',
        parts: parts.map((part) => ({ table: part, owner: recordKinds[part].ownerColumn })),
      }
    })
  const kept = ['registration', 'witnessEvent', 'importBatch']
  return [
    ...records,
    ...kept.map((kind): ComparedKind => ({ kind, table: kind, id: 'id', parts: [] })),
    { kind: 'incident', table: 'incident', id: 'id', parts: [{ table: 'incidentStep', owner: 'incidentId' }] },
    { kind: 'emergencyForm', table: 'emergencyForm', id: 'id', parts: [{ table: 'emergencyLine', owner: 'formId' }] },
    { kind: 'attachment', table: 'attachment', id: 'sha256', fixed: true, parts: [] },
  ]
}

/** A place for what is taken apart: in the open workspace, else among the computer's temporary files. Always encrypted. */
function temporaryPlace(core: Core): string {
  const place = core.openWorkspace?.temporaryFolder ?? tmpdir()
  mkdirSync(place, { recursive: true })
  for (const name of readdirSync(place).filter((each) => each.startsWith(prefix))) {
    const path = join(place, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity)
    if (age > abandoned) removeQuietly(path)
  }
  return mkdtempSync(join(place, prefix))
}

/** How far a rehearsal is, in hundredths. */
export interface RehearsalProgress {
  done: number
  total: number
}

/**
 * Looks into a backup and tells what differs from the open workspace, without changing either. Ending the stream early
 * cancels it; what was taken apart is removed in any case. Throws `file-unreadable`, `not-a-backup`, `damaged-backup`,
 * `wrong-passphrase`, `wrong-recovery-code`, `newer-format`, `disk-full`.
 */
export async function* rehearse(
  core: Core,
  file: string,
  secret: Secret,
  signal?: AbortSignal,
): AsyncGenerator<RehearsalProgress, Rehearsal> {
  const cancel = new AbortController()
  const stop = (): void => cancel.abort()
  signal?.addEventListener('abort', stop)
  const news = new News<RehearsalProgress>()
  let told = -1
  const tell = (share: number): void => {
    const done = Math.floor(share * 100)
    if (done > told) news.add({ done, total: 100 })
    told = Math.max(told, done)
  }
  const work = examine(core, file, secret, cancel.signal, tell)
  // Looked at below; until then a failure must not count as unheeded.
  work.catch(() => undefined).finally(() => news.end())
  try {
    yield* news
    return await work
  } finally {
    stop()
    signal?.removeEventListener('abort', stop)
    await work.catch(() => undefined)
  }
}

async function examine(
  core: Core,
  file: string,
  secret: Secret,
  signal: AbortSignal,
  tell: (share: number) => void,
): Promise<Rehearsal> {
  const { header } = readBackupHead(file)
  const key = Uint8Array.from(unlock(header, secret))
  const open = core.openWorkspace
  const same = open?.header.id === header.id ? open : null
  const folder = temporaryPlace(core)
  try {
    const head = await unpack(file, folder, signal, (done, total) => tell((readingShare * done) / total))
    const found = await run(
      {
        do: 'compare',
        database: join(folder, databaseFile),
        key: Uint8Array.from(key),
        current: same && currentOf(same),
        kinds: comparedKinds(),
      },
      { signal, tell: (done, total) => tell(readingShare + ((1 - readingShare) * done) / total) },
    )
    const otherSecret = hasOtherSecret(same?.header ?? null, header)
    return { ...told(found, open, same), madeAt: head.madeAt, size: statSync(file).size, otherSecret }
  } catch (error) {
    if (isDamage(error)) throw new CoreError('damaged-backup', { file: basename(file) }, { cause: error })
    throw writeRefusal(error, folder) ?? error
  } finally {
    key.fill(0)
    removeQuietly(folder)
  }
}

function currentOf(workspace: Workspace): Unlocked {
  return { database: join(workspace.folder, databaseFile), key: Uint8Array.from(workspace.dataKey) }
}

function told(
  { formatVersion, kinds, newest, current, currentDamaged }: Comparison,
  open: Workspace | null,
  same: Workspace | null,
): Omit<Rehearsal, 'madeAt' | 'size' | 'otherSecret'> {
  const reason = !open ? 'none-open' : !same ? 'other-workspace' : currentDamaged ? 'current-damaged' : null
  return {
    formatVersion,
    kinds,
    newest,
    current: current && same ? { name: same.name, ...current } : null,
    notCompared: reason,
  }
}

import { eventIterator } from '@orpc/contract'
import { z } from 'zod'

import { runningInspection } from '#shared/contract/inspection.ts'
import { fileToken, instant, language, localDate, offeredFile, procedure } from '#shared/contract/base.ts'
import { deskRoles } from '#shared/domain/desk-role.ts'

const folder = z.string().min(1).max(1000)
const secret = z.union([
  z.object({ passphrase: z.string().min(1).max(1000) }),
  z.object({ recoveryCode: z.string().min(1).max(200) }),
])
const user = z.string().trim().min(1).max(100)

export const openWorkspaceInfo = z.object({
  id: z.string(),
  name: z.string(),
  folder: z.string(),
  user: z.string(),
  /** What the passphrase given at opening allows. */
  role: z.enum(deskRoles),
  /** While it runs, only its questions are answered; null otherwise. */
  inspection: runningInspection.nullable(),
  formatVersion: z.int(),
  /** Own companies, for the head of the window. */
  ownCompanies: z.array(z.object({ id: z.int(), name: z.string() })),
  lastBackupAt: instant.nullable(),
  /** Filled with the fictional sample firm. */
  sample: z.boolean(),
  /** A long write, such as an import, is running. */
  writing: z.boolean(),
})

const backupFile = z.object({ file: z.string(), size: z.int(), madeAt: instant })

/** What became of one folder of the regular backups; `refused` is a code of the i18n area `errors`. */
const folderOutcome = z.object({ folder: z.string(), file: z.string().nullable(), refused: z.string().nullable() })

/** A backup with its folders; none for one under a name of the user's. */
export const backupResult = backupFile.extend({ folders: z.array(folderOutcome) })

const foundBackup = backupFile.extend({
  /** Made by the program; the rotation removes it in time. */
  regular: z.boolean(),
  /** Opens with the passphrase or code of its day, and that has been changed since. */
  otherSecret: z.boolean(),
})

/** Where the regular backups of the open workspace stand. */
export const backupState = z.object({
  /** The newest good one that is still there. */
  lastAt: instant.nullable(),
  /** When the next one is made if something changes until then; null without a schedule. */
  nextAt: instant.nullable(),
  /** Something changed that is in no backup yet. */
  changed: z.boolean(),
  folders: z.array(
    z.object({
      folder: z.string(),
      /** It is there now. */
      reachable: z.boolean(),
      goodAt: instant.nullable(),
      failure: z.object({ code: z.string(), at: instant }).nullable(),
      /** Backups of this workspace found in it; null while it is not there. */
      count: z.int().nullable(),
    }),
  ),
})
export type BackupState = z.infer<typeof backupState>

const entryMark = z.object({ seq: z.int(), at: instant, user: z.string(), reason: z.string() })

/** What is in a backup, and in what the open workspace differs from it. */
export const rehearsal = z.object({
  madeAt: instant,
  size: z.int(),
  formatVersion: z.int(),
  otherSecret: z.boolean(),
  /** Per kind of record, or `attachment`; without a comparison only `inBackup` is filled in. */
  kinds: z.array(
    z.object({
      kind: z.string(),
      inBackup: z.int(),
      onlyInBackup: z.int().nullable(),
      onlyInCurrent: z.int().nullable(),
      changed: z.int().nullable(),
    }),
  ),
  /** Newest entry of the backup's history. */
  newest: entryMark.nullable(),
  current: z
    .object({
      name: z.string(),
      newest: entryMark.nullable(),
      relation: z.enum(['same', 'backup-older', 'backup-newer', 'parted']),
      /** Number of the last entry that both histories share. */
      sharedUntil: z.int(),
    })
    .nullable(),
  /** Why nothing was compared; null when it was. */
  notCompared: z.enum(['none-open', 'other-workspace', 'current-damaged']).nullable(),
})
export type Rehearsal = z.infer<typeof rehearsal>

const rehearsalStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('done'), report: rehearsal }),
])
export type RehearsalStep = z.infer<typeof rehearsalStep>

const restorable = z.union([z.object({ path: z.string().max(1000) }), z.object({ token: fileToken })])

const checkName = z.enum(['pages', 'foreignKeys', 'audit', 'attachments', 'lists'])

export const verification = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      name: checkName,
      ok: z.boolean(),
      detail: z.string(),
      /** Of the audit trail: the first entry that is not as it was written, as it reads now. */
      altered: z
        .object({
          seq: z.int(),
          missing: z.boolean(),
          at: z.string().nullable(),
          recordKind: z.string().nullable(),
          operation: z.string().nullable(),
        })
        .optional(),
    }),
  ),
})

const verifyStep = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('progress'), phase: checkName, done: z.int(), total: z.int() }),
  z.object({ kind: z.literal('done'), report: verification }),
])

export const workspace = {
  status: procedure.output(
    z.object({
      open: openWorkspaceInfo.nullable(),
      recent: z.array(z.object({ folder: z.string(), name: z.string(), openedAt: instant, exists: z.boolean() })),
      defaultUser: z.string(),
      /** Proposed for a new workspace. */
      defaultFolder: z.string(),
      version: z.string(),
      /** The local date to reckon from: today in Brussels, unless the program was told another. */
      today: localDate,
    }),
  ),
  /** With `sample`, fills it with the fictional firm, its weeks shifted so that they surround today. */
  create: procedure
    .input(z.object({ folder, passphrase: z.string().max(1000), user, sample: z.boolean(), language }))
    .output(z.object({ recoveryCode: z.string(), open: openWorkspaceInfo })),
  /** `withoutNewest` takes a database on although it lacks changes that were committed to it (`newest-missing`). */
  open: procedure
    .input(z.object({ folder, secret, user, withoutNewest: z.boolean().optional() }))
    .output(openWorkspaceInfo),
  /** Makes the backup on closing; when that fails the workspace closes all the same and `refused` says why. */
  close: procedure.output(
    z.object({
      backup: backupResult.nullable(),
      refused: z.string().nullable(),
      /** Folders that got none although others did. */
      missed: z.array(z.object({ folder: z.string(), code: z.string() })),
    }),
  ),
  /** The id of the workspace in a folder, by which a host may keep its passphrase; null when there is none. */
  idOf: procedure.input(z.object({ folder })).output(z.string().nullable()),
  forgetRecent: procedure.input(z.object({ folder })).output(z.void()),
  /** The printable sheet with the recovery code just shown. */
  recoverySheet: procedure.input(z.object({ recoveryCode: z.string().max(200), language })).output(offeredFile),
  /** Makes one under a full path, or (null) the regular one in every folder. */
  backup: procedure.input(z.object({ file: z.string().max(1000).nullable() })).output(backupResult),
  backupState: procedure.output(backupState),
  /** Backups found beside the workspace of that folder or in its chosen backup folders, newest first. */
  backups: procedure.input(z.object({ folder })).output(z.array(foundBackup)),
  /** Looks into a backup before it is restored; changes nothing. Ending the stream early cancels it. */
  rehearse: procedure.input(z.object({ file: restorable, secret })).output(eventIterator(rehearsalStep)),
  /** Restores into a folder that does not exist yet, proved by opening it with the secret. */
  restore: procedure
    .input(
      z.object({
        file: restorable,
        folder,
        secret,
      }),
    )
    .output(z.object({ folder: z.string(), madeAt: instant })),
  /** Reads everything once, in a thread of its own. Throws `cancelled` when the workspace closes meanwhile. */
  verify: procedure.output(verification),
  /** The same, telling which part is being read; ending the stream early cancels it. */
  watchVerify: procedure.output(eventIterator(verifyStep)),
}

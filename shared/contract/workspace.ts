import { z } from 'zod'

import { fileToken, instant, language, localDate, offeredFile, procedure } from '#shared/contract/base.ts'

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
  formatVersion: z.int(),
  /** Own companies, for the head of the window. */
  ownCompanies: z.array(z.object({ id: z.int(), name: z.string() })),
  lastBackupAt: instant.nullable(),
  /** Filled with the fictional sample firm. */
  sample: z.boolean(),
  /** A long write, such as an import, is running. */
  writing: z.boolean(),
})

export const backupResult = z.object({ file: z.string(), size: z.int(), madeAt: instant })

export const verification = z.object({
  ok: z.boolean(),
  checks: z.array(
    z.object({
      name: z.enum(['pages', 'foreignKeys', 'audit', 'attachments', 'lists']),
      ok: z.boolean(),
      detail: z.string(),
    }),
  ),
})

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
  open: procedure.input(z.object({ folder, secret, user })).output(openWorkspaceInfo),
  /** Makes the backup on closing; when that fails the workspace closes all the same and `backup` says why. */
  close: procedure.output(z.object({ backup: backupResult.nullable(), refused: z.string().nullable() })),
  /** The id of the workspace in a folder, by which a host may keep its passphrase; null when there is none. */
  idOf: procedure.input(z.object({ folder })).output(z.string().nullable()),
  forgetRecent: procedure.input(z.object({ folder })).output(z.void()),
  /** The printable sheet with the recovery code just shown. */
  recoverySheet: procedure.input(z.object({ recoveryCode: z.string().max(200), language })).output(offeredFile),
  backup: procedure.input(z.object({ file: z.string().max(1000).nullable() })).output(backupResult),
  /** Backups found beside the workspace of that folder or in its chosen backup folder, newest first. */
  backups: procedure.input(z.object({ folder })).output(z.array(backupResult)),
  /** Restores into a folder that does not exist yet, proved by opening it with the secret. */
  restore: procedure
    .input(
      z.object({
        file: z.union([z.object({ path: z.string().max(1000) }), z.object({ token: fileToken })]),
        folder,
        secret,
      }),
    )
    .output(z.object({ folder: z.string(), madeAt: instant })),
  verify: procedure.output(verification),
}

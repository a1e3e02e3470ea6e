import { z } from 'zod'

import { fileToken, offeredFile, procedure } from '#shared/contract/base.ts'
import { installer, updateManifest } from '#shared/domain/update.ts'

/** One thing of others that is part of the program. */
export interface Component {
  name: string
  /** Empty where it goes by no version of its own. */
  version: string
  /** As its author states it, mostly an SPDX expression. */
  licence: string
  text: string
}

const component = z.object({ name: z.string(), version: z.string(), licence: z.string() })
export type ListedComponent = z.infer<typeof component>

/** An update file that was proved: who made it, that it is whole, and that it may replace this program. */
export const checkedUpdate = updateManifest
  .pick({ version: true, date: true, changes: true, workspaceFormat: true })
  .extend({
    installer: installer.pick({ name: true, size: true, sha256: true, kind: true }),
    /** The format of the open workspace; null while none is open. */
    formatNow: z.int().nullable(),
    /** The update file itself, for the host that installs it. */
    file: offeredFile,
  })
export type CheckedUpdate = z.infer<typeof checkedUpdate>

/** What somebody had typed on a page that stopped: each field by its label, and which of several of that label it is. */
export const keptWords = z.object({
  /** The address of the page within the program. */
  page: z.string().max(500),
  fields: z
    .array(z.object({ label: z.string().max(300), nth: z.int().min(0), text: z.string().max(100_000) }))
    .max(500),
})
export type KeptWords = z.infer<typeof keptWords>

export const program = {
  /** Checks an uploaded update file whole; refuses with a code `update-…` and changes nothing. */
  checkUpdate: procedure.input(z.object({ token: fileToken })).output(checkedUpdate),
  /** What of others is part of the program. */
  licences: procedure.output(z.array(component)),
  /** The text of one licence, by its place in that list. */
  licence: procedure.input(z.object({ index: z.int().min(0).max(5000) })).output(z.object({ text: z.string() })),
  /** Notes in the log that a page stopped, without its data; answers with the number to tell the user. */
  pageFailed: procedure
    .input(
      z.object({
        name: z.string().max(100),
        message: z.string().max(4000),
        stack: z.string().max(20_000),
        /** The address of the page within the program. */
        page: z.string().max(500),
      }),
    )
    .output(z.object({ id: z.string() })),
  /** Keeps, or forgets, what was typed on a page that stopped: in memory, until the workspace closes. */
  keepWords: procedure.input(keptWords.nullable()).output(z.void()),
  /** What was kept, for a page that was loaded again; null when nothing is. */
  keptWords: procedure.output(keptWords.nullable()),
  /** The technical log as one text file; null while nothing was ever noted. */
  log: procedure.input(z.object({ name: z.string().min(1).max(100) })).output(offeredFile.nullable()),
}

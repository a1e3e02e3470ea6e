import { z } from 'zod'

import { filter, sort } from '#shared/contract/list.ts'
import { language, procedure, recordId } from '#shared/contract/base.ts'

/** One stretch of the contact centre's opening hours; none is published, so the office enters them itself. */
const openingHours = z.object({
  weekdays: z.string().regex(/^1?2?3?4?5?6?7?$/),
  from: z.string().regex(/^\d{2}:\d{2}$/),
  to: z.string().regex(/^\d{2}:\d{2}$/),
})

/** What an office sets for its workspace. */
export const workspaceSettings = z.object({
  /** Where regular backups go; empty: beside the workspace. */
  backupFolders: z.array(z.string().min(1).max(1000)).max(8),
  /** Every day at this time in Brussels, while the program is in use; null: not. */
  backupDailyAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** After so many hours of use, when something has changed; null: not. */
  backupEveryHours: z.int().min(1).max(24).nullable(),
  contactCentreHours: z.array(openingHours).max(14),
  /** Languages of the paper form, first one first. */
  formLanguages: z.array(language).min(1).max(2),
  formBlankLines: z.int().min(3).max(200),
  /** Most characters of the text for the contact form. */
  contactTextLimit: z.int().min(200).max(20_000),
  /** Megabytes that the annexes of one correction request may have together. */
  annexMegabytes: z.int().min(1).max(500),
  /** Days within which the same reminder to the same firm is asked about first. */
  reminderRepeatDays: z.int().min(0).max(366),
  /** Logo on letters and lists: attachment hash. */
  logo: z.string().nullable(),
})
export type WorkspaceSettings = z.infer<typeof workspaceSettings>

export const savedView = z.object({
  filters: z.array(filter),
  search: z.string(),
  sort: sort.nullable(),
  columns: z.array(z.object({ field: z.string(), width: z.number().optional(), hidden: z.boolean().optional() })),
})

export type SavedView = z.infer<typeof savedView>

export const settings = {
  get: procedure.output(workspaceSettings),
  set: procedure.input(workspaceSettings.partial()).output(workspaceSettings),
  views: procedure
    .input(z.object({ grid: z.string().max(60) }))
    .output(z.array(z.object({ id: recordId, name: z.string(), view: savedView }))),
  saveView: procedure
    .input(z.object({ grid: z.string().max(60), name: z.string().trim().min(1).max(80), view: savedView }))
    .output(z.object({ id: recordId })),
  removeView: procedure.input(z.object({ id: recordId })).output(z.void()),
}

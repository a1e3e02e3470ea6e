import { z } from 'zod'

import { findingSummary } from '#shared/contract/findings.ts'
import { filter } from '#shared/contract/list.ts'
import { instant, localDate, procedure, recordId } from '#shared/contract/base.ts'
import { service } from '#shared/contract/registrations.ts'
import { accessLacks } from '#shared/domain/access-lacks.ts'

/** Something missing in the data. The number opens the list page of its kind with these filters. */
const gap = z.object({
  kind: z.enum([
    'declaration-without-end',
    'declaration-without-workplace',
    'works-to-report',
    'declaration-ending',
    'person-without-identifier',
    'person-without-employment',
    'link-without-employer-link',
    'provisional-company',
    'provisional-declaration',
    'limosa-ending',
    'paper-ending',
    'paper-expired',
    'link-ending',
    'ciao-stale',
    'checkinatwork-stale',
    'backup-old',
    'payment-without-check',
    'duty-missing',
  ]),
  /** For `backup-old` the days since the last backup, or since the workspace was made; for stale files the days since the last covered one. */
  count: z.int(),
  /** A few names, so that one row need not be opened to be recognised. */
  examples: z.array(z.object({ id: recordId, label: z.string() })),
  /** Filters of the list that shows what is counted; a few kinds have no exact ones and show a little more. */
  filters: z.array(filter),
})
export type TodayGap = z.infer<typeof gap>

export const today = {
  get: procedure.output(
    z.object({
      date: localDate,
      /** Workplaces active today. */
      places: z.array(
        z.object({
          declarationId: recordId,
          number: z.string(),
          workplace: z.string(),
          address: z.string().nullable(),
          regime: z.enum(['cleaning', 'construction', 'meat']).nullable(),
          due: z.int(),
          firms: z.int(),
          permanentLack: z.boolean(),
          /** Last day, today at the latest, that a file with its registrations covers; null without a file. */
          coveredTo: localDate.nullable(),
          /** Days since then. */
          staleDays: z.int().nullable(),
          /** People registered today; null unless a file covers today. */
          seen: z.int().nullable(),
          /** Planned today by now, not away and not registered; null unless a file covers today. */
          notSeen: z.int().nullable(),
          /** Planned to begin later today and not registered yet; null unless a file covers today. */
          later: z.int().nullable(),
          lastForm: z.object({ id: recordId, number: z.string(), version: z.int(), createdAt: instant }).nullable(),
        }),
      ),
      incidents: z.array(
        z.object({
          id: recordId,
          number: z.string(),
          date: localDate,
          workplaces: z.array(z.string()),
          outcome: z.string().nullable(),
          question: z.string().nullable(),
        }),
      ),
      openLines: z.int(),
      findings: findingSummary,
      /** How far the files of each service reach; a service without a file is left out. */
      files: z.array(
        z.object({
          service,
          lastDay: localDate,
          days: z.int(),
          batchId: recordId,
          fileName: z.string(),
          importedAt: instant,
        }),
      ),
      gaps: z.array(gap),
      /** People whose first planned day or first day of employment lies in this week or the next, and what they still lack. */
      newcomers: z.object({ total: z.int(), lacks: z.record(z.enum(accessLacks), z.int()) }),
      /** How many who are due within a week cannot register by themselves yet. */
      unready: z.int(),
      imports: z.array(
        z.object({
          id: recordId,
          kind: z.string(),
          fileName: z.string(),
          at: instant,
          user: z.string(),
          imported: z.int(),
          changed: z.int(),
          rejected: z.int(),
          undone: z.boolean(),
        }),
      ),
      /** The newest good backup that is still there. */
      lastBackupAt: instant.nullable(),
      /** Backup folders that are missing now or got no backup the last time; `code` of the i18n area `errors`. */
      backupFolders: z.array(z.object({ folder: z.string(), goodAt: instant.nullable(), code: z.string() })),
      /** Nothing entered yet: the page then shows the first three steps. */
      empty: z.boolean(),
    }),
  ),
}

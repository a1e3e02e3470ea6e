import { z } from 'zod'

import { instant, language, offeredFile, procedure } from '#shared/contract/base.ts'
import { inspectionQuestions } from '#shared/domain/inspection.ts'

const inspectionId = z.int().min(1)

/** The inspection that is under way. */
export const runningInspection = z.object({
  id: inspectionId,
  inspector: z.string(),
  /** What it is about, such as a reference, a period or a workplace; may be empty. */
  subject: z.string(),
  startedAt: instant,
  startedBy: z.string(),
})
export type RunningInspection = z.infer<typeof runningInspection>

export const shownAnswer = z.object({
  at: instant,
  question: z.enum(inspectionQuestions),
  /** The procedure that answered, such as `chain.present`. */
  procedure: z.string(),
  /** What was asked, in words of the records; numbers of people are masked. */
  asked: z.array(z.object({ name: z.string(), value: z.string() })),
})
export type ShownAnswer = z.infer<typeof shownAnswer>

export const inspection = {
  /** From then on only the questions of an inspection are answered. Throws `inspection-running`, `busy`. */
  start: procedure
    .input(z.object({ inspector: z.string().trim().min(1).max(120), subject: z.string().trim().max(200).default('') }))
    .output(runningInspection),
  /** What was shown, oldest first; without an id that of the inspection under way, or of the last one. */
  shown: procedure.input(z.object({ id: inspectionId.nullable().default(null) })).output(z.array(shownAnswer)),
  /** All inspections, newest first. */
  past: procedure.output(
    z.array(runningInspection.extend({ endedAt: instant.nullable(), endedBy: z.string().nullable(), shown: z.int() })),
  ),
  /** The log of what was shown, to print and sign. */
  report: procedure.input(z.object({ id: inspectionId, language })).output(offeredFile),
  /** Throws `wrong-passphrase` or `wrong-recovery-code` unless the secret is the office's, `wait-after-wrong` after several. */
  end: procedure
    .input(
      z.object({
        secret: z.union([
          z.object({ passphrase: z.string().min(1).max(1000) }),
          z.object({ recoveryCode: z.string().min(1).max(200) }),
        ]),
      }),
    )
    .output(z.void()),
}

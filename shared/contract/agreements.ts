import { z } from 'zod'

import {
  language,
  localDate,
  offeredFile,
  optionalDate,
  optionalText,
  procedure,
  recordId,
} from '#shared/contract/base.ts'
import { linkRow, method } from '#shared/contract/chain.ts'
import { regime } from '#shared/contract/declarations.ts'
import { exportInput, listInput, listScope } from '#shared/contract/list.ts'
import { agreementLacks, clauseVariants } from '#shared/domain/agreement.ts'
import { paperStates } from '#shared/domain/paper.ts'

/** A link with what its contract has and lacks on a day. */
export const agreementRow = linkRow.extend({
  /** The day everything is told for. */
  asOf: localDate,
  regime: regime.nullable(),
  contractPaper: z.enum(paperStates),
  methodPaper: z.enum(paperStates),
  lacks: z.array(z.enum(agreementLacks)),
})
export type AgreementRow = z.infer<typeof agreementRow>

const clauseInput = z.object({
  linkId: recordId,
  language,
  date: localDate,
  /** Absent: what the records say of the firm. */
  variant: z.enum(clauseVariants).optional(),
})

/** Only what is given is changed; null empties a field. */
export const agreementChanges = z.object({
  method: method.nullable().optional(),
  fallbackChannel: optionalText.optional(),
  contractOn: optionalDate.optional(),
  contractReference: optionalText.optional(),
  dutyPassedOn: z.enum(['yes', 'no']).nullable().optional(),
  informedOn: optionalDate.optional(),
})
export type AgreementChanges = z.infer<typeof agreementChanges>

export const agreements = {
  /** The filter `activeOn` names the day; without it today. */
  list: procedure.input(listInput).output(z.object({ rows: z.array(agreementRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  export: procedure.input(exportInput).output(offeredFile),
  /** A clause for the contract of a link, filled with what the records know; the rest is left to write in. */
  clause: procedure.input(clauseInput).output(
    z.object({
      title: z.string(),
      text: z.string(),
      variant: z.enum(clauseVariants),
      /** Language of the contractor, for the first proposal. */
      contractorLanguage: language.nullable(),
      /** What was left open. */
      open: z.array(z.enum(agreementLacks)),
      /** Something of it is our reading of the rules. */
      assumed: z.boolean(),
    }),
  ),
  clauseFile: procedure.input(clauseInput.extend({ format: z.enum(['txt', 'pdf']) })).output(offeredFile),
  /** Changes many links at once; with `preview` nothing is written. Names each link that changes and how. */
  changeMany: procedure
    .input(
      z.object({
        ids: z.array(recordId).min(1).max(10_000),
        changes: agreementChanges,
        preview: z.boolean().default(false),
      }),
    )
    .output(
      z.object({
        changed: z.array(
          z.object({
            id: recordId,
            label: z.string(),
            detail: z.string(),
            fields: z.array(
              z.object({
                field: z.enum([
                  'method',
                  'fallbackChannel',
                  'contractOn',
                  'contractReference',
                  'dutyPassedOn',
                  'informedOn',
                ]),
                before: z.string().nullable(),
                after: z.string().nullable(),
              }),
            ),
          }),
        ),
        unchanged: z.int(),
        changeSet: z.int().nullable(),
      }),
    ),
}

import { z } from 'zod'

import { instant, localDate, offeredFile, optionalText, procedure, recordId } from '#shared/contract/base.ts'
import { exportInput, listInput, listScope } from '#shared/contract/list.ts'
import { dayLine, registrationRow, registrationType, reviewStream, service } from '#shared/contract/registrations.ts'
import { findingSeverities, findingStates, ruleIds } from '#shared/domain/review/rules.ts'

export const ruleId = z.enum(ruleIds)
export const findingState = z.enum(findingStates)
export const findingSeverity = z.enum(findingSeverities)

const params = z.record(z.string(), z.union([z.string(), z.number()]))

/**
 * A finding in the work list. Fields to sort and filter by: `date`, `deadline`, `rule`, `severity`, `state`, `person`,
 * `workplace`, `firm`, `service`; only to filter by: `personId`, `statedPersonId`, `declarationId`, `statedDeclarationId`, `companyId`, `hour`.
 */
export const findingRow = z.object({
  id: recordId,
  rule: ruleId,
  severity: findingSeverity,
  service,
  state: findingState,
  date: localDate,
  /** Null where no limit is known (Checkinatwork after the day itself). */
  deadline: localDate.nullable(),
  /** Below 0: too late; null without a limit. */
  daysLeft: z.int().nullable(),
  statedPersonId: recordId,
  personId: recordId.nullable(),
  person: z.string(),
  /** Masked. */
  identifier: z.string().nullable(),
  /** 0 for an overlap. */
  statedDeclarationId: z.int(),
  declarationId: recordId.nullable(),
  declaration: z.string(),
  workplace: z.string(),
  companyId: recordId.nullable(),
  firm: z.string(),
  /** For the sentence `findings.sentences[rule]`. */
  params,
  reason: z.string().nullable(),
  note: z.string().nullable(),
})
export type FindingRow = z.infer<typeof findingRow>

const groupBy = z.enum(['days', 'person', 'workplace', 'firm', 'cause'])

const group = z.object({
  /** Filters that show exactly this group, added to the scope. */
  filters: listScope.shape.filters,
  /** A name, a rule id (`cause`) or days left as a number (`days`; empty: no limit). */
  key: z.string(),
  label: z.string(),
  count: z.int(),
  high: z.int(),
  leastDaysLeft: z.int().nullable(),
})
export type FindingGroup = z.infer<typeof group>

/** Findings that share a cause and can be treated as one. */
const cluster = z.object({
  id: z.string(),
  rule: ruleId,
  declarationId: recordId.nullable(),
  workplace: z.string(),
  /** Hour of the day from which it happens (Brussels), null when it is not bound to one. */
  fromHour: z.int().nullable(),
  since: localDate,
  /** How often it happened, of how many occasions. */
  hits: z.int(),
  occasions: z.int(),
  people: z.int(),
  findingIds: z.array(recordId),
})
export type FindingCluster = z.infer<typeof cluster>

export const findingCase = findingRow.extend({
  /** The registrations it rests on. */
  events: z.array(registrationRow),
  /** The person's day at all workplaces, one line per workplace: the picture. */
  day: z.array(dayLine),
  /** What the rule compared, where it was read and when it was checked. */
  ruleFacts: z.object({
    /** Limits that were applied, as parameters of the rule's text. */
    limits: params,
    source: z.string(),
    checkedOn: localDate,
    assumption: z.boolean(),
  }),
  /** What the provider's own log tells of that day there; null when none does. */
  witness: z
    .object({
      fileNames: z.array(z.string()),
      /** Noted there and not received officially. */
      unreceived: z.array(z.object({ witnessId: recordId, type: registrationType, at: instant })),
    })
    .nullable(),
  /** Open findings of the same rule at the same workplace. */
  similar: z.int(),
  cluster: cluster.nullable(),
  decidedAt: z.string().nullable(),
  decidedBy: z.string().nullable(),
})
export type FindingCase = z.infer<typeof findingCase>

/** These findings, or all that match. */
const chosen = z.union([z.object({ ids: z.array(recordId).min(1).max(100_000) }), z.object({ scope: listScope })])

/** What needs a person: open findings by days left (0 to 30), late, without limit, by severity. */
export const findingSummary = z.object({
  open: z.int(),
  byDaysLeft: z.array(z.object({ daysLeft: z.int(), count: z.int(), high: z.int() })),
  late: z.int(),
  unlimited: z.int(),
  bySeverity: z.record(findingSeverity, z.int()),
  /** Instant the last review was reckoned from; null when there was none. */
  reviewedAt: z.string().nullable(),
  /** A file of registrations is there: without one, nothing found does not mean that all is in order. */
  registered: z.boolean(),
  /** Something changed that was not reviewed yet. */
  due: z.boolean(),
})
export type FindingSummary = z.infer<typeof findingSummary>

export const findings = {
  list: procedure.input(listInput).output(z.object({ rows: z.array(findingRow), total: z.int() })),
  ids: procedure.input(listScope).output(z.array(recordId)),
  export: procedure.input(exportInput).output(offeredFile),
  groups: procedure.input(listScope.extend({ by: groupBy })).output(z.array(group)),
  get: procedure.input(z.object({ id: recordId })).output(findingCase),
  /** Patterns among the open findings, largest first. */
  clusters: procedure.output(z.array(cluster)),
  /** Explains, sets aside or opens again. Those whose state does not allow it are kept and counted by reason. */
  decide: procedure
    .input(
      z.object({
        of: chosen,
        state: z.enum(['explained', 'dismissed', 'open']),
        /** One of `explainReasons` or `dismissReasons`; required unless `open`. */
        reason: z.string().max(60).nullable(),
        note: optionalText,
      }),
    )
    .output(
      z.object({
        changed: z.int(),
        kept: z.array(z.object({ reason: z.string(), count: z.int() })),
        changeSet: z.int().nullable(),
      }),
    ),
  summary: procedure.output(findingSummary),
  /** Runs the rules: on what is due, on a period, or on everything. Ending the stream early leaves the findings as they were. */
  review: procedure
    .input(
      z.object({ scope: z.union([z.literal('due'), z.literal('all'), z.object({ from: localDate, to: localDate })]) }),
    )
    .output(reviewStream),
}
